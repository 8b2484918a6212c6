import { queueJob } from '../../../../jobs/index.ts';
import type { Person } from '../../../../kernel/actor.ts';
import type { Services } from '../../../../streams/index.ts';
import { type MatrixWish, matrixExportOf } from './matrix-file.ts';
import { readMatrixText } from './read-matrix-text.ts';

/** Asks for a matrix as a file; its framework's owner's history says so. Returns the job that makes it. */
export async function exportMatrix(
  services: Services,
  actor: Person,
  { requestId, ...wish }: MatrixWish & { requestId: string },
): Promise<string> {
  const input = matrixExportOf(wish);
  const { documentId, ownerId } = await readMatrixText({ pool: services.database.pool, actor }, input);
  const { jobId } = await services.streams.perform(
    actor,
    { requestId, action: 'exportMatrix', payload: input },
    async (work) => {
      const jobId = await queueJob(work, { kind: 'matrix.export', thingId: documentId, input });
      const facts = { what: 'matrix', format: input.format };
      work.record(await work.streamOf('audit', ownerId), {
        kind: 'export.made',
        subjectId: documentId,
        facts,
      });
      return { jobId };
    },
  );
  return jobId;
}
