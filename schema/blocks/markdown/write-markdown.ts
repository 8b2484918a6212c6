import type { BlockJson } from '../block-schema.ts';
import { escaped, markdownOfWords, type WordsPlace } from './write-words.ts';

export interface MarkdownOptions {
  /** Where a file is fetched; `files/<id>` where it is not said. */
  readonly fileAddress?: (file: string) => string;
}

/** A section as it is written out; its title is a heading as deep as it stands. */
export interface MarkdownSection {
  readonly sectionId: string | null;
  readonly depth: number;
  readonly title: string;
  readonly blocks: readonly BlockJson[];
}

/** Blocks as Markdown. What Markdown has no word for is written as near as it can be: widths and spans of cells are lost. */
export function markdownOfBlocks(blocks: readonly BlockJson[], options: MarkdownOptions = {}): string {
  const writer = new Writer(options);
  return `${[...writer.blocks(blocks), ...writer.footnotes()].join('\n')}\n`;
}

/** A whole text as Markdown; a comment before each title says which section it is, for when it comes back. */
export function markdownOfSections(
  sections: readonly MarkdownSection[],
  options: MarkdownOptions & { title?: string } = {},
): string {
  const head =
    options.title === undefined ? [] : ['---', `title: ${JSON.stringify(options.title)}`, '---', ''];
  const labels: string[] = [];
  const lines = sections.flatMap(({ sectionId, depth, title, blocks }) => {
    const writer = new Writer(options, labels);
    const mark = sectionId ? [`<!-- section ${sectionId} -->`] : [];
    const heading = [
      `${'#'.repeat(Math.min(depth, 6))} ${headingWords([{ type: 'text', text: title }], writer)}`,
    ];
    const text = writer.blocks(blocks, depth);
    return [
      ...mark,
      ...heading,
      '',
      ...(text.length > 0 ? [...text, ''] : []),
      ...spaced(writer.footnotes()),
    ];
  });
  return `${[...head, ...lines].join('\n').trimEnd()}\n`;
}

const spaced = (lines: string[]) => (lines.length > 0 ? [...lines.slice(1), ''] : []);

class Writer implements WordsPlace {
  readonly isLines = true;
  readonly #options: MarkdownOptions;
  /** The words of all footnotes so far; this writer’s own begin after those of the sections before. */
  readonly #labels: string[];
  readonly #from: number;

  constructor(options: MarkdownOptions, labels: string[] = []) {
    this.#options = options;
    this.#labels = labels;
    this.#from = labels.length;
  }

  footnote(words: string): string {
    return String(this.#labels.push(words));
  }

  footnotes(): string[] {
    const own = this.#labels.slice(this.#from);
    if (own.length === 0) return [];
    return ['', ...own.map((words, at) => `[^${this.#from + at + 1}]: ${trimmedWords(words)}`)];
  }

  /** Blocks one after another, a blank line between them. */
  blocks(blocks: readonly BlockJson[], depth = 0): string[] {
    const shown = blocks.filter((block) => !isBlank(block));
    const lines: string[] = [];
    let marker = 0;
    for (const [at, block] of shown.entries()) {
      const before = shown[at - 1];
      // Two lists in a row would be read as one if they had the same sign.
      marker = before && isList(before) && isList(block) ? 1 - marker : 0;
      if (at > 0) lines.push('');
      lines.push(...this.#block(block, marker, depth));
    }
    return lines;
  }

  #block(block: BlockJson, marker: number, depth: number): string[] {
    const content = block.content ?? [];
    switch (block.type) {
      case 'heading': {
        const level = Math.min(Number(block.attrs?.level ?? 2) + depth, 6);
        return [`${'#'.repeat(level)} ${headingWords(content, this)}`];
      }
      case 'blockquote':
        return this.#quoted(this.blocks(content));
      case 'callout': {
        const kind = String(block.attrs?.kind ?? 'note').toUpperCase();
        const gap = content.find((one) => !isBlank(one))?.type === 'paragraph' ? [] : [''];
        return this.#quoted([`[!${kind}]`, ...gap, ...this.blocks(content)]);
      }
      case 'bulletList':
      case 'taskList':
        return this.#list(content, () => ['-', '+'][marker]!);
      case 'orderedList': {
        const start = Number(block.attrs?.start ?? 1);
        return this.#list(content, (at) => `${start + at}${['.', ')'][marker]}`);
      }
      case 'table':
        return tableLines(content, this);
      case 'image':
        return [this.#image(block)];
      case 'horizontalRule':
        return ['___'];
      default:
        return markdownOfWords(content, this).split('\n');
    }
  }

  #quoted(lines: readonly string[]): string[] {
    return (lines.length > 0 ? lines : ['']).map((line) => (line ? `> ${line}` : '>'));
  }

  #list(items: readonly BlockJson[], sign: (at: number) => string): string[] {
    const isTight = items.every((item) => (item.content ?? []).filter((one) => !isBlank(one)).length <= 1);
    return items.flatMap((item, at) => {
      const lines = this.blocks(item.content ?? []);
      const box = item.type === 'taskItem' ? [`[${item.attrs?.checked ? 'x' : ' '}]`] : [];
      // The box is the beginning of a paragraph: where the item has none, it is one by itself.
      const first = isBlank(item.content?.[0] ?? item) ? null : (lines.shift() ?? null);
      const head = [sign(at), ...box, ...(first === null ? [] : [first])];
      if (first === null && lines.length > 0 && box.length === 0) head.push(lines.shift()!);
      const indent = ' '.repeat(sign(at).length + 1);
      const gap = first === null && box.length > 0 && lines.length > 0 ? [''] : [];
      const rest = [...gap, ...lines].map((line) => (line ? indent + line : ''));
      return [...(at > 0 && !isTight ? [''] : []), head.join(' '), ...rest];
    });
  }

  #image({ attrs }: BlockJson): string {
    const file = String(attrs?.file);
    const address = this.#options.fileAddress?.(file) ?? `files/${file}`;
    const caption = String(attrs?.caption ?? '');
    const title = caption ? ` "${trimmedWords(caption).replaceAll('"', '\\"')}"` : '';
    return `![${trimmedWords(String(attrs?.alt ?? ''))}](${address}${title})`;
  }
}

/** A heading is one line, and ends with no sign that would be taken for a closing one. */
function headingWords(content: readonly BlockJson[], place: WordsPlace): string {
  const words = markdownOfWords(content, { isLines: false, footnote: (one) => place.footnote(one) });
  return words.replace(/\s(?=#+$)/, '$&\\');
}

function trimmedWords(words: string): string {
  return markdownOfWords(words ? [{ type: 'text', text: words }] : [], { isLines: false, footnote: escaped });
}

const lists = ['bulletList', 'orderedList', 'taskList'];

function isList(block: BlockJson): boolean {
  return lists.includes(block.type);
}

/** Markdown has no way to write a paragraph without words. */
function isBlank(block: BlockJson): boolean {
  return block.type === 'paragraph' && (block.content ?? []).length === 0;
}

/** A table as Markdown knows it: one header row, one line for each row, one run of words in each cell. */
function tableLines(rows: readonly BlockJson[], place: WordsPlace): string[] {
  const grid = gridOf(rows);
  const width = Math.max(...grid.map((row) => row.length));
  const line = (cells: readonly (BlockJson | null | undefined)[]) =>
    `| ${Array.from({ length: width }, (_, at) => cellWords(cells[at], place)).join(' | ')} |`;
  const hasHeader = rows[0]?.content?.some((cell) => cell.type === 'tableHeader') ?? false;
  const [head, ...body] = hasHeader ? grid : [[], ...grid];
  return [line(head!), `|${' --- |'.repeat(width)}`, ...body.map(line)];
}

/** Cells by row and column; what a wide or a high cell covers is empty. */
function gridOf(rows: readonly BlockJson[]): (BlockJson | null)[][] {
  const grid: (BlockJson | null)[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row.content ?? []) {
      while (grid[y]![x] !== undefined) x++;
      const [wide, high] = [Number(cell.attrs?.colspan ?? 1), Number(cell.attrs?.rowspan ?? 1)];
      for (let down = 0; down < high && y + down < grid.length; down++)
        for (let right = 0; right < wide; right++)
          grid[y + down]![x + right] = down + right === 0 ? cell : null;
    }
  }
  return grid;
}

function cellWords(cell: BlockJson | null | undefined, place: WordsPlace): string {
  const words = markdownOfWords(cell ? flat(cell.content ?? []) : [], {
    isLines: false,
    footnote: (one) => place.footnote(one),
  });
  return words.replaceAll('|', '\\|');
}

/** The words of blocks as one run, a break between them. */
function flat(blocks: readonly BlockJson[]): BlockJson[] {
  const runs = blocks.map((block) => {
    const inner = block.content ?? [];
    if (block.type === 'paragraph' || block.type === 'heading') return [...inner];
    if (block.type === 'image')
      return [{ type: 'text', text: String(block.attrs?.alt || block.attrs?.caption || '—') }];
    if (isList(block)) return flatItems(block);
    return flat(inner);
  });
  return joined(runs);
}

function flatItems(list: BlockJson): BlockJson[] {
  return joined(
    (list.content ?? []).map((item, at) => {
      const sign = list.type === 'orderedList' ? `${Number(list.attrs?.start ?? 1) + at}. ` : '• ';
      const box = item.attrs?.checked === undefined ? sign : item.attrs.checked ? '☑ ' : '☐ ';
      return [{ type: 'text', text: box }, ...flat(item.content ?? [])];
    }),
  );
}

function joined(runs: readonly BlockJson[][]): BlockJson[] {
  return runs
    .filter((run) => run.length > 0)
    .flatMap((run, at) => (at > 0 ? [{ type: 'hardBreak' }, ...run] : run));
}
