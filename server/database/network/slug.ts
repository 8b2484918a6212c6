const letters: Record<string, string> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ə: 'e',
};

/** A name as a part of an address: "Łódź" is `lodz`; empty where nothing of it can be written in Latin letters. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]/g, (letter) => letters[letter] ?? (/['’ʼ]/.test(letter) ? '' : '-'))
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
}
