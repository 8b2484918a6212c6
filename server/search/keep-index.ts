import type { Services } from '../streams/index.ts';
import { gather } from './gather.ts';

const every = 500;
const atOnce = 500;

/** Writes down by what things are found as their words change, for as long as the house runs; returns how to stop. */
export function keepIndex({ database, log }: Pick<Services, 'database' | 'log'>): () => Promise<void> {
  let isClosed = false;
  let timer: NodeJS.Timeout;
  let round: Promise<void> = Promise.resolve();
  const next = () => {
    timer = setTimeout(() => {
      round = gatherAll(database.pool, () => isClosed)
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
export async function gatherAll(
  pool: Services['database']['pool'],
  isOver: () => boolean = () => false,
): Promise<void> {
  while (!isOver() && (await isBehind(pool))) await gather(pool, atOnce);
}

/** Whether the words of something have changed and are not written down yet. */
export async function isBehind(pool: Services['database']['pool']): Promise<boolean> {
  const { rows } = await pool.query<{ due: boolean }>({
    name: 'search due',
    text: 'select exists (select from search_due) as due',
  });
  return rows[0]!.due;
}
