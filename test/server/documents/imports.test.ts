import { randomUUID } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idsFrom } from '../../../schema/blocks/index.ts';
import { blocksOfMarkdown } from '../../../schema/blocks/markdown/index.ts';
import { gql } from '../../support/api.ts';
import { givenDocument } from '../../support/document.ts';
import { type House, twoServers } from '../../support/house.ts';
import { endOfJob, exported, type JobSeen } from '../../support/jobs.ts';
import { writtenDocument } from '../../support/written-document.ts';

let house: House;

beforeAll(async () => {
  house = await twoServers();
});
afterAll(() => house.close());

const markdown =
  '# One\n\nText with **words**.\n\n## One a\n\n- a\n\n# Two\n\n![x](https://elsewhere.example/x.png)\n\nMore.\n';

describe('a file that is brought in', () => {
  it('is shown as what it would become, and changes nothing until that is wanted', async () => {
    const { documentId } = await givenDocument(house.pool, []);
    const job = await brought(documentId, 'plan.md', markdown);
    expect(job.result).toMatchObject({
      sections: [
        { title: 'One', depth: 1, blocks: 1, beginning: 'Text with words.' },
        { title: 'One a', depth: 2, blocks: 1 },
        { title: 'Two', depth: 1 },
      ],
      warnings: [{ kind: 'IMAGE_LEFT_OUT', about: 'x', count: 1 }],
    });
    expect(await titles(documentId)).toEqual(['First']);

    const { data } = await add({ jobId: job.id, chosen: [0, 1] });
    expect(data?.importSections.sectionIds.length).toBe(2);
    expect(await titles(documentId)).toEqual(['First', 'One', 'One a']);
    const out = await exported(house.a.url, house.world.lan.cookie, { documentId, format: 'MARKDOWN' });
    expect(out.toString()).toMatch(/# One\n\nText with \*\*words\*\*\.\n[\s\S]*## One a\n\n- a\n/);
  });

  it('comes in once, however often that is asked', async () => {
    const { documentId } = await givenDocument(house.pool, []);
    const { id: jobId } = await brought(documentId, 'plan.md', markdown);
    const requestId = randomUUID();
    const [one, two] = await Promise.all([add({ jobId, requestId }), add({ jobId, requestId }, house.b.url)]);
    expect(one.data).toEqual(two.data);
    expect((await titles(documentId)).length).toBe(4);
  });

  it('keeps the ids of its blocks where they are free, and the file of one document is another’s with the same ids', async () => {
    const blocks = blocksOfMarkdown('Words.\n\n- a\n- b\n', idsFrom(randomUUID())).blocks;
    const from = await writtenDocument(house.pool, [{ title: 'Out', blocks }]);
    const docx = await exported(house.a.url, house.world.lan.cookie, {
      documentId: from.documentId,
      format: 'DOCX',
    });
    const to = await givenDocument(house.pool, []);
    const again = async (documentId: string) => {
      const { id: jobId } = await brought(documentId, 'Bản thảo.docx', docx);
      return (await add({ jobId })).data!.importSections.sectionIds[0]!;
    };
    await again(to.documentId);
    expect(await idsIn(to.documentId)).toEqual(idsOf(blocks));
    // A second time they are taken: what is there keeps its own.
    await again(to.documentId);
    const both = await idsIn(to.documentId);
    expect(both.slice(0, both.length / 2)).toEqual(idsOf(blocks));
    expect(new Set(both).size).toBe(both.length);
  });

  it('is refused, with the reason, when it is no text, and nothing is changed', async () => {
    const { documentId } = await givenDocument(house.pool, []);
    expect(await send(documentId, 'virus.exe', 'MZ')).toMatchObject({
      status: 400,
      body: { reason: 'NO_TEXT_FILE' },
    });
    expect(await send(documentId, 'text.md', zipSync({ a: strToU8('a') }))).toMatchObject({ status: 400 });
    expect(await brought(documentId, 'nothing.md', ' \n')).toMatchObject({
      state: 'FAILED',
      errorFacts: { reason: 'NO_TEXT_IN_FILE' },
    });
    const entities = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
    });
    const job = await brought(documentId, 'a.docx', entities);
    expect(job).toMatchObject({
      state: 'FAILED',
      errorCode: 'INVALID',
      errorFacts: { reason: 'FILE_UNSAFE' },
    });
    expect((await add({ jobId: job.id })).code).toBe('NOT_FOUND');
    expect(await titles(documentId)).toEqual(['First']);
  });

  it('is refused from who may not write there, from other pages, and when it is too large', async () => {
    const { documentId } = await givenDocument(house.pool, []);
    const { rizky, lan } = house.world;
    const missing = randomUUID();
    const foreign = await send(documentId, 'a.md', '# A', { cookie: rizky.cookie });
    expect(foreign).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expect(await send(missing, 'a.md', '# A')).toMatchObject({ status: 404 });
    expect(await send(documentId, 'a.md', '# A', { cookie: '' })).toMatchObject({ status: 401 });
    expect(await send(documentId, 'a.md', '# A', { origin: 'https://evil.example' })).toMatchObject({
      status: 403,
    });
    expect(await send(documentId, 'a.md', Buffer.alloc(21 * 1024 * 1024))).toMatchObject({ status: 413 });
    const { id: jobId } = await brought(documentId, 'a.md', '# A');
    expect((await add({ jobId }, house.a.url, rizky.cookie)).code).toBe('NOT_FOUND');
    expect((await add({ jobId }, house.a.url, null)).code).toBe('UNAUTHENTICATED');
    expect((await add({ jobId, chosen: [7] })).why).toBe('INVALID CHOOSE_SECTIONS');
    expect((await add({ jobId, parentId: randomUUID() })).code).toBe('NOT_FOUND');
    expect(lan.id).toBeTruthy();
    expect(await titles(documentId)).toEqual(['First']);
  });
});

async function send(
  documentId: string,
  name: string,
  bytes: string | Uint8Array,
  { cookie = house.world.lan.cookie, origin = house.a.url }: { cookie?: string; origin?: string } = {},
) {
  const query = new URLSearchParams({ requestId: randomUUID(), name });
  const response = await fetch(`${house.a.url}/api/import/${documentId}?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', origin, ...(cookie ? { cookie } : {}) },
    body: typeof bytes === 'string' ? bytes : Buffer.from(bytes),
  });
  return {
    status: response.status,
    body: (await response.json()) as { jobId?: string; reason?: string; code?: string },
  };
}

async function brought(documentId: string, name: string, bytes: string | Uint8Array): Promise<JobSeen> {
  const { status, body } = await send(documentId, name, bytes);
  expect(status, JSON.stringify(body)).toBe(202);
  return endOfJob(house.a.url, house.world.lan.cookie, body.jobId!);
}

function add(
  input: { jobId: string; requestId?: string; chosen?: number[]; parentId?: string },
  url = house.a.url,
  cookie: string | null = house.world.lan.cookie,
) {
  return gql<{ importSections: { sectionIds: string[] } }>(
    url,
    cookie,
    'mutation ($input: ImportSectionsInput!) { importSections(input: $input) { documentId sectionIds } }',
    { input: { requestId: randomUUID(), ...input } },
  );
}

async function titles(documentId: string): Promise<string[]> {
  const { rows } = await house.pool.query<{ title: string }>(
    'select title from section where document_id = $1 order by title',
    [documentId],
  );
  return rows.map(({ title }) => title);
}

const idsOf = (value: unknown) => [...JSON.stringify(value).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id!);

async function idsIn(documentId: string): Promise<string[]> {
  const json = JSON.parse(
    (await exported(house.a.url, house.world.lan.cookie, { documentId, format: 'JSON' })).toString(),
  );
  return idsOf(json.sections.flatMap((one: { blocks: unknown[] }) => one.blocks));
}
