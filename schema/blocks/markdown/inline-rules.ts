import type MarkdownIt from 'markdown-it';
import type { RuleInline } from 'markdown-it/lib/parser_inline.mjs';
import type { MarkdownEnv } from './markdown-env.ts';

const tags: Readonly<Record<string, readonly [type: string, tag: string, nesting: 1 | 0 | -1]>> = {
  '<br>': ['hardbreak', 'br', 0],
  '<br/>': ['hardbreak', 'br', 0],
  '<br />': ['hardbreak', 'br', 0],
  '<strong>': ['strong_open', 'strong', 1],
  '</strong>': ['strong_close', 'strong', -1],
  '<em>': ['em_open', 'em', 1],
  '</em>': ['em_close', 'em', -1],
  '<del>': ['s_open', 's', 1],
  '</del>': ['s_close', 's', -1],
};

const tag = /<(?:br ?\/?|\/?(?:strong|em|del))>/y;
const comment = /<!--(?!-?>)[\s\S]*?-->/y;
const footnote = /\[\^([^\s\]^]{1,100})\]/y;

/** The few tags that say what Markdown’s own signs can’t say inside of a word, comments, and footnotes. */
export function inlineRules(md: MarkdownIt): void {
  md.inline.ruler.before('autolink', 'trellis_tag', (state, silent) => {
    const words = matchAt(tag, state);
    const found = words?.[0] === undefined ? undefined : tags[words[0]];
    if (!words || !found) return false;
    if (!silent) state.push(...found);
    state.pos += words[0].length;
    return true;
  });
  md.inline.ruler.before('autolink', 'trellis_comment', (state) => {
    const words = matchAt(comment, state);
    if (!words) return false;
    state.pos += words[0].length;
    return true;
  });
  md.inline.ruler.before('link', 'trellis_footnote', (state, silent) => {
    const words = matchAt(footnote, state);
    const meaning = words && (state.env as MarkdownEnv).footnotes.get(words[1]!);
    if (!words || meaning === undefined || meaning === null) return false;
    if (!silent) state.push('footnote', '', 0).content = meaning;
    state.pos += words[0].length;
    return true;
  });
}

function matchAt(pattern: RegExp, state: Parameters<RuleInline>[0]): RegExpExecArray | null {
  pattern.lastIndex = state.pos;
  return pattern.exec(state.src);
}
