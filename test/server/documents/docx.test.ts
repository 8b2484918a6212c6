import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type BlockJson, mentionText, sectionsOfBlocks } from '../../../schema/blocks/index.ts';
import { docxOfText } from '../../../server/documents/exports/docx/docx-of-text.ts';
import type { ExportText } from '../../../server/documents/exports/export-text.ts';
import { blocksOfDocx } from '../../../server/documents/imports/blocks-of-docx.ts';
import { ImportWarnings } from '../../../server/documents/imports/import-warnings.ts';
import { openDocx } from '../../../server/documents/imports/open-docx.ts';
import { arbitraryBlocks } from '../../support/arbitrary-blocks.ts';

const runs = process.env.TRELLIS_FULL === '1' ? 1_000 : 60;

describe('a Word file', () => {
  it('brings back every block under its own id, in its section, as it went out', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.uuid({ version: 4 }), fc.constantFrom(1, 2, 3), arbitraryBlocks()), {
          minLength: 1,
          maxLength: 3,
        }),
        async (drawn) => {
          const sections = drawn.map(([sectionId, depth, blocks]) => ({
            sectionId,
            depth,
            blocks: withOwnIds(blocks),
          }));
          const back = await blocksOfDocx(await docxOf(sections), new ImportWarnings());
          expect(back.title).toBe('Một văn bản chung');
          const flat = (all: ReturnType<typeof sectionsOfBlocks>): ReturnType<typeof sectionsOfBlocks> =>
            all.flatMap((one) => [one, ...flat([...one.children])]);
          expect(
            flat(sectionsOfBlocks(back.blocks)).map(({ sectionId, title, blocks }) => ({
              sectionId,
              title,
              blocks: blocks.map(comparable),
            })),
          ).toEqual(
            sections.map(({ sectionId, blocks }) => ({
              sectionId,
              title: 'A title & <so>',
              blocks: blocks.map(comparable),
            })),
          );
        },
      ),
      { numRuns: runs },
    );
  });

  it('has Word’s own styles, footnotes, header rows and languages in it', async () => {
    const blocks: BlockJson[] = [
      { type: 'heading', attrs: { id: 'h1', level: 1 }, content: [{ type: 'text', text: 'Inside' }] },
      {
        type: 'paragraph',
        attrs: { id: 'p1' },
        content: [{ type: 'footnote', attrs: { id: 'f1', words: 'As agreed.' } }],
      },
    ];
    const parts = unzipSync(
      await docxOf([{ sectionId: '0190b8a0-0000-7000-8000-000000000001', depth: 1, blocks }]),
    );
    const text = (name: string) => new TextDecoder().decode(parts[name]);
    expect(text('word/document.xml')).toMatch(
      /<w:pStyle w:val="Title"\/>.*<w:pStyle w:val="Heading1"\/>.*<w:pStyle w:val="Heading2"\/>/s,
    );
    expect(text('word/footnotes.xml')).toContain('As agreed.');
    expect(text('word/styles.xml')).toMatch(/<w:lang [^>]*w:val="vi"/);
    expect(text('word/document.xml')).toContain('w:name="_s1');
  });

  it('is known by its styles and lists where it was written in Word alone', async () => {
    const { blocks, title } = await blocksOfDocx(foreign(everything), new ImportWarnings());
    expect(title).toBe('Kế hoạch');
    const [section] = sectionsOfBlocks(blocks);
    expect(section?.title).toBe('First part');
    expect(section?.blocks.map(({ type, content }) => [type, content?.length])).toEqual([
      ['paragraph', 3],
      ['bulletList', 2],
      ['blockquote', 1],
      ['table', 2],
    ]);
    expect(JSON.stringify(section?.blocks[1])).toContain('"type":"orderedList"');
    expect(JSON.stringify(section?.blocks[3])).toContain('"type":"tableHeader"');
  });
});

describe('a hostile Word file', () => {
  const refusal = async (bytes: Uint8Array) => {
    try {
      await openDocx(bytes);
      return null;
    } catch (error) {
      return (error as { details: { reason: string } }).details.reason;
    }
  };

  it('is refused when it is none', async () => {
    expect(await refusal(strToU8('%PDF-1.7'))).toBe('NO_WORD_FILE');
    expect(await refusal(new Uint8Array(0))).toBe('NO_WORD_FILE');
    expect(await refusal(zipSync({ 'other.txt': strToU8('x') }))).toBe('NO_WORD_FILE');
    expect(await refusal(foreign(everything).subarray(0, 900))).toBe('NO_WORD_FILE');
    expect(await refusal(foreign('<w:p><w:r>'))).toBe(null);
    expect(await refusal(foreign('<w:p a="'))).toBe('NO_WORD_FILE');
  });

  it('is refused before it has filled the memory with what it unpacks to', async () => {
    const bomb = zipSync(
      { ...shell(''), 'word/document.xml': new Uint8Array(100 * 1024 * 1024) },
      { level: 1 },
    );
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const before = process.memoryUsage.rss();
    expect(await refusal(bomb)).toBe('FILE_TOO_LARGE');
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 1024 * 1024);
  });

  it('is refused with entities, inside or outside, and with ten thousand tables in one another', async () => {
    const entities = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    expect(
      await refusal(
        zipSync({
          ...shell(''),
          'word/document.xml': strToU8(`<?xml version="1.0"?>${entities}<w:document/>`),
        }),
      ),
    ).toBe('FILE_UNSAFE');
    const deep = '<w:tbl><w:tr><w:tc>';
    expect(await refusal(foreign(`${deep.repeat(10_000)}${'</w:tc></w:tr></w:tbl>'.repeat(10_000)}`))).toBe(
      'FILE_UNSAFE',
    );
    // What looks like the end of an empty element inside of a quoted value is none.
    expect(await refusal(foreign(`${'<w:tbl a="/>">'.repeat(300)}`))).toBe('FILE_UNSAFE');
  });

  it('has nothing but its text read: no macro, no part under another path, no template or picture from elsewhere', async () => {
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="r1" Type="x/attachedTemplate" Target="http://evil.example/t.dotm" TargetMode="External"/>
      <Relationship Id="r2" Type="x/image" Target="http://evil.example/i.png" TargetMode="External"/>
      <Relationship Id="r3" Type="x/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>
      <Relationship Id="r4" Type="x/hyperlink" Target="https://good.example/" TargetMode="External"/>
      <Relationship Id="r5" Type="x/styles" Target="../../../../etc/passwd"/></Relationships>`;
    const opened = unzipSync(
      await openDocx(
        zipSync({
          ...shell('<w:p/>'),
          'word/vbaProject.bin': strToU8('macro'),
          '../../evil.sh': strToU8('x'),
          'word/../../evil.xml': strToU8('x'),
          'word/_rels/document.xml.rels': strToU8(rels),
        }),
      ),
    );
    expect(Object.keys(opened).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/_rels/document.xml.rels',
      'word/document.xml',
    ]);
    const left = new TextDecoder().decode(opened['word/_rels/document.xml.rels']);
    expect(left).toContain('https://good.example/');
    expect(left).not.toMatch(/evil|javascript|passwd|External"[^>]*image/);
  });
});

const picture = {
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  type: 'image/png',
  width: 1,
  height: 1,
};

function docxOf(sections: readonly { sectionId: string; depth: number; blocks: readonly BlockJson[] }[]) {
  const text: ExportText = {
    documentId: 'x',
    title: 'Một văn bản chung',
    language: 'vi',
    owner: 'Hà Nội',
    isDemonstration: true,
    edition: null,
    sections: sections.map((section) => ({
      ...section,
      parentId: null,
      number: '1',
      title: 'A title & <so>',
      freedom: null,
      guidance: 'Left out when it comes back.',
      questions: [],
      parameters: [],
    })),
  };
  return docxOfText(text, {
    input: { language: 'vi', withGuidance: true, withQuestions: true },
    now: new Date(0),
    images: { of: () => picture },
    threads: [],
  });
}

/** No two blocks of a document have one id; fast-check shrinks them into one another. */
function withOwnIds(blocks: readonly BlockJson[]): BlockJson[] {
  return blocks.map((block) => ({
    ...block,
    ...(block.attrs && 'id' in block.attrs ? { attrs: { ...block.attrs, id: crypto.randomUUID() } } : {}),
    ...(block.content ? { content: withOwnIds(block.content) } : {}),
  }));
}

/** A block as it can come back: mentions are text, and texts in a row with the same marks are one. */
function comparable(block: BlockJson): unknown {
  const { content = [], attrs = {}, type } = block;
  const words: BlockJson[] = [];
  for (const node of content) {
    const one =
      node.type === 'mention' ? { ...node, type: 'text', text: mentionText(node), attrs: undefined } : node;
    const last = words.at(-1);
    if (last?.type === 'text' && one.type === 'text' && marksOf(last) === marksOf(one))
      words[words.length - 1] = { ...last, text: `${last.text}${one.text}` };
    else words.push(one);
  }
  return {
    type,
    ...(block.text === undefined ? {} : { text: block.text, marks: marksOf(block) }),
    attrs: Object.fromEntries(
      Object.entries(attrs)
        .filter(([, value]) => value !== null && value !== undefined)
        .map(([name, value]) => [
          name,
          typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value,
        ]),
    ),
    content: words.map(comparable),
  };
}

const marksOf = ({ marks = [] }: BlockJson) =>
  JSON.stringify([...marks].sort((a, b) => (a.type < b.type ? -1 : 1)));

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function shell(body: string): Record<string, Uint8Array> {
  return {
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
    ),
  };
}

function foreign(body: string): Uint8Array {
  const styles = ['Title', 'heading 1', 'Quote'].map(
    (name, at) => `<w:style w:type="paragraph" w:styleId="st${at}"><w:name w:val="${name}"/></w:style>`,
  );
  const levels = ['bullet', 'decimal'].map(
    (format, at) =>
      `<w:abstractNum w:abstractNumId="${at}"><w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="${format}"/></w:lvl></w:abstractNum>`,
  );
  const numbers = [0, 1].map((at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`);
  return zipSync({
    ...shell(body),
    'word/styles.xml': strToU8(`<w:styles ${w}>${styles.join('')}</w:styles>`),
    'word/numbering.xml': strToU8(`<w:numbering ${w}>${[...levels, ...numbers].join('')}</w:numbering>`),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>`,
    ),
  });
}

const p = (properties: string, words: string) =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
const item = (number: number, level: number, words: string) =>
  p(`<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${number}"/></w:numPr>`, words);
const cell = (words: string) => `<w:tc>${p('', words)}</w:tc>`;
const everything = [
  p('<w:pStyle w:val="st0"/>', 'Kế hoạch'),
  p('<w:pStyle w:val="st1"/>', 'First part'),
  '<w:p><w:r><w:t xml:space="preserve">Plain </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>bold</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>',
  item(1, 0, 'one'),
  item(1, 0, 'two'),
  item(2, 1, 'below two'),
  p('<w:pStyle w:val="st2"/>', 'Said.'),
  `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('City')}${cell('Field')}</w:tr><w:tr>${cell('Hà Nội')}${cell('Design')}</w:tr></w:tbl>`,
].join('');
