import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal } from '../people/people-world.ts';
import {
  type AdaptationWorld,
  adaptationWorld,
  isla,
  type Json,
  lan,
  line,
  weiling,
  wordsOf,
} from './adaptation-world.ts';

let world: AdaptationWorld;

beforeAll(async () => {
  world = await adaptationWorld();
});
afterAll(() => world?.close());

const given = {
  Purpose: ['p1: A festival belongs to its city.'],
  Access: ['a1: The organiser publishes a plan before registration opens.', 'a2: It says whom to ask.'],
  Money: ['m1: At most 200 stalls are let.'],
  Shape: ['s1: Seven people decide.'],
};

/** Dundee adapts Access and Money and leaves Shape out; then the common text moves on in all of them. */
async function behind(as = isla) {
  const common = await world.common(given);
  const first = await world.edition(common.documentId);
  const { id, documentId } = await world.adapted(first, as);
  const { Purpose, Access, Money, Shape } = common.sections as Record<string, string>;
  const decide = (sectionId: string, more: object) =>
    world.must('decideSection', { adaptationId: id, sectionId, ...more }, as);
  await decide(Access!, {
    decision: 'ADAPT',
    blocks: [
      line('a1', 'The harbour office publishes a plan before registration opens.'),
      line('a2', 'It says whom to ask.'),
    ],
  });
  await decide(Money!, { decision: 'ADAPT', blocks: [line('m1', 'At most 50 stalls are let.')] });
  await decide(Shape!, { decision: 'OMIT', reasonType: 'SCALE', words: 'Two people decide here.' });
  await world.must('publishAdaptation', { adaptationId: id }, as);
  await common.reword('Purpose', ['p1: A festival belongs to the people of its city.']);
  await common.reword('Access', [
    'a1: The organiser publishes a plan six weeks before the opening.',
    'a2: It says whom to ask.',
  ]);
  await common.reword('Money', ['m1: At most 300 stalls are let.']);
  await common.reword('Shape', ['s1: Nine people decide.']);
  const second = await world.edition(common.documentId);
  return {
    id,
    documentId,
    common,
    first,
    second,
    Purpose: Purpose!,
    Access: Access!,
    Money: Money!,
    Shape: Shape!,
  };
}

const itemOf = (merge: Json, sectionId: string) =>
  merge.items.find((one: Json) => one.sectionId === sectionId);
const states = (merge: Json) => merge.items.map((one: Json) => `${one.state}${one.asks ? ' asks' : ''}`);
const reasonOf = (answer: Json) => answer.errors?.[0]?.extensions.reason;
const settle = (adaptationId: string, item: Json, choice: string, more: object = {}, as = isla) =>
  world.tell(
    'settleSection',
    { adaptationId, sectionId: item.sectionId, seen: item.seen, choice, ...more },
    as,
  );

describe('an adaptation that is behind', () => {
  it('says what comes by itself, what is ready and what asks, before anybody begins', async () => {
    const { id, Access, Money } = await behind();
    const merge = await world.mergeOf(id, isla);
    expect(merge).toMatchObject({ id: null, fromNumber: 1, toNumber: 2, waiting: 2, untouched: 0 });
    expect(states(merge)).toEqual(['MOVED', 'READY asks', 'CONFLICT asks', 'READY']);
    expect(wordsOf(itemOf(merge, Access).resultBlocks)).toBe(
      'The harbour office publishes a plan six weeks before the opening. / It says whom to ask.',
    );
    expect(itemOf(merge, Money)).toMatchObject({
      choices: ['OURS', 'BASE', 'WRITTEN'],
      collisions: [{ kind: 'WORDS', blockId: 'm1' }],
    });
    for (const as of [lan, weiling]) expect(await world.mergeOf(id, as)).toBeNull();
  });

  it('is brought over when all is settled and not before; the public reads on what was published until it is published again', async () => {
    const { id, Access, Money } = await behind();
    await world.must('beginMerge', { adaptationId: id }, isla);
    const merge = await world.mergeOf(id, isla);
    expect((await settle(id, itemOf(merge, Access), 'BOTH')).errors).toBeUndefined();
    const early = await world.tell('finishMerge', { adaptationId: id }, isla);
    expect(early.errors?.[0]?.extensions).toMatchObject({ reason: 'MERGE_UNSETTLED', count: 1 });
    await settle(id, itemOf(merge, Money), 'WRITTEN', { blocks: [line('m1', 'At most 60 stalls are let.')] });
    expect((await world.mergeOf(id, isla)).waiting).toBe(0);
    await world.must('finishMerge', { adaptationId: id }, isla);
    const read = (text: Json) => text.sections.map((one: Json) => `${one.decision} ${wordsOf(one.blocks)}`);
    expect(read(await world.textOf(id, isla))).toEqual([
      'INHERIT A festival belongs to the people of its city.',
      'ADAPT The harbour office publishes a plan six weeks before the opening. / It says whom to ask.',
      'ADAPT At most 60 stalls are let.',
    ]);
    expect(read(await world.textOf(id))[2]).toBe('ADAPT At most 50 stalls are let.');
    await world.must('publishAdaptation', { adaptationId: id }, isla);
    expect(read(await world.textOf(id))[2]).toBe('ADAPT At most 60 stalls are let.');
    expect(await world.mergeOf(id, isla)).toBeNull();
    expect(reasonOf(await world.tell('beginMerge', { adaptationId: id }, isla))).toBe('UP_TO_DATE');
    expect(reasonOf(await world.tell('finishMerge', { adaptationId: id }, isla))).toBe('MERGE_OVER');
  });

  it('keeps every decision of a merge that is left and taken up again, and undoes one', async () => {
    const { id, Money } = await behind();
    await world.must('beginMerge', { adaptationId: id }, isla);
    const item = itemOf(await world.mergeOf(id, isla), Money);
    await settle(id, item, 'OURS');
    await world.must('beginMerge', { adaptationId: id }, isla);
    expect(itemOf(await world.mergeOf(id, isla), Money).settlement).toMatchObject({ choice: 'OURS' });
    expect(reasonOf(await settle(id, item, 'BASE'))).toBe('SETTLED_MEANWHILE');
    await world.must('undoSettlement', { adaptationId: id, sectionId: Money }, isla);
    expect(itemOf(await world.mergeOf(id, isla), Money).settlement).toBeNull();
    expect((await settle(id, item, 'BASE')).errors).toBeUndefined();
    await world.must('leaveMerge', { adaptationId: id }, isla);
    expect((await world.mergeOf(id, isla)).id).toBeNull();
  });

  it('asks again where somebody has written since it was settled, and refuses what was looked at before', async () => {
    const { id, Money } = await behind();
    await world.must('beginMerge', { adaptationId: id }, isla);
    const item = itemOf(await world.mergeOf(id, isla), Money);
    await settle(id, item, 'OURS');
    const text = await world.textOf(id, isla);
    const { decisionId } = text.sections.find((one: Json) => one.sectionId === Money);
    await world.must(
      'decideSection',
      {
        adaptationId: id,
        sectionId: Money,
        decision: 'ADAPT',
        blocks: [line('m1', 'At most 55 stalls are let.')],
        seenId: decisionId,
      },
      isla,
    );
    expect(itemOf(await world.mergeOf(id, isla), Money).settlement).toBeNull();
    expect(reasonOf(await settle(id, item, 'OURS'))).toBe('SETTLED_MEANWHILE');
  });

  it('tells the second of two colleagues who was quicker and with what, and lets them put theirs in its place knowingly', async () => {
    const { id, Money } = await behind();
    const slug = `eilidh-${id.slice(-6)}`;
    await world.newcomer(slug, 'Eilidh');
    await world.given(slug, 'dundee', 'DELEGATE');
    await world.must('beginMerge', { adaptationId: id }, isla);
    const item = itemOf(await world.mergeOf(id, isla), Money);
    await settle(id, item, 'OURS', { reasonType: 'SCALE', words: 'Our square is small.' });
    const mine = { blocks: [line('m1', 'At most 60 stalls are let.')] };
    const second = await settle(id, item, 'WRITTEN', mine, slug);
    expect(second.errors?.[0]?.extensions).toMatchObject({
      reason: 'SETTLED_MEANWHILE',
      choice: 'OURS',
      byName: 'Isla McAllister',
    });
    const { settlement } = itemOf(await world.mergeOf(id, slug), Money);
    expect(settlement).toMatchObject({ choice: 'OURS', settledByName: 'Isla McAllister' });
    const instead = (insteadOfId: string) => settle(id, item, 'WRITTEN', { ...mine, insteadOfId }, slug);
    expect(reasonOf(await instead(randomUUID()))).toBe('SETTLED_MEANWHILE');
    expect((await instead(settlement.id)).errors).toBeUndefined();
    expect(itemOf(await world.mergeOf(id, isla), Money).settlement).toMatchObject({
      choice: 'WRITTEN',
      settledByName: 'Eilidh',
    });
    // What was replaced is not replaced again.
    expect(reasonOf(await instead(settlement.id))).toBe('SETTLED_MEANWHILE');
  });

  it('refuses a choice that is not offered, a section that waits for nothing, another text’s edition and a withdrawn one', async () => {
    const { id, Money, Purpose, second } = await behind();
    const other = await behind(weiling);
    expect(
      reasonOf(await world.tell('beginMerge', { adaptationId: id, editionId: other.second }, isla)),
    ).toBe('EDITION_OF_ANOTHER_TEXT');
    expect(
      refusal((await world.tell('beginMerge', { adaptationId: id, editionId: randomUUID() }, isla)) as never),
    ).toBe('NOT_FOUND');
    await world.must('beginMerge', { adaptationId: id }, isla);
    const merge = await world.mergeOf(id, isla);
    expect(reasonOf(await settle(id, itemOf(merge, Money), 'BOTH'))).toBe('CHOICE_NOT_OFFERED');
    expect(reasonOf(await settle(id, itemOf(merge, Purpose), 'BASE'))).toBe('CHOICE_NOT_OFFERED');
    await world.move(second, 'WITHDRAWN', 'It was adopted too early.');
    expect(reasonOf(await settle(id, itemOf(merge, Money), 'OURS'))).toBe('EDITION_WITHDRAWN');
  });

  it('is left after its edition was withdrawn in mid-merge, and the newer one is begun, with what was decided to be decided again', async () => {
    const { id, Money, common, second } = await behind();
    await world.must('beginMerge', { adaptationId: id }, isla);
    const item = itemOf(await world.mergeOf(id, isla), Money);
    await settle(id, item, 'BASE');
    await world.move(second, 'WITHDRAWN', 'It was adopted too early.');
    expect(await world.mergeOf(id, isla)).toMatchObject({ toNumber: 2, isWithdrawn: true });
    expect(reasonOf(await world.tell('finishMerge', { adaptationId: id }, isla))).toBe('EDITION_WITHDRAWN');
    await world.must('leaveMerge', { adaptationId: id }, isla);
    expect(await world.mergeOf(id, isla)).toBeNull();

    const third = await world.edition(common.documentId);
    await world.must('beginMerge', { adaptationId: id }, isla);
    const merge = await world.mergeOf(id, isla);
    expect(merge).toMatchObject({ fromNumber: 1, toNumber: 3, isWithdrawn: false, waiting: 2 });
    expect(itemOf(merge, Money).settlement).toBeNull();

    // Begun anew while the one that goes nowhere is still open, which it leaves by itself.
    await world.move(third, 'WITHDRAWN', 'So was this one.');
    await world.edition(common.documentId);
    expect((await world.mergeOf(id, isla)).isWithdrawn).toBe(true);
    await world.must('beginMerge', { adaptationId: id }, isla);
    expect(await world.mergeOf(id, isla)).toMatchObject({ toNumber: 4, isWithdrawn: false });
    const { sections } = await world.textOf(id, isla);
    expect(wordsOf(sections.find((one: Json) => one.sectionId === Money).blocks)).toBe(
      'At most 50 stalls are let.',
    );
  });

  it('is not there any more for who loses the city in mid-merge; what they settled stays', async () => {
    const { id, Money, Access } = await behind();
    const slug = `rory-${id.slice(-6)}`;
    await world.newcomer(slug, 'Rory');
    const appointment = await world.given(slug, 'dundee', 'DELEGATE');
    await world.must('beginMerge', { adaptationId: id }, slug);
    const merge = await world.mergeOf(id, slug);
    expect((await settle(id, itemOf(merge, Money), 'OURS', {}, slug)).errors).toBeUndefined();
    expect(reasonOf(await world.tell('finishMerge', { adaptationId: id }, slug))).toBe(
      'TEXT_COORDINATORS_ONLY',
    );
    await world.must(
      'endAppointment',
      { appointmentId: appointment, ground: 'Moved to another office' },
      isla,
    );
    expect(refusal((await settle(id, itemOf(merge, Access), 'BOTH', {}, slug)) as never)).toBe('FORBIDDEN');
    expect(itemOf(await world.mergeOf(id, isla), Money).settlement).toMatchObject({ choice: 'OURS' });
  });

  it('follows a section that the common text joined to another, with what the city had changed in it', async () => {
    const common = await world.common({
      Access: ['a1: The organiser publishes a plan.'],
      Whom: ['w1: It says whom to ask.'],
      Money: ['m1: At most 200 stalls are let.'],
    });
    const { id } = await world.adapted(await world.edition(common.documentId), isla);
    const { Access, Whom } = common.sections as Record<string, string>;
    await world.must(
      'decideSection',
      { adaptationId: id, sectionId: Whom, decision: 'ADAPT', blocks: [line('w1', 'It says to ask Morag.')] },
      isla,
    );
    await world.must('joinSections', { sectionId: Whom, intoId: Access }, lan);
    await world.edition(common.documentId);
    await world.must('beginMerge', { adaptationId: id }, isla);
    const merge = await world.mergeOf(id, isla);
    expect(itemOf(merge, Whom!)).toMatchObject({ state: 'MOVED', asks: false, resultDecision: null });
    const item = itemOf(merge, Access!);
    expect(item).toMatchObject({ state: 'READY', asks: true, collisions: [], resultDecision: 'ADAPT' });
    expect((await settle(id, item, 'BOTH', {})).errors).toBeUndefined();
    await world.must('finishMerge', { adaptationId: id }, isla);
    expect(
      (await world.textOf(id, isla)).sections.map(
        (one: Json) => `${one.number} ${one.title}: ${one.decision} ${wordsOf(one.blocks)}`,
      ),
    ).toEqual([
      '1 Access: ADAPT The organiser publishes a plan. / Whom / It says to ask Morag.',
      '2 Money: INHERIT At most 200 stalls are let.',
    ]);
  });

  it('follows a section that is split, and asks for the place of one that is gone', async () => {
    const common = await world.common({
      ...given,
      Access: ['a1: The organiser publishes a plan.', 'a2: It says whom to ask.'],
    });
    const { id } = await world.adapted(await world.edition(common.documentId), isla);
    const { Access, Shape, Purpose } = common.sections as Record<string, string>;
    await world.must(
      'decideSection',
      {
        adaptationId: id,
        sectionId: Access,
        decision: 'ADAPT',
        blocks: [line('a1', 'The organiser publishes a plan.'), line('a2', 'It says to ask Morag.')],
      },
      isla,
    );
    await world.must(
      'decideSection',
      { adaptationId: id, sectionId: Shape, decision: 'EXTEND', blocks: [line('x', 'And the tide.')] },
      isla,
    );
    const { id: split } = await world.must(
      'splitSection',
      { sectionId: Access, blockId: 'a2', title: 'Whom to ask' },
      lan,
    );
    await world.must('removeSection', { sectionId: Shape }, lan);
    await world.edition(common.documentId);
    await world.must('beginMerge', { adaptationId: id }, isla);
    const merge = await world.mergeOf(id, isla);
    expect(itemOf(merge, split)).toMatchObject({ state: 'READY', resultDecision: 'ADAPT' });
    expect(itemOf(merge, Shape!)).toMatchObject({ state: 'PLACE_ASKED', choices: ['PLACE', 'BASE'] });
    for (const [sectionId, choice, more] of [
      [Access!, 'BOTH', {}],
      [split, 'BOTH', {}],
      [Shape!, 'PLACE', { parentId: Purpose, afterId: null }],
    ] as const) {
      const item = itemOf(merge, sectionId);
      if (item.asks) expect((await settle(id, item, choice, more)).errors).toBeUndefined();
    }
    await world.must('finishMerge', { adaptationId: id }, isla);
    const text = await world.textOf(id, isla);
    expect(
      text.sections.map((one: Json) => `${one.number} ${one.title}: ${one.decision} ${wordsOf(one.blocks)}`),
    ).toEqual([
      '1 Purpose: INHERIT A festival belongs to its city.',
      '1.1 Shape: ADD And the tide.',
      '2 Access: INHERIT The organiser publishes a plan.',
      '3 Whom to ask: ADAPT It says to ask Morag.',
      '4 Money: INHERIT At most 200 stalls are let.',
    ]);
  });

  it('carries a section of 500 kB through the whole way: decided, published, merged, settled, finished and read', async () => {
    const many = (change: Record<number, string>) =>
      Array.from({ length: 250 }, (_, at) => `l${at}: ${change[at] ?? 'Hội '.repeat(499).trim()} ${at}`);
    const asBlocks = (lines: readonly string[]) =>
      lines.map((one) => line(one.slice(0, one.indexOf(':')), one.slice(one.indexOf(':') + 2)));
    const common = await world.common({ Long: many({}) });
    const { id } = await world.adapted(await world.edition(common.documentId), isla);
    const { Long } = common.sections;
    const ours = asBlocks(many({ 3: 'The harbour office.' }));
    expect(JSON.stringify(ours).length).toBeGreaterThan(500_000);
    await world.must(
      'decideSection',
      { adaptationId: id, sectionId: Long, decision: 'ADAPT', blocks: ours },
      isla,
    );
    await world.must('publishAdaptation', { adaptationId: id }, isla);
    await common.reword('Long', many({ 200: 'The organiser.' }));
    await world.edition(common.documentId);
    await world.must('beginMerge', { adaptationId: id }, isla);
    const item = itemOf(await world.mergeOf(id, isla), Long!);
    expect(item).toMatchObject({ state: 'READY', collisions: [] });
    expect((await settle(id, item, 'BOTH')).errors).toBeUndefined();
    await world.must('finishMerge', { adaptationId: id }, isla);
    await world.must('publishAdaptation', { adaptationId: id }, isla);
    const { sections } = await world.textOf(id);
    expect(sections[0].blocks).toEqual(asBlocks(many({ 3: 'The harbour office.', 200: 'The organiser.' })));
  });

  it('asks why once a section it adapted becomes core', async () => {
    const { id, common, Access } = await behind();
    await world.must(
      'setSectionTerms',
      { sectionId: Access, freedom: 'CORE', guidance: null, questions: [], parameters: [] },
      lan,
    );
    await world.edition(common.documentId);
    await world.must('beginMerge', { adaptationId: id }, isla);
    const item = itemOf(await world.mergeOf(id, isla), Access);
    expect(item).toMatchObject({ state: 'REASON_ASKED', asksReason: true });
    expect(refusal((await settle(id, item, 'BOTH')) as never)).toBe('INVALID reasonType');
    expect(
      (await settle(id, item, 'BOTH', { reasonType: 'LAW', words: 'The harbour act names the office.' }))
        .errors,
    ).toBeUndefined();
  });
});

describe('a city’s wording', () => {
  it('is proposed to the common text with its reason and evidence, and once adopted the difference closes itself', async () => {
    const { id, common, Access } = await behind();
    await world.must(
      'proposeUpstream',
      {
        adaptationId: id,
        sectionId: Access,
        reason: 'The office is what people know.',
        evidence: [{ label: 'Survey', url: 'https://example.org/s' }],
      },
      isla,
    );
    const told = await world.ask(
      `query ($id: ID!) { proposals(documentId: $id, first: 5) { nodes { id reason author { name } body { slug } text origin { sectionId evidence { label url } adaptation { id } } } } }`,
      { variables: { id: common.documentId }, as: lan },
    );
    expect(told.errors).toBeUndefined();
    const [proposal] = told.data.proposals.nodes;
    expect(proposal).toMatchObject({
      body: { slug: 'dundee' },
      origin: {
        sectionId: Access,
        evidence: [{ label: 'Survey', url: 'https://example.org/s' }],
        adaptation: { id },
      },
    });
    // Merged with what the drafting group has made of the section since.
    expect(wordsOf(proposal.text)).toBe(
      'The harbour office publishes a plan six weeks before the opening. / It says whom to ask.',
    );
    await world.must('acceptProposals', { proposalIds: [proposal.id] }, lan);
    await world.edition(common.documentId);
    const merge = await world.mergeOf(id, isla);
    expect(itemOf(merge, Access)).toMatchObject({ state: 'MOVED', asks: false, resultDecision: 'INHERIT' });
  });

  it('is not proposed where there is none, with what is no address, or by who does not speak for the city', async () => {
    const { id, Purpose, Access } = await behind();
    const propose = (sectionId: string, more: object = {}, as = isla) =>
      world.tell('proposeUpstream', { adaptationId: id, sectionId, reason: 'For a test', ...more }, as);
    expect(reasonOf(await propose(Purpose))).toBe('NO_WORDS_TO_PROPOSE');
    expect(reasonOf(await propose(Access, { evidence: [{ label: 'Here', url: 'nowhere' }] }))).toBe(
      'NO_WEB_ADDRESS',
    );
    expect(refusal((await propose(Access, {}, weiling)) as never)).toBe('NOT_FOUND');
  });
});

describe('the matrix', () => {
  it('shows in one statement who takes what how, who is behind, and only what was published', async () => {
    const { id, common, Access, Money, Shape } = await behind();
    const ask = (args: string) =>
      world.ask(
        `query ($f: String!) { matrix(framework: $f${args}) { editionNumber sections { title } changes { editionNumber sectionIds } cities { slug adaptationId editionNumber isBehind cells { sectionId decision reasonType isDeviation isBehind } } } }`,
        { variables: { f: common.slug } },
      );
    const answer = await ask('');
    expect(answer.errors).toBeUndefined();
    const { matrix } = answer.data;
    expect(matrix).toMatchObject({ editionNumber: 2, changes: [{ editionNumber: 1 }] });
    expect(matrix.changes[0].sectionIds).toHaveLength(4);
    const cell = { reasonType: null, isDeviation: false, isBehind: true };
    expect(matrix.cities).toEqual([
      {
        slug: 'dundee',
        adaptationId: id,
        editionNumber: 1,
        isBehind: true,
        cells: [
          { ...cell, sectionId: Access, decision: 'ADAPT' },
          { ...cell, sectionId: Money, decision: 'ADAPT' },
          { ...cell, sectionId: Shape, decision: 'OMIT', reasonType: 'SCALE' },
        ],
      },
    ]);
    expect((await ask(', edition: 1')).data.matrix.cities[0]).toMatchObject({
      isBehind: false,
      cells: [{ isBehind: false }, {}, {}],
    });
    // No edition was in force that long ago.
    expect((await ask(', at: "2020-01-01T00:00:00Z"')).data.matrix).toBeNull();
    expect((await ask(', field: MUSIC')).data.matrix.cities).toEqual([]);
    expect(
      (await ask(', region: EUROPE_AND_NORTH_AMERICA, cities: ["dundee"]')).data.matrix.cities,
    ).toHaveLength(1);
    const wording = await world.ask(
      `query ($a: ID!, $s: ID!) { matrixWording(adaptationId: $a, sectionId: $s) { decision words commonBlocks baseBlocks blocks } }`,
      { variables: { a: id, s: Money } },
    );
    expect(wording.data.matrixWording).toMatchObject({
      decision: 'ADAPT',
      commonBlocks: [line('m1', 'At most 300 stalls are let.')],
      blocks: [line('m1', 'At most 50 stalls are let.')],
    });
  });

  it('leaves out with a part all that stands in it', async () => {
    const common = await world.common({ Part: ['p: Of two.'] });
    const { id: below } = await world.must(
      'addSection',
      { documentId: common.documentId, title: 'Below', parentId: common.sections.Part },
      lan,
    );
    const { id } = await world.adapted(await world.edition(common.documentId), isla);
    await world.must(
      'decideSection',
      {
        adaptationId: id,
        sectionId: common.sections.Part,
        decision: 'OMIT',
        reasonType: 'LAW',
        words: 'Not ours to say.',
      },
      isla,
    );
    await world.must('publishAdaptation', { adaptationId: id }, isla);
    const { matrix } = (
      await world.ask(
        `query ($f: String!) { matrix(framework: $f) { cities { cells { sectionId decision } } } }`,
        { variables: { f: common.slug } },
      )
    ).data;
    expect(matrix.cities[0].cells).toEqual([
      { sectionId: common.sections.Part, decision: 'OMIT' },
      { sectionId: below, decision: 'OMIT' },
    ]);
    expect(reasonOf(await world.decide(isla, id, below, { decision: 'ADAPT' }))).toBe('LEFT_OUT_ABOVE');
  });

  it('raises what several cities changed alike, with the wording they share', async () => {
    const common = await world.common(given);
    const editionId = await world.edition(common.documentId);
    for (const [as, words] of [
      [isla, 'It says which person to ask.'],
      [weiling, 'It says which person to ask.'],
      [lan, 'It says which volunteer to ask.'],
    ] as const) {
      const { id } = await world.adapted(editionId, as);
      const blocks = [
        line('a1', 'The organiser publishes a plan before registration opens.'),
        line('a2', words),
      ];
      await world.must(
        'decideSection',
        { adaptationId: id, sectionId: common.sections.Access, decision: 'ADAPT', blocks },
        as,
      );
      await world.must('publishAdaptation', { adaptationId: id }, as);
    }
    const { convergence } = (
      await world.ask(
        `query ($f: String!) { convergence(framework: $f) { sectionId replaced shared count alike cities { slug words } } }`,
        { variables: { f: common.slug } },
      )
    ).data;
    expect(convergence).toMatchObject([
      { sectionId: common.sections.Access, replaced: 'whom', shared: 'which person', count: 3, alike: 3 },
    ]);
    const inSection = async (sectionId: string) =>
      (
        await world.ask(
          `query ($f: String!, $s: ID!) { convergence(framework: $f, sectionId: $s) { replaced count alike } }`,
          { variables: { f: common.slug, s: sectionId } },
        )
      ).data.convergence;
    expect(await inSection(common.sections.Access!)).toEqual([{ replaced: 'whom', count: 3, alike: 3 }]);
    expect(await inSection(common.sections.Purpose!)).toEqual([]);
    expect(await inSection('no section')).toEqual([]);
    // Who has not brought their version over yet counts on, as long as the words that they changed stand.
    const again = async () =>
      (
        await world.ask(
          `query ($f: String!) { convergence(framework: $f) { replaced count cities { slug editionNumber } } }`,
          { variables: { f: common.slug } },
        )
      ).data.convergence;
    await common.reword('Purpose', ['p1: A festival belongs to the people of its city.']);
    await world.edition(common.documentId);
    expect(await again()).toMatchObject([
      {
        replaced: 'whom',
        count: 3,
        cities: [{ editionNumber: 1 }, { editionNumber: 1 }, { editionNumber: 1 }],
      },
    ]);
    await common.reword('Access', ['a2: It names the person to ask.']);
    await world.edition(common.documentId);
    expect(await again()).toEqual([]);
  });
});

describe('a text made of a model', () => {
  it('is cut as an edition that is the whole of it: an agreement knows as little of adaptation as adaptation of it', async () => {
    const model = await world.common({
      Parties: ['p1: The parties are A and B.'],
      Costs: ['c1: Each bears its own.'],
    });
    const { id, documentId } = await world.adapted(await world.edition(model.documentId), isla);
    await world.must(
      'decideSection',
      {
        adaptationId: id,
        sectionId: model.sections.Parties,
        decision: 'ADAPT',
        blocks: [line('p1', 'The parties are Dundee and Hanoi.')],
      },
      isla,
    );
    await world.must(
      'placeSection',
      {
        adaptationId: id,
        title: 'Term',
        afterId: model.sections.Costs,
        blocks: [line('t1', 'Three years.')],
      },
      isla,
    );
    const { id: editionId } = await world.must('cutEdition', { documentId }, isla);
    const read = async () =>
      (
        await world.ask(`query ($id: ID!) { edition(id: $id) { sections { number title blocks } } }`, {
          variables: { id: editionId },
          as: isla,
        })
      ).data.edition.sections.map((one: Json) => `${one.number} ${one.title}: ${wordsOf(one.blocks)}`);
    const whole = [
      '1 Parties: The parties are Dundee and Hanoi.',
      '2 Costs: Each bears its own.',
      '3 Term: Three years.',
    ];
    expect(await read()).toEqual(whole);
    await model.reword('Costs', ['c1: The guest bears none.']);
    await world.edition(model.documentId);
    expect(await read()).toEqual(whole);
  });
});
