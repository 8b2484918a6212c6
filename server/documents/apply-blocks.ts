import { diffArrays } from 'diff';
import * as Y from 'yjs';
import { nodesOf } from '../../schema/blocks/blocks-of.ts';
import { canonical } from '../../schema/blocks/compare/canonical.ts';
import { compareWords } from '../../schema/blocks/compare/index.ts';
import type { BlockJson } from '../../schema/blocks/index.ts';

type Parent = Y.XmlFragment | Y.XmlElement;

/**
 * Makes a section's text read as given and changes only what differs: blocks are known by their ids, words inside a
 * line by comparison, so that what others are typing elsewhere in it stays where they type.
 */
export function applyBlocks(parent: Parent, blocks: readonly BlockJson[]): void {
  const present = parent.toArray() as (Y.XmlElement | Y.XmlText)[];
  const keys = keysOf(present.map((child) => nodesOf(child)[0] ?? { type: 'text' }));
  const wanted = keysOf(blocks);
  let at = 0;
  let taken = 0;
  let given = 0;
  for (const { added, removed, value } of diffArrays(keys, wanted)) {
    if (removed) {
      parent.delete(at, value.length);
      taken += value.length;
    } else if (added) {
      const made = blocks.slice(given, given + value.length).map(madeOf);
      parent.insert(at, made);
      at += value.length;
      given += value.length;
    } else {
      for (const _ of value) applyBlock(parent, at++, present[taken++] as Y.XmlElement, blocks[given++]!);
    }
  }
}

function applyBlock(parent: Parent, at: number, element: Y.XmlElement, block: BlockJson): void {
  if (canonical(nodesOf(element)[0]) === canonical(block)) return;
  const { content = [], attrs = {} } = block;
  if (element.nodeName !== block.type) {
    // What a block is can't be changed in Yjs; it is made anew under its id.
    parent.delete(at, 1);
    parent.insert(at, [madeOf(block)]);
    return;
  }
  for (const name of Object.keys(element.getAttributes()))
    if (!(name in attrs)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(attrs)) {
    if (canonical(element.getAttribute(name)) !== canonical(value))
      element.setAttribute(name, value as string);
  }
  if (isInline(content) || isInline(nodesOf(element)[0]?.content ?? [])) applyLine(element, content);
  else applyBlocks(element, content);
}

/** A line of text alone is changed word by word; with something else in it only where its texts pair off. */
function applyLine(element: Y.XmlElement, content: readonly BlockJson[]): void {
  const parts = partsOf(content);
  const present = element.toArray() as (Y.XmlElement | Y.XmlText)[];
  const pairsOff =
    present.length === parts.length &&
    parts.every((part, at) => {
      const now = present[at]!;
      if (Array.isArray(part)) return now instanceof Y.XmlText;
      return !(now instanceof Y.XmlText) && canonical(nodesOf(now)[0]) === canonical(part);
    });
  if (!pairsOff) {
    element.delete(0, element.length);
    element.insert(0, parts.map(partOf));
    return;
  }
  for (const [at, part] of parts.entries()) {
    if (Array.isArray(part)) applyText(present[at] as Y.XmlText, part);
  }
}

function applyText(text: Y.XmlText, content: readonly BlockJson[]): void {
  const delta = compareWords(nodesOf(text), content).flatMap((run) => {
    if (run.kind === 'REMARKED') return remarked(run.before, run.content);
    if (run.kind === 'REMOVED') return [{ delete: lengthOf(run.content) }];
    if (run.kind === 'ADDED') return deltaOf(run.content);
    return sameLength(run.content);
  });
  text.applyDelta(delta, { sanitize: false });
}

type Delta = { retain?: number; delete?: number; insert?: string; attributes?: Record<string, unknown> }[];

const sameLength = (content: readonly BlockJson[]): Delta => [{ retain: lengthOf(content) }];

/** The same words with other marks: what was marked loses those marks, what is marked gets its own. */
function remarked(before: readonly BlockJson[], after: readonly BlockJson[]): Delta {
  const gone = Object.fromEntries(
    before.flatMap(({ marks }) => (marks ?? []).map(({ type }) => [type, null])),
  );
  return after.map((node) => ({ retain: node.text!.length, attributes: { ...gone, ...marksOf(node) } }));
}

const deltaOf = (content: readonly BlockJson[]): Delta =>
  content.map((node) => ({ insert: node.text!, attributes: marksOf(node) }));

const marksOf = ({ marks }: BlockJson) =>
  Object.fromEntries((marks ?? []).map(({ type, attrs }) => [type, attrs ?? {}]));

const lengthOf = (content: readonly BlockJson[]) =>
  content.reduce((sum, { text }) => sum + (text?.length ?? 0), 0);

/** The texts of a line, each with its runs of marks, and what stands between them. */
function partsOf(content: readonly BlockJson[]): (BlockJson | BlockJson[])[] {
  const parts: (BlockJson | BlockJson[])[] = [];
  for (const node of content) {
    const last = parts.at(-1);
    if (node.type !== 'text') parts.push(node);
    else if (Array.isArray(last)) last.push(node);
    else parts.push([node]);
  }
  return parts;
}

function partOf(part: BlockJson | BlockJson[]): Y.XmlElement | Y.XmlText {
  if (!Array.isArray(part)) return madeOf(part);
  const text = new Y.XmlText();
  text.applyDelta(deltaOf(part));
  return text;
}

/** A block as Yjs keeps it, with all that is in it. */
function madeOf({ type, attrs, content = [] }: BlockJson): Y.XmlElement {
  const element = new Y.XmlElement(type);
  for (const [name, value] of Object.entries(attrs ?? {})) {
    if (value !== null) element.setAttribute(name, value as string);
  }
  element.insert(0, isInline(content) ? partsOf(content).map(partOf) : content.map(madeOf));
  return element;
}

const inline = new Set(['text', 'hardBreak', 'mention', 'footnote']);
const isInline = (content: readonly BlockJson[]) => content.some(({ type }) => inline.has(type));

/** By id; what has none, or one that was there already, by all that it is. */
function keysOf(blocks: readonly BlockJson[]): string[] {
  const seen = new Set<string>();
  return blocks.map((block) => {
    const id = typeof block.attrs?.id === 'string' ? `#${block.attrs.id}` : canonical(block);
    let key = id;
    for (let again = 2; seen.has(key); again++) key = `${id} ${again}`;
    seen.add(key);
    return key;
  });
}
