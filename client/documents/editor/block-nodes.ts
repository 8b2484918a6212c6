import { type Attributes, Extension, type Extensions, Mark, Node } from '@tiptap/core';
import type { AttributeSpec, DOMOutputSpec, MarkSpec, NodeSpec } from '@tiptap/pm/model';
import { isSafeAddress } from '../../../schema/blocks/index.ts';
import { marks } from '../../../schema/blocks/marks.ts';
import { nodes } from '../../../schema/blocks/nodes.ts';
import { markdownRules } from './markdown-rules.ts';
import { pasting } from './paste/pasting.ts';
import { tableKeys } from './tables/table-keys.ts';
import { blockViews } from './views/block-views.ts';
import { notesBelow } from './views/notes-below.ts';

type Attrs = Record<string, unknown>;

interface NodeLook {
  /** What it is in the page and on the clipboard; `data-id` and other attributes are added. */
  readonly tag: string | ((attrs: Attrs) => string);
  /** What is read as it when something is pasted. */
  readonly reads: readonly string[];
  /** Attributes that the element shows in its own way, written and read. */
  readonly shown?: Readonly<Record<string, ShownAttribute>>;
  readonly isLeaf?: boolean;
  /** The role in `prosemirror-tables`. */
  readonly tableRole?: string;
}

interface ShownAttribute {
  write(value: unknown): Attrs;
  read(element: HTMLElement): unknown;
}

const looks: Record<string, NodeLook> = {
  paragraph: { tag: 'p', reads: ['p'] },
  // Below the section's own title, which is the page's second or a later level.
  heading: {
    tag: ({ level }) => `h${Number(level) + 2}`,
    reads: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    shown: { level: { write: (level) => ({ 'data-level': level }), read: levelOf } },
  },
  bulletList: { tag: 'ul', reads: ['ul'] },
  orderedList: {
    tag: 'ol',
    reads: ['ol'],
    shown: { start: { write: (start) => (start === 1 ? {} : { start }), read: (ol) => startOf(ol) } },
  },
  listItem: { tag: 'li', reads: ['li'] },
  taskList: {
    tag: 'ul',
    reads: ['ul[data-tasks]'],
    shown: { '': { write: () => ({ 'data-tasks': '' }), read: () => null } },
  },
  taskItem: {
    tag: 'li',
    reads: ['li[data-checked]'],
    shown: {
      checked: {
        write: (checked) => ({ 'data-checked': String(checked) }),
        read: (li) => li.dataset.checked === 'true',
      },
    },
  },
  blockquote: { tag: 'blockquote', reads: ['blockquote'] },
  callout: {
    tag: 'aside',
    reads: ['aside[data-kind]'],
    shown: {
      kind: { write: (kind) => ({ 'data-kind': kind }), read: (aside) => aside.dataset.kind ?? 'note' },
    },
  },
  table: { tag: 'table', reads: ['table'], tableRole: 'table' },
  tableRow: { tag: 'tr', reads: ['tr'], tableRole: 'row' },
  tableCell: { tag: 'td', reads: ['td'], shown: cellShown(), tableRole: 'cell' },
  tableHeader: { tag: 'th', reads: ['th'], shown: cellShown(), tableRole: 'header_cell' },
  image: {
    tag: 'img',
    reads: ['img[data-file]'],
    isLeaf: true,
    shown: {
      file: {
        write: (file) => ({ 'data-file': file, src: `/files/${String(file)}` }),
        read: (img) => img.dataset.file,
      },
      alt: { write: (alt) => ({ alt }), read: (img) => img.getAttribute('alt') ?? '' },
      caption: {
        write: (caption) => ({ 'data-caption': caption }),
        read: (img) => img.dataset.caption ?? '',
      },
    },
  },
  horizontalRule: { tag: 'hr', reads: ['hr'], isLeaf: true },
  hardBreak: { tag: 'br', reads: ['br'], isLeaf: true },
  mention: {
    tag: 'span',
    reads: ['span[data-mention]'],
    isLeaf: true,
    shown: {
      kind: { write: (kind) => ({ 'data-mention': kind }), read: (span) => span.dataset.mention },
      ref: { write: (ref) => ({ 'data-ref': ref }), read: (span) => span.dataset.ref },
      label: { write: (label) => ({ 'data-label': label }), read: (span) => span.dataset.label ?? '' },
    },
  },
  footnote: {
    tag: 'sup',
    reads: ['sup[data-words]'],
    isLeaf: true,
    shown: { words: { write: (words) => ({ 'data-words': words }), read: (sup) => sup.dataset.words ?? '' } },
  },
};

const markLooks: Record<string, { tag: string; reads: readonly string[] }> = {
  bold: { tag: 'strong', reads: ['strong', 'b'] },
  italic: { tag: 'em', reads: ['em', 'i'] },
  strike: { tag: 's', reads: ['s', 'del'] },
  code: { tag: 'code', reads: ['code'] },
  link: { tag: 'a', reads: ['a[href]'] },
};

/** The blocks and marks of `schema/blocks` as the editor shows them; it can write nothing else. */
export const blockNodes: Extensions = [
  ...Object.entries(nodes).map(([name, spec]) => nodeOf(name, spec, looks[name])),
  ...Object.entries(marks).map(([name, spec]) => markOf(name, spec)),
  markdownRules,
  pasting,
  tableKeys,
  notesBelow,
  // Tiptap keeps what prosemirror-tables needs only where an extension says so.
  Extension.create({
    name: 'tableRoles',
    extendNodeSchema: ({ name }: { name: string }) => {
      const tableRole = looks[name]?.tableRole;
      return tableRole ? { tableRole } : {};
    },
  }),
];

function nodeOf(name: string, spec: NodeSpec, look: NodeLook | undefined) {
  return Node.create({
    name,
    topNode: name === 'doc',
    ...(spec.content === undefined ? {} : { content: spec.content }),
    ...(spec.group === undefined ? {} : { group: spec.group }),
    inline: spec.inline ?? false,
    atom: spec.atom ?? false,
    isolating: name.startsWith('table'),
    defining: name === 'heading' || name === 'blockquote' || name === 'callout',
    linebreakReplacement: name === 'hardBreak',
    addAttributes: () => attributesOf(spec.attrs ?? {}, look?.shown ?? {}),
    parseHTML: () => look?.reads.map((tag) => ({ tag, priority: tag.includes('[') ? 60 : 50 })) ?? [],
    ...(look
      ? {
          renderHTML: ({ node, HTMLAttributes }) => {
            const tag = typeof look.tag === 'string' ? look.tag : look.tag(node.attrs);
            const all = { ...(look.shown?.['']?.write(null) ?? {}), ...HTMLAttributes };
            if (name === 'mention') return [tag, all, String(node.attrs.label)];
            return (look.isLeaf ? [tag, all] : [tag, all, 0]) as DOMOutputSpec;
          },
        }
      : {}),
    ...(name === 'hardBreak' ? { renderText: () => '\n' } : {}),
    ...(blockViews[name] ? { addNodeView: () => blockViews[name]! } : {}),
  });
}

function attributesOf(
  specs: Record<string, AttributeSpec>,
  shown: Readonly<Record<string, ShownAttribute>>,
): Attributes {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => {
      const own = shown[name];
      const write = own
        ? own.write
        : name === 'id'
          ? (id: unknown) => (id ? { 'data-id': id } : {})
          : () => ({});
      const read = own
        ? own.read
        : (element: HTMLElement) => (name === 'id' ? (element.dataset.id ?? null) : null);
      return [
        name,
        {
          ...('default' in spec ? { default: spec.default } : { isRequired: true }),
          ...(spec.validate === undefined ? {} : { validate: spec.validate }),
          // The left half of what is split keeps its identity, the right half gets one of its own.
          keepOnSplit: name !== 'id',
          renderHTML: (attrs: Attrs) => write(attrs[name]),
          parseHTML: (element: HTMLElement) => {
            const value = read(element);
            return value === null ? ('default' in spec ? spec.default : undefined) : value;
          },
        },
      ];
    }),
  );
}

function markOf(name: string, spec: MarkSpec) {
  const { tag, reads } = markLooks[name]!;
  return Mark.create({
    name,
    ...(spec.excludes === undefined ? {} : { excludes: spec.excludes }),
    ...(spec.inclusive === undefined ? {} : { inclusive: spec.inclusive }),
    code: name === 'code',
    addAttributes: () =>
      name === 'link'
        ? {
            href: {
              isRequired: true,
              ...(spec.attrs?.href?.validate === undefined ? {} : { validate: spec.attrs.href.validate }),
              parseHTML: (element: HTMLElement) => element.getAttribute('href'),
            },
          }
        : {},
    parseHTML: () =>
      reads.map((one) => ({
        tag: one,
        // What leads nowhere safe is read as the words that it was made of.
        getAttrs: (element) =>
          name === 'link' && !isSafeAddress((element as HTMLElement).getAttribute('href')) ? false : null,
      })),
    renderHTML: ({ HTMLAttributes }) => {
      if (name !== 'link') return [tag, 0];
      const { href } = HTMLAttributes;
      return ['a', isSafeAddress(href) ? { href, rel: 'noopener nofollow', class: 'link' } : {}, 0];
    },
  });
}

function cellShown(): Record<string, ShownAttribute> {
  const span = (attribute: string, most: number): ShownAttribute => ({
    write: (value) => (value === 1 ? {} : { [attribute]: value }),
    read: (cell) => Math.min(most, Math.max(1, Math.trunc(Number(cell.getAttribute(attribute))) || 1)),
  });
  return {
    colspan: span('colspan', 50),
    rowspan: span('rowspan', 500),
    colwidth: { write: widthOf, read: widthsOf },
  };
}

/** A column’s width; where one is not known the rest of the table’s width is shared. */
function widthOf(widths: unknown): Attrs {
  if (!Array.isArray(widths)) return {};
  const known = widths.filter((width) => width > 0);
  const style =
    known.length === widths.length ? { style: `width: ${known.reduce((a, b) => a + b, 0)}px` } : {};
  return { 'data-colwidth': widths.join(','), ...style };
}

function widthsOf(cell: HTMLElement): number[] | null {
  const widths = cell.dataset.colwidth?.split(',').map(Number) ?? [];
  const isSound = widths.length === (Math.trunc(Number(cell.getAttribute('colspan'))) || 1);
  return isSound && widths.every((one) => Number.isInteger(one) && one >= 0 && one < 5_000) ? widths : null;
}

function levelOf(element: HTMLElement): number {
  const level = Number(element.dataset.level ?? element.tagName.slice(1));
  return Math.min(3, Math.max(1, level));
}

function startOf(ol: HTMLElement): number {
  return Math.min(9_999, Math.max(1, Number(ol.getAttribute('start')) || 1));
}
