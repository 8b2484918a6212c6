import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toldOf } from '../notifications/inbox-of.ts';
import { type PeopleWorld, peopleWorld, why } from '../people/people-world.ts';

let world: PeopleWorld;
const lan = 'nguyen-thu-lan';
const isla = 'isla-mcallister';
const siti = 'siti-rahayu';
const wei = 'tan-wei-ling';
const delegate = 'rizky-pratama';

beforeAll(async () => {
  world = await peopleWorld();
});
afterAll(() => world?.close());

const select = `{ id slug state version document { id } partners { id state staff words body { slug } }
  asking { id state isInvited words reason body { slug } } history(first: 30) { kind reason body { slug } } }`;

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the selection above asks for
type Project = any;

const tell = (mutation: string, input: Record<string, unknown>, as: string | null = lan) =>
  world.tell(mutation, input, as, { select });
async function told(mutation: string, input: Record<string, unknown>, as = lan): Promise<Project> {
  const answer = await tell(mutation, input, as);
  if (answer.errors) throw new Error(`${mutation}: ${JSON.stringify(answer.errors)}`);
  return answer.data[mutation];
}
const reasonOf = async (mutation: string, input: Record<string, unknown>, as: string | null = lan) =>
  why(await tell(mutation, input, as));
const read = async (slug: string, as: string | null = lan): Promise<Project> =>
  (await world.ask(`query ($slug: String!) { project(slug: $slug) ${select} }`, { variables: { slug }, as }))
    .data.project;
const begun = () =>
  told('beginProject', {
    title: 'Lanterns that tell a street',
    summary: 'Two cities make lanterns out of what is left over.',
    language: 'en',
    currency: 'USD',
  });
const words = 'You make the best lanterns.';
const invited = async (project: Project, body = 'dundee') => {
  const seen = await told('inviteToProject', {
    projectId: project.id,
    bodyId: await world.body(body),
    words,
  });
  return seen.asking.find((one: Project) => one.body.slug === body).id as string;
};
const of = (project: Project) => `/projects/${project.slug}`;

describe('an invitation to a project', () => {
  it('lets who is invited read it, is told to who answers for them, and makes them a partner when they accept', async () => {
    const project = await begun();
    expect(await read(project.slug, isla)).toBeNull();
    const id = await invited(project);
    expect((await read(project.slug, isla)).asking).toMatchObject([
      { state: 'INVITED', isInvited: true, words },
    ]);
    for (const as of [siti, null]) expect(await read(project.slug, as)).toBeNull();
    expect(await toldOf(world, isla, of(project))).toMatchObject([
      {
        kind: 'PROJECT_INVITED',
        asks: true,
        readAt: null,
        place: '#partners',
        by: { name: 'Nguyễn Thu Lan' },
      },
    ]);
    const accept = { partnerId: id, accept: true, staff: 'One maker' };
    expect(await reasonOf('answerInvitation', accept, null)).toBe('UNAUTHENTICATED');
    expect(await reasonOf('answerInvitation', accept, siti)).toBe('NOT_FOUND');
    expect(await reasonOf('answerInvitation', accept, lan)).toBe('FORBIDDEN PARTNER_SPEAKERS_ONLY');
    const joined = await told('answerInvitation', accept, isla);
    expect(joined.partners.map(({ state, staff, body }: Project) => [body.slug, state, staff])).toEqual([
      ['hanoi', 'IN', null],
      ['dundee', 'IN', 'One maker'],
    ]);
    expect(joined.history.map(({ kind }: Project) => kind)).toEqual([
      'partner.accepted',
      'partner.invited',
      'begun',
    ]);
    // It is answered, so it waits no more, and the lead hears of it.
    const [forIsla] = await toldOf(world, isla, of(project));
    expect(forIsla).toMatchObject({ kind: 'PROJECT_INVITED', readAt: expect.any(String) });
    expect(await toldOf(world, lan, of(project))).toMatchObject([
      { kind: 'INVITATION_ACCEPTED', asks: false },
    ]);
    // Who takes part writes from then on.
    expect(
      (await tell('setProjectResults', { projectId: project.id, version: joined.version, results: [] }, isla))
        .errors,
    ).toBeUndefined();
    expect(await reasonOf('answerInvitation', accept, isla)).toBe('CONFLICT INVITATION_OVER');
  });

  it('is declined with a reason that the lead is told, and ends what was lent', async () => {
    const project = await begun();
    const id = await invited(project);
    expect(await reasonOf('answerInvitation', { partnerId: id, accept: false }, isla)).toBe(
      'INVALID reason EMPTY',
    );
    const reason = 'Our makers are busy until spring.';
    expect(await told('answerInvitation', { partnerId: id, accept: false, reason }, isla)).toBeNull();
    expect(await read(project.slug, isla)).toBeNull();
    expect((await read(project.slug)).asking).toMatchObject([{ state: 'DECLINED', isInvited: true, reason }]);
    expect(await toldOf(world, lan, of(project))).toMatchObject([
      { kind: 'INVITATION_DECLINED', words: reason },
    ]);
    expect(await toldOf(world, isla, of(project))).toEqual([]);
    // They may be invited once more.
    await invited(project);
  });

  it('is taken back by who leads, and ends with the project', async () => {
    const project = await begun();
    const id = await invited(project);
    expect(await reasonOf('takeBackInvitation', { partnerId: id }, isla)).toBe(
      'FORBIDDEN PROJECT_LEADERS_ONLY',
    );
    expect(await reasonOf('takeBackInvitation', { partnerId: id }, wei)).toBe('NOT_FOUND');
    expect(await reasonOf('takeBackInvitation', { partnerId: randomUUID() })).toBe('NOT_FOUND');
    await told('takeBackInvitation', { partnerId: id });
    expect(await reasonOf('takeBackInvitation', { partnerId: id })).toBe('CONFLICT INVITATION_OVER');
    expect(await read(project.slug, isla)).toBeNull();
    await invited(project, 'bandung');
    const { version } = await read(project.slug);
    await told('moveProject', { projectId: project.id, version, act: 'STOP', reason: 'Nobody has time.' });
    expect(await read(project.slug, siti)).toBeNull();
    expect((await read(project.slug)).asking.map(({ state }: Project) => state)).toEqual([
      'TAKEN_BACK',
      'TAKEN_BACK',
    ]);
    const bodyId = await world.body('dundee');
    expect(await reasonOf('inviteToProject', { projectId: project.id, bodyId, words })).toBe(
      'ILLEGAL_TRANSITION PROJECT_OVER',
    );
  });

  it('is given by who leads alone, once, and to no one who takes part or has asked', async () => {
    const project = await begun();
    const bodyId = await world.body('dundee');
    const invite = { projectId: project.id, bodyId, words };
    expect(await reasonOf('inviteToProject', invite, null)).toBe('UNAUTHENTICATED');
    expect(await reasonOf('inviteToProject', invite, isla)).toBe('NOT_FOUND');
    expect(await reasonOf('inviteToProject', { ...invite, words: ' ' })).toBe('INVALID words EMPTY');
    expect(await reasonOf('inviteToProject', { ...invite, bodyId: randomUUID() })).toBe('NOT_FOUND');
    expect(await reasonOf('inviteToProject', { ...invite, bodyId: await world.body('hanoi') })).toBe(
      'CONFLICT PARTNER_ALREADY',
    );
    await told('inviteToProject', invite);
    expect(await reasonOf('inviteToProject', invite)).toBe('CONFLICT INVITED_ALREADY');
    expect(await reasonOf('inviteToProject', invite, isla)).toBe('FORBIDDEN PROJECT_LEADERS_ONLY');
    await world.tell('setAudience', { kind: 'document', id: project.document.id, audience: 'NETWORK' }, lan);
    const { version } = await read(project.slug);
    await told('moveProject', { projectId: project.id, version, act: 'CALL' });
    const ask = { projectId: project.id, words: 'We would like to.' };
    expect(await reasonOf('askToJoinProject', ask, isla)).toBe('CONFLICT INVITED_ALREADY');
    await told('askToJoinProject', ask, siti);
    expect(await reasonOf('inviteToProject', { ...invite, bodyId: await world.body('bandung') })).toBe(
      'CONFLICT ASKED_TO_JOIN_ALREADY',
    );
  });
});

describe('who asks to join a project', () => {
  it('is told of the answer with its reason, after who leads was asked for it', async () => {
    const project = await begun();
    await world.tell('setAudience', { kind: 'document', id: project.document.id, audience: 'NETWORK' }, lan);
    await told('moveProject', { projectId: project.id, version: project.version, act: 'CALL' });
    const ask = { projectId: project.id, words: 'We would like to.' };
    await told('askToJoinProject', ask, isla);
    await told('askToJoinProject', ask, siti);
    const asked = await toldOf(world, lan, of(project));
    expect(asked.map(({ kind, asks, readAt }) => [kind, asks, readAt])).toEqual([
      ['JOINING_ASKED', true, null],
      ['JOINING_ASKED', true, null],
    ]);
    for (const as of [delegate, wei]) expect(await toldOf(world, as, of(project))).toEqual([]);
    const partner = (body: string, { asking }: Project) =>
      asking.find((one: Project) => one.body.slug === body).id;
    const seen = await read(project.slug);
    const reason = 'We have a harbour already.';
    await told('decideOnPartner', { partnerId: partner('dundee', seen), admit: true });
    await told('decideOnPartner', { partnerId: partner('bandung', seen), admit: false, reason });
    expect(await toldOf(world, isla, of(project))).toMatchObject([{ kind: 'JOINING_ADMITTED', words: null }]);
    expect(await toldOf(world, siti, of(project))).toMatchObject([
      { kind: 'JOINING_DECLINED', words: reason },
    ]);
    expect((await toldOf(world, lan, of(project))).every(({ readAt }) => readAt !== null)).toBe(true);
  });

  it('is told by the other side when it ends, with the reason', async () => {
    const project = await begun();
    const joins = async (body: string, as: string) => {
      await told('answerInvitation', { partnerId: await invited(project, body), accept: true }, as);
      const { partners } = await read(project.slug);
      return partners.find((one: Project) => one.body.slug === body).id as string;
    };
    const dundee = await joins('dundee', isla);
    const bandung = await joins('bandung', siti);
    const why = 'The lanterns are lit without you.';
    await told('leaveProject', { partnerId: dundee, reason: why });
    const own = 'Our harbour is closed.';
    await tell('leaveProject', { partnerId: bandung, reason: own }, siti);
    const toldAs = async (as: string) =>
      (await toldOf(world, as, of(project))).map(({ kind, words: said }) => [kind, said]);
    // She may not read the project any more, and is told all the same.
    expect(await read(project.slug, isla)).toBeNull();
    expect(await toldAs(isla)).toContainEqual(['PART_ENDED', why]);
    expect(await toldAs(lan)).toContainEqual(['PARTNER_LEFT', own]);
    expect((await toldAs(lan)).map(([kind]) => kind)).not.toContain('PART_ENDED');
    expect((await toldAs(siti)).map(([kind]) => kind)).not.toContain('PART_ENDED');
  });

  it('takes that back before it is answered, and may ask again', async () => {
    const project = await begun();
    await world.tell('setAudience', { kind: 'document', id: project.document.id, audience: 'NETWORK' }, lan);
    await told('moveProject', { projectId: project.id, version: project.version, act: 'CALL' });
    const ask = { projectId: project.id, words: 'We would like to.' };
    const { asking } = await told('askToJoinProject', ask, isla);
    const back = { partnerId: asking.find((one: Project) => one.body.slug === 'dundee').id };
    expect(await toldOf(world, lan, of(project))).toMatchObject([{ kind: 'JOINING_ASKED', readAt: null }]);
    expect(await reasonOf('takeBackRequestToJoin', back, null)).toBe('UNAUTHENTICATED');
    expect(await reasonOf('takeBackRequestToJoin', back, siti)).toBe('NOT_FOUND');
    expect(await reasonOf('takeBackRequestToJoin', back, lan)).toBe('FORBIDDEN PARTNER_SPEAKERS_ONLY');
    expect((await told('takeBackRequestToJoin', back, isla)).asking).toMatchObject([
      { state: 'TAKEN_BACK', isInvited: false },
    ]);
    expect(await reasonOf('takeBackRequestToJoin', back, isla)).toBe('CONFLICT ANSWERED_ALREADY');
    expect(await reasonOf('decideOnPartner', { ...back, admit: true })).toBe('CONFLICT ANSWERED_ALREADY');
    // It waits for nobody any more.
    expect(await toldOf(world, lan, of(project))).toMatchObject([
      { kind: 'JOINING_ASKED', readAt: expect.any(String) },
    ]);
    await told('askToJoinProject', ask, isla);
  });
});
