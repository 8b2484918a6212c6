import type MarkdownIt from 'markdown-it';
import type { RuleCore } from 'markdown-it/lib/parser_core.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import type { MarkdownEnv, MarkdownHeading } from './markdown-env.ts';

type TokenClass = Parameters<RuleCore>[0]['Token'];

const callout = /^\[!(\w+)\][ \t]*(?:\n|$)/;
const task = /^\[([ xX])\](?:[ \t]+|$)/;

/** Shapes the tokens of blocks into those of our schema before their words are read: callouts, checklists, cells and items that hold paragraphs. */
export function shapeTokens(md: MarkdownIt): void {
  md.core.ruler.after('block', 'trellis_shape', (state) => {
    callouts(state.tokens);
    (state.env as MarkdownEnv).headings = headingsOf(state.tokens);
    state.tokens = state.tokens.filter((token) => token.type !== 'section_mark');
    state.tokens = withParagraphs(state.tokens, state.Token);
    state.tokens = checklists(state.tokens, state.Token);
  });
}

/** The headings that stand by themselves, each with the section that it is said to begin. */
function headingsOf(tokens: readonly Token[]): MarkdownHeading[] {
  return tokens.flatMap((token, at) => {
    if (token.type !== 'heading_open' || token.level !== 0) return [];
    const level = levelOf(token);
    const before = tokens[at - 1];
    return [before?.type === 'section_mark' ? { level, section: before.content } : { level }];
  });
}

/** How deep a heading is written. */
export function levelOf(heading: Token): number {
  return Number(heading.tag.slice(1));
}

/** A quote whose first line says `[!NOTE]` is a callout. */
function callouts(tokens: Token[]): void {
  for (let at = 0; at < tokens.length; at++) {
    const inline = tokens[at + 2];
    if (tokens[at]!.type !== 'blockquote_open' || inline?.type !== 'inline') continue;
    if (tokens[at + 1]!.type !== 'paragraph_open') continue;
    const found = callout.exec(inline.content);
    if (!found) continue;
    const close = closeOf(tokens, at);
    tokens[at]!.type = 'callout_open';
    tokens[at]!.meta = found[1]!.toLowerCase();
    tokens[close]!.type = 'callout_close';
    inline.content = inline.content.slice(found[0].length);
    // The line was a paragraph of its own: nothing of it is left.
    if (inline.content === '' && close > at + 4) tokens.splice(at + 1, 3);
  }
}

/** An item begins with a paragraph, a cell holds one, and what holds blocks is never empty. */
function withParagraphs(tokens: readonly Token[], Kind: TokenClass): Token[] {
  const shaped: Token[] = [];
  const paragraph = (inline?: Token) => {
    shaped.push(new Kind('paragraph_open', 'p', 1));
    if (inline) shaped.push(inline);
    shaped.push(new Kind('paragraph_close', 'p', -1));
  };
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1]?.type;
    if (token.type === 'inline' && (before === 'th_open' || before === 'td_open')) {
      paragraph(token);
      continue;
    }
    shaped.push(token);
    const after = tokens[at + 1]?.type;
    const isEmpty =
      /^(blockquote|callout)_open$/.test(token.type) && /^(blockquote|callout)_close$/.test(after ?? '');
    if (isEmpty || (token.type === 'list_item_open' && after !== 'paragraph_open')) paragraph();
  }
  return shaped;
}

/** Items that begin with a box make a checklist; a list of both kinds is parted where they change. */
function checklists(tokens: readonly Token[], Kind: TokenClass): Token[] {
  const shaped: Token[] = [];
  const lists: { bullet: boolean; isTask: boolean | null; open: Token }[] = [];
  const tasks: boolean[] = [];
  for (const [at, token] of tokens.entries()) {
    const list = lists.at(-1);
    if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') {
      lists.push({ bullet: token.type === 'bullet_list_open', isTask: null, open: token });
      shaped.push(token);
    } else if (token.type === 'bullet_list_close' || token.type === 'ordered_list_close') {
      if (list!.isTask) token.type = 'task_list_close';
      lists.pop();
      shaped.push(token);
    } else if (token.type === 'list_item_open') {
      const inline = tokens[at + 2];
      const box = list!.bullet && inline?.type === 'inline' ? task.exec(inline.content) : null;
      const isTask = box !== null;
      if (list!.isTask === null && isTask) list!.open.type = 'task_list_open';
      else if (list!.isTask !== null && list!.isTask !== isTask) {
        const [close, open] = isTask ? ['bullet_list', 'task_list'] : ['task_list', 'bullet_list'];
        shaped.push(new Kind(`${close}_close`, 'ul', -1));
        list!.open = new Kind(`${open}_open`, 'ul', 1);
        shaped.push(list!.open);
      }
      list!.isTask = isTask;
      tasks.push(isTask);
      if (box) {
        token.type = 'task_item_open';
        token.meta = box[1] !== ' ';
        inline!.content = inline!.content.slice(box[0].length);
      }
      shaped.push(token);
    } else if (token.type === 'list_item_close') {
      if (tasks.pop()) token.type = 'task_item_close';
      shaped.push(token);
    } else shaped.push(token);
  }
  return shaped;
}

/** Where the block that opens at a token closes. */
export function closeOf(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    depth += tokens[at]!.nesting;
    if (depth === 0) return at;
  }
  return tokens.length - 1;
}
