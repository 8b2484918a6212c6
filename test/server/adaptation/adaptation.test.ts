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
  rizky,
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
};

async function begun(as = isla) {
  const common = await world.common(given);
  const editionId = await world.edition(common.documentId);
  const adaptation = await world.adapted(editionId, as);
  return { common, editionId, ...adaptation };
}

const read = (text: Json) =>
  text.sections.map((one: Json) => `${one.number} ${one.title}: ${one.decision} ${wordsOf(one.blocks)}`);
const sectionOf = (text: Json, sectionId: string) =>
  text.sections.find((one: Json) => one.sectionId === sectionId);
const reasonOf = (answer: Json) => answer.errors?.[0]?.extensions.reason;

describe('an adaptation', () => {
  it('begins without a byte of text, and reads as the edition', async () => {
    const { id, documentId } = await begun();
    const [kept] = await world.rows(
      `select (select count(*)::int from section where document_id = $2) as sections,
        (select count(*)::int from section_decision where adaptation_id = $1) as decisions,
        (select count(*)::int from section_answer where adaptation_id = $1) as answers,
        (select count(*)::int from document_update u join document d on d.stream_id = u.stream_id where d.id = $2) as updates,
        (select count(*)::int from publication_section s join publication p on p.id = s.publication_id where p.adaptation_id = $1) as published`,
      [id, documentId],
    );
    expect(kept).toEqual({ sections: 0, decisions: 0, answers: 0, updates: 0, published: 0 });
    expect(read(await world.textOf(id, isla))).toEqual([
      '1 Purpose: INHERIT A festival belongs to its city.',
      '2 Access: INHERIT The organiser publishes a plan before registration opens. / It says whom to ask.',
      '3 Money: INHERIT At most 200 stalls are let.',
    ]);
  });

  it('is adapted, extended, left out and added to, section by section, and goes back to the common wording', async () => {
    const { id, common } = await begun();
    const { Purpose, Access, Money } = common.sections;
    await world.must(
      'decideSection',
      { adaptationId: id, sectionId: Purpose, decision: 'EXTEND', blocks: [line('x', 'So does ours.')] },
      isla,
    );
    await world.must('decideSection', { adaptationId: id, sectionId: Access, decision: 'ADAPT' }, isla);
    await world.must(
      'decideSection',
      {
        adaptationId: id,
        sectionId: Money,
        decision: 'OMIT',
        reasonType: 'LAW',
        words: 'Stalls are let by the harbour.',
      },
      isla,
    );
    await world.must(
      'placeSection',
      { adaptationId: id, title: 'The tide', afterId: Purpose, blocks: [line('t', 'The tide decides.')] },
      isla,
    );
    const text = await world.textOf(id, isla);
    expect(read(text)).toEqual([
      '1 Purpose: EXTEND A festival belongs to its city. / So does ours.',
      '2 The tide: ADD The tide decides.',
      '3 Access: ADAPT The organiser publishes a plan before registration opens. / It says whom to ask.',
    ]);
    expect(text.omitted).toEqual([
      { sectionId: Money, words: 'Stalls are let by the harbour.', isWithPart: false },
    ]);
    const tide = text.sections.find((one: Json) => one.title === 'The tide');
    const drop = (seen: string) =>
      world.tell('dropSection', { adaptationId: id, sectionId: tide.sectionId, seenId: seen }, isla);
    expect(reasonOf(await drop(randomUUID()))).toBe('DECIDED_MEANWHILE');
    expect((await drop(tide.decisionId)).errors).toBeUndefined();
    const seenId = sectionOf(text, Access!).decisionId;
    await world.must(
      'decideSection',
      { adaptationId: id, sectionId: Access, decision: 'INHERIT', seenId },
      isla,
    );
    expect(sectionOf(await world.textOf(id, isla), Access!)).toMatchObject({
      decision: 'INHERIT',
      ownId: null,
    });
  });

  it('is written in together like any document once a section is adapted', async () => {
    const { id, common } = await begun();
    await world.must(
      'decideSection',
      { adaptationId: id, sectionId: common.sections.Money, decision: 'ADAPT' },
      isla,
    );
    const { ownId } = sectionOf(await world.textOf(id, isla), common.sections.Money!);
    const state = await world.ask(
      `query ($id: ID!) { adaptation(id: $id) { document { sections { id state { updates } } } } }`,
      { variables: { id }, as: isla },
    );
    expect(state.data.adaptation.document.sections).toMatchObject([
      { id: ownId, state: { updates: [expect.any(String)] } },
    ]);
  });

  it('is its own people’s alone until it is published; then a stranger reads what was published and nothing later', async () => {
    const { id, common } = await begun();
    const decide = (blocks: unknown, seenId?: string) =>
      world.must(
        'decideSection',
        { adaptationId: id, sectionId: common.sections.Money, decision: 'ADAPT', blocks, seenId },
        isla,
      );
    await decide([line('m1', 'At most 50 stalls are let.')]);
    for (const as of [null, lan, weiling]) expect(await world.textOf(id, as)).toBeUndefined();
    await world.must('publishAdaptation', { adaptationId: id, note: 'First words.' }, isla);
    expect(read(await world.textOf(id))[2]).toBe('3 Money: ADAPT At most 50 stalls are let.');
    await decide(
      [line('m1', 'At most 60 stalls are let.')],
      sectionOf(await world.textOf(id, isla), common.sections.Money!).decisionId,
    );
    expect(read(await world.textOf(id))[2]).toBe('3 Money: ADAPT At most 50 stalls are let.');
    expect(read(await world.textOf(id, isla))[2]).toBe('3 Money: ADAPT At most 60 stalls are let.');
    await world.must('withdrawAdaptation', { adaptationId: id, reason: 'It is not ripe.' }, isla);
    const seen = await world.ask(
      `query ($id: ID!) { adaptation(id: $id) { state withdrawnReason text { editionId } document { id } publications { id } } }`,
      { variables: { id } },
    );
    expect(seen.data.adaptation).toEqual({
      state: 'WITHDRAWN',
      withdrawnReason: 'It is not ripe.',
      text: null,
      document: null,
      publications: [],
    });
  });

  it('says that something is not published yet of what changes its words, and not of what is said or proposed beside them', async () => {
    const { id, common } = await begun();
    const isAhead = async () =>
      (
        await world.ask('query ($id: ID!) { adaptation(id: $id) { hasUnpublished } }', {
          variables: { id },
          as: isla,
        })
      ).data.adaptation;
    expect(await isAhead()).toMatchObject({ hasUnpublished: false });
    const money = { adaptationId: id, sectionId: common.sections.Money };
    await world.must(
      'decideSection',
      { ...money, decision: 'ADAPT', blocks: [line('m1', 'Fewer stalls.')] },
      isla,
    );
    expect(await isAhead()).toMatchObject({ hasUnpublished: true });
    await world.must('publishAdaptation', { adaptationId: id }, isla);
    const { ownId, decisionId } = sectionOf(await world.textOf(id, isla), common.sections.Money!);
    await world.must('addComment', { sectionId: ownId, text: 'Is it enough?' }, isla);
    await world.must('proposeUpstream', { ...money, reason: 'It is better.' }, isla);
    expect(await isAhead()).toMatchObject({ hasUnpublished: false });
    await world.must(
      'decideSection',
      {
        ...money,
        decision: 'ADAPT',
        words: 'The harbour is small.',
        reasonType: 'SCALE',
        seenId: decisionId,
      },
      isla,
    );
    expect(await isAhead()).toMatchObject({ hasUnpublished: true });
  });

  it('is noted in its owner’s history when somebody from outside who was let in reads it before all may', async () => {
    const { id, documentId } = await begun();
    await world.rows(
      `insert into "grant" (id, thing_kind, thing_id, person_id, role) values (gen_random_uuid(), 'document', $1, $2, 'READER')`,
      [documentId, await world.person(rizky)],
    );
    const readers = async () =>
      (await world.audit('dundee'))
        .filter(({ kind, subject_id }) => kind === 'draft.read' && subject_id === documentId)
        .map(({ actor }) => actor);
    await world.textOf(id, isla);
    expect(await readers()).toEqual([]);
    await world.textOf(id, rizky);
    await world.mergeOf(id, rizky);
    expect(await readers()).toEqual([rizky]);
  });

  it('is read as it stood at any past instant, by its people and, as published, by everybody', async () => {
    const { id, common } = await begun();
    const instant = async () => new Date((await world.rows('select now() as now'))[0].now).toISOString();
    const decide = async (words: string) => {
      const seenId = sectionOf(await world.textOf(id, isla), common.sections.Money!).decisionId;
      await world.must(
        'decideSection',
        {
          adaptationId: id,
          sectionId: common.sections.Money,
          decision: 'ADAPT',
          blocks: [line('m1', words)],
          seenId,
        },
        isla,
      );
    };
    const before = await instant();
    await decide('One.');
    await world.must('publishAdaptation', { adaptationId: id }, isla);
    const between = await instant();
    await decide('Two.');
    await world.must('publishAdaptation', { adaptationId: id }, isla);
    const at = async (when: string, as: string | null) => {
      const text = await world.textOf(id, as, `(at: "${when}")`);
      return text && wordsOf(sectionOf(text, common.sections.Money!).blocks);
    };
    expect(await at(before, isla)).toBe('At most 200 stalls are let.');
    expect(await at(between, isla)).toBe('One.');
    expect(await at(before, null)).toBeNull();
    expect(await at(between, null)).toBe('One.');
    expect(await at(await instant(), null)).toBe('Two.');
  });

  it('shows a core section that reads otherwise as a deviation, and is not published before it says why', async () => {
    const common = await world.common(given);
    await world.must(
      'setSectionTerms',
      { sectionId: common.sections.Purpose, freedom: 'CORE', guidance: null, questions: [], parameters: [] },
      lan,
    );
    const { id } = await world.adapted(await world.edition(common.documentId), isla);
    const decide = (more: object) =>
      world.must(
        'decideSection',
        { adaptationId: id, sectionId: common.sections.Purpose, decision: 'ADAPT', ...more },
        isla,
      );
    await decide({});
    const refused = await world.tell('publishAdaptation', { adaptationId: id }, isla);
    expect([refusal(refused as never), reasonOf(refused)]).toEqual(['CONFLICT', 'REASON_NEEDED']);
    const { decisionId, isDeviation } = sectionOf(await world.textOf(id, isla), common.sections.Purpose!);
    expect(isDeviation).toBe(true);
    await decide({ reasonType: 'IDENTITY', words: 'Ours belongs to the river.', seenId: decisionId });
    await world.must('publishAdaptation', { adaptationId: id }, isla);
    expect(sectionOf(await world.textOf(id), common.sections.Purpose!)).toMatchObject({
      reasonType: 'IDENTITY',
      words: 'Ours belongs to the river.',
    });
  });
});

describe('what an adaptation refuses', () => {
  it('a second one of the same text by the same body, though asked for at once', async () => {
    const common = await world.common(given);
    const editionId = await world.edition(common.documentId);
    const answers = await Promise.all([1, 2].map(() => world.tell('beginAdaptation', { editionId }, isla)));
    expect(answers.map(reasonOf).sort()).toEqual(['ADAPTED_ALREADY', undefined]);
  });

  it('an edition that is not adopted, was withdrawn, or is nowhere; and who does not speak for a body', async () => {
    const common = await world.common(given);
    const draft = await world.edition(common.documentId, 'FROZEN');
    expect(refusal((await world.tell('beginAdaptation', { editionId: draft }, isla)) as never)).toBe(
      'NOT_FOUND',
    );
    expect(reasonOf(await world.tell('beginAdaptation', { editionId: draft }, lan))).toBe(
      'EDITION_NOT_ADOPTED',
    );
    await world.move(draft, 'WITHDRAWN', 'It was cut too early.');
    expect(reasonOf(await world.tell('beginAdaptation', { editionId: draft }, lan))).toBe(
      'EDITION_WITHDRAWN',
    );
    expect(refusal((await world.tell('beginAdaptation', { editionId: randomUUID() }, isla)) as never)).toBe(
      'NOT_FOUND',
    );
    const { editionId } = await begun();
    expect(reasonOf(await world.tell('beginAdaptation', { editionId }, rizky))).toBe('BEGINNERS_ONLY');
  });

  it('a text that comes from the body’s own adaptation: two can’t adapt each other in a circle', async () => {
    const { documentId, id } = await begun(lan);
    await world.rows('update document set publishes_editions = true where id = $1', [documentId]);
    const editionId = await world.edition(documentId);
    const theirs = await world.adapted(editionId, isla);
    expect(theirs.id).not.toBe(id);
    expect(reasonOf(await world.tell('beginAdaptation', { editionId }, lan))).toBe('ADAPTS_ITSELF');
  });

  it('the second of two colleagues who decide on a section at once, and shows them both decisions', async () => {
    const { id, common } = await begun();
    await world.newcomer(`ewan-${id.slice(-6)}`, 'Ewan');
    await world.given(`ewan-${id.slice(-6)}`, 'dundee', 'DELEGATE');
    const decide = (as: string, given: object) =>
      world.decide(as, id, common.sections.Money!, given as never);
    const [one, other] = [
      await decide(isla, { decision: 'OMIT', reasonType: 'LAW', words: 'The harbour lets them.' }),
      await decide(`ewan-${id.slice(-6)}`, { decision: 'ADAPT', reasonType: 'SCALE', words: 'Fewer here.' }),
    ];
    expect(one.errors).toBeUndefined();
    expect(other.errors?.[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'DECIDED_MEANWHILE',
      decision: 'OMIT',
      reasonType: 'LAW',
      words: 'The harbour lets them.',
      byName: 'Isla McAllister',
    });
    const { decisionId } = other.errors![0]!.extensions;
    expect(
      (await decide(`ewan-${id.slice(-6)}`, { decision: 'ADAPT', seenId: decisionId })).errors,
    ).toBeUndefined();
  });

  it('a decision against one that a colleague took back, or on an added section that they changed or took out, and says who did', async () => {
    const { id, common } = await begun();
    const ewan = `ewan-back-${id.slice(-6)}`;
    await world.newcomer(ewan, 'Ewan');
    await world.given(ewan, 'dundee', 'DELEGATE');
    const refusedBy = (answer: { errors?: readonly { extensions: object }[] }) =>
      expect(answer.errors?.[0]?.extensions).toMatchObject({
        code: 'CONFLICT',
        reason: 'DECIDED_MEANWHILE',
        byName: 'Ewan',
        at: expect.any(Number),
      });

    await world.must(
      'decideSection',
      { adaptationId: id, sectionId: common.sections.Money, decision: 'ADAPT' },
      isla,
    );
    const { decisionId } = sectionOf(await world.textOf(id, isla), common.sections.Money!);
    const back = { decision: 'INHERIT', seenId: decisionId } as const;
    await world.must('decideSection', { adaptationId: id, sectionId: common.sections.Money, ...back }, ewan);
    refusedBy(
      await world.decide(isla, id, common.sections.Money!, { decision: 'EXTEND', seenId: decisionId }),
    );

    await world.must('placeSection', { adaptationId: id, title: 'The tide' }, isla);
    const tideIn = async () =>
      (await world.textOf(id, isla)).sections.find(({ title }: Json) => /tide$/.test(title));
    const { sectionId, decisionId: seenId } = await tideIn();
    const given = { adaptationId: id, sectionId, seenId };
    await world.must('placeSection', { ...given, title: 'Our tide' }, ewan);
    refusedBy((await world.tell('dropSection', given, isla)) as never);
    const changed = { ...given, seenId: (await tideIn()).decisionId };
    await world.must('dropSection', changed, ewan);
    refusedBy((await world.tell('placeSection', { ...changed, title: 'A high tide' }, isla)) as never);
    refusedBy((await world.tell('dropSection', changed, isla)) as never);
    const other = await begun();
    expect(
      refusal((await world.tell('dropSection', { ...changed, adaptationId: other.id }, isla)) as never),
    ).toBe('NOT_FOUND');
  });

  it('to take two who begin to type at once for rivals', async () => {
    const { id, common } = await begun();
    const both = await Promise.all(
      [1, 2].map(() => world.decide(isla, id, common.sections.Money!, { decision: 'ADAPT' })),
    );
    expect(both.flatMap((one) => one.errors ?? [])).toEqual([]);
  });

  it('a decision on a section that is gone, one below a part that is left out, and leaving out without a reason', async () => {
    const { id, common } = await begun();
    expect(reasonOf(await world.decide(isla, id, randomUUID(), { decision: 'ADAPT' }))).toBe(
      'NOT_IN_THIS_EDITION',
    );
    const bare = await world.decide(isla, id, common.sections.Money!, { decision: 'OMIT' });
    expect(refusal(bare as never)).toBe('INVALID reasonType');
    const silent = await world.decide(isla, id, common.sections.Money!, {
      decision: 'OMIT',
      reasonType: 'LAW',
    });
    expect(refusal(silent as never)).toBe('INVALID words');
  });

  it('a text of more than can be handled, whole or not at all', async () => {
    const { id, common } = await begun();
    const long = (size: number) => [line('m1', 'Hội '.repeat(size / 4))];
    const taken = await world.decide(isla, id, common.sections.Money!, {
      decision: 'ADAPT',
      blocks: long(500_000),
    });
    expect(taken.errors).toBeUndefined();
    const refused = await world.decide(isla, id, common.sections.Access!, {
      decision: 'ADAPT',
      blocks: long(1_100_000),
    });
    expect(refusal(refused as never)).toBe('INVALID text');
    expect(sectionOf(await world.textOf(id, isla), common.sections.Access!).decision).toBe('INHERIT');
  });

  it('to have its sections added, split or taken out by hand', async () => {
    const { id, documentId, common } = await begun();
    await world.must(
      'decideSection',
      { adaptationId: id, sectionId: common.sections.Money, decision: 'ADAPT' },
      isla,
    );
    const { ownId } = sectionOf(await world.textOf(id, isla), common.sections.Money!);
    expect(reasonOf(await world.tell('addSection', { documentId, title: 'By hand' }, isla))).toBe(
      'PARTS_ARE_DECIDED_ON',
    );
    expect(reasonOf(await world.tell('removeSection', { sectionId: ownId }, isla))).toBe(
      'PARTS_ARE_DECIDED_ON',
    );
  });

  it('whoever has no part in it: to them it is not there, published or not', async () => {
    const { id, common } = await begun();
    await world.must('publishAdaptation', { adaptationId: id }, isla);
    for (const as of [lan, weiling])
      expect(
        refusal((await world.decide(as, id, common.sections.Money!, { decision: 'ADAPT' })) as never),
      ).toBe('NOT_FOUND');
    expect(reasonOf(await world.tell('publishAdaptation', { adaptationId: id }, isla))).toBe(
      'NOTHING_TO_PUBLISH',
    );
  });
});

describe('answers to what a section asks', () => {
  it('are kept by question, replaced, taken back, and refused where nothing asks', async () => {
    const common = await world.common(given);
    await world.must(
      'setSectionTerms',
      {
        sectionId: common.sections.Money,
        freedom: 'GUIDED',
        guidance: null,
        questions: [{ words: 'Who lets them?' }],
        parameters: [],
      },
      lan,
    );
    const { id } = await world.adapted(await world.edition(common.documentId), isla);
    const [{ questions }] = await world.rows('select questions from section where id = $1', [
      common.sections.Money,
    ]);
    const answer = (words: string | null, termId = questions[0].id) =>
      world.tell(
        'answerSection',
        { adaptationId: id, sectionId: common.sections.Money, termId, words },
        isla,
      );
    const said = async () => sectionOf(await world.textOf(id, isla), common.sections.Money!).answers;
    await answer('The harbour.');
    await answer('The harbour office.');
    expect(await said()).toEqual([{ termId: questions[0].id, words: 'The harbour office.' }]);
    await world.must('publishAdaptation', { adaptationId: id }, isla);
    expect(sectionOf(await world.textOf(id), common.sections.Money!)).toMatchObject({
      decision: 'INHERIT',
      answers: [{ words: 'The harbour office.' }],
    });
    await answer(null);
    expect(await said()).toEqual([]);
    expect(refusal((await answer('What?', 'nothing')) as never)).toBe('NOT_FOUND');
  });
});
