import { type BlockJson, isSafeAddress } from '../../../schema/blocks/index.ts';
import { type BlockMark, readMark } from '../docx/block-mark.ts';
import { styleIds } from '../docx/style-names.ts';
import type { DocxNode, DocxParagraph } from './docx-nodes.ts';
import type { ImportWarnings } from './import-warnings.ts';

/** A paragraph of Word: the marks of the blocks that begin with it, and its words. */
export interface DocxLine {
  readonly paragraph: DocxParagraph;
  /** In order, the outermost block first; whoever takes one takes it out. */
  readonly marks: BlockMark[];
  readonly words: BlockJson[];
  readonly checked: boolean | null;
  readonly image: { readonly alt: string } | null;
}

type Notes = Extract<DocxNode, { type: 'document' }>['notes'];
type Marks = NonNullable<BlockJson['marks']>;

/** Reads a paragraph’s words. */
export function lineOf(paragraph: DocxParagraph, notes: Notes, warnings: ImportWarnings): DocxLine {
  const marks: BlockMark[] = [];
  const words: BlockJson[] = [];
  let checked: boolean | null = null;
  let image: DocxLine['image'] = null;
  let footnoteId: string | undefined;
  const text = (value: string, own: Marks) => {
    const last = words.at(-1);
    if (!value) return;
    if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(own))
      words[words.length - 1] = { ...last, text: `${last.text}${value}` };
    else words.push({ type: 'text', text: value, ...(own.length > 0 ? { marks: own } : {}) });
  };
  const read = (node: DocxNode, own: Marks): void => {
    switch (node.type) {
      case 'bookmarkStart': {
        const mark = readMark(node.name);
        if (mark?.type === 'footnote') footnoteId = mark.id;
        else if (mark) marks.push(mark);
        return;
      }
      case 'run': {
        const inner = marksOf(node, own);
        for (const child of node.children) read(child, inner);
        return;
      }
      case 'hyperlink': {
        const isSafe = isSafeAddress(node.href);
        if (node.href && !isSafe) warnings.add('LINK_LEFT_OUT', node.href);
        for (const child of node.children)
          read(child, isSafe ? [...own, { type: 'link', attrs: { href: node.href } }] : own);
        return;
      }
      case 'text':
        text(node.value, own);
        return;
      case 'tab':
        text(checked !== null && words.length === 0 ? '' : '\t', own);
        return;
      case 'break':
        if (node.breakType === 'line') words.push({ type: 'hardBreak' });
        return;
      case 'checkbox':
        checked ??= node.checked;
        return;
      case 'noteReference': {
        const note = notes.resolve(node);
        words.push({
          type: 'footnote',
          attrs: { id: footnoteId ?? null, words: note ? wordsIn(note.body).trim() : '' },
        });
        footnoteId = undefined;
        return;
      }
      case 'image':
        image ??= { alt: node.altText ?? '' };
        return;
      case 'commentReference':
        warnings.add('COMMENT_LEFT_OUT', '');
        return;
      default:
        if ('children' in node) for (const child of node.children) read(child, own);
    }
  };
  for (const child of paragraph.children) read(child, []);
  return { paragraph, marks, words: checked === null ? words : withoutGap(words), checked, image };
}

/** The words of a note, whatever form they have. */
export function wordsIn(nodes: readonly DocxNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type === 'tab' || node.type === 'break') return ' ';
      const inner = 'children' in node ? wordsIn(node.children) : '';
      return node.type === 'paragraph' ? `${inner} ` : inner;
    })
    .join('');
}

const monospace = /^(consolas|courier|menlo|monaco|source code)/i;

function marksOf(run: Extract<DocxNode, { type: 'run' }>, own: Marks): Marks {
  const link = own.filter(({ type }) => type === 'link');
  // Code has no other mark beside it.
  if (run.styleId === styleIds.code || monospace.test(run.font ?? '')) return [{ type: 'code' }];
  return [
    ...(run.isBold ? [{ type: 'bold' }] : []),
    ...(run.isItalic ? [{ type: 'italic' }] : []),
    ...(run.isStrikethrough ? [{ type: 'strike' }] : []),
    ...link,
  ];
}

/** The space between a box and its words is the box’s. */
function withoutGap(words: readonly BlockJson[]): BlockJson[] {
  const [first, ...rest] = words;
  if (first?.type !== 'text') return [...words];
  const text = first.text!.replace(/^\s/, '');
  return text ? [{ ...first, text }, ...rest] : rest;
}
