import type { NodeSpec } from '@tiptap/pm/model';

/** A block's identity: given once, kept through split, join, move, undo, and DOCX out and in. */
const id = { default: null, validate: 'string|null' } as const;

const block = (spec: NodeSpec): NodeSpec => ({ ...spec, attrs: { id, ...spec.attrs } });

export const headingLevels = [1, 2, 3] as const;
export const calloutKinds = ['note', 'guidance', 'example'] as const;

/** What a section may be made of. The names are those of the editor's own extensions, so both sides speak of the same. */
export const nodes: Record<string, NodeSpec> = {
  doc: { content: 'block+' },
  text: { group: 'inline' },
  paragraph: block({ content: 'inline*', group: 'block' }),
  heading: block({
    content: 'inline*',
    group: 'block',
    attrs: { level: { default: 2, validate: oneOf(headingLevels) } },
  }),
  bulletList: block({ content: 'listItem+', group: 'block' }),
  orderedList: block({
    content: 'listItem+',
    group: 'block',
    attrs: { start: { default: 1, validate: wholeNumber(1, 9_999) } },
  }),
  listItem: block({ content: 'paragraph block*' }),
  taskList: block({ content: 'taskItem+', group: 'block' }),
  taskItem: block({
    content: 'paragraph block*',
    attrs: { checked: { default: false, validate: 'boolean' } },
  }),
  blockquote: block({ content: 'block+', group: 'block' }),
  callout: block({
    content: 'block+',
    group: 'block',
    attrs: { kind: { default: 'note', validate: oneOf(calloutKinds) } },
  }),
  table: block({ content: 'tableRow+', group: 'block' }),
  tableRow: block({ content: '(tableCell | tableHeader)+' }),
  tableCell: cell(),
  tableHeader: cell(),
  image: block({
    group: 'block',
    atom: true,
    attrs: {
      file: { validate: fileId },
      alt: { default: '', validate: 'string' },
      caption: { default: '', validate: 'string' },
    },
  }),
  horizontalRule: block({ group: 'block' }),
  hardBreak: { group: 'inline', inline: true },
  mention: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: {
      kind: { validate: oneOf(['person', 'body']) },
      ref: { validate: fileId },
      label: { validate: 'string' },
    },
  },
  footnote: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { id, words: { default: '', validate: 'string' } },
  },
};

function cell(): NodeSpec {
  return block({
    content: 'block+',
    attrs: {
      colspan: { default: 1, validate: wholeNumber(1, 50) },
      rowspan: { default: 1, validate: wholeNumber(1, 500) },
      colwidth: { default: null, validate: isWidths },
    },
  });
}

function oneOf(values: readonly unknown[]) {
  return (value: unknown): void => {
    if (!values.includes(value))
      throw new RangeError(`${JSON.stringify(value)} is none of ${values.join(', ')}`);
  };
}

function wholeNumber(least: number, most: number) {
  return (value: unknown): void => {
    if (!Number.isInteger(value) || (value as number) < least || (value as number) > most) {
      throw new RangeError(`${JSON.stringify(value)} is no whole number from ${least} to ${most}`);
    }
  };
}

function isWidths(value: unknown): void {
  const isList =
    Array.isArray(value) &&
    value.length <= 50 &&
    value.every((one) => Number.isInteger(one) && one >= 0 && one < 5_000);
  if (value !== null && !isList) throw new RangeError(`${JSON.stringify(value)} are no column widths`);
}

function fileId(value: unknown): void {
  if (typeof value !== 'string' || !/^[0-9a-f-]{36}$/.test(value))
    throw new RangeError(`${JSON.stringify(value)} is no id`);
}
