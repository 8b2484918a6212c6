export { type FoundFile, findFile } from './find-file.ts';
export { defineHolder, type Holder, mostBytesOf } from './holder.ts';
export { type Image, imageOf, largestImage } from './image.ts';
export { type KeptFile, keepFile } from './keep-file.ts';
export { openFileStore, type S3Config } from './open-file-store.ts';
export { largestPaper } from './paper.ts';
export { type PdfSignature, pdfSignaturesOf } from './pdf-signatures.ts';
export { sweepFiles, watchFiles } from './sweep-files.ts';
