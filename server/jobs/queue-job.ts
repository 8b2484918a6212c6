import { conflict } from '../kernel/errors.ts';
import { newId } from '../kernel/ids.ts';
import type { Work } from '../kernel/work.ts';

export interface NewJob {
  readonly kind: string;
  readonly thingId: string;
  readonly input: object;
  readonly upload?: Buffer;
}

const mostAtOnce = 10;

/** Asks for a job within the caller's unit of work: it is done if that commits, and was never asked for if not. */
export async function queueJob(work: Work, job: NewJob): Promise<string> {
  const connection = work.em.getConnection();
  const context = work.em.getTransactionContext();
  const [waiting] = await connection.execute<{ count: number }[]>(
    `select count(*)::int as count from job where person_id = ? and state in ('WAITING', 'RUNNING')`,
    [work.actor.id],
    'all',
    context,
  );
  if (waiting!.count >= mostAtOnce)
    throw conflict(
      `You have ${waiting!.count} jobs under way; wait for one of them, or cancel one.`,
      'TOO_MANY_JOBS',
      {
        count: waiting!.count,
      },
    );
  const id = newId<'Job'>();
  await connection.execute(
    'insert into job (id, kind, person_id, body_id, thing_id, input, upload) values (?, ?, ?, ?, ?, ?::jsonb, ?)',
    [
      id,
      job.kind,
      work.actor.id,
      work.actor.actingFor,
      job.thingId,
      JSON.stringify(job.input),
      job.upload ?? null,
    ],
    'run',
    context,
  );
  return id;
}
