import * as Y from 'yjs';
import type { BlockJson } from '../index.ts';
import { nodes } from '../nodes.ts';

/** A paragraph or a heading as anchors see it: its id and its text, what is no text counting as one character. */
export interface Line {
  readonly id: string | null;
  readonly text: string;
}

/** A line that is being written; positions are found in it by its element. */
export interface LiveLine extends Line {
  readonly element: Y.XmlElement;
}

/** What stands in a line for a mention, a break or a footnote: one character, as in the editor. */
export const object = '\ufffc';

/** The lines of a section's working text, in reading order. */
export function linesOf(fragment: Y.XmlFragment): LiveLine[] {
  const lines: LiveLine[] = [];
  const walk = (element: Y.XmlElement) => {
    if (isLine(element.nodeName)) {
      const id = element.getAttribute('id');
      lines.push({ id: typeof id === 'string' ? id : null, text: textOf(element), element });
      return;
    }
    for (const child of element.toArray()) if (child instanceof Y.XmlElement) walk(child);
  };
  for (const child of fragment.toArray()) if (child instanceof Y.XmlElement) walk(child);
  return lines;
}

/** The lines of a text as an edition keeps it. */
export function linesOfBlocks(blocks: readonly BlockJson[]): Line[] {
  return blocks.flatMap((block): Line[] => {
    if (!isLine(block.type)) return linesOfBlocks(block.content ?? []);
    const id = typeof block.attrs?.id === 'string' ? block.attrs.id : null;
    return [{ id, text: (block.content ?? []).map((node) => node.text ?? object).join('') }];
  });
}

/** How much room a part of a line takes. */
export function sizeOf(part: Y.XmlText | Y.XmlElement | Y.XmlHook): number {
  return part instanceof Y.XmlText ? part.length : 1;
}

function textOf(element: Y.XmlElement): string {
  return element
    .toArray()
    .map((part) =>
      part instanceof Y.XmlText
        ? (part.toDelta() as { insert: unknown }[])
            .map(({ insert }) => (typeof insert === 'string' ? insert : object))
            .join('')
        : object,
    )
    .join('');
}

const isLine = (type: string) => nodes[type]?.content?.startsWith('inline') ?? false;
