import { type BrowserPlace, printPage } from '../../../../documents/index.ts';
import type { JobHandler, JobOutcome } from '../../../../jobs/index.ts';
import type { MatrixExport } from './matrix-export.ts';
import { matrixFileOf, matrixSheets } from './matrix-file.ts';
import { matrixPage } from './matrix-page.ts';
import { readMatrixText } from './read-matrix-text.ts';

/** Makes files of matrices. Rights are asked again when it is its turn. */
export function matrixExportJob(place: BrowserPlace): JobHandler {
  return {
    kind: 'matrix.export',
    queueOf: (input) => ((input as MatrixExport).format === 'PDF' ? 'print' : 'work'),
    async run(services, job): Promise<JobOutcome> {
      const input = job.input as MatrixExport;
      const { actor, signal } = job;
      const text = await readMatrixText({ pool: services.database.pool, actor }, input);
      await job.report(20);
      const file = matrixFileOf(text, input.format);
      if (input.format !== 'PDF')
        return { file: { ...file, bytes: matrixSheets(text, input.format, input.language) } };
      const bytes = await printPage((faces) => matrixPage(text, input, faces), { place, signal });
      return { file: { ...file, bytes } };
    },
  };
}
