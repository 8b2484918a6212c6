import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatherAll } from '../../../server/search/keep-index.ts';
import { type PeopleWorld, peopleWorld, refusal, why } from '../people/people-world.ts';

interface Hit {
  kind: string;
  id: string;
  title: { text: string; isHit: boolean }[];
  path: string;
  within: string | null;
  words: { text: string; isHit: boolean }[];
}
interface Results {
  hasWords: boolean;
  hits: Hit[];
  counts: { kind: string; count: number }[];
  totalCount: number;
  isCut: boolean;
  spelt: string[];
  endCursor: string | null;
  hasNextPage: boolean;
}

const document = `query ($query: String!, $kinds: [SearchKind!], $first: Int, $after: String) {
  search(query: $query, kinds: $kinds, first: $first, after: $after) {
    hasWords totalCount isCut spelt endCursor hasNextPage counts { kind count }
    hits { kind id path within title { text isHit } words { text isHit } }
  }
}`;

let world: PeopleWorld;
beforeAll(async () => {
  world = await peopleWorld();
});
afterAll(() => world?.close());

const chau = 'le-minh-chau';
const isla = 'isla-mcallister';

const asked = (query: string, as: string | null = null, more: Record<string, unknown> = {}) =>
  world.ask(document, { as, variables: { query, ...more } });
async function search(
  query: string,
  as: string | null = null,
  more: Record<string, unknown> = {},
): Promise<Results> {
  const answer = await asked(query, as, more);
  expect(answer.errors).toBeUndefined();
  return answer.data.search;
}
const textOf = (parts: readonly { text: string }[]) => parts.map(({ text }) => text).join('');
const hitsOf = (parts: readonly { text: string; isHit: boolean }[]) =>
  parts.filter(({ isHit }) => isHit).map(({ text }) => text);
const titles = ({ hits }: Results) => hits.map(({ title }) => textOf(title));
const say = async (sessionId: string, text: string, as = chau): Promise<string> =>
  (await world.tell('postMessage', { sessionId, text }, as)).data.postMessage.id;
const live = () => world.session('What stays after the week');
const closed = () => world.session('Coordinators');

describe('a search', () => {
  it.each([
    ['Hà Nội', 'hanoi'],
    ['ha noi', 'hanoi'],
    ['HANOI', 'hanoi'],
    ['đà lạt', 'da-lat'],
    ['dalat', 'da-lat'],
    ['神戸', 'kobe'],
    ['부산', 'busan'],
    ['เชียงใหม่', 'chiang-mai'],
    ['القاهرة', 'cairo'],
    ['istanbul', 'istanbul'],
    ['sao paulo', 'sao-paulo'],
  ])('finds a city by a name in any script, with accents or without: %s', async (query, slug) => {
    const { hits } = await search(query, null, { kinds: ['CITY'] });
    expect(hits.map(({ path }) => path)).toContain(`/network/${slug}`);
  });

  it('gives the whole name before what only has it', async () => {
    const { hits } = await search('Hanoi');
    expect(hits[0]).toMatchObject({ kind: 'CITY', path: '/network/hanoi' });
  });

  it.each([
    ['Dundde', 'dundee'],
    ['Singapure', 'singapore'],
    ['Bnadung', 'bandung'],
  ])(
    'forgives a slip where nothing is found otherwise, and says what it looked for: %s',
    async (query, slug) => {
      const { hits, spelt } = await search(query, null, { kinds: ['CITY'] });
      expect(hits[0]?.path).toBe(`/network/${slug}`);
      expect(spelt).toContain(slug);
    },
  );

  it('finds what was said, leads to it, and shows it in its own words', async () => {
    const session = await live();
    const id = await say(session, 'Những chiếc đèn lồng của phố cổ được thắp sáng bằng rơm rạ.');
    const { hits } = await search('den long pho co', isla, { kinds: ['MESSAGE'] });
    expect(hits).toHaveLength(1);
    expect(hits[0]).toMatchObject({ id, path: `/sessions/${session}?message=${id}` });
    expect(hits[0]!.within).toContain('What stays');
    expect(hitsOf(hits[0]!.words).join(' ')).toBe('đèn lồng phố cổ');
    expect((await search('đèn lông phố', isla, { kinds: ['MESSAGE'] })).totalCount).toBe(1);
  });

  it.each([
    ['祭りの光と影について話しましょう', '光と影'],
    ['축제가끝난뒤에무엇이남는가', '무엇이'],
    ['สิ่งที่เหลืออยู่หลังเทศกาล', 'เทศกาล'],
    ['ماذا يبقى بعد المهرجان؟', 'مهرجان'],
    ['Что остаётся после фестиваля', 'фестиваля'],
  ])('finds words of every script within a text: %s', async (text, query) => {
    const id = await say(await live(), text);
    const { hits } = await search(query, null, { kinds: ['MESSAGE'] });
    expect(hits.map((hit) => hit.id)).toContain(id);
    expect(hitsOf(hits.find((hit) => hit.id === id)!.words).length).toBeGreaterThan(0);
  });

  it('finds things of every sort, counts each, and shows only those that are asked for', async () => {
    const all = await search('festival', chau, { first: 50 });
    const sorts = Object.fromEntries(all.counts.map(({ kind, count }) => [kind, count]));
    expect(Object.keys(sorts).length).toBeGreaterThanOrEqual(5);
    expect(all.totalCount).toBe(Object.values(sorts).reduce((sum, count) => sum + count, 0));
    const sections = await search('festival', chau, { kinds: ['SECTION', 'FRAMEWORK'], first: 50 });
    expect(new Set(sections.hits.map(({ kind }) => kind))).toEqual(new Set(['SECTION', 'FRAMEWORK']));
    expect(sections.totalCount).toBe(sorts.SECTION! + sorts.FRAMEWORK!);
    expect(sections.counts).toEqual(all.counts);
    expect((await search('festival', chau, { kinds: [] })).hits).toEqual([]);
  });

  it('gives every hit once on its pages, whatever is found between two of them', async () => {
    const all = await search('design', chau, { first: 50 });
    const paged: Hit[] = [];
    let after: string | null = null;
    do {
      const page: Results = await search('design', chau, { first: 7, after });
      paged.push(...page.hits);
      after = page.hasNextPage ? page.endCursor : null;
    } while (after && paged.length < all.hits.length);
    expect(paged.slice(0, all.hits.length).map(({ id }) => id)).toEqual(all.hits.map(({ id }) => id));
  });

  it('finds a section of the edition in force for everybody, and what is being written for who writes it', async () => {
    const [row] = await world.rows(
      `select s.section_id, s.title, s.number, f.slug from edition_section s join edition e on e.id = s.edition_id join framework f on f.document_id = e.document_id
        where e.state = 'ADOPTED' order by s.ord limit 1`,
    );
    const { hits } = await search(row.title, null, { kinds: ['SECTION'] });
    const hit = hits.find(({ id }) => id === row.section_id)!;
    expect(hit.path).toBe(`/frameworks/${row.slug}#section-${row.number}`);
    // Who may read both is shown it once.
    const inside = await search(row.title, chau, { kinds: ['SECTION'], first: 50 });
    expect(inside.hits.filter(({ id }) => id === row.section_id)).toHaveLength(1);
  });

  it.each([
    ['', false],
    ['  ', false],
    [`%_\\'"`, false],
    ['🎉👍🏽', false],
    ['zzzqqqxxyy', true],
  ])('answers what can’t be found with nothing: %j', async (query, hasWords) => {
    expect(await search(query, chau)).toMatchObject({ hasWords, hits: [], counts: [], totalCount: 0 });
  });

  it('says how long a search may be, and which pages there are', async () => {
    expect(why(await asked('a'.repeat(10_000)))).toBe('INVALID query TOO_LONG');
    expect((await search('🎏'.repeat(200))).hasWords).toBe(false);
    for (const strange of ['\u0000', 'ab\ud800c'])
      expect(refusal(await asked(strange))).toBe('BAD_USER_INPUT');
    expect(refusal(await asked('a', null, { first: 0 }))).toBe('INVALID first');
    expect(refusal(await asked('a', null, { first: 51 }))).toBe('INVALID first');
    expect(refusal(await asked('a', null, { after: '1; drop table city' }))).toBe('INVALID after');
  });
});

describe('what a reader may not see', () => {
  it('is neither found nor counted, nor does it lend its words to a slip', async () => {
    const id = await say(await closed(), 'A quokkafest for the coordinators alone');
    for (const as of [null, isla]) {
      expect(await search('quokkafest', as)).toMatchObject({
        hits: [],
        counts: [],
        totalCount: 0,
        spelt: [],
      });
      expect(await search('quokkafset', as)).toMatchObject({
        hits: [],
        counts: [],
        totalCount: 0,
        spelt: [],
      });
    }
    expect((await search('quokkafest', chau)).hits.map((hit) => hit.id)).toEqual([id]);
    expect((await search('quokkafset', chau)).spelt).toEqual(['quokkafest']);
  });

  it('holds people, for whoever is not of the network', async () => {
    expect(titles(await search('nguyen thu lan', isla, { kinds: ['PERSON'] }))).toEqual(['Nguyễn Thu Lan']);
    expect((await search('nguyen thu lan', null, { kinds: ['PERSON'] })).totalCount).toBe(0);
  });

  it('is gone at once when a thing is narrowed, and back when it is widened', async () => {
    const session = await live();
    await say(session, 'A wombatfest for everybody');
    expect((await search('wombatfest')).totalCount).toBe(1);
    await world.rows(`update session set audience = 'PRIVATE' where id = $1`, [session]);
    expect(await search('wombatfest')).toMatchObject({ totalCount: 0, counts: [] });
    await world.rows(`update session set audience = 'PUBLIC' where id = $1`, [session]);
    expect((await search('wombatfest')).totalCount).toBe(1);
  });

  it('is what was taken back, hidden or worded anew, from that moment on', async () => {
    const session = await live();
    const [own, hidden] = [
      await say(session, 'echidnamarch one'),
      await say(session, 'echidnamarch two', isla),
    ];
    expect((await search('echidnamarch')).totalCount).toBe(2);
    await world.tell('hideMessage', { messageId: hidden, reason: 'Not for here' }, chau);
    expect((await search('echidnamarch')).hits.map(({ id }) => id)).toEqual([own]);
    await world.tell('editMessage', { messageId: own, text: 'thylacinewalk one' }, chau);
    expect((await search('echidnamarch')).totalCount).toBe(0);
    expect((await search('thylacinewalk')).hits.map(({ id }) => id)).toEqual([own]);
    await world.tell('deleteMessage', { messageId: own }, chau);
    expect((await search('thylacinewalk')).totalCount).toBe(0);
    expect(
      await world.rows(`select word from search_word where word in ('echidnamarch', 'thylacinewalk')`),
    ).toEqual([]);
  });

  it('is the old name of a thing, from that moment on', async () => {
    const id = await world.body('hai-phong');
    await world.rows(`insert into body_name (body_id, lang, name) values ($1, 'fr', 'Haiphong-sur-Mer')`, [
      id,
    ]);
    expect((await search('haiphong sur mer', null, { kinds: ['BODY', 'CITY'] })).totalCount).toBe(1);
    await world.rows(`update body_name set name = 'Haiphong-les-Bains' where body_id = $1 and lang = 'fr'`, [
      id,
    ]);
    expect((await search('haiphong sur mer', null, { kinds: ['BODY', 'CITY'] })).totalCount).toBe(0);
    expect((await search('haiphong les bains', null, { kinds: ['BODY', 'CITY'] })).totalCount).toBe(1);
  });

  it('is what has not been written down yet, though the house is far behind', async () => {
    const session = await live();
    await world.rows(
      `insert into message (id, session_id, position, author_id, body_id, text, request_id, posted_at)
       select gen_random_uuid(), $1, 100000 + i, (select id from person where slug = $2), (select id from body where slug = 'hanoi'),
         'potoroofest ' || i, gen_random_uuid(), now() from generate_series(1, 1200) i`,
      [session, chau],
    );
    const { totalCount } = await search('potoroofest');
    expect(totalCount).toBeLessThanOrEqual(100);
    await gatherAll(world.app.database.pool);
    const all = await search('potoroofest');
    expect(all).toMatchObject({ totalCount: 1000, isCut: true });
    // What is not for somebody is never among those that were looked at.
    await world.rows(`update session set audience = 'PRIVATE' where id = $1`, [session]);
    expect(await search('potoroofest')).toMatchObject({ totalCount: 0, isCut: false });
    await world.rows(`update session set audience = 'PUBLIC' where id = $1`, [session]);
  });
});

describe('a word of a private text', () => {
  it('is shown to its owner’s people and not to whom it was only lent, who find the section by it', async () => {
    const [row] = await world.rows(
      `select d.id, d.owner_id, s.id as section from document d join section s on s.document_id = d.id and s.removed_at is null limit 1`,
    );
    await world.rows(`update document set audience = 'PRIVATE' where id = $1`, [row.id]);
    await world.rows('delete from "grant" where thing_id = $1', [row.id]);
    await world.rows(`update section set guidance = 'a kangaroofest of one’s own' where id = $1`, [
      row.section,
    ]);
    const reader = await world.newcomer('lent');
    await world.given('lent', 'kobe', 'MEMBER');
    await world.newcomer('owners');
    await world.rows(
      `insert into appointment (id, person_id, body_id, role, from_date) values (gen_random_uuid(), (select id from person where slug = 'owners'), $1, 'MEMBER', '2020-01-01')`,
      [row.owner_id],
    );
    expect((await search('kangaroofest', 'lent')).totalCount).toBe(0);
    await world.rows(
      `insert into "grant" (id, thing_kind, thing_id, person_id, role) values ($1, 'document', $2, $3, 'READER')`,
      [randomUUID(), row.id, reader],
    );
    const wordsFor = async (as: string) =>
      (await search('kangaroofest', as)).hits.map(({ words }) => textOf(words));
    expect(await wordsFor('lent')).toEqual(['']);
    expect((await wordsFor('owners'))[0]).toContain('kangaroofest');
  });
});

describe('what cities write over a common text', () => {
  it('is found by its words as it was published, with whose it is, and no more once it is withdrawn', async () => {
    await gatherAll(world.app.database.pool);
    const found = async (as: string | null) =>
      (await search('rehearsals engaged chorus', as)).hits.filter(({ path }) =>
        path.startsWith('/adaptations/'),
      );
    const [hit] = await found(null);
    expect(hit).toMatchObject({ kind: 'SECTION', within: expect.stringContaining('Daegu: ') });
    expect(textOf(hit!.words)).toContain('Rehearsals count');
    // The reason that a city gives is its own wording, too.
    const reasons = await search('the barrier is seldom the step');
    expect(reasons.hits.some(({ path }) => path === hit!.path)).toBe(true);
    const adaptationId = hit!.path.split('/').pop();
    const withdrawn = await world.tell(
      'withdrawAdaptation',
      { adaptationId, reason: 'It is written anew.' },
      'yoon-ha-eun',
    );
    expect(withdrawn.errors).toBeUndefined();
    expect(await found(null)).toEqual([]);
  });
});
