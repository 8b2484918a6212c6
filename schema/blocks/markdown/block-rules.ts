import type MarkdownIt from 'markdown-it';
import type { RuleBlock } from 'markdown-it/lib/parser_block.mjs';
import type { MarkdownEnv } from './markdown-env.ts';

const definition = /^\[\^([^\s\]^]{1,100})\]:[ \t]*(.*)$/;
const sectionMark = /^<!--\s*section\s+([0-9a-f-]{36})\s*-->$/;

/** Footnotes’ words, which stand apart from where they are called; and comments, one of which says that a section begins. */
export function blockRules(md: MarkdownIt): void {
  md.block.ruler.before('reference', 'trellis_footnotes', footnotes, { alt: [] });
  md.block.ruler.before('paragraph', 'trellis_comment', comments, { alt: ['paragraph'] });
}

const footnotes: RuleBlock = (state, start, end, silent) => {
  const found = definition.exec(lineOf(state, start));
  if (!found || isCode(state, start)) return false;
  if (silent) return true;
  const words = [found[2]!];
  let at = start + 1;
  for (; at < end && !state.isEmpty(at) && !definition.test(lineOf(state, at)); at++)
    words.push(lineOf(state, at));
  const { footnotes: known } = state.env as MarkdownEnv;
  if (!known.has(found[1]!)) known.set(found[1]!, words.join(' ').trim());
  state.line = at;
  return true;
};

const comments: RuleBlock = (state, start, end, silent) => {
  if (!lineOf(state, start).startsWith('<!--') || isCode(state, start)) return false;
  let at = start;
  while (at < end && !lineOf(state, at).includes('-->')) at++;
  if (at >= end || !lineOf(state, at).trimEnd().endsWith('-->')) return false;
  if (silent) return true;
  const mark = at === start ? sectionMark.exec(lineOf(state, start).trim()) : null;
  if (mark) state.push('section_mark', '', 0).content = mark[1]!;
  state.line = at + 1;
  return true;
};

type State = Parameters<RuleBlock>[0];

function lineOf(state: State, line: number): string {
  return state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]);
}

function isCode(state: State, line: number): boolean {
  return state.sCount[line]! - state.blkIndent >= 4;
}
