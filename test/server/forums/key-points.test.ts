import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Wire } from '../../support/wire.ts';
import { type PeopleWorld, peopleWorld, refusal, why } from '../people/people-world.ts';

const select = `{ id kind words isWithdrawn saidAt changedAt message { id } speaker { name } city { slug }
  markedBy { name } markedFor { slug } history { kind words by { name } } cameOfIt { thing { kind title path } } }`;

let world: PeopleWorld;
let session: string;
let closed: string;

const chau = 'le-minh-chau';
const isla = 'isla-mcallister';
const rapporteur = 'who-writes-it-down';

beforeAll(async () => {
  world = await peopleWorld();
  session = await world.session('What stays after the week');
  closed = await world.session('Coordinators');
  await world.newcomer(rapporteur, 'Who Writes It Down');
  const [{ slug }] = await world.rows(
    'select b.slug from session s join forum f on f.id = s.forum_id join body b on b.id = f.host_id where s.id = $1',
    [session],
  );
  await world.given(rapporteur, slug, 'RAPPORTEUR');
});
afterAll(() => world?.close());

const say = async (text: string, as = isla, sessionId = session): Promise<string> =>
  (await world.tell('postMessage', { sessionId, text }, as)).data.postMessage.id;
const speaker = async (): Promise<string> =>
  (
    await world.rows(
      'select id from speaker where session_id = $1 and city_id is not null order by place limit 1',
      [session],
    )
  )[0].id;
const mark = (input: Record<string, unknown>, as: string | null = rapporteur) =>
  world.tell(
    'markKeyPoint',
    { sessionId: session, kind: 'PROPOSAL', words: 'Keep one workshop open', ...input },
    as,
    { select },
  );
async function marked(input: Record<string, unknown> = {}) {
  const messageId = await say('We keep one workshop open after the festival has gone home.');
  const answer = await mark({ messageId, ...input });
  expect(answer.errors).toBeUndefined();
  return { messageId, point: answer.data.markKeyPoint };
}
const pointsOf = async (as: string | null) =>
  (
    await world.ask(
      `query ($id: ID!) { session(id: $id) { keyPoints ${select} discussion { may { mark } } } }`,
      { as, variables: { id: session } },
    )
  ).data.session;
const point = async (id: string, as: string | null = null) =>
  (await world.ask(`query ($id: ID!) { keyPoint(id: $id) ${select} }`, { as, variables: { id } })).data
    .keyPoint;

describe('a key point', () => {
  it('is marked in a message by the session’s rapporteur, and read with who said it and for which city', async () => {
    const { messageId, point: made } = await marked();
    expect(made).toMatchObject({
      kind: 'PROPOSAL',
      words: 'Keep one workshop open',
      message: { id: messageId },
      speaker: null,
      city: { slug: 'dundee' },
      markedBy: { name: 'Who Writes It Down' },
      history: [],
    });
    const seen = await pointsOf(null);
    expect(seen.keyPoints).toContainEqual(
      expect.objectContaining({ id: made.id, words: 'Keep one workshop open' }),
    );
    expect(seen.discussion.may.mark).toBe(false);
    expect((await pointsOf(rapporteur)).discussion.may.mark).toBe(true);
    expect((await pointsOf(chau)).discussion.may.mark).toBe(true);
  });

  it('is marked while somebody on the programme speaks, who is named with their city', async () => {
    const answer = await mark({ speakerId: await speaker(), kind: 'EXPERIENCE' }, chau);
    const made = answer.data.markKeyPoint;
    expect(made.message).toBeNull();
    expect(made.speaker.name).not.toBe('');
    expect(made.city).not.toBeNull();
  });

  it('is worded anew with its history, taken back, and put back as it was', async () => {
    const { point: made } = await marked();
    const change = (more: object) =>
      world.tell(
        'changeKeyPoint',
        { keyPointId: made.id, kind: 'COMMITMENT', words: 'We keep it open', ...more },
        chau,
        { select },
      );
    expect((await change({})).data.changeKeyPoint).toMatchObject({
      kind: 'COMMITMENT',
      words: 'We keep it open',
      history: [{ kind: 'PROPOSAL', words: 'Keep one workshop open', by: { name: 'Who Writes It Down' } }],
    });
    // The same words again are no change.
    expect((await change({})).data.changeKeyPoint.history).toHaveLength(1);
    const takeBack = (more = {}) =>
      world.tell('takeBackKeyPoint', { keyPointId: made.id, ...more }, rapporteur, { select });
    expect((await takeBack()).data.takeBackKeyPoint).toMatchObject({
      words: null,
      isWithdrawn: true,
      history: [],
    });
    expect(await point(made.id)).toMatchObject({ words: null, isWithdrawn: true });
    expect(why(await change({ words: 'Once more' }))).toBe('CONFLICT KEY_POINT_TAKEN_BACK');
    await takeBack();
    expect((await takeBack({ restore: true })).data.takeBackKeyPoint).toMatchObject({
      words: 'We keep it open',
      isWithdrawn: false,
    });
    const kinds = await world.rows('select kind from entry where subject_id = $1 order by position', [
      made.id,
    ]);
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'key-point.marked',
      'key-point.changed',
      'key-point.taken-back',
      'key-point.put-back',
    ]);
  });

  it('is marked once however often it is sent', async () => {
    const messageId = await say('Said once.');
    const input = { requestId: randomUUID(), messageId };
    const [first, second] = [await mark(input), await mark(input)];
    expect(second.data.markKeyPoint.id).toBe(first.data.markKeyPoint.id);
    expect(why(await mark({ ...input, words: 'Something else' }))).toBe('IDEMPOTENCY_CONFLICT');
  });

  it('goes with its message, and comes back with it', async () => {
    const { messageId, point: made } = await marked();
    await world.tell('deleteMessage', { messageId }, isla);
    expect(await point(made.id)).toMatchObject({ words: null, isWithdrawn: true });
    await world.tell('deleteMessage', { messageId, restore: true }, isla);
    expect(await point(made.id)).toMatchObject({ words: 'Keep one workshop open', isWithdrawn: false });
  });

  it('is refused to who is not its rapporteur, and where it says nothing or nobody said it', async () => {
    const messageId = await say('Something worth keeping.');
    expect(why(await mark({ messageId }, null))).toBe('UNAUTHENTICATED');
    expect(why(await mark({ messageId }, isla))).toBe('FORBIDDEN RAPPORTEURS_ONLY');
    expect(why(await mark({}))).toBe('INVALID messageId MESSAGE_OR_SPEAKER');
    expect(why(await mark({ messageId, speakerId: await speaker() }))).toBe(
      'INVALID messageId MESSAGE_OR_SPEAKER',
    );
    expect(why(await mark({ messageId, words: ' ' }))).toBe('INVALID words EMPTY');
    expect(why(await mark({ messageId, words: 'x'.repeat(601) }))).toBe('INVALID words TOO_LONG');
    expect(refusal(await mark({ messageId: randomUUID() }))).toBe('NOT_FOUND');
    expect(refusal(await mark({ messageId: await say('Elsewhere', chau, closed) }))).toBe('NOT_FOUND');
    await world.tell('deleteMessage', { messageId }, isla);
    expect(why(await mark({ messageId }))).toBe('CONFLICT MESSAGE_GONE');
    const { point: made } = await marked();
    for (const [mutation, input] of [
      ['changeKeyPoint', { keyPointId: made.id, kind: 'QUESTION', words: 'Not mine' }],
      ['takeBackKeyPoint', { keyPointId: made.id }],
    ] as const) {
      expect(why(await world.tell(mutation, input, isla))).toBe('FORBIDDEN RAPPORTEURS_ONLY');
      expect(refusal(await world.tell(mutation, { ...input, keyPointId: randomUUID() }, rapporteur))).toBe(
        'NOT_FOUND',
      );
    }
  });

  it('of a closed session is nobody’s to know who does not see the session', async () => {
    const messageId = await say('For the table alone.', chau, closed);
    const made = (await mark({ sessionId: closed, messageId }, chau)).data.markKeyPoint;
    expect(await point(made.id, isla)).toBeNull();
    expect(
      refusal(
        await world.tell(
          'changeKeyPoint',
          { keyPointId: made.id, kind: 'QUESTION', words: 'Not mine' },
          isla,
        ),
      ),
    ).toBe('NOT_FOUND');
    expect((await point(made.id, chau)).words).toBe('Keep one workshop open');
  });

  it('comes to who follows the session, as it stands when it comes', async () => {
    const { point: made } = await marked();
    const wire = await Wire.open(world.url, { headers: { origin: world.origin }, init: true });
    wire.subscribe(
      '1',
      `subscription { discussion(sessionId: "${session}", after: "0") { __typename ... on DiscussionEntry { kind keyPoint { id words city { slug } } } } }`,
    );
    const mine = await wire.next(({ payload }) => payload?.data?.discussion?.keyPoint?.id === made.id);
    expect(mine.payload.data.discussion).toMatchObject({
      kind: 'key-point.marked',
      keyPoint: { words: 'Keep one workshop open' },
    });
    await world.tell('takeBackKeyPoint', { keyPointId: made.id }, rapporteur);
    const gone = await wire.next(
      ({ payload }) =>
        payload?.data?.discussion?.kind === 'key-point.taken-back' &&
        payload.data.discussion.keyPoint.id === made.id,
    );
    expect(gone.payload.data.discussion.keyPoint).toMatchObject({ id: made.id, words: null });
    wire.close();
  });
});

describe('what comes of a key point', () => {
  it('is read from both ends by who may know of both', async () => {
    const { point: made } = await marked({ kind: 'COMMITMENT' });
    const due = { kind: 'ONCE', on: '2030-01-01' };
    const promise = await world.tell(
      'makeCommitment',
      { words: 'Keep one workshop open', language: 'en', due, audience: 'NETWORK' },
      isla,
    );
    const [from, to] = [
      { kind: 'key-point', id: made.id },
      { kind: 'commitment', id: promise.data.makeCommitment.id },
    ];
    const link = { from, to };
    expect((await world.tell('linkOrigin', link, isla, { select: '' })).data.linkOrigin).toBe(true);
    expect((await point(made.id, isla)).cameOfIt).toEqual([
      { thing: { kind: 'commitment', title: 'Keep one workshop open', path: `/due?commitment=${to.id}` } },
    ]);
    expect((await point(made.id)).cameOfIt).toEqual([]);
    const trail = async (thing: object, as: string | null) =>
      (
        await world.ask(
          'query ($thing: ThingInput!) { trail(thing: $thing) { comesFrom { thing { kind id path } } cameOfIt { thing { id } } } }',
          { as, variables: { thing } },
        )
      ).data.trail;
    expect(await trail(to, isla)).toEqual({
      comesFrom: [{ thing: { ...from, path: `/sessions/${session}?point=${made.id}` } }],
      cameOfIt: [],
    });
    expect(await trail(to, null)).toBeNull();
    expect(await trail({ kind: 'key-point', id: made.id }, null)).toEqual({ comesFrom: [], cameOfIt: [] });
  });

  it('may be a case, which says where it comes from', async () => {
    const { point: made } = await marked({ kind: 'EXPERIENCE' });
    const begun = await world.tell(
      'beginCaseStudy',
      { title: 'One workshop stays open', language: 'en' },
      isla,
    );
    const id = begun.data.beginCaseStudy.id;
    const link = { from: { kind: 'key-point', id: made.id }, to: { kind: 'case', id } };
    expect((await world.tell('linkOrigin', link, isla, { select: '' })).errors).toBeUndefined();
    expect((await point(made.id, isla)).cameOfIt[0].thing).toMatchObject({
      kind: 'case',
      title: 'One workshop stays open',
    });
    expect((await point(made.id, chau)).cameOfIt).toEqual([]);
  });

  it('may be a project idea, begun in one act, which reads back to the session it was said in', async () => {
    const { point: made } = await marked();
    const input = {
      title: 'A workshop that stays open',
      summary: 'One workshop of the festival stays open for the neighbourhood.',
      language: 'en',
      currency: 'GBP',
      fields: [],
      areas: [],
      targets: [],
    };
    const begin = (from: string, as = isla) =>
      world.tell('beginProject', { ...input, from: { kind: 'key-point', id: from } }, as, {
        select: '{ id slug comesFrom { thing { kind id title within path } } }',
      });
    const project = (await begin(made.id)).data.beginProject;
    expect(project.comesFrom).toEqual([
      {
        thing: {
          kind: 'key-point',
          id: made.id,
          title: 'Keep one workshop open',
          within: 'What stays after the week: festivals and the city that hosts them',
          path: `/sessions/${session}?point=${made.id}`,
        },
      },
    ]);
    const came = { thing: { kind: 'project', title: input.title, path: `/projects/${project.slug}` } };
    expect((await point(made.id, isla)).cameOfIt).toEqual([came]);
    // It is still its own people's alone.
    expect((await point(made.id, chau)).cameOfIt).toEqual([]);
    const trails = async (as: string | null, ids: string[], kind = 'project') =>
      (
        await world.ask(
          'query ($kind: String!, $ids: [ID!]!) { trails(kind: $kind, ids: $ids) { id comesFrom { thing { id } } } }',
          { as, variables: { kind, ids } },
        )
      ).data?.trails;
    expect(await trails(isla, [project.id, randomUUID(), 'no id'])).toEqual([
      { id: project.id, comesFrom: [{ thing: { id: made.id } }] },
    ]);
    expect(await trails(chau, [project.id])).toEqual([]);
    expect(await trails(isla, [project.id], 'nothing')).toEqual([]);
    expect(await trails(isla, Array(201).fill(project.id))).toBeUndefined();
    // What was taken back is not there to begin from, and what came of it no longer says so.
    await world.tell('takeBackKeyPoint', { keyPointId: made.id }, rapporteur);
    expect(refusal(await begin(made.id))).toBe('NOT_FOUND');
    expect(await trails(isla, [project.id])).toEqual([{ id: project.id, comesFrom: [] }]);
    const closedPoint = (
      await mark({ sessionId: closed, messageId: await say('For the table alone.', chau, closed) }, chau)
    ).data.markKeyPoint;
    expect(refusal(await begin(closedPoint.id))).toBe('NOT_FOUND');
  });

  it('may be a proposal to a section, below what stands there, made once however often it is sent', async () => {
    const { point: made } = await marked();
    const [{ section, document }] = await world.rows(
      `select s.id as section, s.document_id as document from framework f join section s on s.document_id = f.document_id
        where s.removed_at is null and s.parent_id is null order by s.place limit 1`,
    );
    const input = { requestId: randomUUID(), keyPointId: made.id, sectionId: section };
    const propose = (as: string, more = {}) =>
      world.tell('proposeKeyPoint', { ...input, ...more }, as, { select });
    await world.rows(
      `insert into "grant" (id, thing_kind, thing_id, person_id, role) values (gen_random_uuid(), 'document', $1, $2, 'EDITOR')`,
      [document, await world.person(isla)],
    );
    for (const _ of ['once', 'again'])
      expect((await propose(isla)).data.proposeKeyPoint.cameOfIt).toMatchObject([
        { thing: { kind: 'proposal' } },
      ]);
    const proposals = await world.rows(
      `select p.reason, jsonb_array_length(p.text) - jsonb_array_length(p.base) as added, p.text::text like '%Keep one workshop open%' as has
         from proposal p join origin o on o.to_id = p.id where o.from_id = $1`,
      [made.id],
    );
    expect(proposals).toMatchObject([{ added: 1, has: true }]);
    expect(proposals[0].reason).toContain('What stays after the week');
    expect(refusal(await propose(isla, { requestId: randomUUID(), keyPointId: randomUUID() }))).toBe(
      'NOT_FOUND',
    );
    await world.tell('takeBackKeyPoint', { keyPointId: made.id }, rapporteur);
    expect(why(await propose(isla, { requestId: randomUUID() }))).toBe('CONFLICT KEY_POINT_TAKEN_BACK');
  });
});
