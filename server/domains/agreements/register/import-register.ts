import { agreementLimits as limits } from '../../../../schema/agreement-limits.ts';
import { queueJob } from '../../../jobs/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import type { Services } from '../../../streams/index.ts';
import type { ImportedRow } from './import-rows.ts';
import { type BadRow, mustBeFewEnough, mustBeginFor, tryRows } from './try-rows.ts';

export interface RegisterRows {
  readonly requestId: string;
  readonly rows: readonly ImportedRow[];
}

/** What would become of a register that is brought in: how many rows are new, there already and bad, and the first bad ones. */
export interface RegisterTrial {
  readonly newCount: number;
  readonly knownCount: number;
  readonly badCount: number;
  readonly bad: readonly BadRow[];
}

/** Looks at an office's own register as it would be brought in; nothing is kept. */
export async function tryRegister(
  services: Services,
  actor: Person,
  { requestId, rows }: RegisterRows,
): Promise<RegisterTrial> {
  mustBeFewEnough(rows);
  return services.streams.perform(
    actor,
    { requestId, action: 'tryRegister', payload: { rows } },
    async (work) => {
      const { fresh, known, bad } = await tryRows(work, await mustBeginFor(work), rows);
      return {
        newCount: fresh.length,
        knownCount: known,
        badCount: bad.length,
        bad: bad.slice(0, limits.badRows.max),
      };
    },
  );
}

/** Asks for an office's own register to be brought in; returns the job that does it: all of its rows or none. */
export async function importRegister(
  services: Services,
  actor: Person,
  { requestId, rows }: RegisterRows,
): Promise<string> {
  mustBeFewEnough(rows);
  const { jobId } = await services.streams.perform(
    actor,
    { requestId, action: 'importRegister', payload: { rows } },
    async (work) => ({
      jobId: await queueJob(work, {
        kind: 'register.import',
        thingId: await mustBeginFor(work),
        input: { rows: rows.length },
        upload: Buffer.from(JSON.stringify(rows)),
      }),
    }),
  );
  return jobId;
}
