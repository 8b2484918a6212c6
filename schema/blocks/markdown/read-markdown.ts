import MarkdownIt from 'markdown-it';
import { MarkdownParser } from 'prosemirror-markdown';
import { type BlockJson, blockSchema } from '../block-schema.ts';
import { giveIds } from '../give-ids.ts';
import { calloutKinds, headingLevels } from '../nodes.ts';
import { type SectionDraft, sectionsOfBlocks } from '../sections-of-blocks.ts';
import { blockRules } from './block-rules.ts';
import { inlineRules } from './inline-rules.ts';
import type { MarkdownEnv, MarkdownWarning } from './markdown-env.ts';
import { shapeInline } from './shape-inline.ts';
import { levelOf, shapeTokens } from './shape-tokens.ts';

/** Reads Markdown as blocks of our schema, each with an id. HTML in it is text; what can’t be taken over is told. */
export function blocksOfMarkdown(
  markdown: string,
  nextId: () => string,
): { blocks: BlockJson[]; warnings: readonly MarkdownWarning[] } {
  const { blocks, warnings } = read(markdown);
  return { blocks: giveIds(blocks.map(asWritten), nextId), warnings };
}

/** Reads Markdown as a tree of sections: headings down to the deepest level that parts begin one. */
export function sectionsOfMarkdown(
  markdown: string,
  nextId: () => string,
  deepest?: number,
): { title: string | null; sections: SectionDraft[]; warnings: readonly MarkdownWarning[] } {
  const { title, text } = withoutFrontMatter(markdown);
  const { blocks, warnings } = read(text);
  return { title, sections: sectionsOfBlocks(giveIds(blocks, nextId), deepest), warnings };
}

const markdownIt = new MarkdownIt({ html: false, linkify: false, typographer: false });
// Addresses stay as they are written; which of them may be links is asked when the words are shaped.
markdownIt.normalizeLink = (address) => address;
markdownIt.validateLink = () => true;
for (const rules of [blockRules, inlineRules, shapeTokens, shapeInline]) markdownIt.use(rules);

const parser = new MarkdownParser(blockSchema, markdownIt, {
  paragraph: { block: 'paragraph' },
  heading: {
    block: 'heading',
    getAttrs: (token) => ({ level: Math.min(levelOf(token), headingLevels.at(-1)!) }),
  },
  bullet_list: { block: 'bulletList' },
  ordered_list: {
    block: 'orderedList',
    getAttrs: (token) => ({ start: Math.min(Math.max(Number(token.attrGet('start') ?? 1), 1), 9_999) }),
  },
  list_item: { block: 'listItem' },
  task_list: { block: 'taskList' },
  task_item: { block: 'taskItem', getAttrs: (token) => ({ checked: token.meta === true }) },
  blockquote: { block: 'blockquote' },
  callout: { block: 'callout', getAttrs: (token) => ({ kind: calloutKind(token.meta as string) }) },
  table: { block: 'table' },
  thead: { ignore: true },
  tbody: { ignore: true },
  tr: { block: 'tableRow' },
  th: { block: 'tableHeader' },
  td: { block: 'tableCell' },
  image_block: { node: 'image', getAttrs: (token) => token.meta as Record<string, string> },
  hr: { node: 'horizontalRule' },
  hardbreak: { node: 'hardBreak' },
  footnote: { node: 'footnote', getAttrs: (token) => ({ words: token.content }) },
  strong: { mark: 'bold' },
  em: { mark: 'italic' },
  s: { mark: 'strike' },
  code_inline: { mark: 'code' },
  link: { mark: 'link', getAttrs: (token) => ({ href: token.attrGet('href') }) },
});

function read(markdown: string): { blocks: BlockJson[]; warnings: readonly MarkdownWarning[] } {
  const env: MarkdownEnv = { footnotes: new Map(), headings: [], warnings: [] };
  const { content } = parser.parse(markdown, env).toJSON() as BlockJson;
  let heading = 0;
  const blocks = (content ?? []).map((block): BlockJson => {
    const tidy = tidied(block);
    return block.type === 'heading'
      ? { ...tidy, attrs: { ...tidy.attrs, ...env.headings[heading++] } }
      : tidy;
  });
  return { blocks, warnings: env.warnings };
}

/** Header rows without a word are left out: Markdown asks for one, also where a table has none. */
function tidied(block: BlockJson): BlockJson {
  if (!block.content) return block;
  const content = block.content.map(tidied);
  return { ...block, content: block.type === 'table' ? withoutBlankHeader(content) : content };
}

function withoutBlankHeader(rows: readonly BlockJson[]): readonly BlockJson[] {
  const isBlank = (rows[0]?.content ?? []).every(
    (cell) => cell.type === 'tableHeader' && cell.content?.every((one) => !one.content),
  );
  return isBlank && rows.length > 1 ? rows.slice(1) : rows;
}

/** A heading as the schema has it, whatever it was where it came from. */
function asWritten(block: BlockJson): BlockJson {
  if (block.type !== 'heading') return block;
  const { section: _, ...attrs } = block.attrs ?? {};
  return { ...block, attrs: { ...attrs, level: Math.min(Number(attrs.level), deepestHeading) } };
}

const deepestHeading = headingLevels.at(-1)!;

const meanings: Readonly<Record<string, (typeof calloutKinds)[number]>> = {
  tip: 'guidance',
  important: 'guidance',
};

function calloutKind(word: string): string {
  return calloutKinds.find((kind) => kind === word) ?? meanings[word] ?? 'note';
}

const frontMatter = /^\uFEFF?---\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** The few lines of names and values that may stand before a text; its title is read, the rest is left out. */
function withoutFrontMatter(markdown: string): { title: string | null; text: string } {
  const found = frontMatter.exec(markdown);
  if (!found) return { title: null, text: markdown.replace(/^\uFEFF/, '') };
  const title = /^title:[ \t]*(.+)$/m.exec(found[1] ?? '')?.[1]?.trim() ?? null;
  return { title: title && unquoted(title), text: markdown.slice(found[0].length) };
}

function unquoted(value: string): string {
  if (!/^".*"$/.test(value)) return value.replace(/^'(.*)'$/, '$1');
  try {
    return JSON.parse(value) as string;
  } catch {
    return value.slice(1, -1);
  }
}
