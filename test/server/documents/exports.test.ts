import { randomUUID } from 'node:crypto';
import { unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anchorOf } from '../../../schema/blocks/anchors/index.ts';
import { idsFrom } from '../../../schema/blocks/index.ts';
import { blocksOfMarkdown, sectionsOfMarkdown } from '../../../schema/blocks/markdown/index.ts';
import { copiesOf } from '../../../server/documents/edit-section.ts';
import { blocksOfDocx } from '../../../server/documents/imports/blocks-of-docx.ts';
import { ImportWarnings } from '../../../server/documents/imports/import-warnings.ts';
import { gql } from '../../support/api.ts';
import { type House, twoServers } from '../../support/house.ts';
import { askForExport, type ExportWish, endOfJob, exported, fetchOutput } from '../../support/jobs.ts';
import type { Somebody } from '../../support/world.ts';
import { writtenDocument } from '../../support/written-document.ts';

let house: House;

beforeAll(async () => {
  house = await twoServers();
});
afterAll(() => house.close());

const read = (markdown: string) => blocksOfMarkdown(markdown, idsFrom(randomUUID())).blocks;

const scripts = {
  vi: 'Những đô thị sáng tạo cùng giữ gìn bản sắc của mình.',
  ko: '창의 도시는 함께 축제를 만든다',
  ja: '創造都市は共に祭りを作る',
  th: 'เมืองสร้างสรรค์ร่วมกันจัดเทศกาล',
};

describe('an export', () => {
  it('is the whole text, as Markdown that reads as the same sections again', async () => {
    const document = await given();
    const markdown = (await take({ documentId: document.documentId, format: 'MARKDOWN' })).toString();
    const { title, sections } = sectionsOfMarkdown(markdown, idsFrom('x'));
    expect(title).toBe('A common text');
    expect(sections.map((one) => [one.sectionId, one.title])).toEqual([
      [document.sectionIds[0], 'Access & inclusion'],
      [document.sectionIds[2], 'Languages'],
    ]);
    expect(sections[0]?.children.map((one) => one.title)).toEqual(['<script>alert(1)</script>']);
    expect(markdown).toContain('[^1]: As agreed.');
  });

  it('is JSON with all that an edition is hashed over', async () => {
    const { documentId } = await given();
    const edition = await cut(documentId);
    const json = JSON.parse((await take({ documentId, editionId: edition.id, format: 'JSON' })).toString());
    expect(json).toMatchObject({ title: 'A common text', edition: { number: 1, hash: edition.hash } });
    expect(json.sections.map((one: { number: string }) => one.number)).toEqual(['1', '1.1', '2']);
  });

  it('is HTML in which what people wrote is text and nothing is fetched or run', async () => {
    const { documentId } = await given();
    const html = (await take({ documentId, format: 'HTML', language: 'vi' })).toString();
    expect(html).not.toMatch(/<script/i);
    expect(html).toContain('&#60;script&#62;alert(1)');
    expect(html).toContain('Mục lục');
    expect(html).toMatch(/default-src &#39;none&#39;/);
    const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, to]) => to!);
    expect(new Set(addresses.filter((to) => !to.startsWith('#')))).toEqual(new Set(['https://a.example/']));
  });

  it('is a tagged PDF with contents, page numbers and every script, on a machine with whatever fonts', async () => {
    const { documentId } = await given();
    const edition = await cut(documentId);
    const bytes = await take({ documentId, editionId: edition.id, format: 'PDF' });
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)));
    const texts = await Promise.all(
      pages.map(async (page) => {
        const { items } = await page.getTextContent();
        return items.map((item) => ('str' in item ? item.str : '')).join('');
      }),
    );
    const whole = texts.join('\n').normalize('NFC').replace(/\s+/g, '');
    for (const words of Object.values(scripts)) expect(whole).toContain(words.replace(/\s+/g, ''));
    expect(whole).toContain(edition.hash.slice(0, 16));
    // Title page, contents, and each of the two chapters on a page of its own, numbered.
    expect(pdf.numPages).toBe(4);
    expect(texts[1]!.replace(/\s+/g, '')).toMatch(/Contents.*inclusion3.*3.*Languages4/);
    expect(texts[3]).toMatch(/Page 4 \/ 4/);

    const tree = await pages[2]!.getStructTree();
    expect(rolesIn(tree)).toEqual(
      expect.arrayContaining(['H2', 'P', 'L', 'LI', 'Table', 'TH', 'TD', 'Link']),
    );
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'A common text', Language: 'en' });
    const outline = await pdf.getOutline();
    expect(
      JSON.stringify(outline.map(({ title, items }) => [title, items.map((one) => one.title)])),
    ).toContain('Languages');
    expect(bytes.toString('latin1')).not.toMatch(/\/FontFile3? 0 0 R/);
    await pdf.destroy();
  });

  it('has a name that no system takes for a path or a formula', async () => {
    const { documentId } = await given('../../=cmd|"x"/Hà Nội\u202e\r\nSet-Cookie: a=b');
    const { data } = await ask({ documentId, format: 'JSON' });
    const job = await endOfJob(house.a.url, house.world.lan.cookie, data!.exportDocument.id);
    expect(job.fileName).toBe('cmd x Hà Nội Set-Cookie a b.json');
    const response = await fetchOutput(house.a.url, house.world.lan.cookie, job.id);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="cmd x Ha Noi Set-Cookie a b.json"; filename*=UTF-8''cmd%20x%20H%C3%A0%20N%E1%BB%99i%20Set-Cookie%20a%20b.json`,
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is an edition in another language, where somebody has translated it, and says which parts are not', async () => {
    const { documentId, sectionIds } = await given();
    const { id: editionId } = await cut(documentId);
    await house.pool.query(
      `insert into edition_translation (edition_id, language, title) values ($1, 'vi', 'Một văn bản chung')`,
      [editionId],
    );
    await house.pool.query(
      `insert into section_translation (edition_id, section_id, language, title, questions, parameters, blocks)
       values ($1, $2, 'vi', 'Tiếp cận', '[]', '[]', $3)`,
      [editionId, sectionIds[0], JSON.stringify(read('Lời tiếng Việt.'))],
    );
    const html = (
      await take({ documentId, editionId, format: 'HTML', language: 'vi', inLanguage: 'vi' })
    ).toString();
    expect(html).toMatch(/<html lang="vi">/);
    expect(html).toContain('<title>Một văn bản chung</title>');
    expect(html).toMatch(/<section class="depth-1">\s*<h2[^>]*><span class="number">1<\/span> Tiếp cận/);
    expect(html).toMatch(
      /<section class="depth-1" lang="en">\s*<h2[^>]*><span class="number">2<\/span> Languages/,
    );
    expect((await ask({ documentId, editionId, format: 'PDF', inLanguage: '../x' })).code).toBe('INVALID');
  });

  it('is refused to who may not read the text, as if there were none', async () => {
    const { documentId } = await given();
    const { isla } = house.world;
    const foreign = await askForExport(house.a.url, isla.cookie, { documentId, format: 'JSON' });
    const missing = await askForExport(house.a.url, isla.cookie, {
      documentId: randomUUID(),
      format: 'JSON',
    });
    expect([foreign.code, missing.code]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect((await askForExport(house.a.url, null, { documentId, format: 'JSON' })).code).toBe(
      'UNAUTHENTICATED',
    );
    expect((await ask({ documentId, format: 'JSON', language: 'tlh' })).code).toBe('INVALID');
    expect((await ask({ documentId, editionId: randomUUID(), format: 'JSON' })).code).toBe('NOT_FOUND');
  });

  it('has what is said about the text as Word’s comments on their words, with answers, authors and days', async () => {
    const { documentId, sectionIds } = await given();
    const { lan, rizky } = house.world;
    const [first, , last] = sectionIds as [string, string, string];
    const copy = await copiesOf(house.pool).fresh(first);
    const lines = copy.lines();
    const from = lines[0]!.text.indexOf('first');
    const on = (text: string, stretch: { from: number; to: number }, who: Somebody = lan) => {
      const { start, end, quote, blockIds } = anchorOf(lines, stretch);
      return say(who, { sectionId: first, words: { start, end, quote, blockIds }, text });
    };
    const threadId = await on('Why “first”?\nIt is the only one.', {
      from,
      to: from + 'first paragraph'.length,
    });
    await answer(rizky, threadId, 'There will be more.');
    await say(lan, { sectionId: last, words: null, text: 'A section about nothing?' });
    await say(lan, {
      sectionId: last,
      words: {
        quote: 'words that are nowhere',
        blockIds: [],
        start: lineStart(lines),
        end: lineStart(lines),
      },
      text: 'And where is this?',
    });
    const parts = unzipSync(await take({ documentId, format: 'DOCX', withComments: true }));
    const part = (name: string) => new TextDecoder().decode(parts[name]);
    const comments = [...part('word/comments.xml').matchAll(/<w:comment .*?<\/w:comment>/gs)].map(
      ([whole]) => ({
        author: /w:author="([^"]*)"/.exec(whole)![1],
        day: /w:date="([^"]*)"/.exec(whole)![1]!.slice(0, 10),
        lines: [...whole.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words),
      }),
    );
    const day = new Date().toISOString().slice(0, 10);
    expect(comments).toEqual([
      { author: 'Nguyễn Thu Lan (Hanoi)', day, lines: ['Why “first”?', 'It is the only one.'] },
      { author: 'Rizky Pratama (Bandung)', day, lines: ['There will be more.'] },
      { author: 'Nguyễn Thu Lan (Hanoi)', day, lines: ['A section about nothing?'] },
      {
        author: 'Nguyễn Thu Lan (Hanoi)',
        day,
        lines: [
          'The words it is about are not in the text any more: “words that are nowhere”',
          'And where is this?',
        ],
      },
    ]);
    const document = part('word/document.xml');
    const between = /<w:commentRangeStart w:id="0"\/>(.*?)<w:commentRangeEnd w:id="0"\/>/s.exec(
      document,
    )![1]!;
    expect([...between.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('')).toBe(
      'first paragraph',
    );
    expect(document.match(/<w:commentReference /g)).toHaveLength(4);
    expect(part('word/commentsExtended.xml').match(/w15:paraIdParent=/g)).toHaveLength(1);

    // It comes back as the same text, whatever is said about it.
    const back = await blocksOfDocx(
      new Uint8Array(await take({ documentId, format: 'DOCX', withComments: true })),
      new ImportWarnings(),
    );
    const plain = await blocksOfDocx(
      new Uint8Array(await take({ documentId, format: 'DOCX' })),
      new ImportWarnings(),
    );
    expect(back.blocks).toEqual(plain.blocks);
  });

  it('of an edition that is everybody’s is fetched by a stranger, at once, so many from one address', async () => {
    const { documentId } = await given();
    const { id } = await cut(documentId);
    const fetched = (format: string, editionId = id) =>
      fetch(`${house.a.url}/api/export/edition/${editionId}?format=${format}&language=en`);
    const missing = await (await fetched('docx', randomUUID())).text();
    expect((await fetched('docx')).status).toBe(404);
    expect((await (await fetched('docx')).text()).replaceAll(id, '')).toBe(
      missing.replace(/[0-9a-f-]{36}/g, ''),
    );
    await house.pool.query('update document set publishes_editions = true where id = $1', [documentId]);
    for (const state of ['FROZEN', 'ADOPTED']) {
      const mutation = 'mutation ($input: MoveEditionInput!) { moveEdition(input: $input) { id } }';
      const input = { requestId: randomUUID(), editionId: id, state };
      await gql(house.a.url, house.world.lan.cookie, mutation, { input });
    }
    for (const [format, begins] of [
      ['docx', 'PK'],
      ['html', '<!doctype html>'],
      ['markdown', '---\ntitle: "A common text"'],
      ['json', '{'],
    ] as const) {
      const response = await fetched(format);
      expect(response.status, format).toBe(200);
      expect((await response.text()).slice(0, begins.length).toLowerCase()).toBe(begins.toLowerCase());
      expect(response.headers.get('content-disposition')).toContain('attachment');
    }
    expect((await fetched('pdf')).status).toBe(400);
    let status = 200;
    for (let turn = 0; turn < 20 && status === 200; turn++) status = (await fetched('json')).status;
    expect(status).toBe(429);
    // Whoever signs in has an allowance of their own.
    const own = await fetch(`${house.a.url}/api/export/edition/${id}?format=json`, {
      headers: { cookie: house.world.rizky.cookie },
    });
    expect(own.status).toBe(200);
  });

  it('is not handed out any more once its reader may not read the text', async () => {
    const { rizky } = house.world;
    const { documentId } = await given();
    const { data } = await askForExport(house.a.url, rizky.cookie, { documentId, format: 'JSON' });
    const { id } = await endOfJob(house.a.url, rizky.cookie, data!.exportDocument.id);
    expect((await fetchOutput(house.b.url, rizky.cookie, id)).status).toBe(200);
    expect((await fetchOutput(house.b.url, house.world.lan.cookie, id)).status).toBe(404);
    expect((await fetchOutput(house.b.url, null, id)).status).toBe(401);
    await house.pool.query('delete from "grant" where thing_id = $1', [documentId]);
    expect((await fetchOutput(house.b.url, rizky.cookie, id)).status).toBe(404);
  });
});

async function given(title?: string) {
  return writtenDocument(
    house.pool,
    [
      { title: 'Access & inclusion', blocks: read(firstText) },
      {
        title: '<script>alert(1)</script>',
        depth: 2,
        blocks: read('Below, with [a place](https://a.example/).'),
      },
      { title: 'Languages', blocks: read(Object.values(scripts).join('\n\n')) },
    ],
    { editorIds: [house.world.rizky.id], ...(title ? { title } : {}) },
  );
}

function ask(wish: ExportWish) {
  return askForExport(house.a.url, house.world.lan.cookie, wish);
}

function take(wish: ExportWish): Promise<Buffer> {
  return exported(house.a.url, house.world.lan.cookie, wish);
}

async function say(who: Somebody, input: object): Promise<string> {
  const answer = await gql<{ addComment: { id: string } }>(
    house.a.url,
    who.cookie,
    'mutation ($input: AddCommentInput!) { addComment(input: $input) { id } }',
    { input: { requestId: randomUUID(), ...input } },
  );
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data.addComment.id;
}

async function answer(who: Somebody, threadId: string, text: string): Promise<void> {
  const input = { requestId: randomUUID(), threadId, text };
  await gql(
    house.a.url,
    who.cookie,
    'mutation ($input: ReplyToCommentInput!) { replyToComment(input: $input) { id } }',
    { input },
  );
}

const lineStart = (lines: Parameters<typeof anchorOf>[0]) => anchorOf(lines, { from: 0, to: 0 }).start;

async function cut(documentId: string) {
  const { data } = await gql<{ cutEdition: { id: string; hash: string } }>(
    house.a.url,
    house.world.lan.cookie,
    'mutation ($input: CutEditionInput!) { cutEdition(input: $input) { id hash } }',
    { input: { requestId: randomUUID(), documentId } },
  );
  return data!.cutEdition;
}

function rolesIn(tree: unknown): string[] {
  const { role, children = [] } = (tree ?? {}) as { role?: string; children?: unknown[] };
  return [...(role ? [role] : []), ...children.flatMap(rolesIn)];
}

const firstText = `A **first** paragraph with a footnote[^1] and a [place](https://a.example/).

- one
- two

| City | Field |
| --- | --- |
| Hà Nội | Design |

> [!GUIDANCE]
> Adapt it.

[^1]: As agreed.
`;
