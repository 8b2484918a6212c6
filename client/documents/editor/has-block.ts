import * as Y from 'yjs';
import type { SectionText } from '../data/section-text.ts';

/** Whether a block of this id stands in any section of a document. */
export function hasBlock(texts: Iterable<SectionText>, id: string): boolean {
  for (const { fragment } of texts) if (isIn(fragment, id)) return true;
  return false;
}

function isIn(fragment: Y.XmlFragment, id: string): boolean {
  return fragment
    .toArray()
    .some((child) => child instanceof Y.XmlElement && (child.getAttribute('id') === id || isIn(child, id)));
}
