import {
  BookmarkEnd,
  BookmarkStart,
  bookmarkUniqueNumericId,
  ExternalHyperlink,
  FootnoteReferenceRun,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { type BlockJson, isSafeAddress, mentionText } from '../../../../schema/blocks/index.ts';
import { type BlockMark, markName } from '../../docx/block-mark.ts';
import { styleIds } from '../../docx/style-names.ts';

/** A hidden bookmark where a block begins. */
export function bookmark(mark: BlockMark): ParagraphChild[] {
  const name = markName(mark);
  if (!name) return [];
  const id = bookmarkUniqueNumericId();
  // The library’s own types name the pair for whole paragraphs only; in one it writes them where they stand.
  return [new BookmarkStart(name, id), new BookmarkEnd(id)] as unknown as ParagraphChild[];
}

/** The words of a block as runs. */
export function runsOf(nodes: readonly BlockJson[], usual: IRunOptions = {}): ParagraphChild[] {
  return nodes.flatMap((node) => {
    const link = node.marks?.find(({ type }) => type === 'link')?.attrs?.href;
    const runs = runOf(node, usual);
    return isSafeAddress(link)
      ? [new ExternalHyperlink({ link: plain(link), children: runs as TextRun[] })]
      : runs;
  });
}

/** Text without the signs that XML has no way to write. */
export function plain(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

function runOf(node: BlockJson, usual: IRunOptions): ParagraphChild[] {
  if (node.type === 'hardBreak') return [new TextRun({ ...usual, break: 1 })];
  if (node.type === 'footnote') return footnoteOf(node);
  const text = plain(node.type === 'mention' ? mentionText(node) : (node.text ?? ''));
  const has = (type: string) => node.marks?.some((mark) => mark.type === type) === true;
  return [
    new TextRun({
      ...usual,
      text,
      ...(has('bold') ? { bold: true } : {}),
      ...(has('italic') ? { italics: true } : {}),
      ...(has('strike') ? { strike: true } : {}),
      ...(has('code') ? { style: styleIds.code } : {}),
      ...(has('link') ? { color: '2A3B73', underline: {} } : {}),
    }),
  ];
}

function footnoteOf({ attrs = {} }: BlockJson): ParagraphChild[] {
  const id = typeof attrs.id === 'string' ? attrs.id : '';
  const words = plain(String(attrs.words ?? ''));
  return [
    ...bookmark({ type: 'footnote', depth: 0, detail: 0, id }),
    new FootnoteReferenceRun({ children: [new Paragraph({ children: [new TextRun(words)] })] }),
  ];
}
