import type { Node } from '@tiptap/pm/model';
import { anchorOf, linesOf, type Spot } from '../../../schema/blocks/anchors/index.ts';
import type { OpenDocument } from '../data/open-document.ts';
import type { Choice } from './comment-store.ts';

/** Where a spot of the text stands in its editor; null where the editor has not come to it. */
export function positionOf(doc: Node, { line, offset }: Spot): number | null {
  let at = 0;
  let found: number | null = null;
  doc.descendants((node, position) => {
    if (found !== null || !node.isTextblock) return found === null;
    if (at === line) found = position + 1 + Math.min(offset, node.content.size);
    at += 1;
    return false;
  });
  return found;
}

/** Words chosen in an editor, held so that they are found again; null where nothing but space was chosen. */
export function choiceOf(
  document: OpenDocument,
  sectionId: string,
  doc: Node,
  selection: { readonly from: number; readonly to: number },
): Choice | null {
  const text = document.text(sectionId);
  if (!text) return null;
  const stretch = { from: offsetOf(doc, selection.from), to: offsetOf(doc, selection.to) };
  const { start, end, quote, blockIds } = anchorOf(linesOf(text.fragment), stretch);
  if (quote.trim() === '' || start === null || end === null) return null;
  return { sectionId, words: { quote, blockIds: [...blockIds], start, end } };
}

/** How far a position of the editor is into the section’s lines, which are one character apart. */
function offsetOf(doc: Node, position: number): number {
  let at = 0;
  let found: number | null = null;
  doc.descendants((node, begins) => {
    if (found !== null || !node.isTextblock) return found === null;
    const inside = position - begins - 1;
    if (inside <= node.content.size) found = at + Math.max(0, inside);
    at += node.content.size + 1;
    return false;
  });
  return found ?? Math.max(0, at - 1);
}
