import { invalid } from './errors.ts';

// Bidirectional overrides and embeddings can make a name or a message read as something else.
const bidiControls = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g;
// Control characters (Unicode category Cc), the line feed apart.
const lineControls = /[^\P{Cc}\n]/gu;
const zeroWidth = /[\u200b\u2060\ufeff]/g;

/** Text as it is stored: NFC, without control characters; refuses what PostgreSQL or UTF-8 can't hold. */
export function plainText(field: string, value: string, limits: { min: number; max: number }): string {
  if (value.includes('\u0000'))
    throw invalid(field, 'The text has a character U+0000, which can’t be kept.', 'STRANGE_SIGN');
  if (!value.isWellFormed())
    throw invalid(field, 'The text has half of a surrogate pair, which is no character.', 'STRANGE_SIGN');
  const text = value
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(lineControls, ' ')
    .replace(bidiControls, '')
    .trim();
  const visible = text.replace(zeroWidth, '').trim();
  const length = [...text].length;
  if (visible.length === 0) throw invalid(field, 'Write something first.', 'EMPTY');
  if (length < limits.min) {
    const words = `The text has ${length} characters; write at least ${limits.min}.`;
    throw invalid(field, words, 'TOO_SHORT', { min: limits.min });
  }
  if (length > limits.max) {
    const words = `The text has ${length} characters; at most ${limits.max} can be kept.`;
    throw invalid(field, words, 'TOO_LONG', { max: limits.max });
  }
  return text;
}
