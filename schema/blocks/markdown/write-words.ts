import type { BlockJson } from '../block-schema.ts';
import { isSafeAddress } from '../marks.ts';
import { mentionText } from '../plain-text-of.ts';

/** Where words stand: what a break or a footnote becomes there. */
export interface WordsPlace {
  /** Whether a break may begin a new line; else it is a tag. */
  readonly isLines: boolean;
  /** The label of a footnote with these words. */
  footnote(words: string): string;
}

// The outermost first. Code has no other mark, and a link is one span whatever its words look like.
const order = ['link', 'bold', 'italic', 'strike'] as const;
const signs = { bold: ['**', 'strong'], italic: ['_', 'em'], strike: ['~~', 'del'] } as const;

/** The words of a block as Markdown, as many lines as it has. */
export function markdownOfWords(nodes: readonly BlockJson[], place: WordsPlace): string {
  return withEdges(span(withPlainMentions(nodes), 0, ' ', ' ', place));
}

/** A mention is text like any other here, one with what stands beside it. */
function withPlainMentions(nodes: readonly BlockJson[]): BlockJson[] {
  const all: BlockJson[] = [];
  for (const node of nodes) {
    const one = node.type === 'mention' ? { ...node, type: 'text', text: mentionText(node) } : node;
    const last = all.at(-1);
    const isSame =
      last?.type === 'text' && one.type === 'text' && sameMarks(last.marks ?? [], one.marks ?? []);
    if (isSame) all[all.length - 1] = { ...last, text: `${last.text}${one.text}` };
    else all.push(one);
  }
  return all;
}

/** Text as Markdown that reads as nothing but this text. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*~[\]<]/g, '\\$&')
    .replace(/_/g, (sign, at, whole) => (isWithinWord(whole, at) ? sign : `\\${sign}`))
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/[\n\r\t]/g, asEntity);
}

/** Marks are nested in one order: a run of nodes that share the outermost one is one span of it. */
function span(
  nodes: readonly BlockJson[],
  level: number,
  before: string,
  after: string,
  place: WordsPlace,
): string {
  const name = order[level];
  if (!name) return nodes.reduce((out, node, at) => glued(out, leaf(node, at, nodes, place)), '');
  let out = '';
  for (let at = 0; at < nodes.length; ) {
    const mark = markOf(nodes[at]!, name);
    let end = at + 1;
    while (end < nodes.length && sameMark(mark, markOf(nodes[end]!, name))) end++;
    const last = lastSign(out) ?? before;
    const next = end < nodes.length ? firstOf(nodes[end]!, level) : after;
    const run = nodes.slice(at, end);
    if (!mark) out += span(run, level + 1, last, next, place);
    else if (name === 'link') out = glued(out, link(mark, span(run, level + 1, '[', ']', place)));
    else out += marked(name, (open) => span(run, level + 1, open, open, place), last, next);
    at = end;
  }
  return out;
}

/** A link right after an exclamation mark would be an image, a footnote before a colon the place of its words. */
function glued(out: string, next: string): string {
  if (out.endsWith(']') && next.startsWith(':')) return `${out}\\${next}`;
  return next.startsWith('[') && out.endsWith('!') ? `${out.slice(0, -1)}\\!${next}` : out + next;
}

/** Signs where Markdown reads them as such; a tag inside of a word or around a sign, as Korean and Japanese have it often. */
function marked(
  name: keyof typeof signs,
  render: (inside: string) => string,
  before: string,
  after: string,
): string {
  const [sign, tag] = signs[name];
  const inner = render(sign);
  const last = lastSign(inner)!;
  const opens = !isSpace(inner) && !(isWord(before) && (isSign(inner) || sign === '_'));
  const closes = !isSpace(last) && !(isWord(after) && (isSign(last) || sign === '_'));
  return opens && closes ? `${sign}${inner}${sign}` : `<${tag}>${inner}</${tag}>`;
}

function link(mark: Mark, words: string): string {
  const href = mark.attrs?.href;
  if (!isSafeAddress(href)) return words;
  const address = href.replace(/[\\()<>&]/g, '\\$&').replace(/\p{Cc}/gu, encodeURIComponent);
  // A caret would make a footnote of it.
  return `[${words.replace(/^\^/, '\\^')}](${address})`;
}

function leaf(node: BlockJson, at: number, nodes: readonly BlockJson[], place: WordsPlace): string {
  if (node.type === 'hardBreak') {
    const isInside = at > 0 && at < nodes.length - 1 && (node.marks ?? []).length === 0;
    return place.isLines && isInside ? '\\\n' : '<br>';
  }
  if (node.type === 'footnote') return `[^${place.footnote(String(node.attrs?.words ?? ''))}]`;
  const text = node.text ?? '';
  return markOf(node, 'code') && text.trim() ? code(text) : escaped(text);
}

function code(text: string): string {
  const words = text.replace(/[\n\r]/g, ' ');
  const fence = '`'.repeat(Math.max(0, ...[...words.matchAll(/`+/g)].map(([ticks]) => ticks.length)) + 1);
  const isPadded = /^`|`$/.test(words) || /^ .* $/.test(words);
  return isPadded ? `${fence} ${words} ${fence}` : `${fence}${words}${fence}`;
}

/** What would be taken for the sign of a block at the beginning of a line, and spaces that would be cut at its ends. */
function withEdges(words: string): string {
  return words
    .split('\\\n')
    .map((line) =>
      line
        .replace(/^\s+/, entities)
        .replace(/\s+$/, entities)
        .replace(/^([-+=>#:|])/, '\\$1')
        .replace(/^(\d{1,9})([.)])/, '$1\\$2'),
    )
    .join('\\\n');
}

type Mark = NonNullable<BlockJson['marks']>[number];

function markOf(node: BlockJson, name: string): Mark | undefined {
  return node.marks?.find((mark) => mark.type === name);
}

function sameMark(a: Mark | undefined, b: Mark | undefined): boolean {
  return a?.type === b?.type && a?.attrs?.href === b?.attrs?.href;
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((one) => b.some((other) => sameMark(one, other)));
}

/** How what follows begins, as far as signs before it care: only what has no mark of its own can begin with a letter. */
function firstOf(node: BlockJson, level: number): string {
  const isPlain = node.type === 'text' && ![...order.slice(level), 'code'].some((name) => markOf(node, name));
  return isPlain ? escaped(node.text ?? '') : '*';
}

function lastSign(words: string): string | undefined {
  return /[\s\S]$/u.exec(words)?.[0];
}

function isWithinWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]$/u.test(text.slice(0, at)) && /^[\p{L}\p{N}]/u.test(text.slice(at + 1));
}

const isSpace = (one: string) => /^\s/.test(one);
const isSign = (one: string) => /^[\p{P}\p{S}]/u.test(one);
const isWord = (one: string) => !isSpace(one) && !isSign(one);

const asEntity = (one: string) => `&#${one.charCodeAt(0)};`;
const entities = (spaces: string) => [...spaces].map(asEntity).join('');
