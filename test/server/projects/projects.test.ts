import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { png } from '../files/pictures.ts';
import { type PeopleWorld, peopleWorld, refusal, why } from '../people/people-world.ts';

let world: PeopleWorld;
let folder: string;
const lan = 'nguyen-thu-lan';
const isla = 'isla-mcallister';
const siti = 'siti-rahayu';
const wei = 'tan-wei-ling';
const delegate = 'rizky-pratama';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trellis-projects-'));
  world = await peopleWorld({ dataDir: folder });
});
afterAll(async () => {
  await world?.close();
  rmSync(folder, { recursive: true, force: true });
});

const select = `{ id slug title state version audience language owner { slug } document { id title } targets areas fields
  may { keep lead seeHistory } partnerCount milestoneCount doneCount
  partners { id role state staff money inKind words body { slug } } asking { id state words reason body { slug } }
  milestones { id version startsOn under { id } waitsFor { id }
    commitment { id words counts body { slug } holder { kind path } present { id state dueOn droppedReason } } }
  budget { year source planned actual } risks { words likelihood harm answer isOver } results { words reached url }
  comesFrom { thing { kind path } } history(first: 30) { kind fromState toState reason subject body { slug } by { name } actedFor { slug } } }`;

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the selection above asks for
type Project = any;

async function told(mutation: string, input: Record<string, unknown>, as = lan): Promise<Project> {
  const answer = await world.tell(mutation, input, as, { select });
  if (answer.errors) throw new Error(`${mutation}: ${JSON.stringify(answer.errors)}`);
  return answer.data[mutation];
}
const read = async (slug: string, as: string | null = lan): Promise<Project> =>
  (await world.ask(`query ($slug: String!) { project(slug: $slug) ${select} }`, { variables: { slug }, as }))
    .data.project;
const reasonOf = async (mutation: string, input: Record<string, unknown>, as: string | null = lan) =>
  why(await world.tell(mutation, input, as));

const facts = {
  title: 'Street furniture that is mended',
  summary: 'Three cities design benches that a neighbourhood can mend by itself.',
  language: 'en',
  currency: 'usd',
  startsOn: '2027-03-01',
  endsOn: '2028-02-29',
  fields: ['DESIGN'],
  areas: ['PILOT_PROJECTS_AND_PARTNERSHIPS'],
  targets: ['12.5', '11.7'],
};
const begin = (more: object = {}, as = lan) => told('beginProject', { ...facts, ...more }, as);
const show = async ({ document }: Project, audience: string, as = lan) => {
  const answer = await world.tell('setAudience', { kind: 'document', id: document.id, audience }, as);
  expect(answer.errors).toBeUndefined();
};
const move = async (slug: string, act: string, more: object = {}) => {
  const { id, version } = await read(slug);
  return told('moveProject', { projectId: id, version, act, ...more });
};
const partnerOf = (project: Project, body: string) =>
  [...project.partners, ...project.asking].find((one: Project) => one.body.slug === body);

/** A project that calls for partners and everybody may see. */
async function called(): Promise<Project> {
  const project = await begin();
  await show(project, 'PUBLIC');
  return move(project.slug, 'CALL');
}
/** The same with Dundee and Bandung in it. */
async function joined(): Promise<Project> {
  const project = await called();
  for (const as of [isla, siti])
    await told('askToJoinProject', { projectId: project.id, words: 'Our makers would like to.' }, as);
  for (const { id } of (await read(project.slug)).asking)
    await told('decideOnPartner', { partnerId: id, admit: true });
  return read(project.slug);
}

describe('a project', () => {
  it('begins as an idea of the body that one acts for, and is its people’s alone until it is shared', async () => {
    const project = await begin();
    expect(project).toMatchObject({
      state: 'IDEA',
      audience: 'PRIVATE',
      language: 'en',
      owner: { slug: 'hanoi' },
      document: { title: facts.title },
      targets: ['11.7', '12.5'],
      may: { keep: true, lead: true, seeHistory: true },
      partners: [{ role: 'LEAD', state: 'IN', body: { slug: 'hanoi' } }],
      history: [
        { kind: 'begun', toState: 'IDEA', by: { name: 'Nguyễn Thu Lan' }, actedFor: { slug: 'hanoi' } },
      ],
    });
    for (const as of [isla, delegate, null]) expect(await read(project.slug, as)).toBeNull();
    await show(project, 'PUBLIC');
    expect(await read(project.slug, null)).toMatchObject({
      title: facts.title,
      may: { keep: false, lead: false, seeHistory: false },
      history: [],
    });
    expect((await begin()).slug).not.toBe(project.slug);
  });

  it('refuses what it can’t be said to be, and who begins one for nobody', async () => {
    for (const [more, reason] of [
      [{ title: 'x' }, 'INVALID title TOO_SHORT'],
      [{ summary: ' ' }, 'INVALID summary EMPTY'],
      [{ language: 'xx' }, 'INVALID language NO_SUCH_LANGUAGE'],
      [{ startsOn: '2027-02-30' }, 'INVALID startsOn NO_DAY'],
      [{ endsOn: '2026-01-01' }, 'INVALID endsOn DAY_BEFORE_BEGIN'],
      [{ targets: ['11.4', '18.1'] }, 'INVALID targets NO_SUCH_TARGET'],
      [{ targets: Array.from({ length: 31 }, () => '11.4') }, 'INVALID targets TOO_MANY_HERE'],
      [{ currency: 'dong' }, 'INVALID currency NO_CURRENCY'],
      [{ from: { kind: 'agreement', id: randomUUID() } }, 'NOT_FOUND'],
    ] as const)
      expect(await reasonOf('beginProject', { ...facts, ...more })).toBe(reason);
    expect(await reasonOf('beginProject', facts, delegate)).toBe('FORBIDDEN PROJECT_BEGINNERS_ONLY');
    expect(await reasonOf('beginProject', facts, null)).toBe('UNAUTHENTICATED');
  });

  it('goes on from an idea to its end, each time with who, for whom and why; and no other way', async () => {
    const project = await begin();
    const go = (act: string, more: object = {}, as = lan) =>
      world.tell('moveProject', { projectId: project.id, version: project.version, act, ...more }, as);
    expect(why(await go('COMPLETE'))).toBe('ILLEGAL_TRANSITION PROJECT_STANDS_ELSEWHERE');
    expect(why(await go('CALL'))).toBe('CONFLICT CALL_UNSEEN');
    expect(why(await go('STOP'))).toBe('INVALID reason EMPTY');
    await show(project, 'NETWORK');
    expect(why(await go('CALL', {}, isla))).toBe('FORBIDDEN PROJECT_LEADERS_ONLY');
    expect(why(await go('CALL', { version: 9 }))).toBe('CONFLICT PROJECT_CHANGED');
    await move(project.slug, 'CALL', { reason: 'We look for two cities by the water.' });
    await move(project.slug, 'PLAN');
    const alone = await read(project.slug);
    expect(await reasonOf('moveProject', { projectId: alone.id, version: alone.version, act: 'START' })).toBe(
      'CONFLICT PROJECT_OF_ONE',
    );
    const stopped = await move(project.slug, 'STOP', { reason: 'No second city was found.' });
    expect(
      stopped.history.map(({ kind, fromState, toState, reason }: Project) => [
        kind,
        fromState,
        toState,
        reason,
      ]),
    ).toEqual([
      ['moved', 'PLANNING', 'STOPPED', 'No second city was found.'],
      ['moved', 'CALLING', 'PLANNING', null],
      ['moved', 'IDEA', 'CALLING', 'We look for two cities by the water.'],
      ['begun', null, 'IDEA', null],
    ]);
    expect(await reasonOf('addMilestone', { projectId: project.id, words: 'Too late' })).toBe(
      'ILLEGAL_TRANSITION PROJECT_OVER',
    );
    await expect(world.rows('delete from project_act where project_id = $1', [project.id])).rejects.toThrow(
      'stays written',
    );
  });

  it('is changed by those who work on it, who are told where somebody was faster', async () => {
    const { slug, id, version } = await joined();
    const change = {
      projectId: id,
      version,
      ...facts,
      title: 'Benches that are mended',
      lessons: 'Begin with wood.',
    };
    expect(await reasonOf('changeProject', change, wei)).toBe('FORBIDDEN PROJECT_KEEPERS_ONLY');
    // A delegate of a partner looks on.
    expect(await reasonOf('changeProject', change, delegate)).toBe('FORBIDDEN PROJECT_KEEPERS_ONLY');
    const changed = await told('changeProject', change, isla);
    expect([changed.title, changed.document.title, changed.slug]).toEqual([
      'Benches that are mended',
      'Benches that are mended',
      slug,
    ]);
    expect(await reasonOf('changeProject', change, siti)).toBe('CONFLICT PROJECT_CHANGED');
  });

  it('keeps its money by source and year, its risks and its results', async () => {
    const project = await joined();
    let { version } = project;
    const put = (mutation: string, more: object, as = lan) =>
      told(mutation, { projectId: project.id, version: version++, ...more }, as);
    const lines = [
      { year: 2028, source: 'City budget', planned: 40_000 },
      { year: 2027, source: 'City budget', planned: 60_000, actual: 58_500 },
      { year: 2027, source: 'Sponsors', planned: 5_000 },
    ];
    expect((await put('setProjectBudget', { lines })).budget).toEqual([
      { year: 2027, source: 'City budget', planned: 60_000, actual: 58_500 },
      { year: 2027, source: 'Sponsors', planned: 5_000, actual: null },
      { year: 2028, source: 'City budget', planned: 40_000, actual: null },
    ]);
    const risks = [
      { words: 'The wood comes late.', likelihood: 'MEDIUM', harm: 'HIGH', answer: 'Order in May.' },
    ];
    expect((await put('setProjectRisks', { risks }, isla)).risks).toEqual([{ ...risks[0], isOver: false }]);
    const results = [{ words: 'Twenty benches', reached: 'Twenty-two', url: 'https://example.org/benches' }];
    expect((await put('setProjectResults', { results })).results).toEqual(results);
    // What may go wrong is for those who work on it.
    expect(await read(project.slug, null)).toMatchObject({ risks: [], results, budget: [{}, {}, {}] });
    const wrong = [
      ['setProjectBudget', { lines: [lines[0], lines[0]] }, 'INVALID source THERE_TWICE'],
      ['setProjectBudget', { lines: [{ ...lines[0], year: 1066 }] }, 'INVALID year NUMBER_OUT_OF_RANGE'],
      ['setProjectBudget', { lines: [{ ...lines[0], planned: -1 }] }, 'INVALID planned NUMBER_OUT_OF_RANGE'],
      [
        'setProjectBudget',
        { lines: Array.from({ length: 101 }, () => lines[0]) },
        'INVALID lines TOO_MANY_HERE',
      ],
      ['setProjectRisks', { risks: [{ ...risks[0], words: '' }] }, 'INVALID words EMPTY'],
      [
        'setProjectResults',
        { results: [{ words: 'Seen', url: 'javascript:alert(1)' }] },
        'INVALID url NO_WEB_ADDRESS',
      ],
      ['setProjectResults', { results: [], version: 1 }, 'CONFLICT PROJECT_CHANGED'],
    ] as const;
    for (const [mutation, more, reason] of wrong)
      expect(await reasonOf(mutation, { projectId: project.id, version, ...more })).toBe(reason);
    for (const [mutation, more] of [
      ['setProjectBudget', { lines: [] }],
      ['setProjectRisks', { risks: [] }],
      ['setProjectResults', { results: [] }],
    ] as const)
      expect(await reasonOf(mutation, { projectId: project.id, version, ...more }, wei)).toBe(
        'FORBIDDEN PROJECT_KEEPERS_ONLY',
      );
  });
});

describe('a partner', () => {
  it('asks to join, is let in or declined with a reason, and is told what others are not', async () => {
    const project = await called();
    const ask = {
      projectId: project.id,
      words: 'Our makers would like to.',
      staff: 'Two designers',
      money: 4_000,
    };
    expect(await reasonOf('askToJoinProject', ask, delegate)).toBe('FORBIDDEN PARTNER_SPEAKERS_ONLY');
    expect(await reasonOf('askToJoinProject', ask)).toBe('CONFLICT PARTNER_ALREADY');
    expect(await reasonOf('askToJoinProject', { ...ask, words: '' }, isla)).toBe('INVALID words EMPTY');
    expect(await reasonOf('askToJoinProject', { ...ask, money: 0.5 }, isla)).toBe(
      'INVALID money NUMBER_OUT_OF_RANGE',
    );
    const asked = await told('askToJoinProject', ask, isla);
    expect(asked.asking).toMatchObject([{ state: 'ASKED', words: ask.words, body: { slug: 'dundee' } }]);
    await told('askToJoinProject', ask, siti);
    expect(await reasonOf('askToJoinProject', ask, isla)).toBe('CONFLICT ASKED_TO_JOIN_ALREADY');
    // Each knows that it has asked itself, and who leads knows all.
    expect((await read(project.slug, isla)).asking).toHaveLength(1);
    expect((await read(project.slug, wei)).asking).toEqual([]);
    const seen = await read(project.slug);
    expect(seen.asking).toHaveLength(2);
    const [dundee, bandung] = ['dundee', 'bandung'].map((body) => partnerOf(seen, body).id);
    expect(await reasonOf('decideOnPartner', { partnerId: dundee, admit: true }, wei)).toBe('NOT_FOUND');
    expect(await reasonOf('decideOnPartner', { partnerId: dundee, admit: true }, isla)).toBe(
      'FORBIDDEN PROJECT_LEADERS_ONLY',
    );
    expect(await reasonOf('decideOnPartner', { partnerId: bandung, admit: false })).toBe(
      'INVALID reason EMPTY',
    );
    await told('decideOnPartner', { partnerId: dundee, admit: true, reason: 'You know wood.' });
    await told('decideOnPartner', {
      partnerId: bandung,
      admit: false,
      reason: 'We have two harbours already.',
    });
    expect(await reasonOf('decideOnPartner', { partnerId: dundee, admit: true })).toBe(
      'CONFLICT ANSWERED_ALREADY',
    );
    const inside = await read(project.slug, isla);
    expect(inside.may).toEqual({ keep: true, lead: false, seeHistory: true });
    expect(partnerOf(inside, 'dundee')).toMatchObject({ state: 'IN', staff: 'Two designers', money: 4_000 });
    // Why another was declined stands in the history for who leads, and not for a partner.
    const reasonsTold = async (as?: string) =>
      (await read(project.slug, as)).history.map(({ reason }: Project) => reason);
    expect(await reasonsTold()).toContain('We have two harbours already.');
    expect(await reasonsTold(isla)).toContain('You know wood.');
    expect(await reasonsTold(isla)).not.toContain('We have two harbours already.');
    expect((await read(project.slug, siti)).asking).toMatchObject([
      { state: 'DECLINED', reason: 'We have two harbours already.' },
    ]);
    expect((await read(project.slug, null)).partners.map(({ words }: Project) => words)).toEqual([
      null,
      null,
    ]);
    // Whoever was declined may ask again as long as partners are called for.
    expect((await told('askToJoinProject', ask, siti)).asking.map(({ state }: Project) => state)).toEqual([
      'DECLINED',
      'ASKED',
    ]);
    await move(project.slug, 'PLAN');
    expect(await reasonOf('askToJoinProject', ask, wei)).toBe('ILLEGAL_TRANSITION NOT_CALLING');
  });

  it('says itself what it brings', async () => {
    const project = await joined();
    const { id } = partnerOf(project, 'dundee');
    const brings = { partnerId: id, staff: 'One carpenter', money: 2_500, inKind: 'A workshop for a month' };
    expect(await reasonOf('setContribution', brings)).toBe('FORBIDDEN PARTNER_SPEAKERS_ONLY');
    expect(partnerOf(await told('setContribution', brings, isla), 'dundee')).toMatchObject({
      staff: 'One carpenter',
      money: 2_500,
      inKind: 'A workshop for a month',
    });
    await told('leaveProject', { partnerId: id, reason: 'The workshop burnt down.' }, isla);
    expect(await reasonOf('setContribution', brings, isla)).toBe('CONFLICT NO_PARTNER');
  });

  it('leaves with a reason, by which its open promises are given up, and writes in it no more', async () => {
    const project = await joined();
    await show(project, 'PARTIES');
    await told('addMilestone', { projectId: project.id, words: 'Draw three benches' }, isla);
    const { id } = partnerOf(project, 'dundee');
    expect(await reasonOf('leaveProject', { partnerId: id, reason: 'x' }, isla)).toBe(
      'INVALID reason TOO_SHORT',
    );
    expect(await reasonOf('leaveProject', { partnerId: id, reason: 'They should.' }, siti)).toBe(
      'FORBIDDEN PROJECT_LEADERS_ONLY',
    );
    const left = await world.tell('leaveProject', { partnerId: id, reason: 'Our council said no.' }, isla, {
      select,
    });
    // It was shown to those who take part.
    expect([left.errors, left.data.leaveProject]).toEqual([undefined, null]);
    const after = await read(project.slug);
    expect(after.partners.map(({ body }: Project) => body.slug)).toEqual(['hanoi', 'bandung']);
    expect(after.milestones[0].commitment.present).toMatchObject({
      state: 'DROPPED',
      droppedReason: 'Our council said no.',
    });
    expect(after.history[0]).toMatchObject({
      kind: 'partner.left',
      reason: 'Our council said no.',
      body: { slug: 'dundee' },
    });
    expect(await reasonOf('leaveProject', { partnerId: id, reason: 'Once more.' })).toBe(
      'CONFLICT NO_PARTNER',
    );
    const [grants] = await world.rows(
      `select array_agg(b.slug || ' ' || g.role order by b.slug) as all from "grant" g join body b on b.id = g.body_id where g.thing_id = $1`,
      [project.document.id],
    );
    expect(grants.all).toEqual(['bandung EDITOR']);
  });

  it('leads beside the first lead, who leaves only where another one stays', async () => {
    const project = await joined();
    const [hanoi, dundee] = ['hanoi', 'dundee'].map((body) => partnerOf(project, body).id);
    expect(await reasonOf('leaveProject', { partnerId: hanoi, reason: 'No time.' })).toBe(
      'CONFLICT ONLY_LEAD',
    );
    expect(await reasonOf('setPartnerRole', { partnerId: hanoi, role: 'PARTNER' })).toBe(
      'CONFLICT ONLY_LEAD',
    );
    expect(await reasonOf('setPartnerRole', { partnerId: dundee, role: 'LEAD' }, siti)).toBe(
      'FORBIDDEN PROJECT_LEADERS_ONLY',
    );
    await told('setPartnerRole', { partnerId: dundee, role: 'LEAD' });
    expect((await read(project.slug, isla)).may).toMatchObject({ keep: true, lead: true });
    await told('leaveProject', { partnerId: hanoi, reason: 'Another office takes over.' });
    const after = await read(project.slug, isla);
    expect([after.owner.slug, after.may.lead]).toEqual(['dundee', true]);
    expect((await read(project.slug)).may).toEqual({ keep: false, lead: false, seeHistory: true });
    expect(await reasonOf('setPartnerRole', { partnerId: hanoi, role: 'LEAD' }, isla)).toBe(
      'CONFLICT NO_PARTNER',
    );
  });
});

describe('a milestone', () => {
  const add = (projectId: string, words: string, more: object = {}, as = lan) =>
    told('addMilestone', { projectId, words, ...more }, as);

  it('is a commitment of the partner that promises it, due once the project is active', async () => {
    const project = await joined();
    await add(project.id, 'Choose the streets', { startsOn: '2027-03-01', endsOn: '2027-04-30' });
    const planned = await add(project.id, 'Draw three benches', { endsOn: '2027-06-30' }, isla);
    const [streets, benches] = planned.milestones;
    expect(benches.commitment).toMatchObject({
      words: 'Draw three benches',
      counts: false,
      body: { slug: 'dundee' },
      holder: { kind: 'project', path: `/projects/${project.slug}` },
      present: { state: 'PROMISED', dueOn: '2027-06-30' },
    });
    const task = await add(project.id, 'Count the trees', { underId: streets.id });
    expect(task.milestones[2].under).toEqual({ id: streets.id });
    expect(await reasonOf('addMilestone', { projectId: project.id, words: ' ' })).toBe('INVALID words EMPTY');
    for (const [more, reason] of [
      [{ startsOn: '2027-05-01', endsOn: '2027-04-01' }, 'INVALID endsOn DAY_BEFORE_BEGIN'],
      [{ underId: randomUUID() }, 'INVALID underId NO_MILESTONE_OF_THE_PROJECT'],
      [{ underId: task.milestones[2].id }, 'INVALID underId TASK_BELOW_A_TASK'],
      [{ waitsForIds: [randomUUID()] }, 'INVALID waitsForIds NO_MILESTONE_OF_THE_PROJECT'],
    ] as const)
      expect(await reasonOf('addMilestone', { projectId: project.id, words: 'Something', ...more })).toBe(
        reason,
      );
    expect(await reasonOf('addMilestone', { projectId: project.id, words: 'Ours' }, wei)).toBe(
      'FORBIDDEN PROJECT_KEEPERS_ONLY',
    );
    await move(project.slug, 'PLAN');
    const active = await move(project.slug, 'START');
    expect(active.milestones.map(({ commitment }: Project) => commitment.counts)).toEqual([true, true, true]);
  });

  it('is promised by bodies that take part alone, though others may write', async () => {
    const project = await joined();
    const answer = await world.tell(
      'giveGrant',
      { kind: 'document', id: project.document.id, bodyId: await world.body('singapore'), role: 'EDITOR' },
      lan,
    );
    expect(answer.errors).toBeUndefined();
    expect(await reasonOf('addMilestone', { projectId: project.id, words: 'Ours' }, wei)).toBe(
      'FORBIDDEN PARTNERS_PROMISE',
    );
  });

  it('is moved as long as nothing was done of it, and by nobody else', async () => {
    const project = await joined();
    const { milestones } = await add(project.id, 'Draw three benches', { endsOn: '2027-06-30' }, isla);
    const [{ id, version, commitment }] = milestones;
    const change = {
      milestoneId: id,
      version,
      words: 'Draw four benches',
      startsOn: '2027-05-01',
      endsOn: '2027-07-31',
    };
    expect(await reasonOf('changeMilestone', change)).toBe('FORBIDDEN PROMISE_OF_ANOTHER');
    expect(await reasonOf('removeMilestone', { milestoneId: id, version })).toBe(
      'FORBIDDEN PROMISE_OF_ANOTHER',
    );
    const moved = await told('changeMilestone', change, isla);
    expect(moved.milestones[0]).toMatchObject({
      startsOn: '2027-05-01',
      commitment: { words: 'Draw four benches', present: { dueOn: '2027-07-31' } },
    });
    expect(await reasonOf('changeMilestone', change, isla)).toBe('CONFLICT PROJECT_CHANGED');
    await world.tell('changeDue', { ids: [commitment.present.id], act: 'BEGIN' }, isla);
    const begun = { ...change, version: version + 1 };
    expect(await reasonOf('changeMilestone', { ...begun, endsOn: '2027-08-31' }, isla)).toBe(
      'CONFLICT WORK_HAS_BEGUN',
    );
    expect(await reasonOf('removeMilestone', { milestoneId: id, version: version + 1 }, isla)).toBe(
      'CONFLICT WORK_HAS_BEGUN',
    );
    // Its words may still be put better.
    expect(
      (await told('changeMilestone', { ...begun, words: 'Draw five benches' }, isla)).milestones[0].commitment
        .words,
    ).toBe('Draw five benches');
  });

  it('waits for others, never in a circle; and goes with nothing left below it', async () => {
    const project = await joined();
    await add(project.id, 'Choose the streets');
    const planned = await add(project.id, 'Draw');
    const [one, two] = planned.milestones;
    const all = (await add(project.id, 'Build', { waitsForIds: [two.id] })).milestones;
    const build = all[2];
    expect(build.waitsFor).toEqual([{ id: two.id }]);
    const wait = (milestone: Project, waitsForIds: string[]) => ({
      milestoneId: milestone.id,
      version: milestone.version,
      words: milestone.commitment.words,
      waitsForIds,
    });
    expect(await reasonOf('changeMilestone', wait(two, [build.id]))).toBe('CONFLICT WAITS_FOR_ITSELF');
    expect(await reasonOf('changeMilestone', wait(two, [two.id]))).toBe('CONFLICT WAITS_FOR_ITSELF');
    const task = (await add(project.id, 'Count the trees', { underId: one.id })).milestones[3];
    expect(await reasonOf('removeMilestone', { milestoneId: one.id, version: one.version })).toBe(
      'CONFLICT MILESTONE_HAS_TASKS',
    );
    await told('removeMilestone', { milestoneId: task.id, version: task.version });
    const left = await told('removeMilestone', { milestoneId: one.id, version: one.version });
    expect(left.milestones.map(({ commitment }: Project) => commitment.words)).toEqual(['Draw', 'Build']);
    expect(await world.rows('select 1 from commitment where id = $1', [one.commitment.id])).toEqual([]);
  });

  it('is done with evidence before the project is completed, whose lessons are written afterwards', async () => {
    const project = await joined();
    await add(project.id, 'Draw', {}, isla);
    await move(project.slug, 'PLAN');
    const { milestones, version } = await move(project.slug, 'START');
    const due = milestones[0].commitment.present.id;
    const open = await world.tell('moveProject', { projectId: project.id, version, act: 'COMPLETE' }, lan);
    expect([why(open), open.errors?.[0]?.extensions]).toMatchObject([
      'CONFLICT MILESTONES_OPEN',
      { count: 1 },
    ]);
    await world.tell(
      'addEvidence',
      { occurrenceId: due, kind: 'LINK', url: 'https://example.org/drawing' },
      isla,
    );
    await world.tell('changeDue', { ids: [due], act: 'DONE' }, isla);
    const completed = await move(project.slug, 'COMPLETE');
    expect([completed.state, completed.doneCount, completed.milestoneCount]).toEqual(['COMPLETED', 1, 1]);
    const { lessons: _, ...more } = { ...facts, lessons: '' };
    const learnt = await told('changeProject', {
      projectId: project.id,
      version: completed.version,
      ...more,
      lessons: 'Begin with wood.',
    });
    expect(learnt.state).toBe('COMPLETED');
    expect(
      await reasonOf('setPartnerRole', { partnerId: partnerOf(learnt, 'dundee').id, role: 'LEAD' }),
    ).toBe('ILLEGAL_TRANSITION PROJECT_OVER');
  });
});

describe('projects', () => {
  it('say where they come from, and what they came of says so too', async () => {
    const answer = await world.tell(
      'beginPlan',
      { title: 'The plan of 2027', language: 'en', startsOn: '2027-01-01', endsOn: '2027-12-31' },
      lan,
      { select: '{ id slug }' },
    );
    const plan = answer.data.beginPlan;
    const session = await world.session('');
    const project = await begin({ from: { kind: 'session', id: session } });
    await world.tell(
      'linkOrigin',
      { from: { kind: 'plan', id: plan.id }, to: { kind: 'project', id: project.id } },
      lan,
      { select: '' },
    );
    expect((await read(project.slug)).comesFrom.map(({ thing }: Project) => thing.path)).toEqual([
      `/sessions/${session}`,
      `/plans/${plan.slug}`,
    ]);
    const there = (as: string) =>
      world.ask(`query ($id: ID!) { session(id: $id) { projects { slug } } }`, {
        variables: { id: session },
        as,
      });
    expect((await there(lan)).data.session.projects).toEqual([{ slug: project.slug }]);
    // That there is one which a reader may not see stays unsaid.
    expect((await there(isla)).data.session.projects).toEqual([]);
    const { data } = await world.ask(`query ($slug: String!) { plan(slug: $slug) { projects { slug } } }`, {
      variables: { slug: plan.slug },
      as: lan,
    });
    expect(data.plan.projects).toEqual([{ slug: project.slug }]);
  });

  it('show what came of them by a file, which whoever sees the project can open, and nobody else', async () => {
    const project = await joined();
    const send = async (as: string, id = project.id) => {
      const query = new URLSearchParams({ kind: 'project', id, name: 'Bench.png', requestId: randomUUID() });
      const response = await fetch(`${world.url}/files?${query}`, {
        method: 'POST',
        headers: { 'content-type': 'image/png', origin: world.origin, cookie: await world.cookieOf(as) },
        body: new Uint8Array(png()),
      });
      return { status: response.status, id: (await response.json()).id as string };
    };
    expect((await send(wei)).status).toBe(403);
    const { status, id: fileId } = await send(isla);
    expect(status).toBe(201);
    const opened = async (as: string | null) =>
      (
        await fetch(`${world.url}/files/${fileId}`, {
          headers: as ? { cookie: await world.cookieOf(as) } : {},
        })
      ).status;
    // It shows nothing before a result names it.
    expect(await opened(isla)).toBe(404);
    const set = async (given: object[], as = isla) => {
      const { version } = await read(project.slug);
      return world.tell('setProjectResults', { projectId: project.id, version, results: given }, as, {
        select: '{ results { words file { id url name mediaType } } }',
      });
    };
    const words = 'A bench that was mended';
    const other = await begin({ title: 'Another' });
    const elsewhere = await send(lan, other.id);
    for (const wrong of [randomUUID(), 'no-id', elsewhere.id])
      expect(refusal(await set([{ words, fileId: wrong }]))).toBe('NOT_FOUND');
    expect((await set([{ words, reached: 'Mended', fileId }])).data.setProjectResults.results).toEqual([
      { words, file: { id: fileId, url: `/files/${fileId}`, name: 'Bench.png', mediaType: 'image/png' } },
    ]);
    for (const as of [isla, wei, null]) expect(await opened(as)).toBe(200);
    await show(project, 'PARTIES');
    expect([await opened(siti), await opened(wei), await opened(null)]).toEqual([200, 404, 404]);
    expect((await set([{ words }])).errors).toBeUndefined();
    expect(await opened(isla)).toBe(404);
  });

  it('are listed by field, region, state, body and sub-network, to each what they may know, and go out as a spreadsheet', async () => {
    const project = await joined();
    const hidden = await begin({ title: 'A secret of Hanoi' });
    const listed = async (filter: object, as: string | null = null) =>
      (
        await world.ask(`query ($filter: ProjectFilter) { projects(filter: $filter) { slug } }`, {
          variables: { filter },
          as,
        })
      ).data.projects.map(({ slug }: Project) => slug);
    expect(await listed({})).toContain(project.slug);
    expect(await listed({})).not.toContain(hidden.slug);
    expect(await listed({}, lan)).toContain(hidden.slug);
    const all = {
      field: 'DESIGN',
      region: 'EUROPE_AND_NORTH_AMERICA',
      state: 'CALLING',
      body: 'dundee',
      network: 'cities-of-design',
    };
    expect(await listed(all)).toContain(project.slug);
    for (const other of [
      { field: 'MUSIC' },
      { region: 'AFRICA' },
      { state: 'STOPPED' },
      { body: 'kobe' },
      { body: '%' },
      { network: 'cities-of-music' },
      { network: 'nothing-at-all' },
    ])
      expect(await listed({ ...all, ...other })).not.toContain(project.slug);
    const fetched = (query: string) => fetch(`${world.url}/api/export/projects${query}`);
    const workbook = await fetched('?field=DESIGN');
    expect(workbook.headers.get('content-type')).toContain('spreadsheetml');
    const csv = await (
      await fetched(
        '?format=csv&region=EUROPE_AND_NORTH_AMERICA&state=CALLING&body=dundee&network=cities-of-design',
      )
    ).text();
    expect(csv).toContain(project.slug);
    expect(csv).not.toContain(hidden.slug);
    expect(refusal(await world.ask('{ projects(first: 5) { slug } }', { as: null }))).toBeNull();
  });

  it('stand in what is kept about a person', async () => {
    await begin();
    const response = await fetch(`${world.url}/api/export/me`, {
      headers: { cookie: await world.cookieOf(lan) },
    });
    const everything = JSON.stringify(await response.json());
    expect(everything).toContain('projectsActs');
    expect(everything).toContain('projectPartners');
  });
});
