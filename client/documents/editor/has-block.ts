import * as Y from 'yjs';
import type { SectionText } from '../data/section-text.ts';

/** Whether a block of this id stands in any section of a document. */
export function hasBlock(texts: Iterable<SectionText>, id: string): boolean {
  return hasElement(texts, 'id', id);
}

/** Whether a picture stands in any section of a document. */
export function hasPicture(texts: Iterable<SectionText>, file: string): boolean {
  return hasElement(texts, 'file', file);
}

function hasElement(texts: Iterable<SectionText>, name: string, value: string): boolean {
  for (const { fragment } of texts) if (isIn(fragment, name, value)) return true;
  return false;
}

function isIn(fragment: Y.XmlFragment, name: string, value: string): boolean {
  return fragment
    .toArray()
    .some(
      (child) =>
        child instanceof Y.XmlElement && (child.getAttribute(name) === value || isIn(child, name, value)),
    );
}
