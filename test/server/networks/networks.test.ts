import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatherAll } from '../../../server/search/keep-index.ts';
import { Wire } from '../../support/wire.ts';
import { toldOf } from '../notifications/inbox-of.ts';
import { refusal, why } from '../people/people-world.ts';
import {
  administrator,
  daichi,
  haruka,
  lan,
  type Network,
  type NetworkWorld,
  networkWorld,
  siti,
  sound,
  stranger,
} from './network-world.ts';

let world: NetworkWorld;

beforeAll(async () => {
  world = await networkWorld();
});
afterAll(() => world?.close());

const ask = (network: Network, as: string | null, more: object = {}) =>
  world.tell(
    'askForAdmission',
    { networkId: network.id, asPerson: false, words: 'We work on it', ...more },
    as,
  );
const show = (network: Network, audience: string) =>
  world.tell('setAudience', { kind: 'network', id: network.id, audience }, network.by);
const slugs = (members: Network[]) => members.map(({ body }) => body?.slug ?? null);

describe('a sub-network', () => {
  it('is begun by an administrator, with names in several languages and a body that people act for', async () => {
    const network = await world.begun();
    expect(network).toMatchObject({
      kind: 'REGION',
      audience: 'PUBLIC',
      countries: ['ID', 'JP', 'VN'],
      memberKinds: ['CITY', 'PERSON'],
      may: { coordinate: true, post: true, propose: true },
    });
    const { data } = await world.ask(
      'query ($slug: String!) { subNetwork(slug: $slug) { name purpose body { kind } } }',
      { variables: { slug: network.slug }, language: 'vi' },
    );
    expect(data.subNetwork).toMatchObject({
      name: network.name.replace('Cities of a river', 'Các thành phố ven sông'),
      purpose: 'Các thành phố ven sông học hỏi lẫn nhau.',
      body: { kind: 'SUB_NETWORK' },
    });
    const listed = await world.ask('{ subNetworks(kind: REGION) { slug } }');
    expect(listed.data.subNetworks).toContainEqual({ slug: network.slug });
    expect((await world.audit(network.slug)).map(({ kind }) => kind)).toContain('body.added');
  });

  it('is refused with the reason where what is said of it does not go together', async () => {
    const wrong = [
      [{ kind: 'FIELD' }, 'INVALID field FIELD_NEEDED'],
      [{ memberKinds: [] }, 'INVALID memberKinds EMPTY'],
      [{ memberKinds: ['PERSON'] }, 'INVALID votes NO_CITY_TO_VOTE'],
      [{ countries: ['Viet Nam'] }, 'INVALID countries NO_COUNTRY'],
      [{ purpose: {} }, 'INVALID purpose EMPTY'],
      [{ purpose: { en: 'Short' } }, 'INVALID purpose TOO_SHORT'],
      [
        { translations: [{ language: 'vi', name: 'Chỉ tiếng Việt' }] },
        'INVALID translations ENGLISH_NAME_NEEDED',
      ],
      [{ parentId: randomUUID() }, 'INVALID parentId NO_SUCH_BODY'],
    ] as const;
    for (const [more, reason] of wrong)
      expect(why(await world.tell('beginSubNetwork', { ...sound(), ...more }, administrator))).toBe(reason);
    expect(why(await world.tell('beginSubNetwork', sound(), lan))).toBe('FORBIDDEN ADMINISTRATORS_ONLY');
    expect(refusal(await world.tell('beginSubNetwork', sound(), null))).toBe('UNAUTHENTICATED');
  });

  it('is changed by who coordinates it, and not over somebody else’s change', async () => {
    const network = await world.begun();
    const { translations: _, kind: __, ...facts } = sound();
    const change = { ...facts, networkId: network.id, version: 1, posts: 'NETWORK' };
    expect(why(await world.tell('changeSubNetwork', change, lan))).toBe('FORBIDDEN NETWORK_OFFICERS_ONLY');
    expect(await world.told('changeSubNetwork', change, network.by)).toMatchObject({
      posts: 'NETWORK',
      version: 2,
    });
    expect(why(await world.tell('changeSubNetwork', change, network.by))).toBe('CONFLICT NETWORK_CHANGED');
    // Whom it lets post, is its own data.
    expect((await world.read(network.slug, stranger)).may).toMatchObject({ post: true, propose: false });
  });
});

describe('belonging to a sub-network', () => {
  it('is asked for, waits for the coordinator, and is told to the network and to both bodies', async () => {
    const network = await world.begun();
    expect((await ask(network, lan)).errors).toBeUndefined();
    const seenBy = async (as: string | null) => (await world.read(network.slug, as)).requests;
    expect(await seenBy(lan)).toMatchObject([
      { state: 'ASKED', words: 'We work on it', mayEnd: true, mayDecide: false },
    ]);
    for (const as of [null, haruka]) expect(await seenBy(as)).toEqual([]);
    const waiting = await world.read(network.slug, network.by);
    expect([waiting.askingCount, waiting.requests[0].mayDecide]).toEqual([1, true]);
    expect((await world.read(network.slug, lan)).askingCount).toBe(0);
    const admitted = await world.told(
      'decideAdmission',
      { membershipId: waiting.requests[0].id, admit: true },
      network.by,
    );
    expect([slugs(admitted.members), admitted.memberCount, admitted.requests]).toEqual([['hanoi'], 1, []]);
    const open = await world.read(network.slug, null);
    expect(open.members).toMatchObject([{ body: { slug: 'hanoi' }, words: null, mayEnd: false }]);
    expect(open.history).toEqual([]);
    expect(admitted.history[0]).toMatchObject({ kind: 'admitted', member: { body: { slug: 'hanoi' } } });
    for (const body of ['hanoi', network.slug])
      expect((await world.audit(body)).map(({ kind }) => kind)).toContain('membership.admitted');
    const { data } = await world.ask('{ subNetworks(member: "hanoi", kind: REGION) { slug } }');
    expect(data.subNetworks).toContainEqual({ slug: network.slug });
  });

  it('is declined with a reason that they alone are told, and may be asked for again', async () => {
    const network = await world.begun();
    await ask(network, haruka);
    const [{ id }] = (await world.read(network.slug, network.by)).requests;
    const decide = (input: object, as: string | null = network.by) =>
      world.tell('decideAdmission', { membershipId: id, ...input }, as);
    expect(why(await decide({ admit: false }))).toBe('INVALID reason EMPTY');
    expect(why(await decide({ admit: true }, haruka))).toBe('FORBIDDEN NETWORK_OFFICERS_ONLY');
    // To others there is no such request.
    expect(refusal(await decide({ admit: true }, lan))).toBe('NOT_FOUND');
    expect(refusal(await decide({ admit: true }, null))).toBe('UNAUTHENTICATED');
    expect((await decide({ admit: false, reason: 'Not on the river' })).errors).toBeUndefined();
    expect((await world.read(network.slug, haruka)).requests).toMatchObject([
      { state: 'DECLINED', reason: 'Not on the river' },
    ]);
    expect((await world.read(network.slug, lan)).requests).toEqual([]);
    expect(why(await decide({ admit: true }))).toBe('CONFLICT ADMISSION_OVER');
    expect((await ask(network, haruka)).errors).toBeUndefined();
  });

  it('is refused to kinds it does not take, to who asks twice, and to who does not speak for their body', async () => {
    const network = await world.begun();
    await world.admit(network, lan);
    expect(why(await ask(network, lan))).toBe('CONFLICT MEMBER_ALREADY');
    await ask(network, haruka);
    expect(why(await ask(network, haruka))).toBe('CONFLICT ADMISSION_ASKED_ALREADY');
    expect(why(await ask(network, 'rizky-pratama'))).toBe('FORBIDDEN BODY_SPEAKERS_ONLY');
    const ofPeople = await world.begun({ memberKinds: ['PERSON'], votes: 'ONE_MEMBER_ONE_VOTE' });
    expect(why(await ask(ofPeople, lan))).toBe('CONFLICT KIND_NOT_ADMITTED');
    expect(refusal(await ask(network, null))).toBe('UNAUTHENTICATED');
    expect(refusal(await ask({ id: randomUUID() }, lan))).toBe('NOT_FOUND');
    expect(why(await ask(network, siti, { words: ' ' }))).toBe('INVALID words EMPTY');
  });

  it('is asked for once by two who speak for one city at the same time', async () => {
    const network = await world.begun();
    await world.newcomer('second-speaker');
    await world.given('second-speaker', 'hanoi', 'DEPUTY');
    const answers = await Promise.all([ask(network, lan), ask(network, 'second-speaker')]);
    expect(answers.map(why).sort()).toEqual(['CONFLICT ADMISSION_ASKED_ALREADY', null]);
  });

  it('is taken back or ended by who speaks for the member, ended by the coordinator, and by nobody else', async () => {
    const network = await world.begun();
    const end = (id: string, as: string | null) =>
      world.tell('endMembership', { membershipId: id, reason: 'Other work' }, as);
    await ask(network, haruka);
    const [asked] = (await world.read(network.slug, haruka)).requests;
    expect(why(await end(asked.id, network.by))).toBe('FORBIDDEN MEMBER_SPEAKERS_ONLY');
    expect((await end(asked.id, haruka)).errors).toBeUndefined();
    expect(why(await end(asked.id, haruka))).toBe('CONFLICT ADMISSION_OVER');
    const { members } = await world.admit(network, lan, daichi);
    const idOf = (slug: string) => members.find(({ body }: Network) => body.slug === slug).id;
    expect(why(await end(idOf('hanoi'), daichi))).toBe('FORBIDDEN MEMBER_SPEAKERS_ONLY');
    expect(refusal(await end(randomUUID(), daichi))).toBe('NOT_FOUND');
    expect((await end(idOf('hanoi'), lan)).errors).toBeUndefined();
    expect((await end(idOf('nagoya'), network.by)).errors).toBeUndefined();
    const after = await world.read(network.slug, null);
    expect([after.memberCount, slugs(after.former).sort()]).toEqual([0, ['hanoi', 'nagoya']]);
    expect(after.former[0]).toMatchObject({ state: 'LEFT', reason: null });
    expect((await ask(network, lan)).errors).toBeUndefined();
  });

  it('lets its members see what is shown to them alone, as bodies and as persons, until they leave', async () => {
    const network = await world.begun();
    await world.newcomer('designer', 'A designer');
    const said = { asPerson: true, words: 'I design along the river', profile: 'Draws boats' };
    expect((await ask(network, 'designer', said)).errors).toBeUndefined();
    const [{ id }] = (await world.read(network.slug, network.by)).requests;
    await world.told('decideAdmission', { membershipId: id, admit: true }, network.by);
    await world.admit(network, lan);
    expect((await show(network, 'PARTIES')).errors).toBeUndefined();
    for (const as of [lan, 'designer'])
      expect(await world.read(network.slug, as)).toMatchObject({ memberCount: 2, may: { post: true } });
    for (const as of [haruka, null]) expect(await world.read(network.slug, as)).toBeNull();
    expect(refusal(await ask(network, haruka))).toBe('NOT_FOUND');
    const wire = await Wire.open(world.url, {
      headers: { origin: world.origin, cookie: await world.cookieOf('designer') },
      init: true,
    });
    const text = `subscription { subNetwork(networkId: "${network.id}", after: "0") { __typename } }`;
    wire.subscribe('s', text);
    await wire.next((one) => one.id === 's' && one.payload?.data?.subNetwork.__typename === 'CaughtUp');
    expect(
      (await world.tell('endMembership', { membershipId: id, reason: 'Done' }, 'designer')).data,
    ).toEqual({
      endMembership: null,
    });
    // The right went with the membership, for whoever follows as well.
    await wire.next((one) => one.id === 's' && one.type === 'error');
    wire.close();
    expect(await world.read(network.slug, 'designer')).toBeNull();
  });

  it('is shown with its day and the offices that the member holds, to whoever may know of the sub-network', async () => {
    const network = await world.begun();
    await world.admit(network, lan, haruka);
    await world.given(lan, network.slug, 'DEPUTY', { from: '2025-01-01' });
    const seen = async (member: string | null, as: string | null = null) => {
      const text = `query ($member: String) { networkMemberships(member: $member) { fromDate network { slug } offices { role person { name } } } }`;
      const { data } = await world.ask(text, { variables: { member }, as });
      return data.networkMemberships.filter((one: Network) => one.network.slug === network.slug);
    };
    expect(await seen('hanoi')).toMatchObject([
      { fromDate: expect.any(String), offices: [{ role: 'DEPUTY', person: { name: 'Nguyễn Thu Lan' } }] },
    ]);
    expect(await seen('kobe')).toMatchObject([{ offices: [] }]);
    expect(await seen('bandung')).toEqual([]);
    // By name they belong to nothing: their city does.
    for (const as of [lan, null]) expect(await seen(null, as)).toEqual([]);
    await show(network, 'PARTIES');
    expect(await seen('hanoi')).toEqual([]);
    expect(await seen('hanoi', haruka)).toHaveLength(1);
  });

  it('is found in a search by its names and what it is for, by whoever may know of it, and instead of its body', async () => {
    const network = await world.begun({
      translations: [
        { language: 'en', name: 'Keepers of quiet wharves' },
        { language: 'vi', name: 'Những người giữ bến lặng' },
      ],
      purpose: { en: 'Wharves that ferrymen left are looked after.' },
    });
    const paths = async (query: string, as: string | null = null) => {
      await gatherAll(world.app.services.database.pool);
      const { data } = await world.ask(
        'query ($query: String!) { search(query: $query) { hits { kind path } } }',
        {
          variables: { query },
          as,
        },
      );
      return data.search.hits.map(({ kind, path }: Network) => `${kind} ${path}`);
    };
    for (const query of ['quiet wharves', 'ben lang', 'ferrymen left'])
      expect(await paths(query)).toEqual([`NETWORK /networks/${network.slug}`]);
    await show(network, 'PRIVATE');
    // Bodies are public, and so is its name; what it is for is not.
    expect(await paths('quiet wharves')).toEqual([`BODY /bodies/${network.slug}`]);
    expect(await paths('ferrymen left')).toEqual([]);
    expect(await paths('ferrymen left', network.by)).toEqual([`NETWORK /networks/${network.slug}`]);
  });

  it('ends with a person who leaves the house, and what they said of themselves goes', async () => {
    const network = await world.begun();
    await world.newcomer('leaving', 'Leaving');
    await ask(network, 'leaving', { asPerson: true, words: 'Why I come', profile: 'Who I am' });
    const [{ id }] = (await world.read(network.slug, network.by)).requests;
    await world.told('decideAdmission', { membershipId: id, admit: true }, network.by);
    const me = await fetch(`${world.url}/api/export/me`, {
      headers: { cookie: await world.cookieOf('leaving') },
    });
    expect((await me.json()).networkMemberships).toMatchObject([
      { words: 'Why I come', profile: 'Who I am' },
    ]);
    await world.tell('eraseMe', {}, 'leaving', { select: '' });
    const after = await world.read(network.slug, network.by);
    expect([after.members, after.former]).toMatchObject([
      [],
      [{ state: 'LEFT', profile: null, words: null, person: { name: 'Former member' } }],
    ]);
  });
});

describe('news of a sub-network', () => {
  const selectNews = `{ id slug news(first: 5) { id title text language editedAt version mayEdit mayRemove by { name } actedFor { slug } }
    history(first: 5) { kind news { title } } }`;
  const words = { title: 'The wharf is open', text: 'Come and see it\nfrom Monday on.', language: 'en' };
  const tell = (mutation: string, input: object, as: string | null) =>
    world.tell(mutation, { ...input }, as, { select: selectNews });
  const read = async (network: Network, as: string | null = null) =>
    (
      await world.ask(`query ($slug: String!) { subNetwork(slug: $slug) ${selectNews} }`, {
        variables: { slug: network.slug },
        as,
      })
    ).data.subNetwork;

  it('are posted by whom it lets post, read by whoever sees it, live, and told to who follows it', async () => {
    const network = await world.begun();
    await world.admit(network, lan, haruka);
    const path = `/networks/${network.slug}`;
    const follow = { thing: { kind: 'network', id: network.id }, state: 'FOLLOWED' };
    for (const as of [lan, haruka])
      expect((await world.tell('setFollow', follow, as, { select: '' })).errors).toBeUndefined();
    const wire = await Wire.open(world.url, {
      headers: { origin: world.origin, cookie: await world.cookieOf(haruka) },
      init: true,
    });
    wire.subscribe('s', `subscription { subNetwork(networkId: "${network.id}", after: "0") { __typename } }`);
    await wire.next((one) => one.id === 's' && one.payload?.data?.subNetwork.__typename === 'CaughtUp');
    const post = { networkId: network.id, ...words };
    expect(why(await tell('postNetworkNews', post, stranger))).toBe('FORBIDDEN NETWORK_POSTERS_ONLY');
    expect(refusal(await tell('postNetworkNews', post, null))).toBe('UNAUTHENTICATED');
    expect(why(await tell('postNetworkNews', { ...post, title: ' ' }, lan))).toBe('INVALID title EMPTY');
    expect((await tell('postNetworkNews', post, lan)).errors).toBeUndefined();
    await wire.next(
      (one) => one.id === 's' && one.payload?.data?.subNetwork.__typename === 'SubNetworkEntry',
    );
    wire.close();
    expect((await read(network)).news).toMatchObject([
      {
        ...words,
        mayEdit: false,
        mayRemove: false,
        by: { name: 'Nguyễn Thu Lan' },
        actedFor: { slug: 'hanoi' },
      },
    ]);
    const kinds = async (as: string) => (await toldOf(world, as, path)).map(({ kind }) => kind);
    expect(await kinds(haruka)).toContain('NEWS_POSTED');
    for (const as of [lan, network.by]) expect(await kinds(as)).not.toContain('NEWS_POSTED');
  });

  it('are changed by who wrote them, and taken out by them or by who coordinates it', async () => {
    const network = await world.begun();
    await world.admit(network, lan, haruka);
    const post = async () => {
      const { data } = await tell('postNetworkNews', { networkId: network.id, ...words }, lan);
      return data.postNetworkNews.news[0].id as string;
    };
    const newsId = await post();
    const edit = { newsId, version: 1, ...words, title: 'The wharf opens later' };
    for (const as of [haruka, network.by])
      expect(why(await tell('editNetworkNews', edit, as))).toBe('FORBIDDEN NEWS_AUTHOR_ONLY');
    expect((await tell('editNetworkNews', edit, lan)).errors).toBeUndefined();
    expect(why(await tell('editNetworkNews', edit, lan))).toBe('CONFLICT NETWORK_CHANGED');
    expect((await read(network, lan)).news).toMatchObject([
      { title: edit.title, editedAt: expect.any(String), version: 2, mayEdit: true, mayRemove: true },
    ]);
    const remove = (as: string | null, id = newsId) => tell('removeNetworkNews', { newsId: id }, as);
    expect(why(await remove(haruka))).toBe('FORBIDDEN NEWS_AUTHOR_OR_OFFICERS_ONLY');
    expect(refusal(await remove(null))).toBe('UNAUTHENTICATED');
    expect((await remove(network.by)).errors).toBeUndefined();
    for (const as of [lan, haruka, network.by]) expect(refusal(await remove(as))).toBe('NOT_FOUND');
    const after = await read(network, lan);
    expect([after.news, after.history.slice(0, 3)]).toEqual([
      [],
      [
        { kind: 'news.removed', news: null },
        { kind: 'news.edited', news: null },
        { kind: 'news.posted', news: null },
      ],
    ]);
    expect((await remove(lan, await post())).errors).toBeUndefined();
  });

  it('are of those in office alone where it says so', async () => {
    const network = await world.begun({ posts: 'OFFICERS' });
    await world.admit(network, lan);
    const post = { networkId: network.id, ...words };
    expect(why(await tell('postNetworkNews', post, lan))).toBe('FORBIDDEN NETWORK_POSTERS_ONLY');
    expect((await tell('postNetworkNews', post, network.by)).errors).toBeUndefined();
    await show(network, 'PARTIES');
    expect((await read(network, lan)).news).toHaveLength(1);
    expect(await read(network, haruka)).toBeNull();
    expect(refusal(await tell('postNetworkNews', post, haruka))).toBe('NOT_FOUND');
  });
});

describe('a sub-network of places', () => {
  const selectPlaces = `{ id slug version criteria { id words en vi }
    members { id spaceKind spaceOperator body { slug } assessment { answer } }
    requests { id spaceKind spaceOperator assessment { answer words criterion { id words } } } }`;
  const tell = (mutation: string, input: object, as: string | null) =>
    world.tell(mutation, { ...input }, as, { select: selectPlaces });
  const read = async (network: Network, as: string | null) =>
    (
      await world.ask(`query ($slug: String!) { subNetwork(slug: $slug) ${selectPlaces} }`, {
        variables: { slug: network.slug },
        as,
      })
    ).data.subNetwork;
  const ofPlaces = () =>
    world.begun({ kind: 'PLACES', memberKinds: ['PLACE', 'CITY'], votes: 'ONE_MEMBER_ONE_VOTE' });

  it('has criteria that its coordinator sets, and keeps the answers to those it asks no more', async () => {
    const network = await ofPlaces();
    const set = (criteria: object[], version: number, as: string | null = network.by) =>
      tell('setNetworkCriteria', { networkId: network.id, version, criteria }, as);
    const open = { en: 'Open on fixed days', vi: 'Mở cửa vào ngày cố định' };
    expect(why(await set([open], 1, lan))).toBe('FORBIDDEN NETWORK_OFFICERS_ONLY');
    expect(refusal(await set([open], 1, null))).toBe('UNAUTHENTICATED');
    expect(why(await set([{}], 1))).toBe('INVALID criteria EMPTY');
    expect(why(await set(Array(31).fill(open), 1))).toBe('INVALID criteria TOO_MANY_HERE');
    expect(refusal(await set([{ ...open, id: randomUUID() }], 1))).toBe('NOT_FOUND');
    expect((await set([open, { en: 'Can be reached by everybody' }], 1)).errors).toBeUndefined();
    expect(why(await set([open], 1))).toBe('CONFLICT NETWORK_CHANGED');
    const [first, second] = (await read(network, null)).criteria;
    expect([first, second.vi]).toMatchObject([open, null]);
    expect((await set([{ id: second.id, en: 'Everybody can come in' }], 2)).errors).toBeUndefined();
    expect((await read(network, null)).criteria).toMatchObject([
      { id: second.id, words: 'Everybody can come in' },
    ]);
    const other = await world.begun();
    expect(
      why(await tell('setNetworkCriteria', { networkId: other.id, version: 1, criteria: [] }, other.by)),
    ).toBe('CONFLICT CRITERIA_OF_PLACES_ONLY');
  });

  it('lets a space in that says what it is and how it sees itself, which it and the coordinator alone read', async () => {
    const network = await ofPlaces();
    const criteria = [{ en: 'Open on fixed days' }, { en: 'Can be reached by everybody' }];
    await tell('setNetworkCriteria', { networkId: network.id, version: 1, criteria }, network.by);
    const [first, second] = (await read(network, null)).criteria;
    const keeper = `keeper-of-${network.slug}`;
    await world.newcomer(keeper);
    await world.given(keeper, 'hoa-lo-prison', 'FOCAL_POINT');
    const asked = {
      networkId: network.id,
      asPerson: false,
      words: 'We keep a yard',
      space: { kind: 'HERITAGE_SITE_SPACE', operator: 'PUBLIC' },
      assessment: [
        { criterionId: first.id, answer: 'MET', words: 'Every day but Monday' },
        { criterionId: second.id, answer: 'PARTLY' },
      ],
    };
    const tried = async (more: object) => why(await tell('askForAdmission', { ...asked, ...more }, keeper));
    expect(await tried({ space: null })).toBe('INVALID space SPACE_KIND_NEEDED');
    expect(await tried({ assessment: asked.assessment.slice(1) })).toBe(
      'INVALID assessment CRITERIA_UNANSWERED',
    );
    expect(
      await tried({ assessment: [...asked.assessment, { criterionId: randomUUID(), answer: 'MET' }] }),
    ).toBe('NOT_FOUND');
    expect((await tell('askForAdmission', asked, keeper)).errors).toBeUndefined();
    for (const as of [keeper, network.by])
      expect((await read(network, as)).requests).toMatchObject([
        {
          spaceKind: 'HERITAGE_SITE_SPACE',
          spaceOperator: 'PUBLIC',
          assessment: [
            { answer: 'MET', words: 'Every day but Monday', criterion: { id: first.id } },
            { answer: 'PARTLY', words: null, criterion: { id: second.id } },
          ],
        },
      ]);
    const [{ id }] = (await read(network, network.by)).requests;
    await world.told('decideAdmission', { membershipId: id, admit: true }, network.by);
    // What it is, everybody may know; how it sees itself, only who decided and itself.
    for (const as of [null, lan])
      expect((await read(network, as)).members).toEqual([
        {
          id,
          spaceKind: 'HERITAGE_SITE_SPACE',
          spaceOperator: 'PUBLIC',
          body: { slug: 'hoa-lo-prison' },
          assessment: [],
        },
      ]);
    expect((await read(network, keeper)).members[0].assessment).toHaveLength(2);

    // What has changed it says anew; who coordinates is told, and nobody else says it for it.
    const anew = {
      membershipId: id,
      space: { kind: 'MUSEUM', operator: null },
      assessment: [
        { criterionId: first.id, answer: 'PARTLY' },
        { criterionId: second.id, answer: 'MET', words: 'A ramp since May' },
      ],
    };
    for (const as of [network.by, lan])
      expect(why(await tell('assessSpace', anew, as))).toBe('FORBIDDEN SPACE_SPEAKERS_ONLY');
    expect(refusal(await tell('assessSpace', anew, null))).toBe('UNAUTHENTICATED');
    expect(why(await tell('assessSpace', { ...anew, assessment: [] }, keeper))).toBe(
      'INVALID assessment CRITERIA_UNANSWERED',
    );
    expect(refusal(await tell('assessSpace', { ...anew, membershipId: randomUUID() }, keeper))).toBe(
      'NOT_FOUND',
    );
    const { data } = await tell('assessSpace', anew, keeper);
    expect(data.assessSpace.members).toMatchObject([
      { spaceKind: 'MUSEUM', spaceOperator: null, assessment: [{ answer: 'PARTLY' }, { answer: 'MET' }] },
    ]);
    expect(await toldOf(world, network.by, `/networks/${network.slug}`)).toContainEqual(
      expect.objectContaining({ kind: 'SPACE_ASSESSED' }),
    );
    // A city is asked for none of it.
    expect((await ask(network, lan)).errors).toBeUndefined();
  });
});

it('has a calendar at a secret address: what it hosts, until when it votes, and what its projects have promised', async () => {
  const network = await world.begun();
  const { members } = await world.admit(network, lan, haruka);
  const make = async (as: string | null, networkId = network.id) =>
    world.tell('makeCalendar', { networkId }, as, { select: '{ address network { slug } body { slug } }' });
  expect(refusal(await make(null))).toBe('UNAUTHENTICATED');
  expect(refusal(await make(lan, randomUUID()))).toBe('NOT_FOUND');
  const made = (await make(haruka)).data.makeCalendar;
  expect(made).toMatchObject({ network: { slug: network.slug }, body: null });
  const read = (address: string) => fetch(address.replace(world.origin, world.url));
  const days = async () => (await (await read(made.address)).text()).replace(/\r\n /g, '');
  expect(await days()).not.toContain('VEVENT');
  const bodyId = await world.body(network.slug);
  await world.rows(
    `insert into forum (id, slug, title, theme, summary, venue, zone, starts_on, ends_on, host_id, audience)
      values (gen_random_uuid(), $1, $2, $2, $2, $2, 'UTC', '2031-03-04', '2031-03-06', $3, $4)`,
    [`forum-of-${network.slug}`, JSON.stringify({ en: 'On the bank', vi: 'Bên bờ' }), bodyId, 'PUBLIC'],
  );
  const election = await world.tell(
    'openElection',
    {
      networkId: network.id,
      office: 'DEPUTY',
      isSecret: false,
      termMonths: 12,
      closesAt: new Date(Date.now() + 20 * 86_400_000).toISOString(),
      candidates: [{ membershipId: members[0].id, personId: await world.person(lan) }],
    },
    network.by,
    { select: '{ id }' },
  );
  expect(election.errors).toBeUndefined();
  const facts = { title: 'Ferries', summary: 'Ferries for all', language: 'en', currency: 'USD' };
  const begun = await world.tell('beginProject', facts, network.by, { select: '{ id }' });
  const milestone = {
    projectId: begun.data.beginProject.id,
    words: 'The first ferry sails',
    endsOn: '2031-05-01',
  };
  expect(
    (await world.tell('addMilestone', milestone, network.by, { select: '{ id }' })).errors,
  ).toBeUndefined();
  await world.rows('update commitment set counts = true where words = $1', [milestone.words]);
  const seen = await days();
  expect(seen).toContain('DTSTART;VALUE=DATE:20310304\r\nDTEND;VALUE=DATE:20310307\r\nSUMMARY:On the bank');
  expect(seen).toContain('SUMMARY:Last day to vote: deputy');
  // The project is of those who began it alone until it is shared.
  expect(seen).not.toContain('The first ferry sails');
  await world.rows(
    `update document set audience = 'PUBLIC' where id = (select document_id from project where id = $1)`,
    [milestone.projectId],
  );
  expect(await days()).toContain('DTSTART;VALUE=DATE:20310501\r\nSUMMARY:The first ferry sails');
  // One's own calendar and the sub-network's are two; whoever may not know of it any more reads it no more.
  expect((await world.ask('{ calendars { network { slug } } }', { as: haruka })).data.calendars).toEqual([
    { network: { slug: network.slug } },
  ]);
  await show(network, 'PRIVATE');
  expect((await read(made.address)).status).toBe(404);
  await show(network, 'PUBLIC');
  expect((await read(made.address)).status).toBe(200);
  await world.tell('revokeCalendar', { networkId: network.id }, haruka, { select: '' });
  expect((await read(made.address)).status).toBe(404);
});

it('answers a repeat with the first answer, and refuses another write under the same id', async () => {
  const network = await world.begun();
  const requestId = randomUUID();
  const once = { requestId, networkId: network.id, asPerson: false, words: 'We work on it' };
  const [first, second] = [
    await world.tell('askForAdmission', once, lan),
    await world.tell('askForAdmission', once, lan),
  ];
  expect([first.errors, second.data]).toEqual([undefined, first.data]);
  expect(refusal(await world.tell('askForAdmission', { ...once, words: 'Others' }, lan))).toBe(
    'IDEMPOTENCY_CONFLICT',
  );
});

describe('who asks to belong to a sub-network', () => {
  it('is told of the answer with its reason, after its coordinator was asked for it', async () => {
    const network = await world.begun();
    const path = `/networks/${network.slug}`;
    for (const as of [lan, haruka])
      await world.told(
        'askForAdmission',
        { networkId: network.id, asPerson: false, words: 'We work on it' },
        as,
      );
    const asked = await toldOf(world, network.by, path);
    expect(asked.map(({ kind, asks, place, readAt }) => [kind, asks, place, readAt])).toEqual([
      ['JOINING_ASKED', true, '#requests', null],
      ['JOINING_ASKED', true, '#requests', null],
    ]);
    expect(await toldOf(world, stranger, path)).toEqual([]);
    const { requests } = await world.read(network.slug, network.by);
    const of = (body: string) => requests.find((one: Network) => one.body.slug === body).id;
    const reason = 'Your river is a canal.';
    await world.told('decideAdmission', { membershipId: of('hanoi'), admit: true }, network.by);
    await world.told('decideAdmission', { membershipId: of('kobe'), admit: false, reason }, network.by);
    expect(await toldOf(world, lan, path)).toMatchObject([{ kind: 'JOINING_ADMITTED', words: null }]);
    expect(await toldOf(world, haruka, path)).toMatchObject([{ kind: 'JOINING_DECLINED', words: reason }]);
    expect((await toldOf(world, network.by, path)).every(({ readAt }) => readAt !== null)).toBe(true);
  });

  it('is told why their membership ended, in a closed sub-network too; who leaves is told to who coordinates it', async () => {
    const network = await world.begun();
    const path = `/networks/${network.slug}`;
    const { members } = await world.admit(network, lan, haruka);
    await show(network, 'PARTIES');
    const of = (body: string) => members.find((one: Network) => one.body.slug === body).id;
    const end = (membershipId: string, as: string, reason: string) =>
      world.tell('endMembership', { membershipId, reason }, as);
    const reason = 'Your river runs dry.';
    expect((await end(of('hanoi'), network.by, reason)).errors).toBeUndefined();
    expect(await toldOf(world, lan, path)).toContainEqual(
      expect.objectContaining({ kind: 'MEMBERSHIP_ENDED', words: reason }),
    );
    expect((await toldOf(world, haruka, path)).map(({ kind }) => kind)).not.toContain('MEMBERSHIP_ENDED');
    expect((await end(of('kobe'), haruka, 'We have no boats.')).errors).toBeUndefined();
    expect(await toldOf(world, network.by, path)).toContainEqual(
      expect.objectContaining({ kind: 'MEMBER_LEFT', words: null }),
    );
  });

  it('waits for nobody any more once it has taken that back', async () => {
    const network = await world.begun();
    const path = `/networks/${network.slug}`;
    await world.told(
      'askForAdmission',
      { networkId: network.id, asPerson: true, words: 'I work on it' },
      siti,
    );
    expect(await toldOf(world, network.by, path)).toMatchObject([{ kind: 'JOINING_ASKED', readAt: null }]);
    const [{ id }] = (await world.read(network.slug, siti)).requests;
    await world.told('endMembership', { membershipId: id, reason: 'Too much to do' }, siti);
    const [now] = await toldOf(world, network.by, path);
    expect(now?.readAt).not.toBeNull();
  });
});
