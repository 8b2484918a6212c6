import {
  BorderStyle,
  CheckBox,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { BlockJson } from '../../../../schema/blocks/index.ts';
import { detailOf } from '../../docx/block-mark.ts';
import { styleIds } from '../../docx/style-names.ts';
import type { ExportImages } from '../export-images.ts';
import type { ExportWords } from '../words.ts';
import type { SectionComments } from './docx-comments.ts';
import type { OrderedLists } from './docx-numbering.ts';
import { bookmark, plain } from './docx-words.ts';
import { pictureOf } from './picture.ts';

export interface DocxPlace {
  readonly words: ExportWords;
  readonly images: ExportImages;
  readonly lists: OrderedLists;
  /** Headings in a section are one deeper than it. */
  readonly above: number;
  /** What is said about the section, told as its lines are written. */
  readonly comments: SectionComments;
}

interface Inside extends DocxPlace {
  /** How many blocks hold it, up to the body or the cell. */
  readonly depth: number;
  /** How many lists hold it. */
  readonly listLevel: number;
  /** The style that what holds it gives to its paragraphs. */
  readonly style?: string | undefined;
  readonly numbering?: IParagraphOptions['numbering'] | undefined;
  readonly checked?: boolean | undefined;
}

type Child = Paragraph | Table;

/** Blocks as Word’s paragraphs and tables; a block’s bookmark stands in the first paragraph that it has. */
export function docxOfBlocks(blocks: readonly BlockJson[], place: DocxPlace): Child[] {
  return new BlockWriter().body(blocks, { ...place, depth: 0, listLevel: 0 });
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

/** Word’s own style of a heading this deep. */
export const headingAt = (depth: number) => headings[Math.min(depth, headings.length) - 1]!;

class BlockWriter {
  /** Bookmarks of blocks that have begun and have had no paragraph yet. */
  #waiting: ParagraphChild[] = [];

  body(blocks: readonly BlockJson[], place: Inside): Child[] {
    const children: Child[] = [];
    for (const [at, block] of blocks.entries()) {
      // Word makes one table of two that touch.
      if (block.type === 'table' && blocks[at - 1]?.type === 'table') children.push(spacer());
      children.push(...this.#block(block, place));
    }
    return children;
  }

  #block(block: BlockJson, place: Inside): Child[] {
    const { attrs = {}, content = [] } = block;
    const id = typeof attrs.id === 'string' ? attrs.id : '';
    this.#waiting.push(
      ...bookmark({ type: block.type, depth: place.depth, id, detail: detailOf(block.type, attrs) }),
    );
    const inside: Inside = { ...place, depth: place.depth + 1 };
    switch (block.type) {
      case 'heading':
        return [
          this.#paragraph(place, place.comments.nextLine(content), {
            heading: headingAt(place.above + Number(attrs.level ?? 2)),
          }),
        ];
      case 'bulletList':
        return this.#list(content, inside, () => ({
          reference: 'bullets',
          level: Math.min(place.listLevel, 8),
        }));
      case 'orderedList': {
        const reference = place.lists.add(Number(attrs.start ?? 1));
        return this.#list(content, inside, () => ({ reference, level: Math.min(place.listLevel, 8) }));
      }
      case 'taskList':
        return this.#list(content, inside, () => undefined);
      case 'blockquote':
        return this.body(content, { ...inside, style: styleIds.quote });
      case 'callout':
        return this.#callout(attrs, content, inside);
      case 'table':
        return [this.#table(block, inside)];
      case 'image':
        return this.#image(attrs, place);
      case 'horizontalRule':
        return [this.#paragraph(place, [], { style: styleIds.rule })];
      default:
        return [this.#paragraph(place, place.comments.nextLine(content))];
    }
  }

  #paragraph(place: Inside, children: ParagraphChild[], options: IParagraphOptions = {}): Paragraph {
    const marks = this.#waiting;
    this.#waiting = [];
    const indent = place.listLevel > 0 && !place.numbering ? { indent: { left: place.listLevel * 360 } } : {};
    const style = place.style && !options.heading ? { style: place.style } : {};
    const numbering = place.numbering && !options.heading ? { numbering: place.numbering } : {};
    const box =
      place.checked === undefined ? [] : [new CheckBox({ checked: place.checked }), new TextRun(' ')];
    return new Paragraph({
      ...style,
      ...numbering,
      ...indent,
      ...options,
      children: [...marks, ...(box as ParagraphChild[]), ...children],
    });
  }

  #list(
    items: readonly BlockJson[],
    place: Inside,
    numberingOf: () => IParagraphOptions['numbering'],
  ): Child[] {
    return items.flatMap((item) => {
      const { attrs = {}, content = [] } = item;
      const id = typeof attrs.id === 'string' ? attrs.id : '';
      this.#waiting.push(...bookmark({ type: item.type, depth: place.depth, id, detail: 0 }));
      const inside: Inside = {
        ...place,
        depth: place.depth + 1,
        listLevel: place.listLevel + 1,
        numbering: undefined,
        checked: undefined,
      };
      const [first, ...rest] = content;
      const checked = item.type === 'taskItem' ? attrs.checked === true : undefined;
      return [
        ...(first ? this.#block(first, { ...inside, numbering: numberingOf(), checked }) : []),
        ...this.body(rest, inside),
      ];
    });
  }

  #callout(attrs: Readonly<Record<string, unknown>>, content: readonly BlockJson[], inside: Inside): Child[] {
    const kind = String(attrs.kind ?? 'note');
    const label = new Paragraph({
      style: styleIds.aside,
      keepNext: true,
      children: [new TextRun({ text: inside.words.callouts[kind] ?? '', bold: true })],
    });
    return [label, ...this.body(content, { ...inside, style: styleIds.callout })];
  }

  #table({ content: rows = [] }: BlockJson, place: Inside): Table {
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: rows.map((row) => {
        this.#waiting.push(...this.#mark(row, 0));
        const cells = (row.content ?? []).map((cell) => this.#cell(cell, place));
        const isHeader = row.content?.every(({ type }) => type === 'tableHeader') === true;
        return new TableRow({ children: cells, tableHeader: isHeader, cantSplit: true });
      }),
    });
  }

  #cell(cell: BlockJson, place: Inside): TableCell {
    const { attrs = {}, content = [] } = cell;
    this.#waiting.push(...this.#mark(cell, 0));
    // What stands in a cell begins anew: no list and no quote reaches into it.
    const children = this.body(content, {
      ...place,
      depth: 0,
      listLevel: 0,
      style: undefined,
      numbering: undefined,
      checked: undefined,
    });
    // A cell ends with a paragraph, or Word calls the file damaged.
    if (!(children.at(-1) instanceof Paragraph)) children.push(spacer());
    const [columnSpan, rowSpan] = [Number(attrs.colspan ?? 1), Number(attrs.rowspan ?? 1)];
    return new TableCell({
      children,
      ...(columnSpan > 1 ? { columnSpan } : {}),
      ...(rowSpan > 1 ? { rowSpan } : {}),
      ...(cell.type === 'tableHeader' ? { shading: { type: ShadingType.CLEAR, fill: 'F2EFE8' } } : {}),
      borders: { top: line, bottom: line, left: line, right: line },
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
    });
  }

  #mark({ type, attrs = {} }: BlockJson, depth: number): ParagraphChild[] {
    return bookmark({
      type,
      depth,
      id: typeof attrs.id === 'string' ? attrs.id : '',
      detail: detailOf(type, attrs),
    });
  }

  #image(attrs: Readonly<Record<string, unknown>>, place: Inside): Child[] {
    const file = String(attrs.file ?? '');
    const [alt, caption] = [plain(String(attrs.alt ?? '')), plain(String(attrs.caption ?? ''))];
    this.#waiting.push(...bookmark({ type: 'file', depth: 0, id: file, detail: caption ? 1 : 0 }));
    const picture = pictureOf(place.images.of(file));
    const run = picture
      ? new ImageRun({ ...picture, altText: { name: alt || file, description: alt, title: '' } })
      : new TextRun({ text: alt ? `${place.words.image}: ${alt}` : place.words.image, italics: true });
    const paragraph = this.#paragraph({ ...place, style: undefined, numbering: undefined }, [run], {
      keepNext: caption !== '',
    });
    return caption
      ? [paragraph, new Paragraph({ style: styleIds.caption, children: [new TextRun(caption)] })]
      : [paragraph];
  }
}

const line = { style: BorderStyle.SINGLE, size: 4, color: 'B9B2A4' };

const spacer = () => new Paragraph({ style: styleIds.spacer, children: [] });
