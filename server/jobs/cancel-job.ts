import type { Person } from '../kernel/actor.ts';
import { conflict, notFound } from '../kernel/errors.ts';
import { isId } from '../kernel/ids.ts';
import type { Services } from '../streams/index.ts';
import { daysKept, type JobState } from './job.ts';

/** Cancels a job of one's own. Refuses one that has come to its end. */
export async function cancelJob(
  services: Services,
  actor: Person,
  input: { requestId: string; jobId: string },
): Promise<string> {
  const { requestId, jobId } = input;
  if (!isId(jobId)) throw notFound('job', jobId);
  await services.streams.perform(
    actor,
    { requestId, action: 'cancelJob', payload: { jobId } },
    async (work) => {
      const execute = <Row extends object>(sql: string, values: readonly unknown[]) =>
        work.em.getConnection().execute<Row[]>(sql, values, 'all', work.em.getTransactionContext());
      const [job] = await execute<{ state: JobState }>(
        'select state from job where id = ? and person_id = ? for update',
        [jobId, actor.id],
      );
      if (!job) throw notFound('job', jobId);
      if (job.state === 'DONE' || job.state === 'FAILED')
        throw conflict('The job has come to its end; there is nothing left to cancel.', 'JOB_OVER');
      await execute(
        `update job set state = 'CANCELLED', finished_at = now(), expires_at = now() + interval '${daysKept} days', upload = null
        where id = ? and state <> 'CANCELLED'`,
        [jobId],
      );
      return { jobId };
    },
  );
  return jobId;
}
