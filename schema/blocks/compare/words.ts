import type { BlockJson } from '../index.ts';

/** A word, the space or the point between two, or what stands in a line like one: a link, a mention, a break. */
export interface Word {
  /** What it is compared by: two words with one key are the same word, however they are marked. */
  readonly key: string;
  /** The pieces of text it is made of; more than one where its marks change within it. */
  readonly content: readonly BlockJson[];
}

// Of no language: a paragraph may hold several, and the rules for Thai, Chinese and Japanese apply in all of them.
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** The words of a line, in order; put together again they are the line. A link is one word, and so is a number. */
export function wordsOf(content: readonly BlockJson[]): Word[] {
  const words: Word[] = [];
  let text: BlockJson[] = [];
  const flush = () => {
    words.push(...wordsOfText(text));
    text = [];
  };
  for (let at = 0; at < content.length; at++) {
    const node = content[at]!;
    const href = linkOf(node);
    if (node.type === 'text' && href === null) {
      text.push(node);
      continue;
    }
    flush();
    if (href === null) {
      words.push({ key: keyOf(node), content: [node] });
      continue;
    }
    const link = [node];
    while (at + 1 < content.length && linkOf(content[at + 1]!) === href) link.push(content[++at]!);
    words.push({ key: `${nfc(textOf(link))} → ${href}`, content: link });
  }
  flush();
  return words;
}

/** The pieces of a line put together: neighbours that are marked alike become one. */
export function joined(content: readonly BlockJson[]): BlockJson[] {
  const whole: BlockJson[] = [];
  for (const node of content) {
    const last = whole.at(-1);
    if (last?.type === 'text' && node.type === 'text' && marksOf(last) === marksOf(node))
      whole[whole.length - 1] = { ...last, text: `${last.text}${node.text}` };
    else whole.push(node);
  }
  return whole;
}

/** All of a word but its letters: how its pieces are marked, and which mention or footnote it is. */
export function marking(word: Word): string {
  return word.content
    .map(({ text, marks, attrs }) =>
      JSON.stringify([text?.normalize('NFC').length ?? 0, marks ?? [], attrs ?? null]),
    )
    .join(' ');
}

function wordsOfText(nodes: readonly BlockJson[]): Word[] {
  const whole = textOf(nodes);
  if (whole === '') return [];
  const words: Word[] = [];
  let piece = 0;
  let used = 0;
  for (const { segment } of segmenter.segment(whole)) {
    const content: BlockJson[] = [];
    let left = segment.length;
    while (left > 0) {
      const node = nodes[piece]!;
      const text = node.text!.slice(used, used + left);
      if (text.length > 0) content.push({ ...node, text });
      left -= text.length;
      used += text.length;
      if (used === node.text!.length) {
        piece += 1;
        used = 0;
      }
    }
    words.push({ key: nfc(segment), content });
  }
  return words;
}

const textOf = (nodes: readonly BlockJson[]) => nodes.map((node) => node.text ?? '').join('');
const nfc = (text: string) => text.normalize('NFC');

function linkOf(node: BlockJson): string | null {
  const link = node.marks?.find((mark) => mark.type === 'link');
  return node.type === 'text' && link ? String(link.attrs?.href) : null;
}

const marksOf = (node: BlockJson) => JSON.stringify(node.marks ?? []);

/** What stands in a line without being text is the same when all of it but its id is. */
function keyOf({ type, attrs }: BlockJson): string {
  const { id: _, ...rest } = attrs ?? {};
  return `\u0000${type} ${JSON.stringify(rest)}`;
}
