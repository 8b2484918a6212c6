import mammoth from 'mammoth';
import type { BlockJson } from '../../../schema/blocks/index.ts';
import { invalid } from '../../kernel/errors.ts';
import { DocxFlow } from './docx-flow.ts';
import { lineOf } from './docx-line.ts';
import type { DocxNode } from './docx-nodes.ts';
import type { ImportWarnings } from './import-warnings.ts';
import { openDocx } from './open-docx.ts';

/** The text of a Word file: its title, and its blocks, with headings as deep as they stand in it. */
export async function blocksOfDocx(
  bytes: Uint8Array,
  warnings: ImportWarnings,
): Promise<{ title: string | null; blocks: BlockJson[] }> {
  const buffer = await openDocx(bytes);
  let read: Extract<DocxNode, { type: 'document' }> | undefined;
  // Of what mammoth does we want the reading alone: its HTML is made of an empty document.
  const transformDocument = (document: unknown) => {
    read = document as typeof read;
    return { ...(document as object), children: [] };
  };
  try {
    await mammoth.convertToHtml({ buffer }, { transformDocument, includeEmbeddedStyleMap: false });
  } catch {
    // What Word would call damaged, the library stumbles over in its own ways.
    throw invalid('file', 'The file is damaged, or no Word file.', 'NO_WORD_FILE');
  }
  if (!read) return { title: null, blocks: [] };
  const { notes } = read;
  return new DocxFlow((paragraph) => lineOf(paragraph, notes, warnings), warnings).body(read.children);
}
