import { dayOf } from '../../kernel/day.ts';
import { conflict } from '../../kernel/errors.ts';
import type { Work } from '../../kernel/work.ts';
import { historyOf } from './record.ts';

// These are for the domain that holds the commitment, within its own unit of work: it has said that the actor may.

/** What a history may have in it though nothing was done: how the promise was made and put into words. */
const making = "'commitment.made', 'commitment.reworded', 'commitment.dated', 'commitment.waits-for-set'";

/** Takes back a promise of which nothing was done: what has a history is put off, handed on or given up by whoever promised it. */
export async function takeBack(work: Work, id: string): Promise<void> {
  await mustBeUntouched(work, id);
  await work.em.execute('delete from origin where to_id = ? or from_id = ?', [id, id]);
  await work.em.execute('delete from commitment where id = ?', [id]);
}

/** Says by which day something is done once that nobody has begun, or by none; refuses where it would have to be put off. */
export async function dateAnew(work: Work, id: string, on: string | null): Promise<void> {
  const day = on === null ? null : dayOf('endsOn', on);
  await mustBeUntouched(work, id);
  await work.em.execute('update commitment set due_kind = ?, version = version + 1 where id = ?', [
    day === null ? 'NONE' : 'ONCE',
    id,
  ]);
  await work.em.execute(
    'update occurrence set due_on = ?, first_due_on = ?, version = version + 1 where commitment_id = ?',
    [day, day, id],
  );
  work.record(await historyOf(work, id), { kind: 'commitment.dated', subjectId: id, facts: { dueOn: day } });
}

async function mustBeUntouched(work: Work, id: string): Promise<void> {
  const touched = await work.em.execute<object[]>(
    `select 1 from stream s join entry e on e.stream_id = s.id
      where s.kind = 'history' and s.subject_id = ? and e.kind not in (${making}) limit 1`,
    [id],
  );
  if (touched.length > 0)
    throw conflict(
      'Work on it has begun: its lead puts it off, hands it on or gives it up, with the reason.',
      'WORK_HAS_BEGUN',
    );
}
