import type { Stretch } from './anchor.ts';

/** A text without its spaces and breaks, in NFC: what a split, a join or another keyboard leaves alike. */
export interface Squeezed {
  readonly text: string;
  /** Where each of its characters begins in the text as it is, and where it ends there. */
  readonly at: readonly number[];
  readonly ends: readonly number[];
}

const mostOccurrences = 50;
const space = /[\s\ufffc\u200b]/u;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

export function squeeze(text: string): Squeezed {
  const at: number[] = [];
  const ends: number[] = [];
  let squeezed = '';
  const take = (piece: string, from: number, to: number) => {
    for (const unit of piece.split('')) {
      squeezed += unit;
      at.push(from);
      ends.push(to);
    }
  };
  if (text.normalize('NFC') === text) {
    for (let index = 0; index < text.length; index++)
      if (!space.test(text[index]!)) take(text[index]!, index, index + 1);
  } else {
    // Letter by letter with its accents, because composing them changes how many characters there are.
    for (const { segment, index } of graphemes.segment(text))
      if (!space.test(segment)) take(segment.normalize('NFC'), index, index + segment.length);
  }
  return { text: squeezed, at, ends };
}

/** Where a squeezed quote stands, as stretches of the text as it is; at most fifty. */
export function occurrences({ text, at, ends }: Squeezed, quote: string): Stretch[] {
  const found: Stretch[] = [];
  if (quote === '') return found;
  for (let from = text.indexOf(quote); from !== -1; from = text.indexOf(quote, from + 1)) {
    found.push({ from: at[from]!, to: ends[from + quote.length - 1]! });
    if (found.length === mostOccurrences) break;
  }
  return found;
}
