import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { BlockJson } from '../../../../schema/blocks/index.ts';
import type { ExportThread } from '../export-comments.ts';
import type { ExportWords } from '../words.ts';
import { plain, runsOf } from './docx-words.ts';

/** Where in a line something of a comment stands, and what. */
interface Sign {
  readonly offset: number;
  readonly children: readonly ParagraphChild[];
}

/** The comments of a file in Word’s own way: those of a section are told line by line, as its lines are written. */
export class DocxComments {
  readonly #threads: readonly ExportThread[];
  readonly #words: ExportWords;
  readonly #written: ICommentOptions[] = [];

  constructor(threads: readonly ExportThread[], words: ExportWords) {
    this.#threads = threads;
    this.#words = words;
  }

  /** What Word lists; true once every section has been written. */
  get all(): readonly ICommentOptions[] {
    return this.#written;
  }

  /** The comments of a section: those about its words, and those that hang on its title. */
  of(sectionId: string): SectionComments {
    const own = this.#threads.filter((thread) => thread.sectionId === sectionId);
    const onLines = new Map<number, Sign[]>();
    const onTitle: ParagraphChild[] = [];
    const onLine = (line: number, sign: Sign) => onLines.set(line, [...(onLines.get(line) ?? []), sign]);
    for (const thread of own) {
      const ids = this.#write(thread);
      const begins = ids.map((id) => new CommentRangeStart(id));
      const ends = ids.flatMap((id) => [
        new CommentRangeEnd(id),
        new TextRun({ children: [new CommentReference(id)] }),
      ]);
      if (!thread.words) {
        onTitle.push(...begins, ...ends);
        continue;
      }
      const { from, to } = thread.words;
      onLine(from.line, { offset: from.offset, children: begins });
      onLine(to.line, { offset: to.offset, children: ends });
    }
    return new SectionComments(onLines, onTitle);
  }

  #write({ comments, goneQuote, saidOf, isResolved }: ExportThread): number[] {
    const before = [
      ...(saidOf === null ? [] : [this.#words.saidOf(saidOf)]),
      ...(goneQuote === null ? [] : [`${this.#words.gone}: “${goneQuote}”`]),
    ];
    const first = this.#written.length;
    return comments.map(({ author, body, at, text }, index) => {
      const id = this.#written.length;
      this.#written.push({
        id,
        author: plain(body ? `${author} (${body})` : author),
        initials: initialsOf(author),
        date: at,
        resolved: isResolved,
        children: [...(index === 0 ? before : []), ...text.split('\n')].map(
          (line) => new Paragraph({ children: [new TextRun(plain(line))] }),
        ),
        ...(index > 0 ? { parentId: first } : {}),
      });
      return id;
    });
  }
}

/** What is said about one section, where its title and its lines are written. */
export class SectionComments {
  readonly #onLines: ReadonlyMap<number, readonly Sign[]>;
  readonly onTitle: readonly ParagraphChild[];
  #line = 0;

  constructor(onLines: ReadonlyMap<number, readonly Sign[]>, onTitle: readonly ParagraphChild[]) {
    this.#onLines = onLines;
    this.onTitle = onTitle;
  }

  /** The next line as runs, with the signs of what is said about its words between them. */
  nextLine(content: readonly BlockJson[]): ParagraphChild[] {
    const signs = [...(this.#onLines.get(this.#line++) ?? [])].sort((a, b) => a.offset - b.offset);
    const children: ParagraphChild[] = [];
    let rest = content;
    let at = 0;
    for (const { offset, children: sign } of signs) {
      const [before, after] = cutAt(rest, offset - at);
      children.push(...runsOf(before), ...sign);
      rest = after;
      at = Math.max(at, offset);
    }
    return [...children, ...runsOf(rest)];
  }
}

/** A line in two, so many characters in; what is no text counts as one. */
function cutAt(content: readonly BlockJson[], offset: number): [readonly BlockJson[], readonly BlockJson[]] {
  let left = Math.max(0, offset);
  for (const [index, node] of content.entries()) {
    if (left === 0) return [content.slice(0, index), content.slice(index)];
    const size = node.text?.length ?? 1;
    if (node.text !== undefined && left < size)
      return [
        [...content.slice(0, index), { ...node, text: node.text.slice(0, left) }],
        [{ ...node, text: node.text.slice(left) }, ...content.slice(index + 1)],
      ];
    left -= size;
  }
  return [content, []];
}

const initialsOf = (name: string) =>
  plain(name)
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .join('')
    .slice(0, 4);
