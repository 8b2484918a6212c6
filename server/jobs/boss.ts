import { PgBoss } from 'pg-boss';
import type { JobQueue } from './job.ts';

/** The schema of pg-boss, in the database of the house; nothing of ours reads its tables. */
const schema = 'pgboss';

export const queues: readonly JobQueue[] = ['work', 'print'];
/** Where what is done by the clock waits for its turn; a turn that fails is not made up for: the next one is. */
export const clockQueue = 'clock';
/** Where jobs go that were begun too often. */
export const deadQueue = 'dead';

/** After how long without a sign of life a job's server is taken for dead; the least that pg-boss counts with. */
const heartbeatSeconds = 10;
const settings = {
  heartbeatSeconds,
  expireInSeconds: 15 * 60,
  retryLimit: 4,
  retryDelay: 1,
  deleteAfterSeconds: 24 * 3600,
};

/** Brings pg-boss's own tables and our queues into the database, or up to this release; a second time changes nothing. */
export async function prepareJobs(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({ ...usual(databaseUrl), supervise: false, createSchema: true, migrate: true });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    const known = new Set((await boss.getQueues()).map(({ name }) => name));
    if (!known.has(deadQueue)) await boss.createQueue(deadQueue);
    if (!known.has(clockQueue))
      await boss.createQueue(clockQueue, { ...settings, retryLimit: 0, deleteAfterSeconds: 600 });
    for (const name of queues) {
      if (known.has(name)) await boss.updateQueue(name, settings);
      else
        await boss.createQueue(name, {
          ...settings,
          deadLetter: deadQueue,
          policy: name === 'print' ? 'singleton' : 'standard',
        });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** The runner of jobs, on connections of its own. */
export function createBoss(databaseUrl: string): PgBoss {
  return new PgBoss({
    ...usual(databaseUrl),
    migrate: false,
    supervise: true,
    // A dead server's job is seen to be one within so many seconds more.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    queueCacheIntervalSeconds: 60,
  });
}

const usual = (connectionString: string) => ({
  connectionString,
  schema,
  schedule: false,
  max: 3,
  application_name: 'trellis jobs',
  connectionTimeoutMillis: 8_000,
});
