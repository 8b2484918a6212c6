import type { ExportImages } from '../export-images.ts';
import type { ExportInput } from '../export-input.ts';
import type { ExportText } from '../export-text.ts';
import { htmlPage } from './html-page.ts';
import { pageStyle } from './style.ts';

/** A text as one HTML file with its pictures in it. */
export function htmlOfText(
  text: ExportText,
  input: Pick<ExportInput, 'language' | 'withGuidance' | 'withQuestions'>,
  images: ExportImages,
  now: Date,
): string {
  return htmlPage(text, {
    ...input,
    now,
    style: pageStyle,
    policy: `default-src 'none'; style-src 'unsafe-inline'; img-src data:`,
    image(file) {
      const found = images.of(file);
      return found && `data:${found.type};base64,${Buffer.from(found.bytes).toString('base64')}`;
    },
  });
}
