import { type AgreementState, bindingStates } from '../../../schema/agreements/index.ts';
import { newId } from '../../kernel/ids.ts';
import type { HouseWork, Work } from '../../kernel/work.ts';
import { letCount } from '../commitments/index.ts';
import type { HeldAgreement } from './hold-agreement.ts';

export interface NewAct {
  readonly kind: string;
  readonly from?: AgreementState | null;
  readonly to?: AgreementState | null;
  readonly partyId?: string | null;
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
  /** Why, in the words of who did it. */
  readonly ground?: string | null;
  /** The document it rests on: a decision's number and day. */
  readonly paper?: string | null;
}

/** Writes what happened into the history of an agreement, and tells who follows its text that it did. */
export async function recordAct(
  work: Work | HouseWork,
  { agreement, streamId }: Pick<HeldAgreement, 'agreement' | 'streamId'>,
  act: NewAct,
): Promise<void> {
  const id = newId<'AgreementAct'>();
  const { kind, from = null, to = null, partyId = null, facts = {}, ground = null, paper = null } = act;
  await work.em.execute(
    `insert into agreement_act (id, agreement_id, kind, from_state, to_state, party_id, facts, ground, paper, actor_id, body_id, at)
     values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)`,
    [
      id,
      agreement.id,
      kind,
      from,
      to,
      partyId,
      JSON.stringify(facts),
      ground,
      paper,
      work.actor?.id ?? null,
      work.actor?.actingFor ?? null,
      work.clock.now(),
    ],
  );
  work.record(streamId, {
    kind: `agreement.${kind}`,
    subjectId: agreement.id,
    facts: { ...facts, ...(to ? { state: to } : {}) },
    placed: async (position) => {
      await work.em.execute('update agreement_act set position = ? where id = ?', [position, id]);
    },
  });
}

/** Puts an agreement into a state and writes that it came to it; one that is renewed again comes to the same once more. */
export async function moveTo(
  work: Work | HouseWork,
  held: Pick<HeldAgreement, 'agreement' | 'streamId'>,
  state: AgreementState,
  act: Omit<NewAct, 'kind' | 'from' | 'to'> & { kind?: string } = {},
): Promise<void> {
  const { agreement } = held;
  const from = agreement.state;
  agreement.state = state;
  agreement.stateSince = work.clock.now();
  agreement.version += 1;
  await work.em.flush();
  // What was promised is due as long as the agreement binds, and not before or after.
  const binds = bindingStates.includes(state);
  if (binds !== bindingStates.includes(from))
    await letCount(work, { kind: 'agreement', id: agreement.id }, binds);
  await recordAct(work, held, { kind: 'moved', ...act, from, to: state });
}
