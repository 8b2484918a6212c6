import { calloutKinds } from '../../../schema/blocks/index.ts';

/** What a bookmark in a Word file says of the block that begins where it stands; hidden, and left alone by Word’s own editing. */
export interface BlockMark {
  readonly type: string;
  /** How many blocks it stands in, up to the body or the cell that it is in. */
  readonly depth: number;
  readonly id: string;
  /** A heading’s level, a callout’s kind, an ordered list’s first number, a cell’s being a header. */
  readonly detail: number;
}

const letters: Readonly<Record<string, string>> = {
  section: 's',
  paragraph: 'p',
  heading: 'h',
  bulletList: 'u',
  orderedList: 'o',
  listItem: 'l',
  taskList: 'k',
  taskItem: 'j',
  blockquote: 'q',
  callout: 'c',
  table: 't',
  tableRow: 'r',
  tableCell: 'd',
  tableHeader: 'e',
  image: 'i',
  horizontalRule: 'z',
  footnote: 'f',
  file: 'g',
};
const types = new Map(Object.entries(letters).map(([type, letter]) => [letter, type]));

const longestName = 40;
const pattern = /^_([a-z])([0-9a-z])([0-9a-z]{1,3})([_x])([0-9A-Za-z]{1,34})$/;

/** The name of a block’s bookmark; none where its id can’t stand in one or it lies too deep. */
export function markName({ type, depth, id, detail }: BlockMark): string | null {
  const letter = letters[type];
  const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id.replaceAll('-', '') : null;
  const plain = uuid === null && /^[0-9A-Za-z]+$/.test(id) ? id : null;
  const key = uuid ?? plain;
  if (!letter || key === null || depth > 35) return null;
  const name = `_${letter}${depth.toString(36)}${detail.toString(36)}${uuid === null ? 'x' : '_'}${key}`;
  return name.length <= longestName ? name : null;
}

/** What a bookmark says, if it is one of ours. */
export function readMark(name: string): BlockMark | null {
  const found = pattern.exec(name);
  const type = types.get(found?.[1] ?? '');
  if (!found || !type) return null;
  const [, , depth, detail, kind, key] = found;
  const isUuid = kind === '_' && /^[0-9a-f]{32}$/.test(key!);
  if (kind === '_' && !isUuid) return null;
  const id = isUuid ? key!.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : key!;
  return { type, depth: Number.parseInt(depth!, 36), detail: Number.parseInt(detail!, 36), id };
}

/** The detail of a block that its bookmark keeps. */
export function detailOf(type: string, attrs: Readonly<Record<string, unknown>>): number {
  if (type === 'heading') return Number(attrs.level ?? 2);
  if (type === 'callout') return Math.max(0, (calloutKinds as readonly unknown[]).indexOf(attrs.kind));
  if (type === 'orderedList') return Number(attrs.start ?? 1);
  return 0;
}
