import { findOutput, type JobOutput } from '../../../../jobs/index.ts';
import type { Person } from '../../../../kernel/actor.ts';
import { notFound } from '../../../../kernel/errors.ts';
import type { Services } from '../../../../streams/index.ts';
import type { MatrixExport } from './matrix-export.ts';
import { readMatrixText } from './read-matrix-text.ts';

/** The file of a matrix that a job of one's own made, for whoever may still know of its edition. */
export async function fetchMatrix(services: Services, actor: Person, jobId: string): Promise<JobOutput> {
  const found = await findOutput(services, actor, jobId);
  if (found?.kind !== 'matrix.export') throw notFound('file', jobId);
  await readMatrixText({ pool: services.database.pool, actor }, found.input as MatrixExport).catch(() => {
    throw notFound('file', jobId);
  });
  return found;
}
