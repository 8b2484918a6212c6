import { noSpreadsheet, unsafe } from '../limits.ts';

/** What a reader of XML comes upon, in order. Names are without their prefix. */
export type XmlEvent =
  | { readonly kind: 'open'; readonly name: string; readonly tag: string; readonly isEmpty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** Walks a part of a workbook in one pass; refuses what declares entities of its own, breaks off, or is not UTF-8. */
export function* walkXml(part: string, bytes: Uint8Array): Generator<XmlEvent> {
  const text = decoded(part, bytes);
  const past = (end: string, from: number) => {
    const at = text.indexOf(end, from);
    if (at === -1) throw noSpreadsheet(`${part} breaks off.`);
    return at + end.length;
  };
  let at = 0;
  while (at < text.length) {
    const begin = text.indexOf('<', at);
    if (begin === -1) break;
    if (begin > at) yield { kind: 'text', text: unescaped(text.slice(at, begin)) };
    if (text.startsWith('<!--', begin)) at = past('-->', begin + 4);
    else if (text.startsWith('<![CDATA[', begin)) {
      at = past(']]>', begin + 9);
      yield { kind: 'text', text: text.slice(begin + 9, at - 3) };
    } else if (text.startsWith('<?', begin)) at = past('?>', begin + 2);
    else if (text.startsWith('<!', begin)) throw unsafe(`${part} declares entities, which no workbook does.`);
    else {
      at = endOfTag(part, text, begin + 1);
      const tag = text.slice(begin + 1, at - 1);
      if (tag.startsWith('/')) yield { kind: 'close', name: nameOf(tag.slice(1)) };
      else yield { kind: 'open', name: nameOf(tag), tag, isEmpty: tag.endsWith('/') };
    }
  }
}

function decoded(part: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw noSpreadsheet(`${part} is not written in UTF-8.`);
  }
}

/** Just behind the sign that ends a tag; one that stands in quotes ends none. */
function endOfTag(part: string, text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const sign = text[at]!;
    if (quote) {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
  }
  throw noSpreadsheet(`${part} breaks off.`);
}

const nameOf = (tag: string) => /^(?:[\w.-]+:)?([\w.-]+)/.exec(tag)?.[1] ?? '';

const patterns = new Map<string, RegExp>();

/** What a tag says under a name, without its prefix; null where it says nothing. */
export function attribute(tag: string, name: string): string | null {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const found = pattern.exec(tag);
  return found ? unescaped(found[1] ?? found[2] ?? '') : null;
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/g, (whole, decimal, hex, name) => {
    if (name) return named[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
  });
}
