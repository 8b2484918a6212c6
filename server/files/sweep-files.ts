import type { Services } from '../streams/index.ts';
import { byHolder } from './holder.ts';

const often = 30 * 60_000;
const atOnce = 100;

/** Removes, from time to time, what nobody has put to use for a day; several servers may do it at once. Returns how to stop. */
export function watchFiles(services: Services): () => void {
  const timer = setInterval(() => {
    sweepFiles(services).catch((error: unknown) => {
      services.log.debug({ err: error }, 'Unused files could not be removed; trying again later.');
    });
  }, often);
  timer.unref();
  return () => clearInterval(timer);
}

/** Removes files that are in no use. The row goes first: bytes without a row can't be reached, a row without bytes would be a fault. */
export async function sweepFiles({ database, files }: Pick<Services, 'database' | 'files'>): Promise<number> {
  const { rows } = await database.pool.query<{ id: string }>(
    `delete from file where id in (
       select f.id from file f where f.created_at < now() - interval '1 day'
         and not ${byHolder('f', (holder) => holder.isUsed?.('f') ?? 'true')} limit ${atOnce} for update skip locked)
     returning id`,
  );
  for (const { id } of rows) await files.remove(id);
  return rows.length;
}
