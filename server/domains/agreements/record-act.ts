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

type Told = Pick<HeldAgreement, 'agreement' | 'streamId'>;

/** Writes what happened into the history of an agreement, and tells who follows its text that it did. */
export function recordAct(work: Work | HouseWork, held: Told, act: NewAct): Promise<void> {
  return recordActs(work, [{ held, act }]);
}

/** The same for many agreements at once. */
export async function recordActs(
  work: Work | HouseWork,
  given: readonly { readonly held: Told; readonly act: NewAct }[],
): Promise<void> {
  const acts = given.map(({ held, act }) => ({ id: newId<'AgreementAct'>(), held, act }));
  await work.em.execute(
    `insert into agreement_act (id, agreement_id, kind, from_state, to_state, party_id, facts, ground, paper, actor_id, body_id, at)
     select id, agreement_id, kind, from_state, to_state, party_id, facts, ground, paper, ?, ?, ?
       from jsonb_to_recordset(?::jsonb) as a(id uuid, agreement_id uuid, kind text, from_state text, to_state text, party_id uuid, facts jsonb, ground text, paper text)`,
    [
      work.actor?.id ?? null,
      work.actor?.actingFor ?? null,
      work.clock.now(),
      JSON.stringify(
        acts.map(({ id, held, act: { kind, from, to, partyId, facts = {}, ground, paper } }) => ({
          id,
          agreement_id: held.agreement.id,
          kind,
          from_state: from,
          to_state: to,
          party_id: partyId,
          facts,
          ground,
          paper,
        })),
      ),
    ],
  );
  const placed: { id: string; position: number }[] = [];
  for (const { id, held, act } of acts) {
    const { kind, to, facts = {} } = act;
    work.record(held.streamId, {
      kind: `agreement.${kind}`,
      subjectId: held.agreement.id,
      facts: { ...facts, ...(to ? { state: to } : {}) },
      placed: async (position) => {
        placed.push({ id, position });
        if (placed.length === acts.length) await keepPositions(work, placed);
      },
    });
  }
}

/** Writes down where acts stand in their streams, once the last of them has its place. */
async function keepPositions(
  { em }: Work | HouseWork,
  placed: readonly { id: string; position: number }[],
): Promise<void> {
  await em.execute(
    `update agreement_act a set position = p.position from jsonb_to_recordset(?::jsonb) as p(id uuid, position bigint)
      where a.id = p.id`,
    [JSON.stringify(placed)],
  );
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
