import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { councilLimits as limits } from '../../../schema/council-limits.ts';
import { type FrameworkWorld, frameworkWorld } from '../frameworks/framework-world.ts';
import { toldOf } from '../notifications/inbox-of.ts';
import { refusal, why } from '../people/people-world.ts';

const slug = 'hanoi-advisory-council-of-experts';
const lan = 'nguyen-thu-lan';
const isla = 'isla-mcallister';
const soon = '2100-01-31';

let world: FrameworkWorld;
let councilId: string;

beforeAll(async () => {
  world = await frameworkWorld();
  councilId = await world.body(slug);
  await world.rows('delete from appointment where body_id = $1', [councilId]);
  for (const [person, role] of [
    ['chair', 'COORDINATOR'],
    ['stand-in', 'DEPUTY'],
    ['expert', 'MEMBER'],
    ['onlooker', 'OBSERVER'],
  ] as const) {
    await world.newcomer(person);
    await world.given(person, slug, role);
  }
});
afterAll(() => world?.close());

const mandates = '{ id mandates { words basis decidedOn fromDate toDate isCurrent givenFor { slug } } }';
const mandate = (input: object = {}, as: string | null = lan) =>
  world.tell(
    'giveMandate',
    { councilId, words: { en: 'Festivals and creative spaces.' }, fromDate: '2024-01-01', ...input },
    as,
    { select: mandates },
  );
const whole = `{ id state question dueOn verdict words remarks { sectionId number title words } dissents { person { name } words }
  version writtenBy { name } givenBy { name } givenRole withdrawnReason declinedReason declinedBy { name } supersededBy { id } may { draft give withdraw }
  council { slug } askedFor { slug } askedBy { name } edition { number hash } path }`;
const ask = (editionId: string, input: object = {}, as: string | null = lan) =>
  world.tell(
    'askForOpinion',
    { editionId, councilId, question: 'Is it fit for Hanoi?', language: 'en', dueOn: soon, ...input },
    as,
    { select: whole },
  );
const asked = async (editionId: string, input: object = {}) => {
  const answer = await ask(editionId, input);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data.askForOpinion as { id: string; version: number };
};
const write = (act: 'draftOpinion' | 'giveOpinion', opinionId: string, input: object, as: string | null) =>
  world.tell(
    act,
    { opinionId, version: 1, verdict: 'IN_FAVOUR', words: 'It is fit for the city.', ...input },
    as,
    {
      select: whole,
    },
  );
const give = (opinionId: string, input: object = {}, as: string | null = 'chair') =>
  write('giveOpinion', opinionId, input, as);
const draft = (opinionId: string, input: object = {}, as: string | null = 'expert') =>
  write('draftOpinion', opinionId, input, as);
const dissent = (opinionId: string, words: string | null, as: string | null = 'expert') =>
  world.tell('dissent', { opinionId, words }, as, { select: whole });
const withdraw = (opinionId: string, as: string | null = lan, reason = 'We write it anew.') =>
  world.tell('withdrawQuestion', { opinionId, reason }, as, { select: whole });
const decline = (
  opinionId: string,
  as: string | null = 'chair',
  reason = 'None of us knows festivals of light.',
) => world.tell('declineQuestion', { opinionId, reason }, as, { select: whole });
/** What of a council's opinions on an edition somebody reads. */
const seen = async (editionId: string, as: string | null) => {
  const { data } = await world.ask(
    `query ($id: ID!) { edition(id: $id) { mayAskForOpinion councilOpinions ${whole} } }`,
    { variables: { id: editionId }, as },
  );
  return data.edition;
};
const onPage = async (id: string, as: string | null) => {
  const { data } = await world.ask(
    `query ($slug: String!) { body(slug: $slug) { council { opinions { id state } } } }`,
    { variables: { slug }, as },
  );
  return data.body.council.opinions.filter((one: { id: string }) => one.id === id);
};

describe('the mandate of a council', () => {
  beforeEach(() => world.rows('delete from council_mandate where body_id = $1', [councilId]));

  it('is given by who leads the body that set it up, and the next one ends it the day before', async () => {
    await mandate({ basis: 'Decision 12', decidedOn: '2023-12-20' });
    const answer = await mandate({
      words: { en: 'Design.', vi: 'Thiết kế.' },
      fromDate: '2025-03-01',
      toDate: '2099-12-31',
    });
    expect(answer.data.giveMandate.mandates).toEqual([
      {
        words: 'Design.',
        basis: null,
        decidedOn: null,
        fromDate: '2025-03-01',
        toDate: '2099-12-31',
        isCurrent: true,
        givenFor: { slug: 'hanoi' },
      },
      {
        words: 'Festivals and creative spaces.',
        basis: 'Decision 12',
        decidedOn: '2023-12-20',
        fromDate: '2024-01-01',
        toDate: '2025-02-28',
        isCurrent: false,
        givenFor: { slug: 'hanoi' },
      },
    ]);
    const { data } = await world.ask(
      `query ($slug: String!) { body(slug: $slug) { council { mandates { words } may { mandate } } } }`,
      { variables: { slug }, as: null, language: 'vi' },
    );
    expect(data.body.council).toMatchObject({ may: { mandate: false } });
    expect(data.body.council.mandates[0].words).toBe('Thiết kế.');
    const { data: ended } = await world.tell('endMandate', { councilId, lastDay: '2090-01-01' }, lan, {
      select: mandates,
    });
    expect(ended.endMandate.mandates[0].toDate).toBe('2090-01-01');
    expect((await world.audit(slug)).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['body.mandate-given', 'body.mandate-ended']),
    );
  });

  it('is refused to its own people, to others, and on days that make no sense', async () => {
    expect(refusal(await mandate({}, null))).toBe('UNAUTHENTICATED');
    for (const as of ['chair', isla])
      expect(why(await mandate({}, as)), as).toBe('FORBIDDEN COUNCIL_SETTERS_ONLY');
    expect(why(await mandate({ councilId: await world.body('kobe') }))).toBe('INVALID councilId NO_COUNCIL');
    expect(refusal(await mandate({ councilId: randomUUID() }))).toBe('NOT_FOUND');
    expect(why(await mandate({ toDate: '2023-01-01' }))).toBe('INVALID toDate DAY_BEFORE_BEGIN');
    expect(why(await mandate({ fromDate: 'soon' }))).toBe('INVALID fromDate NO_DAY');
    const end = (lastDay: string, as = lan) => world.tell('endMandate', { councilId, lastDay }, as);
    expect(why(await end('2090-01-01'))).toBe('CONFLICT NO_MANDATE');
    await mandate();
    expect(why(await mandate())).toBe('CONFLICT MANDATE_BEGUN_LATER');
    expect(why(await end('2024-02-01'))).toBe('INVALID lastDay DAY_PASSED');
    expect(why(await end('2090-01-01', 'chair'))).toBe('FORBIDDEN COUNCIL_SETTERS_ONLY');
  });
});

describe('an opinion of a council', () => {
  beforeAll(async () => {
    await world.rows('delete from council_mandate where body_id = $1', [councilId]);
    await mandate();
  });

  it('is asked on an edition that its people may read from then on, drafted, dissented from, and given once', async () => {
    const { documentId, sectionId, slug: framework } = await world.framework();
    const edition = await world.edition(documentId, 'FROZEN');
    // Nobody else knows the text yet.
    expect(await seen(edition, 'expert')).toBeNull();
    expect((await seen(edition, lan)).mayAskForOpinion).toBe(true);
    const { id } = await asked(edition);
    const path = `/bodies/${slug}#opinion-${id}`;
    expect(await toldOf(world, 'chair', path)).toMatchObject([
      { kind: 'COUNCIL_ASKED', asks: true, readAt: null },
    ]);
    expect(await toldOf(world, 'expert', path)).toMatchObject([{ kind: 'COUNCIL_ASKED', asks: false }]);
    const { data: due } = await world.ask(
      `query ($id: ID!) { due(filter: { mine: true, thingId: $id }) { nodes { dueOn commitment { words body { slug } } } } }`,
      { variables: { id: documentId }, as: 'chair' },
    );
    expect(due.due.nodes).toEqual([
      { dueOn: soon, commitment: { words: 'Is it fit for Hanoi?', body: { slug } } },
    ]);
    // What they need and no more: they read, and neither write nor lead.
    const { data: may } = await world.ask(
      `query ($id: ID!) { document(id: $id) { may { edit coordinate } } }`,
      {
        variables: { id: documentId },
        as: 'expert',
      },
    );
    expect(may.document.may).toEqual({ edit: false, coordinate: false });

    const drafted = await draft(id, {
      verdict: 'IN_FAVOUR_WITH_REMARKS',
      words: 'A first draft.',
      remarks: [{ sectionId, words: 'Say who pays.' }, { words: 'Say it shorter.' }],
    });
    expect(drafted.data.draftOpinion).toMatchObject({ version: 2, writtenBy: { name: 'expert' } });
    await dissent(id, 'I would wait a year.');
    // A draft is for who sits on the council: not for who looks on, nor for who asked.
    for (const as of ['onlooker', lan]) {
      const [{ verdict, words, remarks, dissents, writtenBy }] = (await seen(edition, as)).councilOpinions;
      expect([verdict, words, remarks, dissents, writtenBy], as).toEqual([null, null, [], [], null]);
    }
    expect((await seen(edition, 'stand-in')).councilOpinions[0]).toMatchObject({
      words: 'A first draft.',
      may: { draft: true, give: true, withdraw: false },
    });

    const given = await give(id, {
      version: 2,
      verdict: 'IN_FAVOUR_WITH_REMARKS',
      words: 'It is fit, with one remark.',
      remarks: [{ sectionId, words: 'Say who pays.' }],
    });
    expect(given.data.giveOpinion).toMatchObject({
      state: 'GIVEN',
      givenBy: { name: 'chair' },
      givenRole: 'COORDINATOR',
    });
    const [read] = (await seen(edition, lan)).councilOpinions;
    expect(read).toMatchObject({
      verdict: 'IN_FAVOUR_WITH_REMARKS',
      words: 'It is fit, with one remark.',
      remarks: [{ sectionId, number: '1', title: 'Purpose', words: 'Say who pays.' }],
      dissents: [{ person: { name: 'expert' }, words: 'I would wait a year.' }],
      may: { draft: false, give: false, withdraw: false },
      askedFor: { slug: 'hanoi' },
      edition: { number: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      path: `/frameworks/${framework}`,
    });
    expect(await toldOf(world, lan, path)).toMatchObject([{ kind: 'COUNCIL_ANSWERED' }]);
    expect((await toldOf(world, 'chair', path))[0]!.readAt).not.toBeNull();
    const [kept] = await world.rows(
      `select o.state from occurrence o join council_opinion c on c.commitment_id = o.commitment_id where c.id = $1`,
      [id],
    );
    expect(kept.state).toBe('DONE');
    const history = await world.rows(
      `select e.kind from entry e join document d on d.stream_id = e.stream_id where d.id = $1 and e.kind like 'opinion.%' order by e.position`,
      [documentId],
    );
    expect(history.map(({ kind }: { kind: string }) => kind)).toEqual(['opinion.asked', 'opinion.given']);
    expect(
      (await world.audit(slug)).filter(({ subject_id }) => subject_id === id).map(({ kind }) => kind),
    ).toEqual(['body.opinion-asked', 'body.opinion-drafted', 'body.opinion-dissented', 'body.opinion-given']);
    await expect(
      world.rows(`update council_opinion set words = 'Something else.' where id = $1`, [id]),
    ).rejects.toThrow(/is not changed/);
  });

  it('is known to whom the text is shown, and to nobody else', async () => {
    const { documentId } = await world.framework();
    const edition = await world.edition(documentId, 'FROZEN');
    const { id } = await asked(edition);
    await give(id);
    for (const as of [null, isla]) {
      expect(await seen(edition, as), String(as)).toBeNull();
      expect(await onPage(id, as), String(as)).toEqual([]);
      expect(refusal(await dissent(id, 'I do not agree.', as)), String(as)).toBe(
        as ? 'NOT_FOUND' : 'UNAUTHENTICATED',
      );
    }
    expect(await onPage(id, 'onlooker')).toEqual([{ id, state: 'GIVEN' }]);
    await world.move(edition, 'ADOPTED');
    expect((await seen(edition, null)).councilOpinions).toMatchObject([
      { id, words: 'It is fit for the city.' },
    ]);
  });

  it('is read no more by whose term has ended, and by nobody of the council once the question is taken back', async () => {
    const { documentId } = await world.framework();
    const edition = await world.edition(documentId, 'FROZEN');
    await world.newcomer('leaver');
    const term = await world.given('leaver', slug, 'MEMBER', { to: '2099-01-01' });
    const { id } = await asked(edition);
    expect(await onPage(id, 'leaver')).toHaveLength(1);
    const ended = await world.tell(
      'endAppointment',
      { appointmentId: term, ground: 'Their term is over.' },
      lan,
    );
    expect(ended.errors).toBeUndefined();
    expect(await onPage(id, 'leaver')).toEqual([]);
    expect(refusal(await draft(id, {}, 'leaver'))).toBe('NOT_FOUND');

    expect(why(await withdraw(id, 'chair'))).toBe('FORBIDDEN TEXT_LEADERS_ASK');
    expect(refusal(await withdraw(id, isla))).toBe('NOT_FOUND');
    expect(refusal(await withdraw(id, lan, ' '))).toBe('INVALID reason');
    expect((await withdraw(id)).data.withdrawQuestion).toMatchObject({
      state: 'WITHDRAWN',
      withdrawnReason: 'We write it anew.',
    });
    expect(await seen(edition, 'chair')).toBeNull();
    expect(refusal(await give(id))).toBe('NOT_FOUND');
    expect(why(await withdraw(id))).toBe('CONFLICT QUESTION_TAKEN_BACK');
    const [dropped] = await world.rows(
      `select o.state from occurrence o join council_opinion c on c.commitment_id = o.commitment_id where c.id = $1`,
      [id],
    );
    expect(dropped.state).toBe('DROPPED');
  });

  it('leaves the council its part in the text where it is asked about it, or had it, otherwise', async () => {
    const { documentId, sectionId } = await world.framework();
    const first = await asked(await world.edition(documentId, 'CONSULTATION'));
    await world.write(sectionId, 'More.');
    const later = await world.edition(documentId, 'CONSULTATION');
    const second = await asked(later);
    await withdraw(first.id);
    expect((await seen(later, 'expert')).councilOpinions).toHaveLength(1);
    await withdraw(second.id);
    expect(await seen(later, 'expert')).toBeNull();
    await world.tell(
      'giveGrant',
      { kind: 'document', id: documentId, bodyId: councilId, role: 'REVIEWER' },
      lan,
    );
    await withdraw((await asked(later)).id);
    expect((await seen(later, 'expert')).councilOpinions).toHaveLength(2);
  });

  it('is declined by chair or deputy with a reason that who asked is told, and may be asked for again', async () => {
    const { documentId } = await world.framework();
    const edition = await world.edition(documentId, 'FROZEN');
    const { id } = await asked(edition);
    const path = `/bodies/${slug}#opinion-${id}`;
    await draft(id, { words: 'A first draft.' });
    expect(await toldOf(world, 'chair', path)).toMatchObject([{ asks: true, readAt: null }]);
    expect(refusal(await decline(id, null))).toBe('UNAUTHENTICATED');
    expect(refusal(await decline(id, isla))).toBe('NOT_FOUND');
    for (const as of ['expert', 'onlooker', lan])
      expect(why(await decline(id, as)), as).toBe('FORBIDDEN CHAIRS_ONLY');
    expect(refusal(await decline(id, 'chair', ' '))).toBe('INVALID reason');
    expect((await decline(id, 'stand-in')).data.declineQuestion).toMatchObject({
      state: 'DECLINED',
      declinedReason: 'None of us knows festivals of light.',
      declinedBy: { name: 'stand-in' },
      may: { draft: false, give: false, withdraw: false },
    });
    const [read] = (await seen(edition, lan)).councilOpinions;
    // What was drafted stays the council's own.
    expect(read).toMatchObject({
      state: 'DECLINED',
      declinedReason: 'None of us knows festivals of light.',
      words: null,
    });
    const [told] = await toldOf(world, lan, path);
    expect(told).toMatchObject({ kind: 'COUNCIL_DECLINED', words: 'None of us knows festivals of light.' });
    expect((await toldOf(world, 'chair', path))[0]!.readAt).not.toBeNull();
    const [dropped] = await world.rows(
      `select o.state from occurrence o join council_opinion c on c.commitment_id = o.commitment_id where c.id = $1`,
      [id],
    );
    expect(dropped.state).toBe('DROPPED');
    const history = await world.rows(
      `select e.kind from entry e join document d on d.stream_id = e.stream_id where d.id = $1 and e.kind like 'opinion.%' order by e.position`,
      [documentId],
    );
    expect(history.map(({ kind }: { kind: string }) => kind)).toEqual(['opinion.asked', 'opinion.declined']);
    expect(
      (await world.audit(slug)).filter(({ subject_id }) => subject_id === id).map(({ kind }) => kind),
    ).toEqual(['body.opinion-asked', 'body.opinion-drafted', 'body.opinion-declined']);
    for (const late of [
      decline(id),
      give(id, { version: 2 }),
      draft(id, { version: 2 }),
      dissent(id, 'Too late.'),
      withdraw(id),
    ])
      expect(why(await late)).toBe('CONFLICT OPINION_DECLINED');
    await expect(
      world.rows(`update council_opinion set declined_reason = 'Another.' where id = $1`, [id]),
    ).rejects.toThrow(/is not changed/);

    const again = await asked(edition, { question: 'And with help from elsewhere?' });
    await give(again.id);
    expect(why(await decline(again.id))).toBe('CONFLICT OPINION_GIVEN');
    expect((await seen(edition, lan)).councilOpinions.map(({ state }: { state: string }) => state)).toEqual([
      'GIVEN',
      'DECLINED',
    ]);
  });

  it('is followed by a later one on the same edition, and both are kept', async () => {
    const { documentId } = await world.framework();
    const edition = await world.edition(documentId);
    const first = await asked(edition);
    await give(first.id, { verdict: 'AGAINST' });
    const second = await asked(edition, { question: 'And with the new budget?' });
    await give(second.id, {}, 'stand-in');
    expect(
      (await seen(edition, null)).councilOpinions.map((one: Record<string, unknown>) => [
        one.id,
        one.verdict,
        one.givenRole,
        one.supersededBy,
      ]),
    ).toEqual([
      [second.id, 'IN_FAVOUR', 'DEPUTY', null],
      [first.id, 'AGAINST', 'COORDINATOR', { id: second.id }],
    ]);
  });

  it('blocks nothing: an edition is adopted over its objection, and while it is awaited', async () => {
    const { documentId, sectionId } = await world.framework();
    const edition = await world.edition(documentId, 'FROZEN');
    await give((await asked(edition)).id, { verdict: 'AGAINST' });
    await world.move(edition, 'ADOPTED');
    await world.write(sectionId, 'More.');
    const next = await world.edition(documentId, 'FROZEN');
    await asked(next);
    await world.move(next, 'ADOPTED');
    expect((await seen(next, null)).councilOpinions[0].state).toBe('ASKED');
  });

  it('is asked by who leads the text alone, about an edition that stands, of a council that can answer', async () => {
    const { documentId, sectionId } = await world.framework();
    const edition = await world.edition(documentId, 'CONSULTATION');
    expect(refusal(await ask(edition, {}, null))).toBe('UNAUTHENTICATED');
    expect(refusal(await ask(edition, {}, isla))).toBe('NOT_FOUND');
    expect(refusal(await ask(randomUUID()))).toBe('NOT_FOUND');
    // Bandung's people edit it.
    expect(why(await ask(edition, {}, 'rizky-pratama'))).toBe('FORBIDDEN TEXT_LEADERS_ASK');
    expect(refusal(await ask(edition, { councilId: randomUUID() }))).toBe('NOT_FOUND');
    expect(why(await ask(edition, { councilId: await world.body('kobe') }))).toBe(
      'INVALID councilId NO_COUNCIL',
    );
    expect(why(await ask(edition, { dueOn: '2024-01-01' }))).toBe('INVALID dueOn DAY_PASSED');
    expect(why(await ask(edition, { dueOn: 'soon' }))).toBe('INVALID dueOn NO_DAY');
    expect(refusal(await ask(edition, { question: '' }))).toBe('INVALID question');
    const requestId = randomUUID();
    const once = await ask(edition, { requestId });
    expect((await ask(edition, { requestId })).data).toEqual(once.data);
    expect(why(await ask(edition))).toBe('CONFLICT OPINION_ASKED_ALREADY');
    await world.move(edition, 'FROZEN');
    await world.move(edition, 'ADOPTED');
    await world.write(sectionId, 'More.');
    const next = await world.edition(documentId);
    expect(why(await ask(edition))).toBe('CONFLICT NO_OPINIONS_NOW');
    await world.move(next, 'WITHDRAWN', 'A table was wrong.');
    expect(why(await ask(next))).toBe('CONFLICT NO_OPINIONS_NOW');
    expect((await seen(next, lan)).mayAskForOpinion).toBe(false);

    const open = await world.edition((await world.framework()).documentId);
    await world.rows(`update council_mandate set to_date = '2024-02-01' where body_id = $1`, [councilId]);
    expect(why(await ask(open))).toBe('CONFLICT NO_MANDATE');
    await world.rows('update council_mandate set to_date = null where body_id = $1', [councilId]);
    const chairs = `body_id = $1 and role in ('COORDINATOR', 'DEPUTY')`;
    await world.rows(`update appointment set from_date = '2099-01-01' where ${chairs}`, [councilId]);
    expect(why(await ask(open))).toBe('CONFLICT COUNCIL_WITHOUT_CHAIR');
    await world.rows(`update appointment set from_date = '2020-01-01' where ${chairs}`, [councilId]);
  });

  it('is given by chair or deputy, drafted by who sits, each acting for the council', async () => {
    const { documentId, sectionId } = await world.framework();
    const edition = await world.edition(documentId);
    const { id } = await asked(edition);
    expect(refusal(await give(id, {}, null))).toBe('UNAUTHENTICATED');
    for (const as of ['expert', 'onlooker', lan])
      expect(why(await give(id, {}, as)), as).toBe('FORBIDDEN CHAIRS_ONLY');
    for (const as of ['onlooker', lan]) {
      expect(why(await draft(id, {}, as)), as).toBe('FORBIDDEN SITTERS_ONLY');
      expect(why(await dissent(id, 'I do not agree.', as)), as).toBe('FORBIDDEN SITTERS_ONLY');
    }
    await world.newcomer('two-hats');
    await world.given('two-hats', slug, 'COORDINATOR');
    await world.given('two-hats', 'kobe', 'DELEGATE');
    const input = { opinionId: id, version: 1, verdict: 'IN_FAVOUR', words: 'It is fit for the city.' };
    const other = await world.tell('giveOpinion', input, 'two-hats', { actingFor: await world.body('kobe') });
    expect(why(other)).toBe('FORBIDDEN CHAIRS_ONLY');
    expect(refusal(await give(randomUUID()))).toBe('NOT_FOUND');
    expect(refusal(await give('nothing'))).toBe('NOT_FOUND');

    expect(why(await give(id, { verdict: null }))).toBe('INVALID verdict VERDICT_NEEDED');
    expect(refusal(await give(id, { words: '' }))).toBe('INVALID words');
    expect(refusal(await give(id, { words: 'Too short' }))).toBe('INVALID words');
    expect(why(await give(id, { verdict: 'IN_FAVOUR_WITH_REMARKS' }))).toBe('INVALID remarks REMARKS_NEEDED');
    const remarks = [{ sectionId: randomUUID(), words: 'Somewhere else.' }];
    expect(why(await give(id, { remarks }))).toBe('INVALID remarks.0.sectionId NO_SUCH_SECTION');
    const many = Array.from({ length: limits.remarks.max + 1 }, () => ({ sectionId, words: 'Again.' }));
    expect(why(await give(id, { remarks: many }))).toBe('INVALID remarks TOO_MANY_HERE');
    expect((await draft(id, { words: null, verdict: null })).errors).toBeUndefined();
    expect(why(await give(id))).toBe('CONFLICT EDITED_MEANWHILE');
    await dissent(id, 'I do not agree.');
    await dissent(id, null);
    expect((await give(id, { version: 2 })).data.giveOpinion.dissents).toEqual([]);
    for (const late of [
      give(id, { version: 3 }),
      draft(id, { version: 3 }),
      dissent(id, 'Too late.'),
      withdraw(id),
    ])
      expect(why(await late)).toBe('CONFLICT OPINION_GIVEN');
  });
});
