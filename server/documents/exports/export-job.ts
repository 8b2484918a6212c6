import type { JobHandler, JobOutcome, RunningJob } from '../../jobs/index.ts';
import type { Services } from '../../streams/index.ts';
import { readImages } from './export-images.ts';
import type { ExportFormat, ExportInput } from './export-input.ts';
import { type ExportText, readExportText } from './export-text.ts';
import { fileNameOf } from './file-name.ts';
import { htmlOfText } from './html/html-of-text.ts';
import { jsonOfText } from './json-of-text.ts';
import { markdownOfText } from './markdown-of-text.ts';
import type { BrowserPlace } from './pdf/browser.ts';
import { pdfOfText } from './pdf/pdf-of-text.ts';

const kinds: Record<ExportFormat, { ending: string; type: string }> = {
  DOCX: { ending: 'docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  HTML: { ending: 'html', type: 'text/html; charset=utf-8' },
  JSON: { ending: 'json', type: 'application/json; charset=utf-8' },
  MARKDOWN: { ending: 'md', type: 'text/markdown; charset=utf-8' },
  PDF: { ending: 'pdf', type: 'application/pdf' },
};

/** Makes files of texts. Rights are asked again when it is its turn. */
export function exportJob(place: BrowserPlace): JobHandler {
  return {
    kind: 'document.export',
    queueOf: (input) => ((input as ExportInput).format === 'PDF' ? 'print' : 'work'),
    async run(services, job): Promise<JobOutcome> {
      const input = job.input as ExportInput;
      const text = await readExportText(services.database.pool, job.actor, input);
      await job.report(10);
      const { ending, type } = kinds[input.format];
      const name = fileNameOf(text.title, text.edition?.number ?? null, ending);
      const bytes = Buffer.from(await bytesOf(text, services, job, place));
      return { file: { name, type, bytes } };
    },
  };
}

async function bytesOf(
  text: ExportText,
  services: Services,
  job: RunningJob,
  place: BrowserPlace,
): Promise<string | Uint8Array> {
  const input = job.input as ExportInput;
  if (input.format === 'JSON') return jsonOfText(text);
  if (input.format === 'MARKDOWN') return markdownOfText(text, input, services.url);
  const now = services.clock.now();
  const images = await readImages(services, job.actor, text);
  await job.report(20);
  if (input.format === 'HTML') return htmlOfText(text, input, images, now);
  const { signal } = job;
  if (input.format === 'PDF')
    return pdfOfText(text, { input, now, images, place, signal, report: (progress) => job.report(progress) });
  const { docxOfText } = await import('./docx/docx-of-text.ts');
  return docxOfText(text, { input, now, images });
}
