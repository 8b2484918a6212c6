import { commitmentLimits } from '../../../../schema/commitment-limits.ts';
import { limits } from '../../../../schema/limits.ts';
import type { CommitmentState, DueAct } from '../../../../schema/words.ts';
import type { Person } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/day.ts';
import { conflict, invalid, notFound } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import type { PersonId } from '../../people/index.ts';
import { Commitment, type CommitmentId } from '../commitment.entity.ts';
import { type HeldCommitment, holdCommitments, mustCarry, mustLead } from '../hold-commitments.ts';
import { makeOccurrences } from '../make-occurrences.ts';
import { Occurrence, type OccurrenceId } from '../occurrence.entity.ts';
import { memberOf } from '../promise.ts';
import { recordMove } from '../record.ts';

export interface ChangeDue {
  readonly requestId: string;
  readonly ids: readonly string[];
  readonly act: DueAct;
  /** Of PROGRESS: in hundredths. */
  readonly progress?: number | null;
  /** Of PROGRESS and DONE: how much of what was promised is there. */
  readonly reached?: number | null;
  /** Of DEFER: the new day. */
  readonly dueOn?: string | null;
  /** Of DEFER and DROP. */
  readonly reason?: string | null;
  /** Of ASSIGN: who sees to it from now on; null for nobody in particular. */
  readonly personId?: string | null;
}

/** From which states an act leads on. */
const from: Readonly<Record<DueAct, readonly CommitmentState[]>> = {
  BEGIN: ['PROMISED'],
  PROGRESS: ['PROMISED', 'IN_PROGRESS'],
  DONE: ['PROMISED', 'IN_PROGRESS'],
  DEFER: ['PROMISED', 'IN_PROGRESS'],
  ASSIGN: ['PROMISED', 'IN_PROGRESS'],
  DROP: ['PROMISED', 'IN_PROGRESS'],
  REOPEN: ['DONE', 'DROPPED'],
};

export const entryOf: Readonly<Record<DueAct, string>> = {
  BEGIN: 'commitment.begun',
  PROGRESS: 'commitment.moved-on',
  DONE: 'commitment.done',
  DEFER: 'commitment.deferred',
  ASSIGN: 'commitment.assigned',
  DROP: 'commitment.dropped',
  REOPEN: 'commitment.reopened',
};

/** An occurrence as it was before an act, for the undoing of it. */
export interface Before {
  readonly id: string;
  /** The version that the act left: what was changed again since is not undone. */
  readonly version: number;
  readonly row: Pick<
    Occurrence,
    'dueOn' | 'state' | 'progress' | 'reached' | 'droppedReason' | 'begunAt' | 'finishedAt'
  >;
  readonly personId?: string | null;
  readonly deferralId?: string;
}

/**
 * Does one thing to one or more occurrences, all or none: begins them, says how far they are, puts them off, gives them up…
 * Refuses where a state does not lead there, where it waits for another, and who has no say. Gives what undoes it.
 */
export async function changeDue(services: Services, actor: Person, input: ChangeDue): Promise<string> {
  const ids = [...new Set(input.ids)];
  const { max } = commitmentLimits.atOnce;
  if (ids.length === 0) throw invalid('ids', 'Name what is to be changed.');
  if (ids.length > max) throw invalid('ids', `${ids.length} are too many at once; ${max} can be changed.`);
  const change = changeOf(input);
  const { requestId, ...payload } = input;
  const { changeId } = await services.streams.perform(
    actor,
    { requestId, action: 'changeDue', payload },
    async (work) => {
      const { occurrences, commitments, held } = await takeInHand(work, ids);
      const before: Before[] = [];
      for (const occurrence of occurrences) {
        const commitment = commitments.get(occurrence.commitmentId)!;
        allow(input.act, held.get(commitment.id)!, occurrence);
        mustLeadOn(input.act, occurrence, commitment);
        if (input.act === 'DONE') await mustNotWait(work, commitment);
        before.push(await change(work, occurrence, commitment));
        const facts = { number: occurrence.number, ...factsOf(input, occurrence) };
        const entry = { kind: entryOf[input.act], subjectId: commitment.id, facts };
        await recordMove(work, commitment.id, entry);
      }
      await work.em.flush();
      for (const commitment of commitments.values())
        if (commitment.dueKind === 'BY_RULE') await makeOccurrences(work.em, commitment);
      return { changeId: await keepForUndo(work, input.act, before) };
    },
  );
  return changeId;
}

async function takeInHand(work: Work, ids: readonly string[]) {
  const wrong = ids.find((id) => !isId(id));
  if (wrong !== undefined) throw notFound('occurrence', wrong);
  const rows = await work.em.execute<{ id: string; commitmentId: string }[]>(
    'select id, commitment_id as "commitmentId" from occurrence where id = any(?::uuid[])',
    [`{${ids.join(',')}}`],
  );
  const unknown = ids.find((id) => !rows.some((row) => row.id === id));
  if (unknown !== undefined) throw notFound('occurrence', unknown);
  const named = (commitmentId: string) => rows.find((row) => row.commitmentId === commitmentId)!.id;
  const held = await holdCommitments(work, [...new Set(rows.map(({ commitmentId }) => commitmentId))], (id) =>
    notFound('occurrence', named(id)),
  );
  const found = await work.em.find(Commitment, { id: { $in: [...held.keys()] as CommitmentId[] } });
  const occurrences = await work.em.find(
    Occurrence,
    { id: { $in: ids as OccurrenceId[] } },
    { orderBy: { dueOn: 'asc', id: 'asc' } },
  );
  return { held, occurrences, commitments: new Map(found.map((one) => [one.id, one])) };
}

/** Giving up a promise, and taking up again what was given up, is for who answers for it; the rest for who does the work. */
function allow(act: DueAct, held: HeldCommitment, { state }: Occurrence): void {
  if (act === 'DROP' || (act === 'REOPEN' && state === 'DROPPED')) mustLead(held);
  else mustCarry(held);
}

const standsSo = {
  PROMISED: 'STATE_PROMISED',
  IN_PROGRESS: 'STATE_IN_PROGRESS',
  DONE: 'STATE_DONE',
  DROPPED: 'STATE_DROPPED',
} as const;

function mustLeadOn(act: DueAct, { state }: Occurrence, { words }: Commitment): void {
  if (!from[act].includes(state))
    throw conflict(
      `“${words}” is ${state}; ${act} does not lead on from there.`,
      standsSo[state as CommitmentState],
    );
}

async function mustNotWait({ em }: Work, { id, words }: Commitment): Promise<void> {
  const [open] = await em.execute<{ words: string }[]>(
    `select c.words from dependency d join commitment c on c.id = d.waits_for_id
      where d.commitment_id = ? and exists (select 1 from occurrence o where o.commitment_id = c.id and o.state in ('PROMISED','IN_PROGRESS'))
      order by c.made_at limit 1`,
    [id],
  );
  if (open) throw conflict(`“${words}” waits for “${open.words}”, which is not done.`, 'WAITS_FOR_ANOTHER');
}

type Change = (work: Work, occurrence: Occurrence, commitment: Commitment) => Promise<Before>;

/** What is to be done, its values checked before anything is held. */
function changeOf(input: ChangeDue): Change {
  const progress = progressOf(input);
  const reached = reachedOf(input);
  switch (input.act) {
    case 'DEFER': {
      const dueOn = dayOf('dueOn', input.dueOn ?? '');
      const reason = plainText('reason', input.reason ?? '', limits.reason);
      return (work, occurrence) => defer(work, occurrence, dueOn, reason);
    }
    case 'ASSIGN':
      return (work, occurrence, commitment) => assign(work, occurrence, commitment, input.personId ?? null);
    case 'DROP': {
      const droppedReason = plainText('reason', input.reason ?? '', limits.reason);
      return moving(({ clock }) => ({ state: 'DROPPED', droppedReason, finishedAt: clock.now() }));
    }
    case 'BEGIN':
      return moving(({ clock }) => ({ state: 'IN_PROGRESS', begunAt: clock.now() }));
    case 'PROGRESS':
      return moving(({ clock }, { begunAt }) => ({
        state: 'IN_PROGRESS',
        begunAt: begunAt ?? clock.now(),
        ...(progress === null ? {} : { progress }),
        ...(reached === null ? {} : { reached }),
      }));
    case 'DONE':
      return moving(({ clock }, { begunAt }) => ({
        state: 'DONE',
        progress: 100,
        begunAt: begunAt ?? clock.now(),
        finishedAt: clock.now(),
        ...(reached === null ? {} : { reached }),
      }));
    case 'REOPEN':
      return moving(({ clock }, { begunAt, progress: before }) => ({
        state: 'IN_PROGRESS',
        progress: Math.min(before, 99),
        begunAt: begunAt ?? clock.now(),
        finishedAt: null,
        droppedReason: null,
      }));
  }
}

function moving(next: (work: Work, occurrence: Occurrence) => Partial<Before['row']>): Change {
  return async (work, occurrence) => {
    const row = rowOf(occurrence);
    Object.assign(occurrence, next(work, occurrence));
    occurrence.version += 1;
    return { id: occurrence.id, version: occurrence.version, row };
  };
}

async function defer(work: Work, occurrence: Occurrence, dueOn: string, reason: string): Promise<Before> {
  if (occurrence.dueOn === null)
    throw conflict('This is due at no day, so it can’t be put off.', 'NO_DAY_TO_DEFER');
  if (occurrence.dueOn === dueOn) throw invalid('dueOn', `It is due on ${dueOn} already.`, 'SAME_DAY');
  const row = rowOf(occurrence);
  const deferralId = newId<'Deferral'>();
  await work.em.execute(
    'insert into deferral (id, occurrence_id, from_on, to_on, reason, person_id, body_id) values (?, ?, ?, ?, ?, ?, ?)',
    [deferralId, occurrence.id, occurrence.dueOn, dueOn, reason, work.actor.id, work.actor.actingFor],
  );
  occurrence.dueOn = dueOn;
  occurrence.version += 1;
  return { id: occurrence.id, version: occurrence.version, row, deferralId };
}

async function assign(
  work: Work,
  occurrence: Occurrence,
  commitment: Commitment,
  personId: string | null,
): Promise<Before> {
  const before = commitment.personId;
  commitment.personId = (await memberOf(work, commitment.bodyId, personId)) as PersonId | null;
  commitment.version += 1;
  occurrence.version += 1;
  return { id: occurrence.id, version: occurrence.version, row: rowOf(occurrence), personId: before };
}

const rowOf = (one: Occurrence): Before['row'] => ({
  dueOn: one.dueOn,
  state: one.state,
  progress: one.progress,
  reached: one.reached,
  droppedReason: one.droppedReason,
  begunAt: one.begunAt,
  finishedAt: one.finishedAt,
});

function factsOf(input: ChangeDue, { dueOn }: Occurrence): Record<string, string | number | null> {
  if (input.act === 'DEFER') return { dueOn };
  if (input.act === 'ASSIGN') return { personId: input.personId ?? null };
  if (input.act === 'PROGRESS' && input.progress != null) return { progress: input.progress };
  return {};
}

function progressOf({ act, progress, reached }: ChangeDue): number | null {
  if (act !== 'PROGRESS') return null;
  if (progress == null) {
    if (reached == null) throw invalid('progress', 'Say how far it is.', 'EMPTY');
    return null;
  }
  if (!Number.isInteger(progress) || progress < 0 || progress > 100)
    throw invalid('progress', `${progress} is not between 0 and 100.`, 'NUMBER_OUT_OF_RANGE', {
      min: 0,
      max: 100,
    });
  return progress;
}

function reachedOf({ reached }: ChangeDue): number | null {
  if (reached == null) return null;
  const { max } = commitmentLimits.target;
  if (!Number.isFinite(reached) || reached < 0 || reached > max)
    throw invalid('reached', `${reached} can’t be kept.`, 'NUMBER_OUT_OF_RANGE', { min: 0, max });
  return Math.round(reached * 1_000) / 1_000;
}

async function keepForUndo({ em, actor }: Work, act: DueAct, before: readonly Before[]): Promise<string> {
  const id = newId<'DueChange'>();
  await em.execute('insert into due_change (id, person_id, act, before) values (?, ?, ?, ?::jsonb)', [
    id,
    actor.id,
    act,
    JSON.stringify(before),
  ]);
  return id;
}
