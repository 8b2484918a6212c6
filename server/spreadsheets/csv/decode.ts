import { noSpreadsheet } from '../limits.ts';

/**
 * The text of a file whose encoding nobody says. UTF-8 is certain where it fits; what is none was saved by an older
 * Vietnamese Windows, whose tones are signs of their own and are joined to their letters here.
 */
export function decode(bytes: Uint8Array): { text: string; encoding: string } {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  const found = marked
    ? { text: new TextDecoder(marked).decode(bytes), encoding: marked }
    : (asUtf8(bytes) ?? { text: new TextDecoder('windows-1258').decode(bytes), encoding: 'windows-1258' });
  const text = found.text.replace(/^\uFEFF/, '').normalize('NFC');
  if (strange.test(text)) throw noSpreadsheet('This is neither a workbook nor text.');
  return { text, encoding: found.encoding };
}

function asUtf8(bytes: Uint8Array): { text: string; encoding: string } | null {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return null;
  }
}

// Control characters, but for tabs and ends of lines: no text has them, and every picture and programme does.
const strange = /[^\P{Cc}\t\n\r\f\v\u0080-\u009f]/u;
