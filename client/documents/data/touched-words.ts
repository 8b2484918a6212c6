import * as Y from 'yjs';

/** The paragraphs of a text, as plain text, in which an update put words that still stand. */
export function wordsTouchedBy(update: Uint8Array, fragment: Y.XmlFragment): string {
  const ranges = rangesOf(update);
  return touched(fragment, ranges).join('\n');
}

type Ranges = Map<number, { from: number; to: number }[]>;

function rangesOf(update: Uint8Array): Ranges {
  const ranges: Ranges = new Map();
  for (const { id, length } of Y.decodeUpdate(update).structs) {
    const list = ranges.get(id.client) ?? [];
    list.push({ from: id.clock, to: id.clock + length });
    ranges.set(id.client, list);
  }
  return ranges;
}

function touched(fragment: Y.XmlFragment, ranges: Ranges): string[] {
  return fragment.toArray().flatMap((child) => {
    const parts = (child as Y.XmlElement).toArray?.() ?? [];
    const texts = parts.filter((one): one is Y.XmlText => one instanceof Y.XmlText);
    if (texts.length === 0) return touched(child as Y.XmlElement, ranges);
    return texts.some((text) => isTouched(text, ranges)) ? [texts.map(plainText).join('')] : [];
  });
}

function isTouched(text: Y.XmlText, ranges: Ranges): boolean {
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    const { client, clock } = item.id;
    const end = clock + item.length;
    if (ranges.get(client)?.some(({ from, to }) => from < end && clock < to)) return true;
  }
  return false;
}

/** A text without its marks. */
export function plainText(text: Y.XmlText): string {
  return (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('');
}
