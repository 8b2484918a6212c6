import * as Y from 'yjs';
import { linesOf, sizeOf } from '../../../schema/blocks/anchors/index.ts';
import { fragmentName } from '../../../schema/blocks/index.ts';

/** A stretch of a line in one hand: from, to, and the person, or null where nobody is known to have written it. */
export type Span = readonly [from: number, to: number, personId: string | null];

/** Who wrote which words of a paragraph or heading. */
export interface AuthoredLine {
  readonly blockId: string | null;
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Who wrote the words of a section: each letter belongs to the device it was typed on, and a device to one person. */
export function authorsOf(doc: Y.Doc, personOf: (clientId: number) => string | null): AuthoredLine[] {
  return linesOf(doc.getXmlFragment(fragmentName)).map(({ id, text, element }) => {
    const spans: [number, number, string | null][] = [];
    let at = 0;
    for (const { client, size } of element.toArray().flatMap(piecesOf)) {
      const personId = personOf(client);
      const last = spans.at(-1);
      if (last?.[2] === personId) last[1] = at + size;
      else spans.push([at, at + size, personId]);
      at += size;
    }
    return { blockId: id, text, spans };
  });
}

interface Piece {
  readonly client: number;
  readonly size: number;
}

function piecesOf(part: Y.XmlText | Y.XmlElement | Y.XmlHook): Piece[] {
  if (!(part instanceof Y.XmlText)) return [{ client: part._item?.id.client ?? 0, size: sizeOf(part) }];
  const pieces: Piece[] = [];
  for (let item = part._start; item; item = item.right)
    if (!item.deleted && item.countable) pieces.push({ client: item.id.client, size: item.length });
  return pieces;
}
