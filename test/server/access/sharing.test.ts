import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refusal } from '../people/people-world.ts';
import { type AccessWorld, accessWorld, host, moderator } from './access-world.ts';

let world: AccessWorld;
let hostId: string;
let dundee: string;
const missing = randomUUID();
const rizky = 'rizky-pratama';
const weiling = 'tan-wei-ling';

beforeAll(async () => {
  world = await accessWorld();
  hostId = await world.body(host);
  dundee = await world.body('dundee');
  for (const slug of ['nobody', 'guest']) await world.newcomer(slug);
});
afterAll(() => world.close());
afterEach(async () => {
  await world.rows(`update session set audience = 'PRIVATE' where id = $1`, [world.table]);
  await world.rows(`update session set audience = 'NETWORK' where id = $1`, [world.network]);
  await world.rows(`update forum set audience = 'PUBLIC' where id = $1`, [world.forum]);
  await world.rows(`delete from "grant" where role = 'READER'`);
});

const setAudience = (input: object, as: string | null = moderator) =>
  world.tell('setAudience', { kind: 'session', id: world.table, ...input }, as, { select: '{ audience }' });
const give = (input: object, as: string | null = moderator) =>
  world.tell('giveGrant', { kind: 'session', id: world.table, role: 'READER', ...input }, as, {
    select: '{ grants { id } }',
  });
const grantOf = async (personId: string) =>
  (await world.access(moderator))!.grants.find(
    (one) => one.person?.id === personId || one.body?.id === personId,
  )!.id;
const withdraw = (grantId: string, as: string | null = moderator, requestId = randomUUID()) =>
  world.tell('withdrawGrant', { grantId, requestId }, as);

describe('setting an audience', () => {
  it.each([
    ['PRIVATE', [true, false, false, false]],
    ['NETWORK', [true, true, false, false]],
    ['PUBLIC', [true, true, true, true]],
  ])('shows the thing to exactly those: %s', async (audience, expected) => {
    expect(refusal(await setAudience({ audience }))).toBeNull();
    const who = [weiling, rizky, 'nobody', null];
    expect(await Promise.all(who.map((as) => world.sees(as)))).toEqual(expected);
  });

  it('is written in the stream of the thing, the history of its owner and one’s own, and takes rights away only where it narrows', async () => {
    await setAudience({ audience: 'NETWORK' });
    await setAudience({ audience: 'PRIVATE' });
    expect((await world.entries('discussion', world.table)).map(({ kind }) => kind).slice(-2)).toEqual([
      'access.changed',
      'access.removed',
    ]);
    const entry = {
      kind: 'audience.set',
      subject_id: world.table,
      actor: moderator,
      facts: { kind: 'session', bodyId: hostId, before: 'NETWORK', after: 'PRIVATE' },
    };
    expect((await world.entries('audit', hostId)).at(-1)).toEqual(entry);
    expect((await world.entries('person', await world.person(moderator))).at(-1)).toEqual(entry);
  });

  it('changes and writes nothing where it is so already', async () => {
    const was = await world.kept();
    expect(refusal(await setAudience({ audience: 'PRIVATE' }))).toBeNull();
    expect(await world.kept()).toBe(was);
  });

  it('shows no session to more people than its forum, whichever of the two is set', async () => {
    const forum = { kind: 'forum', id: world.forum };
    await setAudience({ audience: 'PUBLIC' });
    await setAudience({ ...forum, audience: 'NETWORK' });
    expect(await Promise.all([rizky, 'nobody', null].map((as) => world.sees(as)))).toEqual([
      true,
      false,
      false,
    ]);
    expect((await world.access(moderator))!.audience).toBe('NETWORK');
    await setAudience({ audience: 'PRIVATE' });
    const was = await world.kept();
    expect(refusal(await setAudience({ audience: 'PUBLIC' }))).toBe('CONFLICT');
    expect(await world.kept()).toBe(was);
    await setAudience({ ...forum, audience: 'PRIVATE' });
    expect((await world.entries('discussion', world.network)).at(-1)!.kind).toBe('access.removed');
    expect(await world.sees(rizky, world.network)).toBe(false);
  });

  it('offers what can be true of it: no more than its forum shows, and no parties where it names none', async () => {
    const offered = async () => (await world.access(moderator))!.audiences;
    expect(await offered()).toEqual(['PRIVATE', 'NETWORK', 'PUBLIC']);
    await setAudience({ kind: 'forum', id: world.forum, audience: 'NETWORK' });
    expect(await offered()).toEqual(['PRIVATE', 'NETWORK']);
    const was = await world.kept();
    const refused = await setAudience({ audience: 'PARTIES' });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'NAMES_NO_PARTIES' });
    expect(await world.kept()).toBe(was);
  });

  it.each([
    ['a stranger', null, {}, 'UNAUTHENTICATED'],
    ['somebody who does not see it', rizky, {}, 'NOT_FOUND'],
    ['somebody who sees it and does not lead it', weiling, {}, 'FORBIDDEN'],
    ['anybody, of nothing', moderator, { id: missing }, 'NOT_FOUND'],
    ['anybody, of what is of another kind', moderator, { kind: 'forum' }, 'NOT_FOUND'],
    ['anybody, of an unknown kind', moderator, { kind: 'secret' }, 'NOT_FOUND'],
    ['anybody, under an id that is none', moderator, { id: 'table' }, 'NOT_FOUND'],
    ['anybody, with a requestId that is none', moderator, { requestId: 'again' }, 'INVALID requestId'],
    ['anybody, to what is no audience', moderator, { audience: 'FRIENDS' }, 'BAD_USER_INPUT'],
  ])('is refused to %s, and changes nothing', async (_who, as, input, code) => {
    const was = await world.kept();
    expect(refusal(await setAudience({ audience: 'PUBLIC', ...input }, as))).toBe(code);
    expect(await world.kept()).toBe(was);
  });

  it('looks at the body one acts for, not at another of one’s own', async () => {
    await world.newcomer('two-bodies');
    await world.given('two-bodies', host, 'MODERATOR');
    await world.given('two-bodies', 'dundee', 'DELEGATE');
    const input = { kind: 'session', id: world.table, audience: 'NETWORK' };
    const as = 'two-bodies';
    expect(refusal(await world.tell('setAudience', input, as, { actingFor: dundee }))).toBe('FORBIDDEN');
    expect(refusal(await world.tell('setAudience', input, as, { actingFor: hostId }))).toBeNull();
  });

  it('has one effect and one answer however often the request is sent', async () => {
    const requestId = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => setAudience({ requestId, audience: 'NETWORK' })));
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(
      (await world.entries('audit', hostId)).filter(({ facts }) => facts?.after === 'NETWORK').at(-1),
    ).toBeDefined();
    const was = await world.kept();
    expect(refusal(await setAudience({ requestId, audience: 'PUBLIC' }))).toBe('IDEMPOTENCY_CONFLICT');
    expect(await world.kept()).toBe(was);
  });

  it('tells followers of every narrowing, also where two are set at once', async () => {
    for (let round = 0; round < 5; round++) {
      await setAudience({ audience: 'PRIVATE' });
      await Promise.all([setAudience({ audience: 'PUBLIC' }), setAudience({ audience: 'NETWORK' })]);
      const entries = (await world.entries('discussion', world.table)).slice(-2).map(({ kind }) => kind);
      const [{ audience }] = await world.rows('select audience from session where id = $1', [world.table]);
      expect(entries).toEqual([
        'access.changed',
        audience === 'PUBLIC' ? 'access.changed' : 'access.removed',
      ]);
    }
  });
});

describe('giving a part and taking it away', () => {
  it('lets a person in and out, and writes both down where it concerns', async () => {
    const id = await world.person(rizky);
    expect(refusal(await give({ personId: id, reason: 'Speaks for Bandung' }))).toBeNull();
    expect(await world.sees(rizky)).toBe(true);
    expect(refusal(await withdraw(await grantOf(id)))).toBeNull();
    expect(await world.sees(rizky)).toBe(false);
    const facts = { kind: 'session', role: 'READER', personId: id, bodyId: null };
    for (const stream of [await world.entries('audit', hostId), await world.entries('person', id)]) {
      expect(stream.slice(-2)).toEqual([
        { kind: 'grant.given', subject_id: world.table, actor: moderator, facts },
        { kind: 'grant.withdrawn', subject_id: world.table, actor: moderator, facts },
      ]);
    }
    expect((await world.entries('discussion', world.table)).slice(-2).map(({ kind }) => kind)).toEqual([
      'access.changed',
      'access.removed',
    ]);
    expect(JSON.stringify(await world.entries('audit', hostId))).not.toContain('Bandung');
  });

  it('lets all of a body’s people in and out, and nobody else', async () => {
    const isla = 'isla-mcallister';
    await give({ bodyId: dundee });
    expect(await Promise.all([isla, rizky].map((as) => world.sees(as)))).toEqual([true, false]);
    expect((await world.access(isla))!.people.map(({ name }) => name)).toContain('Isla McAllister');
    await withdraw(await grantOf(dundee));
    expect(await world.sees(isla)).toBe(false);
    expect(await world.access(isla)).toBeNull();
  });

  it('lets whoever may only read not speak', async () => {
    await give({ personId: await world.person(rizky) });
    const input = { sessionId: world.table, text: 'May I?' };
    expect(refusal(await world.tell('postMessage', input, rizky))).toBe('FORBIDDEN');
    await give({ personId: await world.person(rizky), role: 'PARTICIPANT' });
    expect(refusal(await world.tell('postMessage', input, rizky))).toBeNull();
    await world.rows(`delete from "grant" where person_id = $1`, [await world.person(rizky)]);
  });

  it('says why to who shares it and to who was given it, and to nobody else', async () => {
    await give({ personId: await world.person(rizky), reason: 'Between us' });
    const reasons = async (as: string) =>
      (await world.access(as))!.grants.map(({ reason }) => reason).filter(Boolean);
    expect(await Promise.all([moderator, rizky, weiling].map(reasons))).toEqual([
      ['Between us'],
      ['Between us'],
      [],
    ]);
  });

  it.each<[string, () => Promise<object>, string]>([
    ['to nobody', async () => ({}), 'INVALID personId'],
    [
      'to two at once',
      async () => ({ personId: await world.person(rizky), bodyId: dundee }),
      'INVALID personId',
    ],
    ['to a person that there is not', async () => ({ personId: missing }), 'NOT_FOUND'],
    [
      'to somebody who acts for nobody and has not asked',
      async () => ({ personId: await world.person('nobody') }),
      'NOT_FOUND',
    ],
    ['to a body that there is not', async () => ({ bodyId: missing }), 'NOT_FOUND'],
    ['to a body under an id that is none', async () => ({ bodyId: 'dundee' }), 'NOT_FOUND'],
    ['twice', async () => ({ personId: await world.person(weiling), role: 'PARTICIPANT' }), 'CONFLICT'],
    ['with a reason of two letters', async () => ({ bodyId: dundee, reason: 'ok' }), 'INVALID reason'],
    ['with U+0000', async () => ({ bodyId: dundee, reason: 'a\u0000b' }), 'BAD_USER_INPUT'],
    [
      'with a reason that can’t be seen',
      async () => ({ bodyId: dundee, reason: '\u200b\u202e\u2060' }),
      'INVALID reason',
    ],
  ])('refuses to give it %s, and changes nothing', async (_what, input, code) => {
    const was = await world.kept();
    expect(refusal(await give(await input()))).toBe(code);
    expect(await world.kept()).toBe(was);
  });

  it('is for who shares the thing', async () => {
    const grantId = await grantOf(await world.person(weiling));
    const was = await world.kept();
    for (const [as, code] of [
      [null, 'UNAUTHENTICATED'],
      [rizky, 'NOT_FOUND'],
      [weiling, 'FORBIDDEN'],
    ] as const) {
      expect(refusal(await give({ bodyId: dundee }, as)), String(as)).toBe(code);
      expect(refusal(await withdraw(grantId, as)), String(as)).toBe(code);
    }
    for (const id of [missing, 'none']) expect(refusal(await withdraw(id))).toBe('NOT_FOUND');
    expect(await world.kept()).toBe(was);
  });

  it('has one effect and one answer however often a request is sent', async () => {
    const requestId = randomUUID();
    const personId = await world.person(rizky);
    const given = await Promise.all([1, 2, 3].map(() => give({ requestId, personId })));
    expect(given.map(refusal)).toEqual([null, null, null]);
    const grantId = await grantOf(personId);
    const again = randomUUID();
    const taken = await Promise.all([1, 2, 3].map(() => withdraw(grantId, moderator, again)));
    expect(taken.map(refusal)).toEqual([null, null, null]);
    expect(refusal(await withdraw(grantId))).toBe('NOT_FOUND');
    const kinds = (await world.entries('person', personId)).map(({ kind }) => kind);
    expect(kinds.slice(-2)).toEqual(['grant.given', 'grant.withdrawn']);
  });
});

describe('who can see a thing', () => {
  beforeEach(async () => void (await give({ bodyId: dundee })));

  it('is answered with the names of exactly those who see it, and how many they are', async () => {
    const access = (await world.access(moderator))!;
    const everybody = await world.rows('select slug, name from person where slug is not null');
    const seeing = [];
    for (const { slug, name } of everybody) {
      await world.rows('update person set is_demonstration = true where slug = $1', [slug]);
      if (await world.sees(slug)) seeing.push(name);
    }
    expect(access.people.map(({ name }) => name).sort()).toEqual(seeing.sort());
    expect(access.peopleCount).toBe(seeing.length);
  });

  it('is for people of the network and those who were let in, of what they see', async () => {
    const as = (slug: string | null) => world.access(slug, 'session', world.network);
    expect(await Promise.all([rizky, 'nobody', null].map(async (slug) => (await as(slug)) !== null))).toEqual(
      [true, false, false],
    );
    await setAudience({ id: world.network, audience: 'PUBLIC' });
    expect(await Promise.all([rizky, 'nobody', null].map(async (slug) => (await as(slug)) !== null))).toEqual(
      [true, false, false],
    );
    expect(await world.access(rizky)).toBeNull();
  });

  it('offers and names in a closed session only people who see it', async () => {
    const query = 'query ($id: ID!) { mentionable(sessionId: $id, search: "") { person { name } } }';
    const { data } = await world.ask(query, { as: moderator, variables: { id: world.table } });
    const seeing = (await world.access(moderator))!.people.map(({ name }) => name);
    const offered = data.mentionable.map(({ person }: { person: { name: string } }) => person.name);
    expect(offered.length).toBeGreaterThan(2);
    expect(offered.filter((name: string) => !seeing.includes(name))).toEqual([]);
    const mentions = await Promise.all([rizky, 'nobody', weiling].map((slug) => world.person(slug)));
    const posted = await world.tell(
      'postMessage',
      { sessionId: world.table, text: 'For you', mentions },
      moderator,
      { select: '{ mentions { name } }' },
    );
    expect(posted.data.postMessage.mentions).toEqual([{ name: 'Tan Wei Ling' }]);
  });
});

describe('a promise that nothing holds', () => {
  it('says who can see it, with names, and whoever is asked to do it is one of them; of a held one its holder says so', async () => {
    const promise = async (held: boolean) =>
      (
        await world.rows(
          `insert into commitment (id, body_id, words, language, due_kind, audience, holder_kind, holder_id)
             values (gen_random_uuid(), $1, 'A promise', 'en', 'NONE', 'PRIVATE', $2, $3) returning id`,
          [hostId, held ? 'document' : null, held ? randomUUID() : null],
        )
      )[0].id as string;
    const [own, held] = [await promise(false), await promise(true)];
    const seen = (as: string | null, id = own) => world.access(as, 'commitment', id);
    expect(await seen(moderator)).toMatchObject({ audience: 'PRIVATE', mayShare: false });
    for (const as of [null, 'nobody', 'isla-mcallister']) expect(await seen(as)).toBeNull();
    await world.rows(
      `insert into delegation (id, commitment_id, to_body_id, state, asked_by_id) values (gen_random_uuid(), $1, $2, 'ASKED', $3)`,
      [own, dundee, await world.person(moderator)],
    );
    const { data } = await world.ask(
      'query ($id: ID!) { access(kind: "commitment", id: $id) { parties { slug } } }',
      {
        as: moderator,
        variables: { id: own },
      },
    );
    expect(data.access.parties).toEqual([{ slug: 'dundee' }]);
    const asked = await seen('isla-mcallister');
    expect(asked).toMatchObject({ audience: 'PARTIES' });
    expect(asked!.people.map(({ name }) => name)).toContain('Isla McAllister');
    for (const as of [moderator, 'isla-mcallister', null]) expect(await seen(as, held)).toBeNull();
    const given = { kind: 'commitment', id: own, role: 'READER', personId: await world.person('nobody') };
    expect(refusal(await give(given))).toBe('FORBIDDEN');
  });
});
