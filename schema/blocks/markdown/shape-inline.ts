import type MarkdownIt from 'markdown-it';
import type { RuleCore } from 'markdown-it/lib/parser_core.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { isSafeAddress } from '../marks.ts';
import type { MarkdownEnv, MarkdownWarning } from './markdown-env.ts';

type TokenClass = Parameters<RuleCore>[0]['Token'];

const ownFile = /(?:^|\/)files\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[/?#]|$)/;

/** Shapes the words inside of blocks: links that may be followed, images as blocks of their own, footnotes with their words. */
export function shapeInline(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'trellis_words', (state) => {
    const { warnings } = state.env as MarkdownEnv;
    const shaped: Token[] = [];
    for (const [at, token] of state.tokens.entries()) {
      if (token.type === 'code_block' || token.type === 'fence') {
        shaped.push(...codeParagraph(token, state.Token));
        continue;
      }
      if (token.type !== 'inline') {
        shaped.push(token);
        continue;
      }
      for (const child of token.children!)
        if (child.type === 'footnote') child.content = footnoteWords(md, child);
      token.children = withOwnCode(withSafeLinks(token.children!, warnings), state.Token);
      const isFree = state.tokens[at - 1]?.type === 'paragraph_open';
      shaped.push(...withImages(token, isFree, state.Token, warnings));
    }
    state.tokens = shaped.filter((_, at) => !isLeftOver(shaped, at));
  });
}

function footnoteWords(md: MarkdownIt, footnote: Token): string {
  const none: MarkdownEnv = { footnotes: new Map(), headings: [], warnings: [] };
  const [inline] = md.parseInline(footnote.content, none);
  return (inline?.children ?? []).map(wordsOf).join('');
}

function wordsOf(token: Token): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
  if (token.type === 'image') return altOf(token);
  return token.content;
}

function altOf(image: Token): string {
  return (image.children ?? []).map(wordsOf).join('');
}

function withSafeLinks(children: readonly Token[], warnings: MarkdownWarning[]): Token[] {
  const isKept: boolean[] = [];
  return children.filter((token) => {
    if (token.type === 'link_close') return isKept.pop();
    if (token.type !== 'link_open') return true;
    const href: string = token.attrGet('href') ?? '';
    isKept.push(isSafeAddress(href));
    if (!isKept.at(-1)) warnings.push({ kind: 'LINK_LEFT_OUT', about: href.slice(0, 200) });
    return isKept.at(-1);
  });
}

/** Code has no other mark: those around it end before it and begin again after it. */
function withOwnCode(children: readonly Token[], Kind: TokenClass): Token[] {
  const open: Token[] = [];
  return children.flatMap((token) => {
    if (token.nesting === 1) open.push(token);
    if (token.nesting === -1) {
      const last = open.findLastIndex((one) => one.type.slice(0, -5) === token.type.slice(0, -6));
      if (last === -1) return [];
      open.splice(last, 1);
    }
    if (token.type !== 'code_inline' || open.length === 0) return [token];
    const closed = open.map((one) => new Kind(one.type.replace('_open', '_close'), one.tag, -1));
    return [...closed.reverse(), token, ...open];
  });
}

/** An image stands by itself: what was written around it becomes paragraphs before and after it. */
function withImages(token: Token, isFree: boolean, Kind: TokenClass, warnings: MarkdownWarning[]): Token[] {
  if (!token.children!.some((child) => child.type === 'image')) return [token];
  const shaped: Token[] = [inlineOf([], Kind)];
  const words = () => shaped.at(-1)!.children!;
  for (const child of token.children!) {
    if (child.type !== 'image') {
      if (words().length > 0 || !isBreak(child)) words().push(child);
      continue;
    }
    const file = ownFile.exec(child.attrGet('src') ?? '')?.[1];
    if (file && isFree) {
      while (words().length > 0 && isBreak(words().at(-1)!)) words().pop();
      const image = new Kind('image_block', '', 0);
      image.meta = { file, alt: altOf(child), caption: child.attrGet('title') ?? '' };
      const [close, open] = [new Kind('paragraph_close', 'p', -1), new Kind('paragraph_open', 'p', 1)];
      shaped.push(close, image, open, inlineOf([], Kind));
    } else {
      warnings.push({
        kind: 'IMAGE_LEFT_OUT',
        about: (altOf(child) || child.attrGet('src') || '').slice(0, 200),
      });
      words().push(Object.assign(new Kind('text', '', 0), { content: altOf(child) }));
    }
  }
  return shaped;
}

function isBreak(token: Token): boolean {
  return token.type === 'softbreak' || token.type === 'hardbreak' || token.content.trim() === '';
}

/** Whether a token is of a paragraph that held nothing but an image; the first of an item stays, which must have one. */
function isLeftOver(tokens: readonly Token[], at: number): boolean {
  const open = ['paragraph_open', 'inline', 'paragraph_close'].indexOf(tokens[at]!.type);
  const first = at - open;
  if (open === -1 || tokens[first]?.type !== 'paragraph_open' || tokens[first + 1]?.meta !== 'parted')
    return false;
  return tokens[first + 1]!.children!.length === 0 && !/_item_open$/.test(tokens[first - 1]?.type ?? '');
}

/** The schema has no block of code: its lines become a paragraph of code. */
function codeParagraph(token: Token, Kind: TokenClass): Token[] {
  const children = token.content
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((line, at) => [
      ...(at > 0 ? [new Kind('hardbreak', 'br', 0)] : []),
      ...(line ? [Object.assign(new Kind('code_inline', 'code', 0), { content: line })] : []),
    ]);
  const inline = Object.assign(new Kind('inline', '', 0), { children });
  return [new Kind('paragraph_open', 'p', 1), inline, new Kind('paragraph_close', 'p', -1)];
}

function inlineOf(children: Token[], Kind: TokenClass): Token {
  return Object.assign(new Kind('inline', '', 0), { children, meta: 'parted' });
}
