import { setTimeout as wait } from 'node:timers/promises';
import type { JobHandler } from '../../../jobs/index.ts';
import { conflict } from '../../../kernel/errors.ts';
import type { Work } from '../../../kernel/work.ts';
import type { BodyId } from '../../people/index.ts';
import { beginWithin } from '../actions/begin-agreement.ts';
import type { ImportedRow } from './import-rows.ts';
import { mustBeginFor, tryRows } from './try-rows.ts';

/** So many rows are begun together: few statements for each, and a word in between of how far it is. */
const atOnce = 100;

/** Brings registers in, each in one transaction: all of its rows or, where one is bad, none. */
export const registerImportJob: JobHandler = {
  kind: 'register.import',
  queueOf: () => 'work',
  async run(services, job) {
    if (!job.upload) throw new Error('An import has lost its rows.');
    const rows = JSON.parse(job.upload.toString('utf8')) as ImportedRow[];
    // Under the job's own id: whoever begins it again after a server died brings in nothing twice.
    const request = { requestId: job.id, action: 'register.import', payload: { rows } };
    const result = await services.streams.perform(job.actor, request, async (work) => {
      const ownerId = await mustBeginFor(work);
      await itsTurn(work, ownerId, job.signal);
      const { fresh, known, bad } = await tryRows(work, ownerId, rows);
      if (bad.length > 0)
        throw conflict(`${bad.length} rows can’t be brought in; nothing was.`, 'ROWS_TO_MEND', {
          count: bad.length,
        });
      for (let at = 0; at < fresh.length; at += atOnce) {
        await job.report((100 * at) / fresh.length);
        await beginWithin(work, ownerId, fresh.slice(at, at + atOnce));
        // What is kept is forgotten: else each row would be compared with all before it.
        work.em.clear();
      }
      const counts = { newCount: fresh.length, knownCount: known };
      await job.finishWithin(work, counts);
      return counts;
    });
    return { result };
  },
};

/** One at a time for a body: two at once would each find a row missing. Asked again and again, as no statement may wait for long. */
async function itsTurn(work: Work, ownerId: BodyId, signal: AbortSignal): Promise<void> {
  for (;;) {
    const [row] = await work.em.execute<{ isOurs: boolean }[]>(
      'select pg_try_advisory_xact_lock(hashtext(?)) as "isOurs"',
      [`register ${ownerId}`],
    );
    if (row?.isOurs) return;
    await wait(500, undefined, { signal });
  }
}
