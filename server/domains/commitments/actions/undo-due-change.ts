import { commitmentLimits } from '../../../../schema/commitment-limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Services } from '../../../streams/index.ts';
import type { PersonId } from '../../people/index.ts';
import { Commitment } from '../commitment.entity.ts';
import { holdCommitments, mustCarry } from '../hold-commitments.ts';
import { Occurrence, type OccurrenceId } from '../occurrence.entity.ts';
import { recordMove } from '../record.ts';
import type { Before } from './change-due.ts';

/**
 * Undoes one's own act as a whole, up to ten minutes after it; gives the occurrences. Refuses where one of them has been
 * changed since: nobody's later change is undone with it.
 */
export async function undoDueChange(
  services: Services,
  actor: Person,
  input: { requestId: string; changeId: string },
): Promise<string[]> {
  const { requestId, changeId } = input;
  if (!isId(changeId)) throw notFound('change', changeId);
  const { ids } = await services.streams.perform(
    actor,
    { requestId, action: 'undoDueChange', payload: { changeId } },
    async (work) => {
      const [change] = await work.em.execute<
        { act: string; before: Before[]; undone: boolean; late: boolean }[]
      >(
        `select act, before, undone_at is not null as undone, at < now() - interval '${commitmentLimits.undo.minutes} minutes' as late
          from due_change where id = ? and person_id = ? for update`,
        [changeId, actor.id],
      );
      if (!change) throw notFound('change', changeId);
      if (change.undone) throw conflict('This is undone already.', 'UNDONE_ALREADY');
      if (change.late) throw conflict('It is too late to undo this; change it by hand.', 'TOO_LATE_TO_UNDO');
      const ids = change.before.map(({ id }) => id as OccurrenceId);
      const commitments = await work.em.execute<{ id: string }[]>(
        'select distinct commitment_id as id from occurrence where id = any(?::uuid[])',
        [`{${ids.join(',')}}`],
      );
      const held = await holdCommitments(
        work,
        commitments.map(({ id }) => id),
      );
      const occurrences = await work.em.find(Occurrence, { id: { $in: ids } });
      for (const one of held.values()) mustCarry(one);
      for (const { id, version, row, personId, deferralId } of change.before.reverse()) {
        const occurrence = occurrences.find((one) => one.id === id);
        if (!occurrence || occurrence.version !== version)
          throw conflict('Somebody has changed this since, so it is not undone.', 'CHANGED_ELSEWHERE');
        Object.assign(occurrence, {
          ...row,
          begunAt: row.begunAt && new Date(row.begunAt),
          finishedAt: row.finishedAt && new Date(row.finishedAt),
        });
        occurrence.version += 1;
        if (deferralId) await work.em.execute('delete from deferral where id = ?', [deferralId]);
        if (personId !== undefined) {
          const commitment = await work.em.findOneOrFail(Commitment, { id: occurrence.commitmentId });
          commitment.personId = personId as PersonId | null;
          commitment.version += 1;
        }
        const { commitmentId, number } = occurrence;
        const entry = {
          kind: 'commitment.undone',
          subjectId: commitmentId,
          facts: { number, act: change.act },
        };
        await recordMove(work, commitmentId, entry);
      }
      await work.em.execute('update due_change set undone_at = now() where id = ?', [changeId]);
      return { ids: ids as string[] };
    },
  );
  return ids;
}
