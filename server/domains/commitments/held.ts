import { commitmentLimits as limits } from '../../../schema/commitment-limits.ts';
import { dayOf } from '../../kernel/day.ts';
import { conflict, notFound } from '../../kernel/errors.ts';
import { plainText } from '../../kernel/plain-text.ts';
import type { Work } from '../../kernel/work.ts';
import { Commitment, type CommitmentId } from './commitment.entity.ts';
import { makeOccurrence } from './make-occurrences.ts';
import { memberOf } from './promise.ts';
import { historyOf, recordMove } from './record.ts';

/** What holds a commitment. */
export interface HolderOfCommitments {
  readonly kind: string;
  readonly id: string;
}

// These are for the domain that holds the commitment, within its own unit of work: it has said that the actor may.

/** Lets all that a thing holds be due from now on, or not be due: when an agreement comes into force, is suspended, ends. */
export async function letCount(
  { em }: Pick<Work, 'em'>,
  holder: HolderOfCommitments,
  counts: boolean,
): Promise<void> {
  await em.execute(
    'update commitment set counts = ?, version = version + 1 where holder_kind = ? and holder_id = ? and counts <> ?',
    [counts, holder.kind, holder.id, counts],
  );
}

/** Gives up everything that a thing holds and that is still open, or some of it; how many times it was due. */
export async function dropHeld(
  work: Work,
  holder: HolderOfCommitments,
  reason: string,
  only?: readonly string[],
): Promise<number> {
  const words = plainText('reason', reason, { min: 3, max: 1_000 });
  const ids = only ? `{${only.join(',')}}` : null;
  const dropped = await work.em.execute<{ commitment_id: string; number: number }[]>(
    `update occurrence o set state = 'DROPPED', dropped_reason = ?, finished_at = ?, version = o.version + 1
      from commitment c where c.id = o.commitment_id and c.holder_kind = ? and c.holder_id = ? and o.state in ('PROMISED','IN_PROGRESS')
        and (?::uuid[] is null or c.id = any(?::uuid[]))
      returning o.commitment_id, o.number`,
    [words, work.clock.now(), holder.kind, holder.id, ids, ids],
  );
  for (const { commitment_id, number } of dropped)
    work.record(await historyOf(work, commitment_id), {
      kind: 'commitment.dropped',
      subjectId: commitment_id,
      facts: { number },
    });
  return dropped.length;
}

/** Says that a commitment was kept, by what happened in the thing that holds it: what was open of it is done. */
export async function keepHeld(work: Work, id: string): Promise<void> {
  const now = work.clock.now();
  const kept = await work.em.execute<{ number: number }[]>(
    `update occurrence set state = 'DONE', progress = 100, begun_at = coalesce(begun_at, ?), finished_at = ?, version = version + 1
      where commitment_id = ? and state in ('PROMISED','IN_PROGRESS') returning number`,
    [now, now, id],
  );
  for (const { number } of kept)
    await recordMove(work, id, { kind: 'commitment.done', subjectId: id, facts: { number } });
}

/** Says a commitment in other words, or gives it to another person; what was done of it stays. */
export async function reword(
  work: Work,
  id: string,
  change: { words?: string | undefined; personId?: string | null | undefined },
): Promise<void> {
  const commitment = await work.em.findOne(Commitment, { id: id as CommitmentId });
  if (!commitment) throw notFound('commitment', id);
  if (change.words !== undefined) commitment.words = plainText('words', change.words, limits.words);
  if (change.personId !== undefined)
    commitment.personId = await memberOf(work, commitment.bodyId, change.personId);
  commitment.version += 1;
  work.record(await historyOf(work, id), { kind: 'commitment.reworded', subjectId: id });
}

/** Says that what a commitment waited for has happened, so that it is due on a day; it may happen more than once. */
export async function comeAbout(work: Work, id: string, dueOn: string): Promise<string> {
  const day = dayOf('due', dueOn);
  await work.em.execute('select 1 from commitment where id = ? for no key update', [id]);
  const commitment = await work.em.findOne(Commitment, { id: id as CommitmentId });
  if (!commitment) throw notFound('commitment', id);
  if (commitment.dueKind !== 'ON_CONDITION')
    throw conflict('This is due without any condition.', 'NOT_ON_CONDITION');
  const [made] = await work.em.execute<{ number: number }[]>(
    'select coalesce(max(number), 0) + 1 as number from occurrence where commitment_id = ?',
    [id],
  );
  const occurrenceId = await makeOccurrence(work.em, id, made!.number, day);
  const facts = { number: made!.number, dueOn: day };
  work.record(await historyOf(work, id), { kind: 'commitment.came-about', subjectId: id, facts });
  return occurrenceId;
}
