// The doors of the domains open on resolvers too, whose decorators need it wherever they are entered first.
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellOfAll } from '../../../server/domains/notifications/index.ts';
import { gatherAll } from '../../../server/search/keep-index.ts';
import { readSpreadsheet } from '../../../server/spreadsheets/index.ts';
import { endOfJob, fetchOutput } from '../../support/jobs.ts';
import { refusal } from '../people/people-world.ts';
import {
  type AdaptationWorld,
  adaptationWorld,
  type Common,
  isla,
  type Json,
  lan,
  line,
  rizky,
  weiling,
} from './adaptation-world.ts';

let world: AdaptationWorld;

beforeAll(async () => {
  world = await adaptationWorld();
});
afterAll(() => world?.close());

const given = {
  Purpose: ['p1: A festival belongs to its city.'],
  Money: ['m1: At most 200 stalls are let.'],
};

/** Dundee lets fewer stalls, and has published that. */
async function adaptedByDundee(): Promise<{ id: string; common: Common; first: string }> {
  const common = await world.common(given);
  const first = await world.edition(common.documentId);
  const { id } = await world.adapted(first, isla);
  await world.must(
    'decideSection',
    {
      adaptationId: id,
      sectionId: common.sections.Money,
      decision: 'ADAPT',
      reasonType: 'SCALE',
      words: 'Our square is small.',
      blocks: [line('m1', 'At most 50 stalls are let.')],
    },
    isla,
  );
  await world.must('publishAdaptation', { adaptationId: id }, isla);
  return { id, common, first };
}

describe('a common text that moves on', () => {
  const movedOn = async (as: string, id: string): Promise<Json[]> =>
    (
      await world.ask(
        '{ inbox { notifications { nodes { kind asks total place readAt thing { kind id path } } } } }',
        { as },
      )
    ).data.inbox.notifications.nodes.filter(
      (one: Json) => one.kind === 'TEXT_MOVED_ON' && one.thing.id === id,
    );
  const allTold = () => tellOfAll(world.app.services);

  it('tells who speaks for each city that is behind, once, how many of its sections wait for a decision', async () => {
    const { id, common, first } = await adaptedByDundee();
    // Singapore has changed nothing, so nothing of its own is in the way.
    const untouched = await world.adapted(first, weiling);
    await common.reword('Money', ['m1: At most 300 stalls are let.']);
    await world.edition(common.documentId);
    await allTold();
    expect(await movedOn(isla, id)).toEqual([
      {
        kind: 'TEXT_MOVED_ON',
        asks: true,
        total: 1,
        place: '/merge',
        readAt: null,
        thing: { kind: 'adaptation', id, path: `/adaptations/${id}` },
      },
    ]);
    expect(await movedOn(weiling, untouched.id)).toMatchObject([{ asks: false, total: null }]);
    for (const as of [lan, rizky]) expect(await movedOn(as, id)).toEqual([]);

    await world.must('beginMerge', { adaptationId: id }, isla);
    const { items } = await world.mergeOf(id, isla);
    const item = items.find((one: Json) => one.asks);
    await world.must(
      'settleSection',
      { adaptationId: id, sectionId: item.sectionId, seen: item.seen, choice: 'OURS' },
      isla,
    );
    await world.must('finishMerge', { adaptationId: id }, isla);
    await allTold();
    expect((await movedOn(isla, id))[0].readAt).not.toBeNull();
  });

  it('tells nobody of a version that was withdrawn, and anew with each edition of one that stays behind', async () => {
    const { id, common } = await adaptedByDundee();
    await common.reword('Money', ['m1: At most 300 stalls are let.']);
    await world.edition(common.documentId);
    await allTold();
    await common.reword('Money', ['m1: At most 400 stalls are let.']);
    await world.edition(common.documentId);
    await allTold();
    expect(await movedOn(isla, id)).toHaveLength(2);
    await world.must('withdrawAdaptation', { adaptationId: id, reason: 'It was too early.' }, isla);
    await common.reword('Money', ['m1: At most 500 stalls are let.']);
    await world.edition(common.documentId);
    await allTold();
    expect(await movedOn(isla, id)).toHaveLength(2);
  });
});

describe('the matrix', () => {
  it('has a city’s decisions in the order of the sections, whichever it leaves out', async () => {
    const { id, common } = await adaptedByDundee();
    await world.must(
      'decideSection',
      {
        adaptationId: id,
        sectionId: common.sections.Purpose,
        decision: 'OMIT',
        reasonType: 'LAW',
        words: 'Our charter says it already.',
      },
      isla,
    );
    await world.must('publishAdaptation', { adaptationId: id }, isla);
    const { data } = await world.ask(
      'query ($f: String!) { matrix(framework: $f) { cities { cells { sectionId decision } } } }',
      { variables: { f: common.slug } },
    );
    expect(data.matrix.cities).toEqual([
      {
        cells: [
          { sectionId: common.sections.Purpose, decision: 'OMIT' },
          { sectionId: common.sections.Money, decision: 'ADAPT' },
        ],
      },
    ]);
  });
});

describe('the matrix of a sub-network', () => {
  it('has its members alone, on screen and taken out, and nobody for who may not know of the sub-network', async () => {
    const { common, first } = await adaptedByDundee();
    const { id: other } = await world.adapted(first, weiling);
    await world.must('publishAdaptation', { adaptationId: other }, weiling);
    const network = await world.must(
      'beginSubNetwork',
      {
        kind: 'REGION',
        translations: [{ language: 'en', name: 'Cities of the north' }],
        purpose: { en: 'They learn from each other.' },
        countries: ['GB', 'SG'],
        memberKinds: ['CITY'],
        posts: 'MEMBERS',
        proposes: 'OFFICERS',
        votes: 'ONE_CITY_ONE_VOTE',
      },
      'tran-duc-minh',
      '{ id slug }',
    );
    const request = { networkId: network.id, asPerson: false, words: 'We work on it.' };
    const { requests } = await world.must('askForAdmission', request, isla, '{ requests { id } }');
    const shown = async (as?: string) =>
      (
        await world.ask(
          'query ($f: String!, $n: String) { matrix(framework: $f, network: $n) { cities { slug } } }',
          { variables: { f: common.slug, n: network.slug }, ...(as ? { as } : {}) },
        )
      ).data.matrix.cities;
    expect(await shown(lan)).toEqual([]);
    await world.must('decideAdmission', { membershipId: requests[0].id, admit: true }, 'tran-duc-minh');
    expect(await shown()).toEqual([{ slug: 'dundee' }]);
    const address = `${world.url}/api/export/matrix/${common.slug}?format=csv&network=${network.slug}`;
    const [head] = (await (await fetch(address)).text()).trim().split('\n');
    expect(head).toContain('Dundee');
    expect(head).not.toContain('Singapore');
    await world.rows(`update sub_network set audience = 'PARTIES' where id = '${network.id}'`);
    expect(await shown()).toEqual([]);
    expect(await shown(isla)).toEqual([{ slug: 'dundee' }]);
  });
});

describe('the matrix of a past day', () => {
  it('stands against the edition that was adopted by then, with what was published then', async () => {
    const { common } = await adaptedByDundee();
    const [{ then }] = await world.rows('select now() as then');
    await common.reword('Money', ['m1: At most 300 stalls are let.']);
    await world.edition(common.documentId);
    const at = async (instant: string) =>
      (
        await world.ask(
          `query ($f: String!, $at: DateTime) { matrix(framework: $f, at: $at) { editionNumber cities { slug isBehind } } }`,
          { variables: { f: common.slug, at: instant } },
        )
      ).data.matrix;
    expect(await at(then.toISOString())).toEqual({
      editionNumber: 1,
      cities: [{ slug: 'dundee', isBehind: false }],
    });
    expect(await at(new Date(Date.now() + 60_000).toISOString())).toMatchObject({
      editionNumber: 2,
      cities: [{ isBehind: true }],
    });
    expect(await at('2020-01-01T00:00:00Z')).toBeNull();
  });
});

describe('what a city has published of an edition that is withdrawn', () => {
  it('is read on by strangers, says when and why on the page, in the cell, over the matrix and in what is taken out, and leaves the edition itself closed', async () => {
    const { id, common, first } = await adaptedByDundee();
    const query = `query ($id: ID!, $f: String!, $s: ID!) {
      adaptation(id: $id) { text { editionNumber withdrawnAt withdrawnReason sections { blocks } } }
      matrix(framework: $f, edition: 1) { withdrawnAt withdrawnReason cities { slug isWithdrawn } }
      matrixWording(adaptationId: $id, sectionId: $s, edition: 1) { blocks commonBlocks }
      edition(id: "${first}") { state sections { title } } }`;
    const variables = { id, f: common.slug, s: common.sections.Money };
    const before = (await world.ask(query, { variables })).data;
    expect(before).toMatchObject({
      adaptation: { text: { editionNumber: 1, withdrawnAt: null, withdrawnReason: null } },
      matrix: { withdrawnAt: null, cities: [{ slug: 'dundee', isWithdrawn: false }] },
    });
    const other = await world.common(given);
    const unread = await world.edition(other.documentId);
    for (const edition of [first, unread]) await world.move(edition, 'WITHDRAWN', 'A number was wrong.');
    const { data } = await world.ask(query, { variables });
    const withdrawn = { withdrawnAt: expect.any(String), withdrawnReason: 'A number was wrong.' };
    expect(data).toEqual({
      adaptation: { text: { ...before.adaptation.text, ...withdrawn } },
      matrix: { ...withdrawn, cities: [{ slug: 'dundee', isWithdrawn: true }] },
      matrixWording: before.matrixWording,
      edition: { state: 'WITHDRAWN', sections: [] },
    });
    const file = await fetch(`${world.url}/api/export/matrix/${common.slug}?format=csv&edition=1`);
    expect((await file.text()).split('\n')[0]).toContain('Dundee (edition 1, edition withdrawn)');

    await gatherAll(world.app.database.pool);
    const { search } = (
      await world.ask(
        'query { search(query: "At most 50 stalls are let", kinds: [SECTION]) { hits { path isWithdrawn within } } }',
      )
    ).data;
    expect(search.hits).toContainEqual({
      path: `/adaptations/${id}`,
      isWithdrawn: true,
      within: expect.stringMatching(/^Dundee: /),
    });

    // Where no city has published anything of it, and beside another edition, its words are not to be read.
    const none = await world.ask(
      'query ($f: String!, $id: ID!, $s: ID!) { matrix(framework: $f, edition: 1) { editionId } matrixWording(adaptationId: $id, sectionId: $s) { commonBlocks } }',
      { variables: { f: other.slug, id, s: common.sections.Money } },
    );
    expect(none.data).toEqual({ matrix: null, matrixWording: { commonBlocks: null } });
  });

  it('is looked at by its edition of a past day too', async () => {
    const { id, common } = await adaptedByDundee();
    const [{ then }] = await world.rows('select now() as then');
    await common.reword('Money', ['m1: At most 300 stalls are let.']);
    await world.edition(common.documentId);
    await world.must('beginMerge', { adaptationId: id }, isla);
    const { items } = await world.mergeOf(id, isla);
    const item = items.find((one: Json) => one.asks);
    await world.must(
      'settleSection',
      { adaptationId: id, sectionId: item.sectionId, seen: item.seen, choice: 'BASE' },
      isla,
    );
    await world.must('finishMerge', { adaptationId: id }, isla);
    await world.must('publishAdaptation', { adaptationId: id }, isla);
    const numberAt = async (at: string | null, as?: string) =>
      (
        await world.ask(
          'query ($id: ID!, $at: DateTime) { adaptation(id: $id) { text(at: $at) { editionNumber } } }',
          { variables: { id, at }, ...(as ? { as } : {}) },
        )
      ).data.adaptation.text?.editionNumber;
    for (const as of [undefined, isla]) {
      expect(await numberAt(null, as)).toBe(2);
      expect(await numberAt(then.toISOString(), as)).toBe(1);
      expect(await numberAt('2020-01-01T00:00:00Z', as)).toBeUndefined();
    }
  });
});

describe('a city’s version that is taken out', () => {
  it('is the whole text as its people have it now, common words and own ones', async () => {
    const { id } = await adaptedByDundee();
    const [{ document_id: documentId }] = await world.rows(
      'select document_id from adaptation where id = $1',
      [id],
    );
    const { id: job } = await world.must(
      'exportDocument',
      { documentId, format: 'MARKDOWN', language: 'en', withGuidance: false, withQuestions: false },
      isla,
    );
    const cookie = await world.cookieOf(isla);
    await endOfJob(world.url, cookie, job);
    const words = await (await fetchOutput(world.url, cookie, job)).text();
    expect(words).toMatch(
      /Purpose[\s\S]*A festival belongs to its city\.[\s\S]*Money[\s\S]*At most 50 stalls are let\./,
    );
  });
});

describe('a matrix that is taken out', () => {
  const wish = (common: Common, format: string, more: object = {}) => ({
    framework: common.slug,
    format,
    language: 'en',
    ...more,
  });
  const made = async (input: object, as = lan) => {
    const { id } = await world.must('exportMatrix', input as Record<string, unknown>, as);
    const cookie = await world.cookieOf(as);
    const job = await endOfJob(world.url, cookie, id);
    const response = await fetchOutput(world.url, cookie, id);
    return { job, response, bytes: Buffer.from(await response.arrayBuffer()) };
  };

  it('is a workbook of two sheets: sections by cities, and each decision on a line of its own', async () => {
    const { common } = await adaptedByDundee();
    const { job, bytes } = await made(wish(common, 'XLSX'));
    expect(job).toMatchObject({ state: 'DONE', progress: 100 });
    const [matrix, decisions] = (await readSpreadsheet(bytes)).sheets;
    expect(matrix!.rows.map(({ cells }) => cells)).toEqual([
      ['Number', 'Section', 'Freedom', 'Dundee (edition 1)'],
      ['1', 'Purpose'],
      ['2', 'Money', null, 'adapted: scale'],
    ]);
    expect(decisions!.rows[1]!.cells.slice(0, 6)).toEqual(['2', 'Money', 'Dundee', 1, 'adapted', 'scale']);
    const [entry] = await world.rows(
      `select e.facts from entry e join stream s on s.id = e.stream_id where s.kind = 'audit' and e.kind = 'export.made'
        and e.facts->>'what' = 'matrix' order by e.at desc limit 1`,
    );
    expect(entry.facts).toEqual({ what: 'matrix', format: 'XLSX' });
  });

  it('is a tagged PDF in the reader’s language', async () => {
    const { common } = await adaptedByDundee();
    const { bytes, response } = await made(wish(common, 'PDF', { language: 'vi' }));
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const page = await pdf.getPage(1);
    const { items } = await page.getTextContent();
    const words = items
      .map((item) => ('str' in item ? item.str : ''))
      .join('')
      .normalize('NFC')
      .replace(/\s+/g, '');
    expect(words).toMatch(/1thànhphốđãtiếpnhậnkhungnhưthếnào/);
    expect(words).toMatch(/điềuchỉnh:quymô/);
    expect(JSON.stringify(await page.getStructTree())).toMatch(/"TH"/);
    await pdf.destroy();
  });

  it('is a table for a stranger at once, who has no jobs; a PDF is not', async () => {
    const { common } = await adaptedByDundee();
    const get = (query: string) => fetch(`${world.url}/api/export/matrix/${common.slug}?${query}`);
    const csv = await get('format=csv&language=vi');
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(await csv.text()).toContain('điều chỉnh: quy mô');
    expect((await (await get('format=csv&cities=hanoi')).text()).trim().split('\n')[0]).not.toContain(
      'Dundee',
    );
    for (const query of [
      'format=pdf',
      'format=csv&field=FISHING',
      'format=csv&edition=x',
      'format=csv&at=never',
    ])
      expect((await get(query)).status).toBe(400);
    expect((await get('format=csv&edition=9')).status).toBe(404);
    expect((await fetch(`${world.url}/api/export/matrix/%00?format=csv`)).status).toBe(404);
  });

  it('is refused to who may not know of the edition, and is gone for who may no longer', async () => {
    const { common } = await adaptedByDundee();
    expect(refusal(await world.tell('exportMatrix', wish(common, 'CSV'), null))).toBe('UNAUTHENTICATED');
    await common.reword('Purpose', ['p1: A festival belongs to all.']);
    await world.edition(common.documentId, 'CONSULTATION');
    const second = wish(common, 'CSV', { edition: 2 });
    expect(refusal(await world.tell('exportMatrix', second, isla))).toBe('NOT_FOUND');
    expect(refusal(await world.tell('exportMatrix', wish(common, 'CSV', { edition: 0 }), lan))).toBe(
      'INVALID edition',
    );
    const { job, response } = await made(second);
    expect(response.status).toBe(200);
    expect((await fetchOutput(world.url, await world.cookieOf(isla), job.id)).status).toBe(404);
    const requestId = randomUUID();
    const [one, two] = await Promise.all(
      [0, 1].map(() => world.tell('exportMatrix', { ...second, requestId }, lan)),
    );
    expect(one!.data.exportMatrix.id).toBe(two!.data.exportMatrix.id);
  });
});
