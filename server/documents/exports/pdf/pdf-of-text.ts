import type { ExportImages } from '../export-images.ts';
import type { ExportInput } from '../export-input.ts';
import type { ExportText } from '../export-text.ts';
import { htmlPage } from '../html/html-page.ts';
import { pageStyle } from '../html/style.ts';
import type { BrowserPlace } from './browser.ts';
import { fontFaces } from './font-faces.ts';
import { pageNumbers } from './page-numbers.ts';
import { openPrinter } from './print.ts';
import { printStyle } from './print-style.ts';

export interface PdfOptions {
  readonly input: Pick<ExportInput, 'language' | 'withGuidance' | 'withQuestions'>;
  readonly now: Date;
  readonly images: ExportImages;
  readonly place: BrowserPlace;
  readonly signal: AbortSignal;
  report(progress: number): Promise<void>;
}

const longestPrint = 4 * 60_000;

// The page stands alone in its browser: of its own origin it may have faces and pictures, of others nothing.
const policy = `default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src 'self'`;

/** A text as a tagged PDF: printed once to see on which page each section begins, and once more with that in its contents. */
export async function pdfOfText(text: ExportText, options: PdfOptions): Promise<Buffer> {
  const { input, now, images, place, signal, report } = options;
  const faces = fontFaces();
  const style = `${faces.css}\n${pageStyle}\n${printStyle(text, input.language, now)}`;
  const page = (numbers: ReadonlyMap<string, number>) =>
    htmlPage(text, {
      ...input,
      now,
      style,
      policy,
      image: (file) => (images.of(file) ? `/images/${file}` : null),
      // A number of the same width, so that the second printing breaks where the first did.
      pageOf: (sectionId) => numbers.get(`s-${sectionId}`) ?? 0,
    });
  const printer = await openPrinter({
    place,
    faces,
    image: (file) => images.of(file),
    // Whatever it is that a page does to a browser, it does it for so long and no longer.
    signal: AbortSignal.any([signal, AbortSignal.timeout(longestPrint)]),
  });
  try {
    await report(30);
    const first = await printer.print(page(new Map()));
    await report(65);
    const numbers = pageNumbers(first);
    return numbers.size === 0 ? first : await printer.print(page(numbers));
  } finally {
    await printer.close();
  }
}
