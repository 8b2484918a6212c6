/** Letters that differ from a plain one by more than a mark. */
const plain: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ـ: '',
  ى: 'ي',
  ة: 'ه',
};

// Marks that readers leave out. Those of Thai, Lao, Japanese and the scripts of India are letters there, and stay.
const marks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/gu;

/** One sign as it is compared: without accents, case or width; Vietnamese đ is d, and Arabic is without vowels. */
export function foldSign(sign: string): string {
  if (sign >= 'a' && sign <= 'z') return sign;
  const bare = sign.normalize('NFKD').replace(marks, '').toLowerCase().replace(marks, '');
  let folded = '';
  for (const one of bare) folded += plain[one] ?? one;
  return folded.normalize('NFC');
}

/** A text as it is compared, and for each of its signs where it stood in the text. */
export interface Folded {
  readonly text: string;
  readonly at: readonly number[];
}

/** Folds a text and remembers where each sign came from, so that what is found in it can be shown in the text itself. */
export function foldInPlace(text: string): Folded {
  let folded = '';
  const at: number[] = [];
  let place = 0;
  for (const sign of text) {
    const bare = foldSign(sign);
    for (let i = 0; i < bare.length; i++) at.push(place);
    folded += bare;
    place += sign.length;
  }
  return { text: folded, at };
}

/** A text as it is compared. */
export const fold = (text: string): string => foldInPlace(text).text;
