// The doors of the domains open on resolvers too, whose decorators need it wherever they are entered first.
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellOfAll } from '../../../server/domains/notifications/index.ts';
import { refusal } from '../people/people-world.ts';
import { type AccessWorld, accessWorld, host, moderator } from './access-world.ts';

let world: AccessWorld;
let hostId: string;
const weiling = 'tan-wei-ling';
const words = 'We prepare a city of our own and would like to listen.';

beforeAll(async () => {
  world = await accessWorld();
  hostId = await world.body(host);
});
afterAll(() => world.close());

const ask = (input: object, as: string | null) =>
  world.tell('askForAccess', { kind: 'session', id: world.table, role: 'PARTICIPANT', words, ...input }, as, {
    select: '',
  });
const decide = (input: Record<string, unknown>, as: string | null = moderator) =>
  world.tell('decideAccess', input, as, { select: '' });
const newcomers = Array.from({ length: 12 }, (_, at) => `asker-${at}`);
/** Somebody new who acts for a body and sees nothing closed. */
async function asker(): Promise<string> {
  const slug = newcomers.shift()!;
  await world.newcomer(slug, `Asker ${slug}`);
  await world.given(slug, 'kobe', 'MEMBER');
  return slug;
}
async function waiting(slug: string): Promise<string> {
  const id = await world.person(slug);
  return (await world.access(moderator))!.requests.find(({ person }) => person.id === id)!.id;
}

describe('asking to be let in', () => {
  it('is shown with its words to who shares the thing, and to nobody else', async () => {
    const slug = await asker();
    expect((await ask({}, slug)).data).toEqual({ askForAccess: true });
    expect((await world.access(moderator))!.requests.map((one) => one.words)).toContain(words);
    expect((await world.access(weiling))!.requests).toEqual([]);
    expect(await world.access(slug)).toBeNull();
    const asked = {
      kind: 'access.asked',
      subject_id: world.table,
      actor: slug,
      facts: { kind: 'session', role: 'PARTICIPANT' },
    };
    expect((await world.entries('audit', hostId)).at(-1)).toEqual(asked);
    expect((await world.entries('person', await world.person(slug))).at(-1)).toEqual(asked);
  });

  it('is answered, kept and remembered the same where there is nothing, so that it tells nothing', async () => {
    const [foreign, nothing] = [await asker(), await asker()];
    const [one, other] = [await ask({}, foreign), await ask({ id: randomUUID() }, nothing)];
    expect(one).toEqual(other);
    const own = async (as: string) => {
      const { data } = await world.ask(
        '{ viewer { history { nodes { kind role actedFor { slug } body { slug } facts { name value } } } } }',
        { as },
      );
      return data.viewer.history.nodes.filter(({ kind }: { kind: string }) => kind.startsWith('access'));
    };
    expect(await own(foreign)).toEqual(await own(nothing));
    expect(await own(foreign)).toHaveLength(1);
    const file = async (as: string) => {
      const response = await fetch(`${world.url}/api/export/me`, {
        headers: { cookie: await world.cookieOf(as) },
      });
      const { accessRequests, history } = (await response.json()) as Record<
        string,
        Record<string, unknown>[]
      >;
      const kept = (rows: Record<string, unknown>[]) =>
        rows.map(({ id: _, at: __, askedAt: ___, ...rest }) => rest);
      return [kept(accessRequests!), kept(history!.filter(({ kind }) => String(kind).startsWith('access')))];
    };
    expect(await file(foreign)).toEqual(await file(nothing));
  });

  it('waits once, however often one asks', async () => {
    const slug = await asker();
    const answers = await Promise.all([1, 2, 3, 4].map(() => ask({}, slug)));
    expect(answers.map(({ data }) => data?.askForAccess)).toEqual([true, true, true, true]);
    const again = await Promise.all(
      [1, 2, 3].map(() => ask({ id: '0190b4a2-0000-7000-8000-000000000000' }, slug)),
    );
    expect(again.map(({ data }) => data?.askForAccess)).toEqual([true, true, true]);
    const rows = await world.rows('select thing_id from access_request where person_id = $1', [
      await world.person(slug),
    ]);
    expect(rows).toHaveLength(2);
  });

  it.each<[string, object, string | null, string]>([
    ['a stranger', {}, null, 'UNAUTHENTICATED'],
    ['who sees it already', {}, weiling, 'CONFLICT'],
    ['without words', { words: '' }, 'rizky-pratama', 'INVALID words'],
    ['with words that can’t be seen', { words: ' \u200b\u202e\n ' }, 'rizky-pratama', 'INVALID words'],
    ['with U+0000', { words: 'Let me\u0000 in' }, 'rizky-pratama', 'BAD_USER_INPUT'],
    ['with half a letter', { words: 'Let me in \udc00' }, 'rizky-pratama', 'BAD_USER_INPUT'],
    ['with too many words', { words: 'a'.repeat(1_001) }, 'rizky-pratama', 'INVALID words'],
    ['for what is of no kind', { kind: 'secret' }, 'rizky-pratama', 'INVALID kind'],
    ['for a part that there is not', { role: 'KING' }, 'rizky-pratama', 'BAD_USER_INPUT'],
    ['for somebody else', { personId: randomUUID() }, 'rizky-pratama', 'BAD_USER_INPUT'],
    ['with a requestId that is none', { requestId: 'again' }, 'rizky-pratama', 'INVALID requestId'],
  ])('is refused %s, and leaves nothing', async (_who, input, as, code) => {
    const was = await world.kept();
    expect(refusal(await ask(input, as))).toBe(code);
    expect(await world.kept()).toBe(was);
  });

  it('says nothing of an id that is none, and keeps nothing', async () => {
    const was = await world.kept();
    expect((await ask({ id: 'the-table' }, 'rizky-pratama')).data).toEqual({ askForAccess: true });
    expect(await world.kept()).toBe(was);
  });

  it('can’t fill the house: fifty may wait in a day', async () => {
    const slug = await asker();
    await world.rows(
      `insert into access_request (id, thing_kind, thing_id, person_id, role, words) select gen_random_uuid(), 'session', gen_random_uuid(), $1, 'READER', 'Please' from generate_series(1, 50)`,
      [await world.person(slug)],
    );
    expect(refusal(await ask({}, slug))).toBe('RATE_LIMITED');
  });
});

describe('answering who asked', () => {
  it('lets them in in the part they asked for, and writes it in both histories', async () => {
    const slug = await asker();
    const personId = await world.person(slug);
    await ask({}, slug);
    expect((await decide({ accessRequestId: await waiting(slug), give: true })).data).toEqual({
      decideAccess: true,
    });
    expect(await world.sees(slug)).toBe(true);
    expect(
      (await world.access(moderator))!.grants.find(({ person }) => person?.id === personId),
    ).toMatchObject({ role: 'PARTICIPANT', reason: null });
    const given = {
      kind: 'access.given',
      subject_id: world.table,
      actor: moderator,
      facts: { kind: 'session', role: 'PARTICIPANT', personId },
    };
    expect((await world.entries('audit', hostId)).at(-1)).toEqual(given);
    expect((await world.entries('person', personId)).at(-1)).toEqual(given);
    expect((await world.entries('discussion', world.table)).at(-1)!.kind).toBe('access.changed');
  });

  it('lets in who acts for nobody', async () => {
    const slug = newcomers.shift()!;
    await world.newcomer(slug);
    await ask({}, slug);
    await decide({ accessRequestId: await waiting(slug), give: true });
    expect(await world.sees(slug)).toBe(true);
    expect(await world.access(slug)).not.toBeNull();
  });

  it('declines with a reason that only they are told, and they may ask again', async () => {
    const slug = await asker();
    await ask({}, slug);
    const accessRequestId = await waiting(slug);
    const was = await world.kept();
    for (const reason of [undefined, '', ' ', 'no'])
      expect(refusal(await decide({ accessRequestId, give: false, reason }))).toBe('INVALID reason');
    expect(await world.kept()).toBe(was);
    expect(refusal(await decide({ accessRequestId, give: false, reason: 'The table is full.' }))).toBeNull();
    expect(await world.sees(slug)).toBe(false);
    expect((await world.entries('person', await world.person(slug))).at(-1)!.kind).toBe('access.declined');
    const response = await fetch(`${world.url}/api/export/me`, {
      headers: { cookie: await world.cookieOf(slug) },
    });
    expect(await response.text()).toContain('The table is full.');
    expect(JSON.stringify(await world.entries('audit', hostId))).not.toContain('full');
    await ask({}, slug);
    expect(await waiting(slug)).not.toBe(accessRequestId);
  });

  it('is done once: by two at the same time, one answer holds', async () => {
    const slug = await asker();
    await ask({}, slug);
    const accessRequestId = await waiting(slug);
    const answers = await Promise.all([
      decide({ accessRequestId, give: true }),
      decide({ accessRequestId, give: false, reason: 'Another time' }),
    ]);
    expect(answers.map(refusal).sort()).toEqual(['CONFLICT', null]);
    const { state } = (
      await world.rows('select state from access_request where id = $1', [accessRequestId])
    )[0];
    expect(await world.sees(slug)).toBe(state === 'GIVEN');
    const was = await world.kept();
    expect(refusal(await decide({ accessRequestId, give: true }))).toBe('CONFLICT');
    expect(await world.kept()).toBe(was);
  });

  it('has one effect and one answer however often the request is sent', async () => {
    const slug = await asker();
    await ask({}, slug);
    const input = { accessRequestId: await waiting(slug), give: true, requestId: randomUUID() };
    const answers = await Promise.all([1, 2, 3].map(() => decide(input)));
    expect(answers.map(refusal)).toEqual([null, null, null]);
    expect(
      await world.rows('select 1 from "grant" where person_id = $1', [await world.person(slug)]),
    ).toHaveLength(1);
    expect(refusal(await decide({ ...input, give: false, reason: 'Or rather not' }))).toBe(
      'IDEMPOTENCY_CONFLICT',
    );
  });

  it('is for who shares the thing: to all others the request is not there', async () => {
    const slug = await asker();
    await ask({}, slug);
    const accessRequestId = await waiting(slug);
    const was = await world.kept();
    for (const [as, code] of [
      [null, 'UNAUTHENTICATED'],
      [weiling, 'NOT_FOUND'],
      ['rizky-pratama', 'NOT_FOUND'],
      [slug, 'NOT_FOUND'],
    ] as const) {
      expect(refusal(await decide({ accessRequestId, give: true }, as)), String(as)).toBe(code);
    }
    for (const id of [randomUUID(), 'none'])
      expect(refusal(await decide({ accessRequestId: id, give: true }))).toBe('NOT_FOUND');
    expect(await world.kept()).toBe(was);
  });
});

describe('asking under another name', () => {
  const forumSlug = async () =>
    (await world.rows('select slug from forum where id = $1', [world.forum]))[0].slug as string;

  it('of the wrong kind is in nobody’s way: the right one is shown and answered beside it', async () => {
    await world.newcomer('confused');
    await world.given('confused', 'kobe', 'MEMBER');
    expect((await ask({ kind: 'forum' }, 'confused')).data).toEqual({ askForAccess: true });
    const before = (await world.access(moderator))!.requests.length;
    expect((await ask({}, 'confused')).data).toEqual({ askForAccess: true });
    const requests = (await world.access(moderator))!.requests;
    expect(requests).toHaveLength(before + 1);
    const id = await world.person('confused');
    const mine = requests.filter(({ person }) => person.id === id);
    expect(mine).toHaveLength(1);
    expect((await decide({ accessRequestId: mine[0]!.id, give: true })).data).toEqual({ decideAccess: true });
    expect(await world.sees('confused')).toBe(true);
    // The other was never shown to anybody and can't be answered by its id either.
    const [wrong] = await world.rows(
      `select id from access_request where person_id = $1 and thing_kind = 'forum'`,
      [id],
    );
    expect(refusal(await decide({ accessRequestId: wrong.id, give: true }))).toBe('NOT_FOUND');
  });

  it('of its address reaches a closed forum, and answers the same where there is none', async () => {
    await world.rows(`update forum set audience = 'PRIVATE' where id = $1`, [world.forum]);
    for (const slug of ['by-address', 'by-nothing']) await world.newcomer(slug);
    const slug = await forumSlug();
    const asking = { kind: 'forum', role: 'READER' };
    const one = await ask({ ...asking, id: slug }, 'by-address');
    const other = await ask({ ...asking, id: 'no-such-forum' }, 'by-nothing');
    expect(one).toEqual(other);
    const access = await world.access(moderator, 'forum', world.forum);
    const id = await world.person('by-address');
    expect(access!.requests.filter(({ person }) => person.id === id)).toHaveLength(1);
    const kept = async (as: string) => {
      const response = await fetch(`${world.url}/api/export/me`, {
        headers: { cookie: await world.cookieOf(as) },
      });
      const { accessRequests } = (await response.json()) as { accessRequests: object[] };
      return accessRequests;
    };
    const [first] = await kept('by-address');
    const [second] = await kept('by-nothing');
    expect(first).toMatchObject({ kind: 'forum', id: slug });
    expect(second).toMatchObject({ kind: 'forum', id: 'no-such-forum' });
    expect(JSON.stringify(first)).not.toContain(world.forum);
    // Once more changes nothing, by the address or by the id.
    await ask({ ...asking, id: slug }, 'by-address');
    await ask({ ...asking, id: world.forum }, 'by-address');
    await ask({ ...asking, id: 'no-such-forum' }, 'by-nothing');
    expect([(await kept('by-address')).length, (await kept('by-nothing')).length]).toEqual([1, 1]);
    await world.rows(`update forum set audience = 'PUBLIC' where id = $1`, [world.forum]);
    expect(refusal(await ask({ ...asking, id: slug }, 'by-nothing'))).toBe('CONFLICT');
  });

  it('of a framework’s address asks for its working text, and answers the same where there is none', async () => {
    const [{ slug, document_id: document }] = await world.rows(
      "select slug, document_id from framework where slug = 'festivals-in-creative-cities'",
    );
    for (const one of ['for-a-text', 'for-no-text']) await world.newcomer(one);
    const asking = { kind: 'framework', role: 'READER' };
    const answers = [
      await ask({ ...asking, id: slug }, 'for-a-text'),
      await ask({ ...asking, id: 'no-such-framework' }, 'for-no-text'),
    ];
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]!.data).toEqual({ askForAccess: true });
    const lan = 'nguyen-thu-lan';
    const access = (await world.access(lan, 'document', document))!;
    const id = await world.person('for-a-text');
    const mine = access.requests.find(({ person }) => person.id === id)!;
    const hanoi = await world.body('hanoi');
    const given = await world.tell('decideAccess', { accessRequestId: mine.id, give: true }, lan, {
      select: '',
      actingFor: hanoi,
    });
    expect(given.data).toEqual({ decideAccess: true });
    const { data } = await world.ask('query ($id: ID!) { document(id: $id) { id } }', {
      as: 'for-a-text',
      variables: { id: document },
    });
    expect(data.document).toEqual({ id: document });
  });
});

describe('asking by the page of any kind that has an audience', () => {
  const other = 'asks-for-nothing';
  const pages: readonly (readonly [kind: string, table: string, shared: string, query: string])[] = [
    ['adaptation', 'adaptation', 'document_id', 'adaptation(id: $part) { id }'],
    ['agreement', 'agreement', 'document_id', 'agreement(slug: $part) { id }'],
    ['case', 'case_study', 'document_id', 'caseStudy(slug: $part) { id }'],
    ['document', 'document', 'id', 'document(id: $part) { id }'],
    ['forum', 'forum', 'id', 'forum(slug: $part) { id }'],
    ['framework', 'framework', 'document_id', 'framework(slug: $part) { document { id } }'],
    ['network', 'sub_network', 'id', 'subNetwork(slug: $part) { id }'],
    ['plan', 'plan', 'id', 'plan(slug: $part) { id }'],
    ['project', 'project', 'document_id', 'project(slug: $part) { id }'],
    ['session', 'session', 'id', 'session(id: $part) { id }'],
  ];
  const partOf = (table: string) => {
    if (table === 'sub_network') return '(select b.slug from body b where b.id = x.body_id)';
    return ['adaptation', 'document', 'session'].includes(table) ? 'x.id::text' : 'x.slug';
  };
  const isById = (kind: string) => ['adaptation', 'document', 'session'].includes(kind);

  beforeAll(async () => {
    await world.newcomer(other);
    for (const table of ['agreement', 'document', 'forum', 'plan', 'project', 'session', 'sub_network'])
      await world.rows(`update ${table} set audience = 'PRIVATE'`);
    await world.rows('update document set publishes_editions = false');
  });

  it('is there for every kind', async () => {
    const refused = await ask({ kind: 'secret' }, other);
    const named = [...refused.errors![0]!.message.matchAll(/ ([a-z]+)(?= and| can\.)/g)].map(
      ([, kind]) => kind,
    );
    expect(named).toEqual(pages.map(([kind]) => kind));
  });

  it.each(pages)('%s: asked, told, answered, and opened by who asked', async (kind, table, shared, query) => {
    const [{ part, id, owner }] = await world.rows(
      `select ${partOf(table)} as part, x.${shared} as id, b.slug as owner from ${table} x
        join lateral (select s.* from (select id, owner_id from document union all select id, owner_id from plan
          union all select id, body_id from sub_network union all select id, host_id from forum
          union all select s.id, f.host_id from session s join forum f on f.id = s.forum_id) s where s.id = x.${shared}) o on true
        join body b on b.id = o.owner_id ${kind === 'document' ? "where x.kind = 'agreement'" : ''} order by x.id limit 1`,
    );
    const [leader, asker] = [`leads-${kind}`, `asks-for-${kind}`];
    for (const one of [leader, asker]) await world.newcomer(one);
    await world.given(leader, owner, 'COORDINATOR');
    const ownerId = await world.body(owner);
    const nothing = isById(kind) ? randomUUID() : 'no-such-page';
    const sent = async (as: string | null, text: string, variables: object) => {
      const answer = await fetch(`${world.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: world.origin,
          ...(as ? { cookie: await world.cookieOf(as) } : {}),
        },
        body: JSON.stringify({ query: text, variables }),
      });
      return `${answer.status} ${await answer.text()}`;
    };
    const type = isById(kind) ? 'ID!' : 'String!';
    const page = (as: string | null, which: string) =>
      sent(as, `query ($part: ${type}) { ${query} }`, { part: which });
    const asking = (as: string, which: string) =>
      sent(as, 'mutation ($input: AskForAccessInput!) { askForAccess(input: $input) }', {
        input: { requestId: randomUUID(), kind, id: which, role: 'READER', words },
      });

    // What is closed and what is not there answer alike: the page, to anybody, and the asking. That there is a framework is public.
    for (const as of [null, asker])
      if (kind !== 'framework') expect(await page(as, part)).toBe(await page(as, nothing));
    expect(await asking(asker, part)).toBe(await asking(other, nothing));

    const askerId = await world.person(asker);
    const sharedKind = shared === 'document_id' ? 'document' : kind;
    const told = async (as: string, which: string) => {
      await tellOfAll(world.app.services);
      const { data } = await world.ask(
        '{ inbox { notifications(first: 50) { nodes { kind asks readAt place words thing { kind title path } by { id } } } } }',
        { as },
      );
      return data.inbox.notifications.nodes.find(
        (one: { kind: string; thing: { path: string } }) => one.kind === which,
      );
    };
    // Others ask as well.
    const waiting = async () =>
      (await world.access(leader, sharedKind, id))!.requests.find(({ person }) => person.id === askerId)!.id;

    // Declined with a reason, which they are told without being told more than they asked.
    const reason = `Not before it is settled: ${kind}.`;
    const answering = (give: boolean, accessRequestId: string) =>
      world.tell('decideAccess', { accessRequestId, give, ...(give ? {} : { reason }) }, leader, {
        select: '',
        actingFor: ownerId,
      });
    expect(refusal(await answering(false, await waiting()))).toBeNull();
    const declined = await told(asker, 'ACCESS_DECLINED');
    expect(declined).toMatchObject({ words: reason, thing: { kind: 'access-request' } });
    expect(declined.thing.title).toBe(declined.thing.path);
    expect(declined.thing.path.endsWith(`/${part}`)).toBe(true);

    // Asked again, told to who may give it, with the way to the dialog; given; and opened by the way that they are told.
    await asking(asker, part);
    const asked = await told(leader, 'ACCESS_ASKED');
    expect(asked).toMatchObject({ asks: true, readAt: null, place: '?access', by: { id: askerId } });
    expect(refusal(await answering(true, await waiting()))).toBeNull();
    expect((await told(leader, 'ACCESS_ASKED')).readAt).not.toBeNull();
    const given = await told(asker, 'ACCESS_GIVEN');
    expect(given.thing.path).toBe(asked.thing.path);
    expect(given.thing.path.endsWith(`/${part}`)).toBe(true);
    expect(await page(asker, part)).not.toBe(await page(asker, nothing));

    expect(
      await world.rows('select 1 from notification where person_id = $1', [await world.person(other)]),
    ).toEqual([]);
  });

  it('is told to those who run the house where nobody is in office who could answer', async () => {
    const [network] = await world.rows(
      'select n.id, n.body_id, b.slug from sub_network n join body b on b.id = n.body_id order by n.id desc limit 1',
    );
    await world.rows(
      'update appointment set from_date = current_date - 9, to_date = current_date - 1 where body_id = $1',
      [network.body_id],
    );
    await world.rows('delete from "grant" where thing_id = $1', [network.id]);
    await world.rows("update sub_network set audience = 'NETWORK' where id = $1", [network.id]);
    const asker = 'asks-where-nobody-is';
    await world.newcomer(asker);
    expect(refusal(await ask({ kind: 'network', id: network.slug }, asker))).toBeNull();
    await tellOfAll(world.app.services);
    const told = await world.rows(
      "select person_id from notification where kind = 'ACCESS_ASKED' and actor_id = $1 order by person_id",
      [await world.person(asker)],
    );
    const running = await world.rows(
      "select distinct person_id from appointment where role = 'ADMINISTRATOR' and to_date is null order by person_id",
    );
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual(running);
  });
});
