import * as Y from 'yjs';
import { type LiveLine, sizeOf } from './lines.ts';

/** Words of a section, held in several ways: whatever becomes of the text, one of them finds the words again. */
export interface Anchor {
  /** Yjs relative positions, base64; null where the words were chosen in an edition. */
  readonly start: string | null;
  readonly end: string | null;
  /** The lines it began in. */
  readonly blockIds: readonly string[];
  readonly quote: string;
  /** What stood right before and right after the quoted words. */
  readonly prefix: string;
  readonly suffix: string;
}

/** A stretch of a section’s text, in characters from its beginning; lines are one character apart. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const contextLength = 40;

/** An anchor on a stretch of the working text. */
export function anchorOf(lines: readonly LiveLine[], { from, to }: Stretch): Anchor {
  const start = positionAt(lines, from, 0);
  const end = positionAt(lines, to, -1);
  return { start: encoded(start), end: encoded(end), ...wordsAround(lines, { from, to }) };
}

/** The part of an anchor that does not need the text to be a living one. */
export function wordsAround(
  lines: readonly { readonly id: string | null; readonly text: string }[],
  { from, to }: Stretch,
): Pick<Anchor, 'blockIds' | 'quote' | 'prefix' | 'suffix'> {
  const whole = lines.map(({ text }) => text).join('\n');
  const blockIds: string[] = [];
  let at = 0;
  for (const { id, text } of lines) {
    if (id !== null && at < Math.max(to, from + 1) && at + text.length >= from) blockIds.push(id);
    at += text.length + 1;
  }
  return {
    blockIds,
    quote: whole.slice(from, to),
    prefix: whole.slice(Math.max(0, from - contextLength), from),
    suffix: whole.slice(to, to + contextLength),
  };
}

/** Where an anchor’s two positions stand now, or null where the lines they stood in are gone. */
export function stretchOf(anchor: Pick<Anchor, 'start' | 'end'>, lines: readonly LiveLine[]): Stretch | null {
  const doc = lines[0]?.element.doc;
  if (!doc || anchor.start === null || anchor.end === null) return null;
  const from = offsetOf(decoded(anchor.start), doc, lines);
  const to = offsetOf(decoded(anchor.end), doc, lines);
  if (from === null && to === null) return null;
  return { from: from ?? to!, to: Math.max(from ?? to!, to ?? from!) };
}

/** Whether a text is a position as an anchor holds it. */
export function isPosition(value: string): boolean {
  return decoded(value) !== null;
}

function positionAt(lines: readonly LiveLine[], offset: number, assoc: number): Y.RelativePosition {
  let at = 0;
  for (const [index, { element, text }] of lines.entries()) {
    if (offset <= at + text.length || index === lines.length - 1)
      return inLine(element, Math.min(offset - at, text.length), assoc);
    at += text.length + 1;
  }
  throw new RangeError('There is no line to stand in.');
}

function inLine(element: Y.XmlElement, offset: number, assoc: number): Y.RelativePosition {
  const parts = element.toArray();
  let at = 0;
  for (const part of parts) {
    const size = sizeOf(part);
    // At a border, the end belongs to the part before it and the beginning to the one after.
    const isIn = assoc < 0 ? offset <= at + size : offset < at + size || part === parts.at(-1);
    if (isIn && part instanceof Y.XmlText)
      return Y.createRelativePositionFromTypeIndex(part, Math.min(offset - at, size), assoc);
    if (isIn) break;
    at += size;
  }
  let index = 0;
  for (let passed = 0; index < parts.length && passed < offset; index++) passed += sizeOf(parts[index]!);
  return Y.createRelativePositionFromTypeIndex(element, index, assoc);
}

function offsetOf(
  position: Y.RelativePosition | null,
  doc: Y.Doc,
  lines: readonly LiveLine[],
): number | null {
  const found = position && absolute(position, doc);
  if (!found) return null;
  const { type, index } = found;
  const element = type instanceof Y.XmlElement ? type : type.parent;
  let at = 0;
  for (const line of lines) {
    if (line.element === element) {
      if (type === element) return at + before(line.element, line.element.toArray()[index] ?? null);
      return at + before(line.element, type as Y.XmlText) + index;
    }
    at += line.text.length + 1;
  }
  return null;
}

function before(element: Y.XmlElement, part: object | null): number {
  let size = 0;
  for (const one of element.toArray()) {
    if (one === part) break;
    size += sizeOf(one);
  }
  return size;
}

function absolute(position: Y.RelativePosition, doc: Y.Doc): Y.AbsolutePosition | null {
  try {
    return Y.createAbsolutePositionFromRelativePosition(position, doc);
  } catch {
    return null;
  }
}

function encoded(position: Y.RelativePosition): string {
  return btoa(String.fromCharCode(...Y.encodeRelativePosition(position)));
}

function decoded(value: string): Y.RelativePosition | null {
  try {
    return Y.decodeRelativePosition(Uint8Array.from(atob(value), (character) => character.charCodeAt(0)));
  } catch {
    return null;
  }
}
