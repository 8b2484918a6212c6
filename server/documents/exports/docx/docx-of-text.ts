import { setImmediate } from 'node:timers/promises';
import {
  Document,
  Footer,
  Header,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  type Table,
  TableOfContents,
  TextRun,
} from 'docx';
import { styleIds } from '../../docx/style-names.ts';
import type { ExportThread } from '../export-comments.ts';
import type { ExportImages } from '../export-images.ts';
import type { ExportInput } from '../export-input.ts';
import type { ExportSection, ExportText } from '../export-text.ts';
import { exportWords, standingOf } from '../words.ts';
import { docxOfBlocks, headingAt } from './docx-blocks.ts';
import { DocxComments } from './docx-comments.ts';
import { OrderedLists } from './docx-numbering.ts';
import { docxStyles } from './docx-styles.ts';
import { bookmark, plain } from './docx-words.ts';

export interface DocxOptions {
  readonly input: Pick<ExportInput, 'language' | 'withGuidance' | 'withQuestions'>;
  readonly now: Date;
  readonly images: ExportImages;
  readonly threads: readonly ExportThread[];
}

/** A text as a Word file, with real styles, and with ids in hidden bookmarks by which it is known when it comes back. */
export async function docxOfText(text: ExportText, options: DocxOptions): Promise<Uint8Array> {
  const lists = new OrderedLists();
  const comments = new DocxComments(options.threads, exportWords[options.input.language]);
  const children: (Paragraph | Table)[] = [];
  for (const section of text.sections) {
    children.push(...sectionOf(section, options, lists, comments));
    // A long text is made in steps, so that whoever writes meanwhile does not wait for it.
    await setImmediate();
  }
  const words = exportWords[options.input.language];
  const standing = standingOf(text, options.input.language, options.now);
  const file = new Document({
    title: plain(text.title),
    creator: plain(text.owner) || 'Trellis',
    description: standing,
    styles: docxStyles(text.language),
    numbering: { config: lists.config() },
    features: { updateFields: false },
    ...(comments.all.length > 0 ? { comments: { children: comments.all } } : {}),
    sections: [
      {
        properties: {
          titlePage: true,
          page: { margin: { top: 1400, bottom: 1300, left: 1300, right: 1300 } },
        },
        headers: { default: new Header({ children: [front(plain(text.title), 16)] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: styleIds.front,
                children: [
                  new TextRun({
                    text: `${standing}${text.edition ? ` · ${text.edition.hash.slice(0, 16)}` : ''}   `,
                    size: 16,
                  }),
                  new TextRun({
                    children: [`${words.page} `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
                    size: 16,
                  }),
                ],
              }),
            ],
          }),
        },
        children: [...coverOf(text, options, standing), ...children],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

const front = (text: string, size?: number) =>
  new Paragraph({ style: styleIds.front, children: [new TextRun({ text, ...(size ? { size } : {}) })] });

function coverOf(
  text: ExportText,
  { input }: DocxOptions,
  standing: string,
): (Paragraph | TableOfContents)[] {
  const words = exportWords[input.language];
  return [
    front(plain(text.owner)),
    new Paragraph({ style: 'Title', children: [new TextRun(plain(text.title))] }),
    front(standing),
    ...(text.isDemonstration ? [front(words.demonstration)] : []),
    ...(text.edition ? [front(`${words.fingerprint}: ${text.edition.hash}`, 16)] : []),
    new Paragraph({ style: styleIds.front, children: [new PageBreak()] }),
    front(words.contents),
    new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: '1-3' }),
    new Paragraph({ style: styleIds.front, children: [new PageBreak()] }),
  ];
}

function sectionOf(
  section: ExportSection,
  { input, images }: DocxOptions,
  lists: OrderedLists,
  all: DocxComments,
): (Paragraph | Table)[] {
  const comments = all.of(section.sectionId);
  const words = exportWords[input.language];
  const title = new Paragraph({
    heading: headingAt(section.depth),
    numbering: { reference: 'sections', level: Math.min(section.depth, 6) - 1 },
    children: [
      ...bookmark({ type: 'section', depth: Math.min(section.depth, 35), detail: 0, id: section.sectionId }),
      new TextRun(` ${plain(section.title)}`),
      ...comments.onTitle,
    ],
  });
  const aside = (label: string, lines: readonly string[]) => [
    new Paragraph({
      style: styleIds.aside,
      keepNext: true,
      children: [new TextRun({ text: label, bold: true })],
    }),
    ...lines.map((line) => new Paragraph({ style: styleIds.aside, children: [new TextRun(plain(line))] })),
  ];
  return [
    title,
    ...(input.withGuidance && section.guidance ? aside(words.guidance, [section.guidance]) : []),
    ...docxOfBlocks(section.blocks, { words, images, lists, comments, above: Math.min(section.depth, 6) }),
    ...(input.withQuestions && section.questions.length > 0
      ? aside(
          words.questions,
          section.questions.map((one) => one.words),
        )
      : []),
  ];
}
