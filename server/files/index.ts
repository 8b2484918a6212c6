import type { PdfSignature } from './pdf-signatures.ts';

export { type FoundFile, findFile } from './find-file.ts';
export { defineHolder, type Holder, mostBytesOf } from './holder.ts';
export { type Image, imageOf, largestImage } from './image.ts';
export { type KeptFile, keepFile } from './keep-file.ts';
export { openFileStore, type S3Config } from './open-file-store.ts';
export { largestPaper } from './paper.ts';
export type { PdfSignature } from './pdf-signatures.ts';
export { sweepFiles, watchFiles } from './sweep-files.ts';

/** The signatures of a PDF. What reads certificates is loaded with the first of them: a server that starts need not know how. */
export async function pdfSignaturesOf(bytes: Buffer): Promise<PdfSignature[]> {
  return (await import('./pdf-signatures.ts')).pdfSignaturesOf(bytes);
}
