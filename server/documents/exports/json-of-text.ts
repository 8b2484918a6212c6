import type { ExportText } from './export-text.ts';

/** A text as JSON: all there is of it, as an edition is hashed and kept. */
export function jsonOfText({ sections, edition, ...head }: ExportText): string {
  const format = 'trellis document 1';
  return `${JSON.stringify({ format, ...head, edition, sections: sections.map(({ depth: _, ...one }) => one) }, null, 2)}\n`;
}
