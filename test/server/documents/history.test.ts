import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ComparedBlock } from '../../../schema/blocks/compare/index.ts';
import { keepAnchors } from '../../../server/documents/comments/keep-anchors.ts';
import { takeSnapshots } from '../../../server/documents/snapshots.ts';
import { type Answer, gql } from '../../support/api.ts';
import { Desk, paragraph } from '../../support/desk.ts';
import { givenDocument } from '../../support/document.ts';
import { type House, twoServers } from '../../support/house.ts';
import type { Somebody } from '../../support/world.ts';

let house: House;

beforeAll(async () => {
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  house = await twoServers();
});
afterAll(() => house.close());

interface Item {
  kind: string;
  from: string;
  to: string;
  edits: number;
  revertedTo: string | null;
  actor: { name: string };
  section: { title: string } | null;
  title: string | null;
  titleBefore: string | null;
  point: { name: string } | null;
  edition: { number: number } | null;
  editionState: string | null;
}

describe('the history of a document', () => {
  it('gathers the edits of one person in one section into sittings, with all else that happened, the latest first', async () => {
    const { documentId, sectionId, lan, rizky } = await given();
    const first = await lan.write('One.');
    await rizky.write('One.', 'Two.');
    await lan.write('One!', 'Two.');
    ok(await rename(sectionId, 'A better title'));
    ok(await ask(cutting, { input: { requestId: randomUUID(), documentId } }));
    const point = ok(await name(documentId, 'Before  the meeting')).namePoint;
    expect(point).toMatchObject({ name: 'Before the meeting', madeBy: { name: 'Nguyễn Thu Lan' } });
    const items = await history(documentId);
    expect(items.map((one) => [one.kind, one.actor.name, one.edits, one.section?.title ?? null])).toEqual([
      ['point.named', 'Nguyễn Thu Lan', 1, null],
      ['edition.cut', 'Nguyễn Thu Lan', 1, null],
      ['section.renamed', 'Nguyễn Thu Lan', 1, 'A better title'],
      ['section.edited', 'Nguyễn Thu Lan', 2, 'A better title'],
      ['section.edited', 'Rizky Pratama', 1, 'A better title'],
    ]);
    expect(items[0]!.point).toEqual({ name: 'Before the meeting' });
    expect(items[1]!.edition).toEqual({ number: 1 });
    expect([Number(items[3]!.from), Number(items[3]!.to)]).toEqual([first, first + 2]);
    expect((await history(documentId, { sectionId })).map((one) => one.kind)).not.toContain('edition.cut');
  });

  it('begins another sitting after half an hour, and comes in pages that lose and double nothing', async () => {
    const { documentId, sectionId, streamId, lan } = await given();
    for (const words of ['a', 'b', 'c', 'd', 'e']) await lan.write(words);
    await house.pool.query(
      `update entry set at = at - (6 - position) * interval '20 minutes' where stream_id = $1 and position <= 3`,
      [streamId],
    );
    await house.pool.query(
      `update entry set at = at - interval '40 minutes' where stream_id = $1 and position <= 3`,
      [streamId],
    );
    for (const title of ['x', 'y', 'z']) ok(await rename(sectionId, title));
    const all = await history(documentId);
    expect(all.map((one) => [one.kind, one.edits])).toEqual([
      ['section.renamed', 1],
      ['section.renamed', 1],
      ['section.renamed', 1],
      ['section.edited', 2],
      ['section.edited', 3],
    ]);
    const paged: Item[] = [];
    for (let before: string | null = null; ; ) {
      const page: Page = await historyPage(documentId, { first: 2, before });
      paged.push(...page.nodes);
      before = page.endCursor;
      if (!page.hasNextPage) break;
    }
    expect(paged).toEqual(all);
    expect((await ask(listing, { documentId, first: 201 })).code).toBe('INVALID');
  });

  it('does not cut a sitting in two where somebody else wrote in between, nor double it on the next page', async () => {
    const { documentId, lan, rizky } = await given();
    await lan.write('a');
    await rizky.write('a', 'b');
    await lan.write('c', 'b');
    const first = await historyPage(documentId, { first: 1 });
    expect(first.nodes.map((one) => [one.actor.name, one.edits])).toEqual([['Nguyễn Thu Lan', 2]]);
    const second = await historyPage(documentId, { first: 5, before: first.endCursor });
    expect(second.nodes.map((one) => [one.actor.name, one.edits])).toEqual([['Rizky Pratama', 1]]);
  });

  it('leaves out what was said about the text', async () => {
    const { documentId, sectionId, lan } = await given();
    await lan.write('a');
    ok(
      await ask('mutation ($input: AddCommentInput!) { addComment(input: $input) { id } }', {
        input: { requestId: randomUUID(), sectionId, text: 'Hm' },
      }),
    );
    expect((await history(documentId)).map((one) => one.kind)).toEqual(['section.edited']);
  });
});

describe('an earlier text', () => {
  it('is read at any position, from the text kept before it and the edits since, at either server', async () => {
    const { sectionId, lan } = await given();
    const texts = new Map<number, string>();
    for (let at = 0; at < 24; at++) {
      texts.set(await lan.write(`Wording ${at}: ế 도시`, 'And more.'), `Wording ${at}: ế 도시`);
      if (at === 7 || at === 15) expect(await takeSnapshots(house.pool, 8)).toBe(1);
    }
    const { rows } = await house.pool.query(
      'select position from section_snapshot where section_id = $1 order by 1',
      [sectionId],
    );
    expect(rows).toHaveLength(2);
    for (const [position, words] of texts)
      expect(JSON.stringify(await textAt(sectionId, position, house.b.url))).toContain(`"${words}"`);
    expect(await textAt(sectionId, 0)).toEqual([]);
    const ahead = await ask(
      'query ($sectionId: ID!, $position: Cursor!) { sectionAt(sectionId: $sectionId, position: $position) { blocks } }',
      { sectionId, position: '999' },
    );
    expect(ahead.why).toBe('CONFLICT NOT_COME_SO_FAR');
  });

  it('is compared with another: positions, named points, editions and the working text', async () => {
    const { documentId, sectionId, lan } = await given();
    const position = await lan.write('We meet in Hanoi.', 'It costs 200.');
    const pointId = ok(await name(documentId, 'First draft')).namePoint.id;
    await lan.write('We meet in Daegu.', 'It costs 200.', 'Everybody may come.');
    const edition = ok(
      await ask<{ cutEdition: { id: string } }>(cutting, { input: { requestId: randomUUID(), documentId } }),
    ).cutEdition.id;
    const second = await add(documentId, 'Second', { afterId: sectionId });
    for (const before of [{ position: String(position) }, { pointId }]) {
      const [first, next] = await changes(documentId, before, {});
      expect(first).toMatchObject({ sectionId, kinds: ['REWORDED'] });
      expect(first!.comparison.map(({ kind }) => kind)).toEqual(['CHANGED', 'SAME', 'ADDED']);
      expect(JSON.stringify(first!.comparison[0])).toContain('Daegu');
      expect(next).toMatchObject({ sectionId: second, kinds: ['ADDED'] });
    }
    expect(await changes(documentId, { editionId: edition }, {})).toMatchObject([{ kinds: ['ADDED'] }]);
    expect(await changes(documentId, { pointId }, { editionId: edition }, sectionId)).toHaveLength(1);
    expect((await ask(comparing, { documentId, before: { pointId, position: '1' }, after: {} })).code).toBe(
      'INVALID',
    );
    expect((await ask(comparing, { documentId, before: { pointId: randomUUID() }, after: {} })).code).toBe(
      'NOT_FOUND',
    );
    expect((await ask(comparing, { documentId, before: { position: '999' }, after: {} })).why).toBe(
      'CONFLICT NOT_COME_SO_FAR',
    );
  });

  it('has the sections that stood then, also those taken out since', async () => {
    const { documentId, sectionId, lan } = await given();
    await lan.write('Kept.');
    const second = await add(documentId, 'Second', { afterId: sectionId });
    const below = await add(documentId, 'Below', { parentId: second });
    const point = ok(await name(documentId, 'All three')).namePoint;
    ok(
      await ask('mutation ($input: RemoveSectionInput!) { removeSection(input: $input) { id } }', {
        input: { requestId: randomUUID(), sectionId: second },
      }),
    );
    const gone = await changes(documentId, { pointId: point.id }, {});
    expect(gone.map((one) => [one.sectionId, one.kinds])).toEqual([
      [second, ['REMOVED']],
      [below, ['REMOVED']],
    ]);
    expect(gone.map((one) => one.sectionId)).not.toContain(sectionId);
  });
});

describe('a section in the past', () => {
  it('is called what it was called then, and both where it was given another title', async () => {
    const { documentId, sectionId, lan, rizky } = await given();
    await rizky.write('Words.');
    ok(await rename(sectionId, 'Second title'));
    await lan.write('More words.');
    ok(await rename(sectionId, 'Third title'));
    expect((await history(documentId)).map(({ title, titleBefore }) => [title, titleBefore])).toEqual([
      ['Third title', 'Second title'],
      ['Second title', null],
      ['Second title', 'First'],
      ['First', null],
    ]);
  });

  it('stands where it stood, under its old number, and is not there while it was taken out', async () => {
    const { documentId, sectionId, lan } = await given();
    await lan.write('Words.');
    const second = await add(documentId, 'Second', { afterId: sectionId });
    const below = await add(documentId, 'Below', { parentId: second });
    const before = ok(await name(documentId, 'As it was')).namePoint.id;
    const change = async (mutation: string, type: string, input: object) =>
      ok(
        await ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`, {
          input: { requestId: randomUUID(), sectionId: second, ...input },
        }),
      );
    await change('moveSection', 'MoveSectionInput', { parentId: null, afterId: null });
    await rename(second, 'Now first');
    await change('removeSection', 'RemoveSectionInput', {});
    const away = ok(await name(documentId, 'Without it')).namePoint.id;
    await change('restoreSection', 'RestoreSectionInput', {});

    const [moved] = await changes(documentId, { pointId: before }, {}, second);
    expect([moved!.before, moved!.after]).toEqual([
      { title: 'Second', number: '2' },
      { title: 'Now first', number: '1' },
    ]);
    const back = await changes(documentId, { pointId: away }, {});
    expect(back.flatMap((one) => (one.kinds.includes('ADDED') ? [one.sectionId] : [])).sort()).toEqual(
      [second, below].sort(),
    );
  });
});

describe('restoring a section', () => {
  it('brings it back as a new edit that others see, keeps what came since, and can itself be undone', async () => {
    const { documentId, sectionId, lan, rizky } = await given();
    const first = await lan.write('The words of the first day.', 'A second line.');
    const later = await rizky.write('Something else entirely.');
    const restored = Number(ok(await restore(sectionId, first)).revertSection.position);
    expect(restored).toBeGreaterThan(later);
    await rizky.look();
    expect(rizky.text).toBe('The words of the first day.\nA second line.');
    const [item] = await history(documentId);
    expect(item).toMatchObject({
      kind: 'section.reverted',
      revertedTo: String(first),
      actor: { name: 'Nguyễn Thu Lan' },
    });
    ok(await restore(sectionId, later, house.world.rizky));
    await lan.look();
    expect(lan.text).toBe('Something else entirely.');
    expect(JSON.stringify(await textAt(sectionId, restored))).toContain('The words of the first day.');
  });

  it('is done once however often it is asked, and refused where there is nothing to bring back or nobody may', async () => {
    const { pool, world, a, b } = house;
    const { documentId, sectionId, lan } = await given();
    const first = await lan.write('One.');
    await lan.write('Two.');
    const input = { requestId: randomUUID(), sectionId, position: String(first) };
    const send = (url: string) =>
      gql<{ revertSection: { position: string } }>(url, world.lan.cookie, restoring, { input });
    const answers = await Promise.all([send(a.url), send(b.url)]);
    answers.push(await send(b.url));
    expect(new Set(answers.map((answer) => ok(answer).revertSection.position)).size).toBe(1);
    expect((await restore(sectionId, first)).why).toBe('CONFLICT READS_SO_ALREADY');
    expect((await restore(sectionId, 99_999)).code).toBe('INVALID');
    expect((await restore(sectionId, first, world.isla)).code).toBe('NOT_FOUND');
    await pool.query(
      `insert into "grant" (id, thing_kind, thing_id, person_id, role) values ($1, 'document', $2, $3, 'READER')`,
      [randomUUID(), documentId, world.isla.id],
    );
    expect((await restore(sectionId, first, world.isla)).code).toBe('NOT_FOUND');
    expect((await name(documentId, 'Not mine to name', world.isla)).why).toBe('FORBIDDEN NO_PART_HERE');
    ok(await name(documentId, 'Taken'));
    expect((await name(documentId, 'Taken')).why).toBe('CONFLICT POINT_NAMED_ALREADY');
    expect((await name(documentId, ' ')).code).toBe('INVALID');
    expect((await name(documentId, 'Later', world.lan, '99999')).code).toBe('INVALID');
    expect((await name(documentId, 'Foreign', world.weiling)).code).toBe('NOT_FOUND');
  });

  it('empties a section that was empty, and keeps lists, marks and ids as they were', async () => {
    const { sectionId, lan } = await given();
    const list = {
      type: 'bulletList',
      attrs: { id: 'l' },
      content: [
        {
          type: 'listItem',
          attrs: { id: 'i' },
          content: [
            {
              type: 'paragraph',
              attrs: { id: 'p' },
              content: [{ type: 'text', text: 'bold', marks: [{ type: 'bold' }] }],
            },
          ],
        },
      ],
    };
    const first = await lan.write(list, 'End.');
    const before = await textAt(sectionId, first);
    await lan.write('Nothing of it.');
    ok(await restore(sectionId, first));
    await lan.look();
    const again = Number(ok(await restore(sectionId, 0)).revertSection.position);
    expect(await textAt(sectionId, again)).toEqual([]);
    const back = Number(ok(await restore(sectionId, first)).revertSection.position);
    expect(await textAt(sectionId, back)).toEqual(before);
  });
});

describe('who wrote this', () => {
  it('is said word by word, also after others wrote in the middle and a section was restored', async () => {
    const { sectionId, lan, rizky } = await given();
    const first = await lan.write('We meet every year.', 'Untouched.');
    await rizky.write('We meet once every year.', 'Untouched.');
    expect(await writers(sectionId)).toEqual([
      ['Nguyễn Thu Lan: We meet ', 'Rizky Pratama: once ', 'Nguyễn Thu Lan: every year.'],
      ['Nguyễn Thu Lan: Untouched.'],
    ]);
    ok(await restore(sectionId, first, house.world.rizky));
    expect((await writers(sectionId))[1]).toEqual(['Nguyễn Thu Lan: Untouched.']);
  });

  it('is kept as spans beside each text that is kept', async () => {
    const { sectionId, lan, rizky } = await given();
    await lan.write('abc');
    await rizky.write('abc', 'def');
    // Those of the demonstration's texts are taken too, some at a time.
    while ((await takeSnapshots(house.pool, 2)) > 0);
    const { rows } = await house.pool.query<{ spans: unknown }>(
      'select spans from section_snapshot where section_id = $1',
      [sectionId],
    );
    expect(rows[0]!.spans).toEqual([
      ['p0', [[0, 3, house.world.lan.id]]],
      ['p1', [[0, 3, house.world.rizky.id]]],
    ]);
  });
});

describe('history and its texts', () => {
  it('are not for who may not read the document, nor for the public of a public one', async () => {
    const { world } = house;
    for (const [audience, cookie] of [
      ['PRIVATE', world.isla.cookie],
      ['PUBLIC', null],
    ] as const) {
      const { documentId, sectionId, lan } = await given(audience);
      const position = String(await lan.write('a'));
      const code = async (query: string, variables: object) =>
        (await ask(query, { ...variables }, cookie)).code;
      expect(await code(listing, { documentId, first: 5 })).toBe('NOT_FOUND');
      expect(
        await code(
          'query ($sectionId: ID!, $position: Cursor!) { sectionAt(sectionId: $sectionId, position: $position) { blocks } }',
          { sectionId, position },
        ),
      ).toBe('NOT_FOUND');
      expect(await code(comparing, { documentId, before: { position: '0' }, after: {} })).toBe('NOT_FOUND');
      expect(
        await code('query ($sectionId: ID!) { sectionWriters(sectionId: $sectionId) { blockId } }', {
          sectionId,
        }),
      ).toBe('NOT_FOUND');
    }
  });
});

describe('anchors that are kept up', () => {
  it('follow their words through one split after another', async () => {
    const { sectionId, lan } = await given();
    await lan.write('a key b');
    const input = { requestId: randomUUID(), sectionId, words: lan.choose('key'), text: 'Which?' };
    const { id } = ok(
      await ask<{ addComment: { id: string } }>(
        'mutation ($input: AddCommentInput!) { addComment(input: $input) { id } }',
        { input },
      ),
    ).addComment;
    await lan.write(paragraph('p0', 'a '), paragraph('q', 'key b'));
    expect(await keepAnchors(house.pool)).toBeGreaterThan(0);
    await lan.write(paragraph('p0', 'a '), paragraph('q', 'much before the key b'));
    expect(await keepAnchors(house.pool)).toBeGreaterThan(0);
    await lan.write(paragraph('p0', 'a much before the key b'));
    const place = ok(
      await ask<{ commentThread: { place: object } }>(
        'query ($id: ID!) { commentThread(id: $id) { place { state words } } }',
        { id },
      ),
    );
    expect(place.commentThread.place).toEqual({ state: 'HERE', words: 'key' });
    await keepAnchors(house.pool);
    expect(await keepAnchors(house.pool)).toBe(0);
  });
});

const listing = `query ($documentId: ID!, $first: Int!, $before: Cursor, $sectionId: ID) {
  documentHistory(documentId: $documentId, first: $first, before: $before, sectionId: $sectionId) {
    nodes { kind from to edits revertedTo editionState actor { name } section { title } title titleBefore point { name } edition { number } } endCursor hasNextPage } }`;
const comparing = `query ($documentId: ID!, $before: TextChoiceInput!, $after: TextChoiceInput!, $sectionId: ID) {
  documentChanges(documentId: $documentId, before: $before, after: $after, sectionId: $sectionId) { sectionId kinds comparison before { title number } after { title number } } }`;
const restoring = 'mutation ($input: RevertSectionInput!) { revertSection(input: $input) { position } }';
const cutting = 'mutation ($input: CutEditionInput!) { cutEdition(input: $input) { id } }';

interface Heading {
  title: string;
  number: string;
}

interface Page {
  nodes: Item[];
  endCursor: string | null;
  hasNextPage: boolean;
}

async function given(audience = 'PRIVATE') {
  const { pool, world, a, b } = house;
  const { documentId, sectionId, streamId } = await givenDocument(pool, [world.rizky.id], audience);
  const desk = (url: string, { cookie }: Somebody) => new Desk({ url, cookie, documentId, sectionId });
  return { documentId, sectionId, streamId, lan: desk(a.url, world.lan), rizky: desk(b.url, world.rizky) };
}

async function historyPage(documentId: string, more: object = {}): Promise<Page> {
  return ok(await ask<{ documentHistory: Page }>(listing, { documentId, first: 50, ...more }))
    .documentHistory;
}

async function history(documentId: string, more: object = {}): Promise<Item[]> {
  return (await historyPage(documentId, more)).nodes;
}

async function changes(documentId: string, before: object, after: object, sectionId: string | null = null) {
  const answer = await ask<{
    documentChanges: {
      sectionId: string;
      kinds: string[];
      comparison: ComparedBlock[];
      before: Heading | null;
      after: Heading | null;
    }[];
  }>(comparing, { documentId, before, after, sectionId });
  return ok(answer).documentChanges;
}

async function textAt(sectionId: string, position: number, url = house.a.url): Promise<unknown[]> {
  const answer = await gql<{ sectionAt: { blocks: unknown[] } }>(
    url,
    house.world.lan.cookie,
    'query ($sectionId: ID!, $position: Cursor!) { sectionAt(sectionId: $sectionId, position: $position) { blocks } }',
    { sectionId, position: String(position) },
  );
  return ok(answer).sectionAt.blocks;
}

async function writers(sectionId: string): Promise<string[][]> {
  const answer = await ask<{
    sectionWriters: { runs: { text: string; person: { name: string } | null }[] }[];
  }>(
    'query ($sectionId: ID!) { sectionWriters(sectionId: $sectionId) { blockId runs { text person { name } } } }',
    { sectionId },
  );
  return ok(answer).sectionWriters.map(({ runs }) =>
    runs.map(({ text, person }) => `${person?.name}: ${text}`),
  );
}

function restore(sectionId: string, position: number, who: Somebody = house.world.lan) {
  const input = { requestId: randomUUID(), sectionId, position: String(position) };
  return ask<{ revertSection: { position: string } }>(restoring, { input }, who.cookie);
}

function name(
  documentId: string,
  words: string,
  who: Somebody = house.world.lan,
  position: string | null = null,
) {
  return ask<{ namePoint: { id: string; name: string } }>(
    'mutation ($input: NamePointInput!) { namePoint(input: $input) { id name position madeBy { name } madeFor { name } } }',
    { input: { requestId: randomUUID(), documentId, name: words, position } },
    who.cookie,
  );
}

function rename(sectionId: string, title: string) {
  return ask('mutation ($input: RenameSectionInput!) { renameSection(input: $input) { id } }', {
    input: { requestId: randomUUID(), sectionId, title },
  });
}

async function add(
  documentId: string,
  title: string,
  place: { parentId?: string; afterId?: string },
): Promise<string> {
  const answer = await ask<{ addSection: { id: string } }>(
    'mutation ($input: AddSectionInput!) { addSection(input: $input) { id } }',
    { input: { requestId: randomUUID(), documentId, title, ...place } },
  );
  return ok(answer).addSection.id;
}

function ask<Data = unknown>(
  query: string,
  variables: Record<string, unknown>,
  cookie: string | null = house.world.lan.cookie,
) {
  return gql<Data>(house.a.url, cookie, query, variables);
}

function ok<Data>(answer: Answer<Data>): Data {
  if (!answer.data || answer.code) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}
