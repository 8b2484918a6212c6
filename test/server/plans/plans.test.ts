import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Wire } from '../../support/wire.ts';
import { type PeopleWorld, peopleWorld, refusal, why } from '../people/people-world.ts';

let world: PeopleWorld;
const lan = 'nguyen-thu-lan';
const colleague = 'le-minh-chau';
const stranger = 'rizky-pratama';
const department = 'Hanoi Department of Culture and Sports';

beforeAll(async () => {
  world = await peopleWorld();
});
afterAll(() => world?.close());

const select = `{ id slug state version position may { keep lead seeHistory } followedBy { slug }
  history(first: 9) { kind subject by { name } }
  initiatives { id title }
  groups { id title version activities { id title version state startsOn endsOn budgetPlanned lead { id slug } coordinating { slug }
    initiatives { title } carriedFrom { id plan { slug } } carriedTo { id plan { slug } }
    commitment { id counts body { slug } present { id state dueOn droppedReason } } } } }`;

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the selection above asks for
type Plan = any;

async function told(mutation: string, input: Record<string, unknown>, as = lan): Promise<Plan> {
  const answer = await world.tell(mutation, input, as, { select });
  if (answer.errors) throw new Error(`${mutation}: ${JSON.stringify(answer.errors)}`);
  return answer.data[mutation];
}
const read = async (slug: string, as: string | null = lan): Promise<Plan> =>
  (await world.ask(`query ($slug: String!) { plan(slug: $slug) ${select} }`, { variables: { slug }, as }))
    .data.plan;

const sound = { title: 'Kế hoạch năm 2026', language: 'vi', startsOn: '2026-01-01', endsOn: '2026-12-31' };
const begin = (more: object = {}) =>
  told('beginPlan', { ...sound, title: `Kế hoạch ${randomUUID().slice(0, 8)}`, ...more });
const paste = (planId: string, rows: object[], more: object = {}, as: string | null = lan) =>
  world.tell('pastePlanRows', { planId, rows, language: 'vi', isTrial: false, ...more }, as, {
    select: '{ line outcome field reason }',
  });
const titles = (plan: Plan) =>
  plan.groups.map((group: Plan) => [group.title, ...group.activities.map((one: Plan) => one.title)]);
const factsOf = ({ id, version, lead, startsOn, endsOn, budgetPlanned }: Plan) => ({
  activityId: id,
  version,
  leadId: lead?.id ?? null,
  startsOn,
  endsOn,
  budgetPlanned,
});

const rows = [
  {
    line: 2,
    group: 'Chính sách',
    title: 'Quỹ Hỗ trợ sáng tạo',
    lead: 'hanoi',
    startsOn: '01/03/2026',
    endsOn: '30/06/2026',
    budget: '1.200.000.000 đ',
  },
  { line: 3, title: 'Giải thưởng Sáng tạo', lead: department, coordinating: 'Dundee; Kobe' },
  { line: 4, group: 'Cộng đồng' },
  { line: 5, title: 'Cuộc thi sáng tạo' },
  { line: 6 },
  { line: 7, group: 'chính sách', title: 'Hội nghị' },
];

/** A plan with two groups and four activities, two of which have a lead. */
async function pasted(more: object = {}): Promise<Plan> {
  const plan = await begin(more);
  expect((await paste(plan.id, rows)).errors).toBeUndefined();
  return read(plan.slug);
}

const ledgerSelect = `{ id mayKeep city { slug } promises { id words wordings { language words } source promisedIn version
  plans { slug } reported { year } activities { id title plan { slug } commitment { present { evidence { words } } } } } }`;
const ledger = async (city: string, as: string | null = lan) =>
  (
    await world.ask(`query ($city: String!) { promiseLedger(city: $city) ${ledgerSelect} }`, {
      variables: { city },
      as,
    })
  ).data.promiseLedger;
const keepPromise = (mutation: string, input: Record<string, unknown>, as: string | null = lan) =>
  world.tell(
    mutation,
    mutation === 'removePromise' ? input : { language: 'en', source: 'The candidacy file, page 4', ...input },
    as,
    { select: ledgerSelect },
  );
const enter = async (words: string, as = lan) => {
  const answer = await keepPromise('enterPromise', { words, promisedIn: '2019-10' }, as);
  expect(answer.errors).toBeUndefined();
  return answer.data.enterPromise.promises.at(-1);
};

describe('what a city promised in its candidacy', () => {
  it('is read by everybody with its source, Hanoi’s as far as sources tell of it', async () => {
    const { promises, mayKeep } = await ledger('hanoi', null);
    expect(mayKeep).toBe(false);
    const festival = promises.find(({ words }: Plan) => words === 'Hanoi Creative Design Festival');
    expect(festival).toMatchObject({ promisedIn: '2019-10', reported: [{ year: 2024 }] });
    expect(festival.source).toContain('Plan 161/KH-UBND');
    expect(festival.plans.map(({ slug }: Plan) => slug)).toContain('plan-161-2023');
    expect(promises).toHaveLength(6);
    expect(await ledger('nowhere')).toBeNull();
    expect((await ledger('dundee', null)).promises).toEqual([]);
  });

  it('is carried out by activities that name it, and read both ways by who may know of both', async () => {
    const promise = await enter('A fund for creative work');
    const plan = await pasted();
    const [fund] = plan.groups[0].activities;
    const changed = await told('changeActivity', { ...factsOf(fund), promiseIds: [promise.id] });
    const found = async (as: string | null) =>
      (await ledger('hanoi', as)).promises.find(({ id }: Plan) => id === promise.id).activities;
    expect(await found(lan)).toMatchObject([{ id: fund.id, plan: { slug: plan.slug } }]);
    expect(await found(null)).toEqual([]);
    const trail = async (thing: object, as: string | null) =>
      (
        await world.ask(
          'query ($thing: ThingInput!) { trail(thing: $thing) { comesFrom { thing { kind title path } } cameOfIt { thing { kind within } } } }',
          { as, variables: { thing } },
        )
      ).data.trail;
    expect((await trail({ kind: 'activity', id: fund.id }, lan)).comesFrom).toContainEqual({
      thing: {
        kind: 'promise',
        title: 'A fund for creative work',
        path: `/network/hanoi/promises#${promise.id}`,
      },
    });
    expect((await trail({ kind: 'promise', id: promise.id }, lan)).cameOfIt).toHaveLength(1);
    expect((await trail({ kind: 'promise', id: promise.id }, null)).cameOfIt).toEqual([]);
    // What is said of the activity otherwise leaves it; a list without it takes it away.
    const again = changed.groups[0].activities[0];
    const kept = await told('changeActivity', factsOf(again));
    expect(await found(lan)).toHaveLength(1);
    const named = { promiseId: promise.id, version: promise.version };
    expect(why(await keepPromise('removePromise', named))).toBe('CONFLICT PROMISE_NAMED');
    await told('changeActivity', { ...factsOf(kept.groups[0].activities[0]), promiseIds: [] });
    expect(await found(lan)).toEqual([]);
    expect((await keepPromise('removePromise', named)).errors).toBeUndefined();
    expect(refusal(await keepPromise('removePromise', named))).toBe('NOT_FOUND');
  });

  it('goes on with what is carried over, and shows the evidence of what was done', async () => {
    const promise = await enter('A prize for creative work');
    const plan = await pasted();
    const [first] = plan.groups[0].activities;
    await told('changeActivity', { ...factsOf(first), promiseIds: [promise.id] });
    const next = await begin({ startsOn: '2027-01-01', endsOn: '2027-12-31', followsId: plan.id });
    await told('carryOver', { planId: next.id, activityIds: [first.id], reason: 'The money came late.' });
    const after = await read(next.slug);
    const { activities } = (await ledger('hanoi')).promises.find(({ id }: Plan) => id === promise.id);
    expect(activities.map((one: Plan) => one.plan.slug)).toEqual([plan.slug, next.slug]);
    const [{ commitment }] = after.groups[0].activities;
    const added = await world.tell(
      'addEvidence',
      { occurrenceId: commitment.present.id, kind: 'NOTE', words: 'The first prize was given.' },
      lan,
      { select: '{ id }' },
    );
    expect(added.errors).toBeUndefined();
    const shown = (await ledger('hanoi')).promises.find(({ id }: Plan) => id === promise.id);
    expect(shown.activities[1].commitment.present.evidence).toEqual([
      { words: 'The first prize was given.' },
    ]);
  });

  it('is written by people of its city alone, and refused where its source or its time is none', async () => {
    const facts = { words: 'A school of design' };
    expect(why(await keepPromise('enterPromise', facts, null))).toBe('UNAUTHENTICATED');
    for (const [more, refused] of [
      [{ words: ' ' }, 'INVALID words EMPTY'],
      [{ source: ' ' }, 'INVALID source EMPTY'],
      [{ language: 'xx' }, 'INVALID language NO_SUCH_LANGUAGE'],
      [{ promisedIn: '2019-02-30' }, 'INVALID promisedIn NO_DAY'],
      [{ promisedIn: 'long ago' }, 'INVALID promisedIn NO_DAY'],
    ] as const)
      expect(why(await keepPromise('enterPromise', { ...facts, ...more }))).toBe(refused);
    const promise = await enter('A school of design');
    const changes = { promiseId: promise.id, version: promise.version };
    for (const mutation of ['changePromise', 'removePromise']) {
      const input = mutation === 'changePromise' ? { ...facts, ...changes } : changes;
      expect(why(await keepPromise(mutation, input, stranger))).toBe('FORBIDDEN PROMISE_KEEPERS_ONLY');
    }
    const inVietnamese = { ...changes, words: 'Một trường thiết kế', language: 'vi' };
    const changed = (await keepPromise('changePromise', inVietnamese)).data.changePromise.promises.at(-1);
    expect(changed.wordings).toEqual([
      { language: 'en', words: 'A school of design' },
      { language: 'vi', words: 'Một trường thiết kế' },
    ]);
    expect(why(await keepPromise('changePromise', inVietnamese))).toBe('CONFLICT PLAN_CHANGED');
    // Another city's promise is not carried out here.
    const theirs = await enter('A library of things', stranger);
    const plan = await pasted();
    const input = { ...factsOf(plan.groups[0].activities[0]), promiseIds: [theirs.id] };
    expect(why(await world.tell('changeActivity', input, lan))).toBe(
      'INVALID promiseIds NO_PROMISE_OF_THE_CITY',
    );
  });
});

describe('a plan', () => {
  it('is entered from the rows of a spreadsheet, and a row goes on with the group of its name', async () => {
    const plan = await pasted();
    expect(titles(plan)).toEqual([
      ['Chính sách', 'Quỹ Hỗ trợ sáng tạo', 'Giải thưởng Sáng tạo', 'Hội nghị'],
      ['Cộng đồng', 'Cuộc thi sáng tạo'],
    ]);
    const [fund, award] = plan.groups[0].activities;
    expect(fund).toMatchObject({
      startsOn: '2026-03-01',
      endsOn: '2026-06-30',
      budgetPlanned: 1_200_000_000,
      state: 'PLANNED',
      commitment: { counts: false, body: { slug: 'hanoi' }, present: { dueOn: '2026-06-30' } },
    });
    expect(award.coordinating).toEqual([{ slug: 'dundee' }, { slug: 'kobe' }]);
    expect(plan.groups[1].activities[0].commitment).toBeNull();
    expect(plan.history[0]).toMatchObject({ kind: 'rows.pasted' });
  });

  it('keeps nothing of rows of which one can’t be read, and says of each what is wrong', async () => {
    const plan = await begin();
    const bad = [
      { line: 1, title: 'Before any group' },
      { line: 2, group: 'A group', title: 'Odd day', startsOn: '30/02/2026' },
      { line: 3, title: 'Ends before it begins', startsOn: '02/03/2026', endsOn: '01/03/2026' },
      { line: 4, title: 'Nobody', lead: 'Atlantis' },
      { line: 5, title: 'Others do not promise', lead: 'Dundee' },
      { line: 6, title: 'Money', budget: 'a lot' },
      { line: 7, title: 'x'.repeat(400) },
      { line: 8, title: 'Sound' },
    ];
    const trial = (await paste(plan.id, bad, { isTrial: true })).data.pastePlanRows;
    expect(trial.map(({ field, reason }: Record<string, string>) => [field, reason])).toEqual([
      ['group', 'GROUP_FIRST'],
      ['startsOn', 'NO_DAY'],
      ['endsOn', 'DAY_BEFORE_BEGIN'],
      ['lead', 'NO_SUCH_BODY'],
      ['leadId', 'LEAD_OF_ANOTHER_HOUSE'],
      ['budget', 'NUMBER_OUT_OF_RANGE'],
      ['title', 'TOO_LONG'],
      [null, null],
    ]);
    expect(refusal(await paste(plan.id, bad))).toBe('CONFLICT');
    expect((await read(plan.slug)).groups).toEqual([]);
    const many = Array.from({ length: 10_000 }, (_, line) => ({ line, title: `Odd row ${line}` }));
    const answer = await paste(plan.id, many, { isTrial: true });
    expect([refusal(answer), answer.errors?.[0]?.extensions.reason]).toEqual([
      'INVALID rows',
      'TOO_MANY_ROWS',
    ]);
    expect(refusal(await paste(plan.id, [{ line: 1 }]))).toBe('INVALID rows');
  });

  it('is its owner’s alone until it is shared, and whoever leads one of its activities sees it as a party', async () => {
    const plan = await pasted();
    for (const as of [stranger, 'isla-mcallister', colleague, null])
      expect(await read(plan.slug, as)).toBeNull();
    const show = (audience: string) =>
      world.tell('setAudience', { kind: 'plan', id: plan.id, audience }, lan, { select: '{ id }' });
    await show('PARTIES');
    expect((await read(plan.slug, colleague)).may).toEqual({ keep: false, lead: false, seeHistory: true });
    expect(await read(plan.slug, stranger)).toBeNull();
    await show('PUBLIC');
    const seen = await read(plan.slug, null);
    expect([titles(seen), seen.history, seen.may]).toEqual([
      titles(plan),
      [],
      { keep: false, lead: false, seeHistory: false },
    ]);
    for (const [mutation, input] of [
      ['addPlanLine', { planId: plan.id, kind: 'GROUP', words: 'Mine', language: 'en' }],
      ['addInitiative', { planId: plan.id, level: 'LOCAL', words: 'Mine', language: 'en' }],
      ['renamePlanLine', { lineId: plan.groups[0].id, version: 1, words: 'Mine', language: 'en' }],
      ['movePlanLine', { lineId: plan.groups[0].id, version: 1 }],
      ['removePlanLine', { lineId: plan.groups[1].activities[0].id, version: 1 }],
      ['changeActivity', factsOf(plan.groups[1].activities[0])],
      ['changePlan', { planId: plan.id, version: 1, ...sound }],
      ['issuePlan', { planId: plan.id, version: 1, issuedOn: '2026-01-02' }],
    ] as const) {
      const reason = mutation === 'issuePlan' ? 'PLAN_LEADERS_ONLY' : 'PLAN_KEEPERS_ONLY';
      expect(why(await world.tell(mutation, input, stranger)), mutation).toBe(`FORBIDDEN ${reason}`);
      expect(refusal(await world.tell(mutation, input, null)), mutation).toBe('UNAUTHENTICATED');
    }
    expect(why(await world.tell('beginPlan', sound, stranger))).toBe('FORBIDDEN PLAN_BEGINNERS_ONLY');
  });

  it('is written line by line, and its words are kept in each language', async () => {
    const { id, slug } = await begin();
    const line = (kind: string, words: string, more: object = {}) =>
      told('addPlanLine', { planId: id, kind, words, language: 'en', ...more });
    const one = (await line('GROUP', 'One')).groups[0];
    await line('GROUP', 'Three');
    await line('GROUP', 'Two', { afterId: one.id });
    await line('ACTIVITY', 'Begin', { groupId: one.id });
    const { groups } = await line('ACTIVITY', 'End', { groupId: one.id });
    await line('ACTIVITY', 'Between', { groupId: one.id, afterId: groups[0].activities[0].id });
    const plan = await read(slug);
    expect(titles(plan)).toEqual([['One', 'Begin', 'Between', 'End'], ['Two'], ['Three']]);
    const renamed = await told('renamePlanLine', {
      lineId: one.id,
      version: plan.groups[0].version,
      words: 'Một',
      language: 'vi',
    });
    expect(renamed.groups[0].title).toBe('One');
    const inVietnamese = await world.ask(
      `query ($slug: String!) { plan(slug: $slug) { groups { title } } }`,
      {
        variables: { slug },
        as: lan,
        language: 'vi',
      },
    );
    expect(inVietnamese.data.plan.groups[0].title).toBe('Một');
    const wrong = [
      [{ kind: 'ACTIVITY', words: 'No group' }, 'INVALID groupId'],
      [{ kind: 'ACTIVITY', words: 'Of another', groupId: randomUUID() }, 'NOT_FOUND'],
      [{ kind: 'GROUP', words: ' ' }, 'INVALID words'],
      [{ kind: 'GROUP', words: 'Nowhere', afterId: randomUUID() }, 'NOT_FOUND'],
      [{ kind: 'GROUP', words: 'No language', language: 'fr' }, 'INVALID language'],
    ] as const;
    for (const [more, code] of wrong)
      expect(refusal(await world.tell('addPlanLine', { planId: id, language: 'en', ...more }, lan))).toBe(
        code,
      );
  });

  it('lets a line be moved, and tells the second of two who move one to look again', async () => {
    const plan = await pasted();
    const [policy, community] = plan.groups;
    const contest = community.activities[0];
    const move = {
      lineId: contest.id,
      version: contest.version,
      groupId: policy.id,
      afterId: policy.activities[0].id,
    };
    expect(titles(await told('movePlanLine', move))[0]).toEqual([
      'Chính sách',
      'Quỹ Hỗ trợ sáng tạo',
      'Cuộc thi sáng tạo',
      'Giải thưởng Sáng tạo',
      'Hội nghị',
    ]);
    const second = await world.tell('movePlanLine', { ...move, afterId: null }, lan);
    expect([refusal(second), second.errors?.[0]?.extensions.reason]).toEqual(['CONFLICT', 'PLAN_CHANGED']);
    const moved = await told('movePlanLine', { lineId: community.id, version: community.version });
    expect(moved.groups.map((group: Plan) => group.title)).toEqual(['Cộng đồng', 'Chính sách']);
    // By one place at a time, down and up again, every line keeps its own.
    const last = moved.groups[1].activities;
    const down = await told('movePlanLine', {
      lineId: last[0].id,
      version: last[0].version,
      afterId: last[1].id,
    });
    const up = await told('movePlanLine', { lineId: last[0].id, version: last[0].version + 1 });
    expect(titles(down)[1].slice(1, 3)).toEqual(['Cuộc thi sáng tạo', 'Quỹ Hỗ trợ sáng tạo']);
    expect(titles(up)[1]).toEqual(titles(moved)[1]);
    expect(why(await world.tell('movePlanLine', { ...move, version: 2, afterId: contest.id }, lan))).toBe(
      'INVALID afterId BEHIND_ITSELF',
    );
  });

  it('is seen live by whoever may read it', async () => {
    const plan = await pasted();
    await world.tell('setAudience', { kind: 'plan', id: plan.id, audience: 'PARTIES' }, lan);
    const { position } = await read(plan.slug, colleague);
    const wire = await Wire.open(world.url, {
      headers: { cookie: await world.cookieOf(colleague), origin: world.origin },
      init: true,
    });
    wire.subscribe(
      '1',
      'subscription ($id: ID!, $after: Cursor!) { plan(planId: $id, after: $after) { __typename ... on PlanEntry { position } } }',
      { id: plan.id, after: position },
    );
    await wire.next(({ payload }) => payload?.data?.plan.__typename === 'CaughtUp');
    await told('addPlanLine', { planId: plan.id, kind: 'GROUP', words: 'Live', language: 'en' });
    await wire.next(({ payload }) => payload?.data?.plan.__typename === 'PlanEntry');
    wire.close();
    const foreign = await Wire.open(world.url, {
      headers: { cookie: await world.cookieOf(stranger), origin: world.origin },
      init: true,
    });
    foreign.subscribe('1', `subscription { plan(planId: "${plan.id}", after: "0") { __typename } }`);
    const { payload } = await foreign.next(({ type }) => type === 'error');
    expect(payload[0].extensions.code).toBe('NOT_FOUND');
    foreign.close();
  });
});

describe('an activity', () => {
  it('is promised by its lead, who is of the same city, and waits for the plan to be issued', async () => {
    const plan = await pasted();
    const contest = plan.groups[1].activities[0];
    const issue = { planId: plan.id, version: plan.version, issuedOn: '2026-01-15' };
    const leaderless = await world.tell('issuePlan', issue, lan);
    expect([refusal(leaderless), leaderless.errors?.[0]?.extensions]).toMatchObject([
      'CONFLICT',
      { reason: 'ACTIVITIES_WITHOUT_LEAD', count: 2 },
    ]);
    const foreign = { ...factsOf(contest), leadId: await world.body('dundee') };
    expect(refusal(await world.tell('changeActivity', foreign, lan))).toBe('INVALID leadId');
    const backwards = { ...factsOf(contest), startsOn: '2026-05-02', endsOn: '2026-05-01' };
    expect(refusal(await world.tell('changeActivity', backwards, lan))).toBe('INVALID endsOn');
    expect(refusal(await world.tell('changeActivity', { ...factsOf(contest), budgetPlanned: -1 }, lan))).toBe(
      'INVALID budgetPlanned',
    );
    expect(
      why(await world.tell('changeActivity', { ...factsOf(contest), initiativeIds: [randomUUID()] }, lan)),
    ).toBe('INVALID initiativeIds NO_INITIATIVE_OF_THE_PLAN');
    const hanoi = await world.body('hanoi');
    for (const one of [contest, plan.groups[0].activities[2]])
      await told('changeActivity', { ...factsOf(one), leadId: hanoi, endsOn: '2026-09-30' });
    const issued = await told('issuePlan', issue);
    const [due] = issued.groups[1].activities;
    expect([issued.state, due.commitment]).toMatchObject([
      'ISSUED',
      { counts: true, present: { dueOn: '2026-09-30' } },
    ]);
    expect(why(await world.tell('issuePlan', { ...issue, version: issued.version }, lan))).toBe(
      'ILLEGAL_TRANSITION PLAN_ISSUED_ALREADY',
    );
    const bare = await world.tell('changeActivity', { ...factsOf(due), leadId: null }, lan);
    expect([refusal(bare), bare.errors?.[0]?.extensions.reason]).toEqual(['CONFLICT', 'LEAD_NEEDED']);
    expect(refusal(await world.tell('changeActivity', { ...factsOf(due), version: 1 }, lan))).toBe(
      'CONFLICT',
    );
  });

  it('is moved on, shown and put off by its lead, whose history nobody takes away', async () => {
    const plan = await pasted();
    const [fund, award] = plan.groups[0].activities;
    const { id } = fund.commitment.present;
    await world.tell('changeDue', { ids: [id], act: 'BEGIN' }, lan, { select: '{ id }' });
    const [begun] = (await read(plan.slug)).groups[0].activities;
    expect(begun.state).toBe('IN_PROGRESS');
    for (const change of [
      world.tell('changeActivity', { ...factsOf(begun), endsOn: '2026-08-31' }, lan),
      world.tell('removePlanLine', { lineId: fund.id, version: begun.version }, lan),
    ]) {
      const answer = await change;
      expect([refusal(answer), answer.errors?.[0]?.extensions.reason]).toEqual([
        'CONFLICT',
        'WORK_HAS_BEGUN',
      ]);
    }
    const renamed = await told('renamePlanLine', {
      lineId: fund.id,
      version: begun.version,
      words: 'Quỹ sáng tạo Hà Nội',
      language: 'vi',
    });
    expect(renamed.groups[0].activities[0].state).toBe('IN_PROGRESS');
    // Of what nobody has begun, the promise goes with the line.
    const without = await told('removePlanLine', { lineId: award.id, version: award.version });
    expect(titles(without)[0]).toEqual(['Chính sách', 'Quỹ sáng tạo Hà Nội', 'Hội nghị']);
    expect(await world.rows('select 1 from commitment where id = $1', [award.commitment.id])).toEqual([]);
    const full = await world.tell('removePlanLine', { lineId: plan.groups[0].id, version: 1 }, lan);
    expect(full.errors?.[0]?.extensions.reason).toBe('GROUP_HAS_ACTIVITIES');
  });

  it('is carried over into the plan that follows, with its history and once', async () => {
    const plan = await pasted();
    const { initiatives } = await told('addInitiative', {
      planId: plan.id,
      level: 'LOCAL',
      words: 'Không gian sáng tạo',
      language: 'vi',
    });
    const [fund, award, meeting] = plan.groups[0].activities;
    await told('changeActivity', { ...factsOf(award), initiativeIds: [initiatives[0].id] });
    await world.tell('changeDue', { ids: [fund.commitment.present.id], act: 'DONE' }, lan, {
      select: '{ id }',
    });
    const next = await begin({ followsId: plan.id, startsOn: '2027-01-01', endsOn: '2027-12-31' });
    const carry = {
      planId: next.id,
      activityIds: [award.id, meeting.id],
      reason: 'Chưa bố trí được kinh phí',
    };
    const carried = await told('carryOver', carry);
    expect(titles(carried)).toEqual([['Chính sách', 'Giải thưởng Sáng tạo', 'Hội nghị']]);
    expect(carried.groups[0].activities[0]).toMatchObject({
      carriedFrom: { id: award.id, plan: { slug: plan.slug } },
      lead: { slug: 'hanoi-department-of-culture-and-sports' },
      initiatives: [{ title: 'Không gian sáng tạo' }],
      commitment: { present: { state: 'PROMISED', dueOn: null } },
    });
    const before = await read(plan.slug);
    expect(before.groups[0].activities.map((one: Plan) => one.state)).toEqual([
      'DONE',
      'CARRIED_OVER',
      'CARRIED_OVER',
    ]);
    expect(before.groups[0].activities[1].commitment.present).toMatchObject({
      state: 'DROPPED',
      droppedReason: 'Chưa bố trí được kinh phí',
    });
    // That there is a plan which a reader may not see stays unsaid.
    await world.tell('setAudience', { kind: 'plan', id: plan.id, audience: 'PUBLIC' }, lan);
    const seen = await read(plan.slug, null);
    expect(seen.followedBy).toEqual([]);
    expect(seen.groups[0].activities.map(({ state, carriedTo }: Plan) => [state, carriedTo])).toEqual([
      ['DONE', null],
      ['DROPPED', null],
      ['PLANNED', null],
    ]);
    const wrong = [
      [{ activityIds: [fund.id] }, 'DONE_ALREADY'],
      [{ activityIds: [award.id] }, 'GOES_ON_ELSEWHERE'],
      [{ activityIds: [] }, 'EMPTY'],
      [{ planId: plan.id }, 'PLAN_FOLLOWS_NONE'],
    ] as const;
    for (const [more, reason] of wrong) {
      const answer = await world.tell('carryOver', { ...carry, ...more }, lan);
      expect(answer.errors?.[0]?.extensions.reason).toBe(reason);
    }
    expect(refusal(await world.tell('carryOver', carry, stranger))).toBe('NOT_FOUND');
  });
});

describe('the screens of plans', () => {
  it('are read in one statement each', async () => {
    const { operations } = JSON.parse(readFileSync('schema/operations.json', 'utf8')) as {
      operations: Record<string, string>;
    };
    const { pool } = world.app.database;
    const query = pool.query;
    const seen: string[] = [];
    pool.query = ((given: { text?: string } | string, ...more: unknown[]) => {
      const text = typeof given === 'string' ? given : (given.text ?? '');
      if (/\bplan\b/.test(text)) seen.push(text);
      return (query as (...all: unknown[]) => unknown).call(pool, given, ...more);
    }) as typeof query;
    try {
      const list = await world.ask(operations.PlansScreen!, { as: lan });
      const page = await world.ask(operations.PlanScreen!, { as: lan, variables: { slug: 'plan-2025' } });
      expect([list.errors, page.data.plan.slug]).toEqual([undefined, 'plan-2025']);
    } finally {
      pool.query = query;
    }
    expect(seen).toHaveLength(2);
  });
});

describe('rows that are brought in again', () => {
  it('are left as they are where the group has the activity already, and only what is new comes in', async () => {
    const plan = await pasted();
    const more = [...rows, { line: 8, title: 'Đêm nhạc' }];
    const again = (await paste(plan.id, more, { isTrial: true })).data.pastePlanRows;
    expect(again.map(({ line, outcome }: Plan) => [line, outcome])).toEqual([
      [2, 'KNOWN'],
      [3, 'KNOWN'],
      [4, 'KNOWN'],
      [5, 'KNOWN'],
      [7, 'KNOWN'],
      [8, 'NEW'],
    ]);
    expect((await paste(plan.id, more)).errors).toBeUndefined();
    expect((await paste(plan.id, more)).errors).toBeUndefined();
    expect(titles(await read(plan.slug))).toEqual([
      ['Chính sách', 'Quỹ Hỗ trợ sáng tạo', 'Giải thưởng Sáng tạo', 'Hội nghị', 'Đêm nhạc'],
      ['Cộng đồng', 'Cuộc thi sáng tạo'],
    ]);
  });
});

describe('a line that is kept already', () => {
  it('is indented under the group above with its own, and taken out again with those behind it', async () => {
    const plan = await pasted();
    const [policies, community] = plan.groups;
    const turn = (line: Plan) => told('turnPlanLine', { lineId: line.id, version: line.version });
    const indented = await turn(community);
    expect(titles(indented)).toEqual([
      [
        'Chính sách',
        'Quỹ Hỗ trợ sáng tạo',
        'Giải thưởng Sáng tạo',
        'Hội nghị',
        'Cộng đồng',
        'Cuộc thi sáng tạo',
      ],
    ]);
    const line = indented.groups[0].activities.find(({ id }: Plan) => id === community.id);
    expect(titles(await turn(line))).toEqual(titles(plan));
    const turned = async (input: object, as: string | null = lan) =>
      why(await world.tell('turnPlanLine', { lineId: policies.id, version: policies.version, ...input }, as));
    expect(await turned({})).toBe('CONFLICT NO_GROUP_ABOVE');
    expect(await turned({ version: policies.version + 7 })).toBe('CONFLICT PLAN_CHANGED');
    const [fund] = policies.activities;
    expect(await turned({ lineId: fund.id, version: fund.version })).toBe('CONFLICT ACTIVITY_SAID_OF');
    expect(await turned({}, stranger)).toBe('NOT_FOUND');
    expect(await turned({}, null)).toBe('UNAUTHENTICATED');
  });
});

describe('what sources claim where they differ', () => {
  const claimsOf = async (field: string, slug: string, as: string | null = lan) =>
    (
      await world.ask(
        `query ($slug: String!) { ${field}(slug: $slug) { id claims { id words holds ground settledFor { slug } } } }`,
        { variables: { slug }, as },
      )
    ).data[field];

  it.each([
    {
      field: 'plan',
      slug: 'plan-2025',
      mutation: 'settlePlanClaim',
      id: 'planId',
      refused: 'PLAN_LEADERS_ONLY',
    },
    {
      field: 'festival',
      slug: 'hanoi-creative-design-festival',
      mutation: 'settleFestivalClaim',
      id: 'festivalId',
      refused: 'FESTIVAL_KEEPERS_ONLY',
    },
    {
      field: 'body',
      slug: 'hanoi-advisory-council-of-experts',
      mutation: 'settleBodyClaim',
      id: 'bodyId',
      refused: 'NO_SAY_HERE',
    },
  ])(
    'is settled once by the body of a $field, with its ground, for everybody',
    async ({ field, slug, mutation, id, refused }) => {
      const { id: thingId, claims } = await claimsOf(field, slug);
      const [claim] = claims;
      const settle = (more: object = {}, as: string | null = lan) =>
        world.tell(
          mutation,
          {
            [id]: thingId,
            claimId: claim.id,
            holds: true,
            ground: 'Decision of the People’s Committee',
            ...more,
          },
          as,
        );
      expect(why(await settle({}, null))).toBe('UNAUTHENTICATED');
      expect(why(await settle({}, stranger))).toBe(`FORBIDDEN ${refused}`);
      expect(why(await settle({ ground: ' ' }))).toBe('INVALID ground EMPTY');
      expect(refusal(await settle({ claimId: randomUUID() }))).toBe('NOT_FOUND');
      expect((await settle()).errors).toBeUndefined();
      expect((await claimsOf(field, slug, null)).claims[0]).toMatchObject({
        id: claim.id,
        holds: true,
        ground: 'Decision of the People’s Committee',
        settledFor: { slug: 'hanoi' },
      });
      expect(why(await settle())).toBe('CONFLICT ANSWERED_ALREADY');
    },
  );
});

describe('what is said of a plan', () => {
  it('is refused with the reason where it can’t be', async () => {
    const wrong = [
      [{ endsOn: '2025-12-31' }, 'INVALID endsOn'],
      [{ endsOn: '2099-12-31' }, 'INVALID endsOn'],
      [{ startsOn: '2026-02-30' }, 'INVALID startsOn'],
      [{ title: ' ' }, 'INVALID title'],
      [{ issuerId: randomUUID() }, 'INVALID issuerId'],
      [{ followsId: randomUUID() }, 'NOT_FOUND'],
    ] as const;
    for (const [more, code] of wrong)
      expect(refusal(await world.tell('beginPlan', { ...sound, ...more }, lan))).toBe(code);
    const plan = await begin();
    const changed = await told('changePlan', {
      planId: plan.id,
      version: 1,
      ...sound,
      number: '161/KH-UBND',
    });
    expect(changed.version).toBe(2);
    const late = await world.tell('changePlan', { planId: plan.id, version: 1, ...sound }, lan);
    expect(late.errors?.[0]?.extensions.reason).toBe('PLAN_CHANGED');
    const empty = await world.tell('issuePlan', { planId: plan.id, version: 2, issuedOn: '2026-01-02' }, lan);
    expect(empty.errors?.[0]?.extensions.reason).toBe('PLAN_WITHOUT_ACTIVITIES');
  });
});

describe('Hanoi’s own plans', () => {
  it('are those that public sources tell of, each statement with its source, and what they do not name is missing', async () => {
    const { data } =
      await world.ask(`{ plans(filter: { body: "hanoi" }) { slug number statedActivities activityCount initiativeCount state issuer { slug } source
      initiatives { level source } points { kind source } claims { subject source } reported { year source }
      groups { title activities { source lead { id } } } } }`);
    const [of2025, of2023] = ['plan-2025', 'plan-161-2023'].map((slug) =>
      data.plans.find((plan: Plan) => plan.slug === slug),
    );
    expect([of2023.number, of2023.initiativeCount, of2025.statedActivities, of2025.activityCount]).toEqual([
      '161/KH-UBND',
      6,
      22,
      13,
    ]);
    expect(of2023.initiatives.map((one: Plan) => one.level).sort()).toEqual([
      ...Array(3).fill('INTERNATIONAL'),
      ...Array(3).fill('LOCAL'),
    ]);
    expect(of2025.groups).toHaveLength(5);
    expect(of2025.reported.filter((one: Plan) => one.year === 2024)).toHaveLength(6);
    expect(of2025.claims.length).toBeGreaterThan(2);
    const statements = [of2025, of2023].flatMap((plan: Plan) => [
      plan,
      ...plan.initiatives,
      ...plan.points,
      ...plan.claims,
      ...plan.reported,
      ...plan.groups.flatMap((group: Plan) => group.activities),
    ]);
    expect(statements.filter((one: Plan) => !one.source)).toEqual([]);
    expect((await world.ask('{ plans(filter: { year: 2023 }) { slug } }')).data.plans).toEqual([
      { slug: 'plan-161-2023' },
    ]);
  });

  it('go out as a workbook and as CSV, to whoever may read them alone', async () => {
    const fetched = (slug: string, more = '') => fetch(`${world.url}/api/export/plan/${slug}${more}`);
    const workbook = await fetched('plan-2025');
    expect(workbook.headers.get('content-type')).toContain('spreadsheetml');
    expect(
      Buffer.from(await workbook.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect(await (await fetched('plan-2025', '?format=csv')).text()).toContain(
      'Set up a Creativity Support Fund',
    );
    const plan = await begin();
    expect((await fetched(plan.slug)).status).toBe(404);
  });

  it('and what the city promised go out together, each promise with what carries it out', async () => {
    const text = async (path: string) => (await fetch(`${world.url}/api/export/${path}?format=csv`)).text();
    const [promise] = (
      await world.ask('{ promiseLedger(city: "hanoi") { promises { words activities { title } } } }')
    ).data.promiseLedger.promises.filter(({ activities }: Plan) => activities.length > 0);
    const ledger = await text('promises/hanoi');
    expect(ledger.split('\n')[0]).toContain('Promise of the candidacy,Promised in,Source');
    expect(ledger).toContain(promise.words);
    expect(ledger).toContain(promise.activities[0].title);
    expect(await text('plan/plan-2025')).toContain(promise.words);
    // Of a plan that the reader may not know of nothing is told.
    expect((await text('promises/kobe')).trim().split('\n')).toHaveLength(1);
    expect((await fetch(`${world.url}/api/export/promises/atlantis`)).status).toBe(404);
  });
});
