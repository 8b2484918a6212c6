import type { PgBoss } from 'pg-boss';
import { clockQueue, createBoss, deadQueue, queues } from './boss.ts';
import type { Clockwork } from './clockwork.ts';
import type { JobQueue } from './job.ts';
import { giveUp, type JobsOfHouse, runJob } from './run-job.ts';

export interface Jobs {
  /** Gives back what is under way, for another server or a later start, and lets go. */
  close(): Promise<void>;
}

const lookEvery = 500;
const tidyEvery = 60_000;
const clockEvery = 5_000;
/** How many jobs a server does at once; printing takes a browser, so of that there is one in the whole house. */
const atOnce: Record<JobQueue, number> = { work: 2, print: 1 };

/** Starts doing jobs. A server that can't reach the database goes on trying. */
export async function startJobs(
  databaseUrl: string,
  house: JobsOfHouse,
  clockwork: readonly Clockwork[] = [],
): Promise<Jobs> {
  const { log, database } = house.services;
  const closing = new AbortController();
  const boss = createBoss(databaseUrl);
  boss.on('error', (error) => log.warn({ err: error }, 'Jobs wait for the database.'));
  await boss.start();
  const workers = new Map<JobQueue, string[]>();
  for (const queue of queues) {
    const ids: string[] = [];
    for (let count = 0; count < atOnce[queue]; count++)
      ids.push(
        await boss.work(queue, { pollingIntervalSeconds: 2 }, async ([job]) => {
          if (job) await runJob(house, job.id, closing.signal);
        }),
      );
    workers.set(queue, ids);
  }
  await boss.work<{ jobId: string }>(deadQueue, { pollingIntervalSeconds: 5 }, async ([job]) => {
    if (job?.data.jobId)
      await giveUp(database.pool, job.data.jobId, 'The servers that did it stopped, each time.');
  });
  await boss.work<{ name: string }>(clockQueue, { pollingIntervalSeconds: 2 }, async ([job]) => {
    const turn = clockwork.find(({ name }) => name === job?.data.name);
    await turn?.run(house.services).catch((error: unknown) => {
      log.warn({ err: error, turn: turn.name }, 'What is done by the clock waits for its next turn.');
    });
  });
  // Each server asks for the next turn; of those that ask in the same stretch of time, one is heard.
  const stopClock = repeat(clockEvery, async () => {
    for (const { name, every } of clockwork)
      await boss.send(clockQueue, { name }, { singletonKey: name, singletonSeconds: every });
  });
  const stopLooking = repeat(lookEvery, async () => {
    for (const queue of await handOver(boss, house))
      for (const id of workers.get(queue)!) boss.notifyWorker(id);
  });
  const stopTidying = repeat(tidyEvery, () =>
    database.pool.query('delete from job where expires_at < now()'),
  );
  return {
    async close() {
      stopLooking();
      stopClock();
      stopTidying();
      closing.abort(new Error('The server closes.'));
      await boss.stop({ graceful: true, timeout: 5_000 });
    },
  };

  /** Runs something again and again, never twice at once. */
  function repeat(every: number, run: () => Promise<unknown>): () => void {
    let timer: NodeJS.Timeout;
    const next = () => {
      timer = setTimeout(() => {
        run()
          .catch((error: unknown) => log.warn({ err: error }, 'Jobs wait for the database.'))
          .finally(() => closing.signal.aborted || next());
      }, every);
    };
    next();
    return () => clearTimeout(timer);
  }
}

/** Hands new jobs over to pg-boss; whoever dies on the way has handed over nothing, or what is handed over once more and counts once. */
async function handOver(boss: PgBoss, { services, handlers }: JobsOfHouse): Promise<Set<JobQueue>> {
  const { pool } = services.database;
  const touched = new Set<JobQueue>();
  const { rows } = await pool.query<{ id: string; kind: string; input: unknown }>({
    name: 'jobs to hand over',
    text: `select id, kind, input from job where queued_at is null and state = 'WAITING' order by created_at limit 50`,
  });
  for (const { id, kind, input } of rows) {
    const queue = handlers.find((one) => one.kind === kind)?.queueOf(input);
    if (!queue) continue;
    await boss.send(queue, { jobId: id }, { id });
    await pool.query('update job set queued_at = now() where id = $1', [id]);
    touched.add(queue);
  }
  return touched;
}
