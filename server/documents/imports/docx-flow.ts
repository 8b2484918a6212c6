import { type BlockJson, calloutKinds, headingLevels } from '../../../schema/blocks/index.ts';
import type { BlockMark } from '../docx/block-mark.ts';
import { styleIds } from '../docx/style-names.ts';
import type { DocxLine } from './docx-line.ts';
import type { DocxNode, DocxParagraph, DocxTable } from './docx-nodes.ts';
import { headingLevel } from './heading-level.ts';
import type { ImportWarnings } from './import-warnings.ts';
import { Nest } from './nest.ts';

type ReadLine = (paragraph: DocxParagraph) => DocxLine;

const containers = ['bulletList', 'orderedList', 'taskList', 'listItem', 'taskItem', 'blockquote', 'callout'];
const deepestHeading = headingLevels.at(-1)!;

/** Makes blocks of Word’s paragraphs: by our own marks where they are, else by Word’s styles and lists. */
export class DocxFlow {
  readonly #read: ReadLine;
  readonly #warnings: ImportWarnings;
  /** Lines that were read to look at their marks before it was their turn. */
  readonly #lines = new Map<DocxParagraph, DocxLine>();
  #title: string | null = null;
  /** How deep the section is that a heading of ours began last; null before the first. */
  #section: number | null = null;

  constructor(read: ReadLine, warnings: ImportWarnings) {
    this.#read = read;
    this.#warnings = warnings;
  }

  /** The body of a file. */
  body(children: readonly DocxNode[]): { title: string | null; blocks: BlockJson[] } {
    const blocks = this.#blocks(children, true);
    return { title: this.#title, blocks };
  }

  #blocks(children: readonly DocxNode[], isBody: boolean): BlockJson[] {
    const nest = new Nest();
    for (const child of children) {
      if (child.type === 'table') this.#table(child, nest);
      else if (child.type === 'paragraph') this.#paragraph(this.#line(child), nest, isBody);
    }
    return nest.close();
  }

  #line(paragraph: DocxParagraph): DocxLine {
    const known = this.#lines.get(paragraph);
    if (known) return known;
    const line = this.#read(paragraph);
    this.#lines.set(paragraph, line);
    return line;
  }

  #paragraph(line: DocxLine, nest: Nest, isBody: boolean): void {
    const { paragraph, words } = line;
    const text = words.map((one) => one.text ?? '').join('');
    if (paragraph.styleName?.toLowerCase() === 'title' || paragraph.styleId === 'Title') {
      this.#title ??= text.trim() || null;
      return;
    }
    // What we wrote around a text ourselves, and what Word reckons anew each time, is no part of it.
    if (isOurs(paragraph.styleId) || /^toc( |\d|$)/i.test(paragraph.styleName ?? '')) return;
    if (paragraph.styleId === styleIds.caption && nest.caption(text)) return;
    const leaf = this.#open(line, nest);
    if (leaf) this.#leaf(line, leaf, nest, isBody);
    else this.#foreign(line, nest, isBody);
  }

  /** Opens what our marks say begins here; gives the mark of the paragraph itself, if it has one. */
  #open(line: DocxLine, nest: Nest): BlockMark | null {
    while (line.marks.length > 0 && containers.includes(line.marks[0]!.type)) {
      const mark = line.marks.shift()!;
      const isItem = mark.type === 'listItem' || mark.type === 'taskItem';
      nest.open(mark.type, mark.depth, { id: mark.id, ...attrsOf(mark) }, isItem ? line.checked : null);
    }
    return line.marks.shift() ?? null;
  }

  #leaf(line: DocxLine, mark: BlockMark, nest: Nest, isBody: boolean): void {
    const { paragraph, words } = line;
    const level = headingLevel(paragraph.styleId, paragraph.styleName);
    if (mark.type === 'section' && isBody) {
      this.#section = level ?? mark.depth;
      nest.top({
        type: 'heading',
        attrs: { level: this.#section, section: mark.id },
        content: trimmed(words),
      });
    } else if (mark.type === 'horizontalRule' && words.length === 0)
      nest.add({ type: 'horizontalRule', attrs: { id: mark.id } }, mark.depth);
    else if (mark.type === 'image') this.#image(line, mark, nest);
    else if (level !== null) {
      // A heading’s own level counts from its section; at the top it is added, and taken off when sections are made.
      const own = mark.type === 'heading' ? Math.min(Math.max(mark.detail, 1), deepestHeading) : 2;
      const isTop = isBody && mark.depth === 0;
      const attrs = { id: mark.id, level: isTop ? own + (this.#section ?? 0) : own };
      nest.add({ type: 'heading', attrs, content: words }, mark.depth);
    } else nest.add({ type: 'paragraph', attrs: { id: mark.id }, content: words }, mark.depth);
  }

  #image(line: DocxLine, mark: BlockMark, nest: Nest): void {
    const file = line.marks[0]?.type === 'file' ? line.marks.shift()! : null;
    if (!file) {
      this.#warnings.add('IMAGE_LEFT_OUT', line.image?.alt ?? '');
      return;
    }
    const attrs = { id: mark.id, file: file.id, alt: line.image?.alt ?? '', caption: '' };
    nest.add({ type: 'image', attrs }, mark.depth, file.detail === 1);
  }

  /** A paragraph that somebody wrote in Word. */
  #foreign(line: DocxLine, nest: Nest, isBody: boolean): void {
    const { paragraph, words, checked, image } = line;
    if (image) this.#warnings.add('IMAGE_LEFT_OUT', image.alt);
    if (words.length === 0) return;
    const level = headingLevel(paragraph.styleId, paragraph.styleName);
    if (level !== null) {
      // In a text of ours, a heading that was added in Word begins a section; elsewhere the headings’ depth says which do.
      const isSection = isBody && this.#section !== null;
      nest.top({
        type: 'heading',
        attrs: {
          level: isBody ? level : Math.min(level, deepestHeading),
          ...(isSection ? { section: null } : {}),
        },
        content: trimmed(words),
      });
      return;
    }
    const block: BlockJson = { type: 'paragraph', attrs: {}, content: words };
    if (checked !== null) nest.item('taskList', Number(paragraph.numbering?.level ?? 0), block, checked);
    else if (paragraph.numbering)
      nest.item(
        paragraph.numbering.isOrdered ? 'orderedList' : 'bulletList',
        Number(paragraph.numbering.level),
        block,
        null,
      );
    else if (/quote$/i.test(paragraph.styleName ?? '')) nest.quote('blockquote', block);
    else if (paragraph.styleId === styleIds.callout) nest.quote('callout', block);
    else nest.top(block);
  }

  #table(table: DocxTable, nest: Nest): void {
    const first = this.#firstLine(table);
    const mark = first ? this.#open(first, nest) : null;
    const isMarked = mark?.type === 'table';
    if (mark && !isMarked) first!.marks.unshift(mark);
    const rows = table.children.flatMap((row) => (row.type === 'tableRow' ? [this.#row(row)] : []));
    const content = rows.filter((row) => (row.content ?? []).length > 0);
    if (content.length === 0) return;
    nest.add({ type: 'table', attrs: isMarked ? { id: mark.id } : {}, content }, isMarked ? mark.depth : 0);
  }

  #row(row: Extract<DocxNode, { type: 'tableRow' }>): BlockJson {
    const mark = this.#take(row, ['tableRow']);
    const content = row.children.flatMap((cell): BlockJson[] => {
      if (cell.type !== 'tableCell') return [];
      const own = this.#take(cell, ['tableCell', 'tableHeader']);
      const isHeader = own ? own.type === 'tableHeader' : row.isHeader;
      const blocks = this.#blocks(cell.children, false);
      const attrs = {
        ...(own ? { id: own.id } : {}),
        colspan: Math.min(Math.max(cell.colSpan, 1), 50),
        rowspan: Math.min(Math.max(cell.rowSpan, 1), 500),
        colwidth: null,
      };
      const inner = blocks.length > 0 ? blocks : [{ type: 'paragraph', attrs: {} }];
      return [{ type: isHeader ? 'tableHeader' : 'tableCell', attrs, content: inner }];
    });
    return { type: 'tableRow', attrs: mark ? { id: mark.id } : {}, content };
  }

  /** The mark of a row or a cell, which stands in the first paragraph in it. */
  #take(node: DocxNode, types: readonly string[]): BlockMark | null {
    const marks = this.#firstLine(node)?.marks;
    return marks && types.includes(marks[0]?.type ?? '') ? marks.shift()! : null;
  }

  #firstLine(node: DocxNode): DocxLine | null {
    if (node.type === 'paragraph') return isOurs(node.styleId) ? null : this.#line(node);
    if (!('children' in node)) return null;
    for (const child of node.children) {
      const line = this.#firstLine(child);
      if (line) return line;
    }
    return null;
  }
}

function attrsOf({ type, detail }: BlockMark): Record<string, unknown> {
  if (type === 'callout') return { kind: calloutKinds[detail] ?? 'note' };
  if (type === 'orderedList') return { start: Math.min(Math.max(detail, 1), 9_999) };
  return {};
}

function isOurs(styleId: string | null): boolean {
  return styleId === styleIds.front || styleId === styleIds.aside || styleId === styleIds.spacer;
}

/** A heading’s words without the space that stands between its number and them. */
function trimmed(words: readonly BlockJson[]): BlockJson[] {
  const [first, ...rest] = words;
  const text = first?.text?.trimStart();
  if (first?.type !== 'text') return [...words];
  return text ? [{ ...first, text }, ...rest] : rest;
}
