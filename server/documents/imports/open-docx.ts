import { strToU8, zipSync } from 'fflate';
import { invalid } from '../../kernel/errors.ts';
import { UnpackError, unpackZip } from '../../kernel/unpack-zip.ts';

/** What of a Word file is read; macros, embedded things and whatever else lies in it are not even unpacked. */
const wanted =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/_rels\/document\.xml\.rels|word\/(document|styles|numbering|footnotes|endnotes)\.xml|docProps\/core\.xml)$/;

export const docxLimits = {
  /** Entries that a file may list: a page of Word has some tens. */
  entries: 5_000,
  /** Bytes that its parts may have once they are unpacked. */
  unpacked: 40 * 1024 * 1024,
  /** Elements, and how deep one may stand in another. */
  elements: 600_000,
  depth: 200,
} as const;

const refuse = (words: string, reason: 'NO_WORD_FILE' | 'FILE_TOO_LARGE' | 'FILE_UNSAFE') =>
  invalid('file', words, reason);

/**
 * Takes what we read out of a Word file and packs it anew. Counts while it unpacks, whatever the file says of its own
 * size, and refuses entities, and elements that stand too deep in one another to be read.
 */
export async function openDocx(bytes: Uint8Array): Promise<Buffer> {
  const parts = await unpack(bytes);
  if (!parts['word/document.xml'] || !parts['[Content_Types].xml'])
    throw refuse('This is no Word file: it has no document in it.', 'NO_WORD_FILE');
  let elements = 0;
  for (const [name, part] of Object.entries(parts)) elements += checkXml(name, part);
  if (elements > docxLimits.elements)
    throw refuse(
      `The file has ${elements} elements; at most ${docxLimits.elements} can be read.`,
      'FILE_TOO_LARGE',
    );
  parts['word/_rels/document.xml.rels'] = withoutOutside(parts['word/_rels/document.xml.rels']);
  return Buffer.from(zipSync(parts, { level: 0 }));
}

async function unpack(bytes: Uint8Array): Promise<Record<string, Uint8Array>> {
  try {
    return await unpackZip(bytes, (name) => wanted.test(name), docxLimits);
  } catch (error) {
    if (!(error instanceof UnpackError)) throw error;
    const reasons = { DAMAGED: 'NO_WORD_FILE', TOO_LARGE: 'FILE_TOO_LARGE', TWICE: 'FILE_UNSAFE' } as const;
    throw refuse(error.message, reasons[error.trouble]);
  }
}

/** Counts the elements of a part; refuses what declares entities of its own, and what stands too deep. */
function checkXml(name: string, part: Uint8Array): number {
  const xml = new TextDecoder('utf-8', { fatal: true });
  let text: string;
  try {
    text = xml.decode(part);
  } catch {
    throw refuse(`${name} is not written in UTF-8.`, 'NO_WORD_FILE');
  }
  let [depth, elements] = [0, 0];
  for (const kind of tagsOf(name, text)) {
    if (kind === 'close') depth -= 1;
    else {
      elements += 1;
      if (kind === 'open') depth += 1;
      if (depth > docxLimits.depth)
        throw refuse(
          `In ${name}, elements stand more than ${docxLimits.depth} deep in one another.`,
          'FILE_UNSAFE',
        );
    }
  }
  return elements;
}

/** The tags of a part in order, found in one pass: what is quoted, a comment or plain data ends none. */
function* tagsOf(name: string, text: string): Generator<'open' | 'close' | 'empty'> {
  const past = (end: string, from: number) => {
    const at = text.indexOf(end, from);
    if (at === -1) throw refuse(`${name} breaks off.`, 'NO_WORD_FILE');
    return at + end.length;
  };
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    if (text.startsWith('<!--', at)) at = past('-->', at + 4);
    else if (text.startsWith('<![CDATA[', at)) at = past(']]>', at + 9);
    else if (text.startsWith('<?', at)) at = past('?>', at + 2);
    else if (text.startsWith('<!', at))
      throw refuse(`${name} declares entities, which no Word file does.`, 'FILE_UNSAFE');
    else {
      const begin = at;
      for (at += 1; text[at] !== '>'; ) {
        const sign = text[at];
        if (sign === undefined) throw refuse(`${name} breaks off.`, 'NO_WORD_FILE');
        at = sign === '"' || sign === "'" ? past(sign, at + 1) : at + 1;
      }
      yield text[begin + 1] === '/' ? 'close' : text[at - 1] === '/' ? 'empty' : 'open';
    }
  }
}

const imageType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
const addressOf = /^\s*(https?:|mailto:)/i;

/** Of what a file points to outside of itself, addresses of links alone are kept: no template, picture or file of elsewhere. */
function withoutOutside(part: Uint8Array | undefined): Uint8Array {
  const text = part
    ? new TextDecoder().decode(part)
    : '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';
  return strToU8(
    text.replace(/<Relationship\b[^>]*>/g, (tag) => {
      const isOutside = /TargetMode\s*=\s*["']External["']/i.test(tag);
      const target = /\bTarget\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? '';
      const isLink = /\/hyperlink["']/.test(tag) && addressOf.test(target);
      // A picture is named so that its words can be read; it lies in no part that we unpack.
      const id = /\bId\s*=\s*["']([\w.-]+)["']/.exec(tag)?.[1];
      if (/\/image["']/.test(tag) && id)
        return `<Relationship Id="${id}" Type="${imageType}" Target="media/none.png"/>`;
      const isOwnPart = !isOutside && /^(styles|numbering|footnotes|endnotes)\.xml$/.test(target);
      return isLink || isOwnPart ? tag : '';
    }),
  );
}
