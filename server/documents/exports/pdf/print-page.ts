import type { BrowserPlace } from './browser.ts';
import { fontFaces } from './font-faces.ts';
import { openPrinter } from './print.ts';

const longestPrint = 4 * 60_000;

/** A page of another domain's own as a tagged PDF, in the house's faces, which it is handed as a style. */
export async function printPage(
  page: (faces: string) => string,
  { place, signal }: { place: BrowserPlace; signal: AbortSignal },
): Promise<Buffer> {
  const faces = fontFaces();
  const printer = await openPrinter({
    place,
    faces,
    image: () => null,
    signal: AbortSignal.any([signal, AbortSignal.timeout(longestPrint)]),
  });
  try {
    return await printer.print(page(faces.css));
  } finally {
    await printer.close();
  }
}
