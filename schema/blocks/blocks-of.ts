import * as Y from 'yjs';
import { joined } from './compare/words.ts';
import type { BlockJson } from './index.ts';
import { marks as markSpecs } from './marks.ts';

// Where two marks of a kind overlap, the editor's binding tells them apart by a hash behind the name.
const hashed = /--[a-zA-Z0-9+/=]{8}$/;

/** The blocks of a section's fragment as ProseMirror JSON; what stands where no block may stand keeps its place and is refused there. */
export function blocksOf(fragment: Y.XmlFragment): BlockJson[] {
  return fragment.toArray().flatMap((child) => nodesOf(child as Y.XmlElement | Y.XmlText));
}

/** One child of a fragment or an element: an element is one node, a text is as many as it has runs of marks, however it came to them. */
export function nodesOf(child: Y.XmlElement | Y.XmlText): BlockJson[] {
  if (child instanceof Y.XmlText) return joined((child.toDelta() as Run[]).map(textNode));
  const attrs = child.getAttributes() as Record<string, unknown>;
  const content = child.toArray().flatMap((inner) => nodesOf(inner as Y.XmlElement | Y.XmlText));
  return [
    {
      type: child.nodeName,
      ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
      ...(content.length > 0 ? { content } : {}),
    },
  ];
}

interface Run {
  readonly insert: unknown;
  readonly attributes?: Readonly<Record<string, Record<string, unknown> | null>>;
}

function textNode({ insert, attributes }: Run): BlockJson {
  // An embedded object is no text: as a type that no schema knows it is refused with its reason.
  if (typeof insert !== 'string') return { type: 'embedded' };
  const marks = Object.entries(attributes ?? {})
    .map(([name, attrs]) => {
      const type = name.replace(hashed, '');
      return attrs && Object.keys(attrs).length > 0 ? { type, attrs } : { type };
    })
    .sort((a, b) => rank(a.type) - rank(b.type));
  return { type: 'text', text: insert, ...(marks.length > 0 ? { marks } : {}) };
}

/** Marks stand in the order of the schema, as the editor has them: one text is one JSON, and has one hash. */
const rank = (type: string) => Object.keys(markSpecs).indexOf(type);
