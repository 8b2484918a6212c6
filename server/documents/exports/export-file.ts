import type { Actor } from '../../kernel/actor.ts';
import type { Services } from '../../streams/index.ts';
import { readThreads } from './export-comments.ts';
import { readImages } from './export-images.ts';
import type { ExportFormat, ExportInput } from './export-input.ts';
import type { ExportText } from './export-text.ts';
import { fileNameOf } from './file-name.ts';
import { htmlOfText } from './html/html-of-text.ts';
import { jsonOfText } from './json-of-text.ts';
import { markdownOfText } from './markdown-of-text.ts';

const kinds: Record<ExportFormat, { ending: string; type: string }> = {
  DOCX: { ending: 'docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  HTML: { ending: 'html', type: 'text/html; charset=utf-8' },
  JSON: { ending: 'json', type: 'application/json; charset=utf-8' },
  MARKDOWN: { ending: 'md', type: 'text/markdown; charset=utf-8' },
  PDF: { ending: 'pdf', type: 'application/pdf' },
};

/** What a file of a text is called, and what it is. */
export function fileOf(text: ExportText, format: ExportFormat): { name: string; type: string } {
  const { ending, type } = kinds[format];
  return { name: fileNameOf(text.title, text.edition?.number ?? null, ending), type };
}

/** A text as a file of any format that nobody has to print. */
export async function bytesOfText(
  services: Services,
  actor: Actor,
  text: ExportText,
  input: ExportInput,
): Promise<Buffer> {
  if (input.format === 'JSON') return Buffer.from(jsonOfText(text));
  if (input.format === 'MARKDOWN') return Buffer.from(markdownOfText(text, input, services.url));
  const now = services.clock.now();
  const images = await readImages(services, actor, text);
  if (input.format === 'HTML') return Buffer.from(htmlOfText(text, input, images, now));
  const { docxOfText } = await import('./docx/docx-of-text.ts');
  const threads = input.withComments ? await readThreads(services.database.pool, actor, input, text) : [];
  return Buffer.from(await docxOfText(text, { input, now, images, threads }));
}
