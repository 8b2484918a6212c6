import type { Services } from '../streams/index.ts';
import { gather, isBehind } from './gather.ts';

const every = 500;
const atOnce = 500;

/** Writes down by what things are found as their words change, for as long as the house runs; returns how to stop. */
export function keepIndex({ database, log }: Pick<Services, 'database' | 'log'>): () => Promise<void> {
  let isClosed = false;
  let timer: NodeJS.Timeout;
  let round: Promise<void> = Promise.resolve();
  const gatherRested = async () => {
    while (!isClosed && (await isBehind(database.pool, 'at rest')))
      await gather(database.pool, atOnce, 'at rest');
  };
  const next = () => {
    timer = setTimeout(() => {
      round = gatherRested()
        .catch((error: unknown) => log.warn({ err: error }, 'The search waits for the database.'))
        .then(() => {
          if (!isClosed) next();
        });
    }, every);
  };
  next();
  return async () => {
    isClosed = true;
    clearTimeout(timer);
    await round;
  };
}

/** Writes down all that has changed up to now. */
export async function gatherAll(pool: Services['database']['pool']): Promise<void> {
  while (await isBehind(pool)) await gather(pool, atOnce);
}
