import { invalid } from '../kernel/errors.ts';
import { type Image, imageOf } from './image.ts';

/** The most that a paper weighs: a contract of a hundred scanned pages. */
export const largestPaper = { megabytes: 20, bytes: 20 * 1024 * 1024 };

export interface Paper {
  readonly mediaType: Image['mediaType'] | 'application/pdf';
  /** In points; none for a PDF. */
  readonly width: number | null;
  readonly height: number | null;
}

/** What a paper is, by its own bytes whatever it is called: a PDF, or a picture of it. Refuses everything else. */
export function paperOf(bytes: Buffer): Paper {
  if (!bytes.subarray(0, 1_024).includes('%PDF-')) {
    try {
      return imageOf(bytes);
    } catch {
      throw invalid('file', 'This is no paper that can be kept; a PDF, PNG, JPEG or WebP is.', 'NO_PAPER');
    }
  }
  // One that was cut off on its way has no end.
  const end = bytes.subarray(-2_048);
  if (!end.includes('%%EOF') || !end.includes('startxref'))
    throw invalid('file', 'This PDF has no end; it was cut off on its way.', 'NO_PAPER');
  return { mediaType: 'application/pdf', width: null, height: null };
}
