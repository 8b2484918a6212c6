import type { JobHandler, JobOutcome } from '../../jobs/index.ts';
import { bytesOfText, fileOf } from './export-file.ts';
import { readImages } from './export-images.ts';
import type { ExportInput } from './export-input.ts';
import { readExportText } from './export-text.ts';
import type { BrowserPlace } from './pdf/browser.ts';
import { pdfOfText } from './pdf/pdf-of-text.ts';

/** Makes files of texts. Rights are asked again when it is its turn. */
export function exportJob(place: BrowserPlace): JobHandler {
  return {
    kind: 'document.export',
    queueOf: (input) => ((input as ExportInput).format === 'PDF' ? 'print' : 'work'),
    async run(services, job): Promise<JobOutcome> {
      const input = job.input as ExportInput;
      const { actor, signal } = job;
      const text = await readExportText(services.database.pool, actor, input);
      await job.report(10);
      if (input.format !== 'PDF') {
        const bytes = await bytesOfText(services, actor, text, input);
        return { file: { ...fileOf(text, input.format), bytes } };
      }
      const images = await readImages(services, actor, text);
      await job.report(20);
      const now = services.clock.now();
      const report = (progress: number) => job.report(progress);
      const bytes = Buffer.from(await pdfOfText(text, { input, now, images, place, signal, report }));
      return { file: { ...fileOf(text, input.format), bytes } };
    },
  };
}
