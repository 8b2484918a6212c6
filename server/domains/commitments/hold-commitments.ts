import { actorNow } from '../../kernel/actor-now.ts';
import { askWithin } from '../../kernel/ask-within.ts';
import { type DomainError, forbidden, notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import type { Work } from '../../kernel/work.ts';
import { mayAnswer, mayCarry, mayKnow, mayLead } from './commitment.policy.ts';

/** What the actor may do with a commitment, as their rights stand once it is held. */
export interface HeldCommitment {
  readonly id: string;
  readonly bodyId: string;
  readonly carry: boolean;
  readonly lead: boolean;
  readonly answer: boolean;
}

/** What is said of a commitment that the actor may not know: in the words of what they named. */
type Unknown = (commitmentId: string) => DomainError;
const commitmentUnknown: Unknown = (id) => notFound('commitment', id);

/**
 * Takes commitments in hand, in the order of their ids so that two who take several never wait in a ring; what is decided
 * afterwards is decided by who has a say at this moment. To who may not know one, it is not there.
 */
export async function holdCommitments(
  work: Work,
  ids: readonly string[],
  unknown: Unknown = commitmentUnknown,
): Promise<Map<string, HeldCommitment>> {
  const wrong = ids.find((id) => !isId(id));
  if (wrong !== undefined) throw unknown(wrong);
  const list = `{${[...new Set(ids)].sort().join(',')}}`;
  await work.em.execute('select 1 from commitment where id = any(?::uuid[]) order by id for no key update', [
    list,
  ]);
  const actor = await actorNow(work);
  const rows = await askWithin<HeldCommitment>(work.em, (param) => {
    const context = { actor, language: 'en' as const, param };
    return `select c.id, c.body_id as "bodyId", ${mayCarry.sql('c', context)} as carry, ${mayLead.sql('c', context)} as lead,
        ${mayAnswer.sql('c', context)} as answer
      from commitment c where c.id = any(${param(ids)}::uuid[]) and ${mayKnow.sql('c', context)}`;
  });
  const held = new Map(rows.map((row) => [row.id, row]));
  const hidden = ids.find((id) => !held.has(id));
  if (hidden !== undefined) throw unknown(hidden);
  return held;
}

/** One commitment in hand. */
export async function holdCommitment(
  work: Work,
  id: string,
  unknown: Unknown = commitmentUnknown,
): Promise<HeldCommitment> {
  return (await holdCommitments(work, [id], unknown)).get(id)!;
}

export function mustCarry({ carry }: HeldCommitment): void {
  if (!carry)
    throw forbidden(
      'Those who work for the body that promised it, and who does it for them, move it on, acting for that body.',
      'CARRIERS_ONLY',
    );
}

export function mustLead({ lead }: HeldCommitment): void {
  if (!lead)
    throw forbidden(
      'The focal point, deputy and coordinator of the body that promised it do this, acting for that body.',
      'LEADERS_ONLY',
    );
}
