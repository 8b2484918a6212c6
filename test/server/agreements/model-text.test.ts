import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AdaptationWorld,
  adaptationWorld,
  isla,
  type Json,
  lan,
  line,
  wordsOf,
} from '../adaptation/adaptation-world.ts';
import { refusal } from '../people/people-world.ts';

let world: AdaptationWorld;

beforeAll(async () => {
  world = await adaptationWorld();
});
afterAll(() => world?.close());

const articles = { Parties: ['p1: The Parties are A and B.'], Costs: ['c1: Each bears its own.'] };
const seen = '{ id slug version state texts { language document { id adaptation { id isSole } } } }';

/** A memorandum of Hanoi’s with Dundee, whose texts are empty. */
const memorandum = async (languages: string[] = ['en']) =>
  world.must(
    'beginAgreement',
    {
      title: { en: `Memorandum ${randomUUID().slice(0, 8)}` },
      purpose: { en: 'Designers of both cities work at each other’s festivals.' },
      kind: 'MEMORANDUM',
      languages,
      termMonths: 36,
      parties: [
        { bodyId: await world.body('hanoi'), legalName: { en: 'Hanoi People’s Committee' } },
        { bodyId: await world.body('dundee'), legalName: { en: 'Dundee City Council' } },
      ],
    },
    lan,
    seen,
  );
const model = async (purpose: 'MODEL_TEXT' | 'COMMON_TEXT' = 'MODEL_TEXT') => {
  const common = await world.common(articles, purpose);
  return { common, editionId: await world.edition(common.documentId) };
};
const begin = (agreement: Json, editionId: string, as: string | null = lan) =>
  world.tell('beginTextFromModel', { agreementId: agreement.id, version: agreement.version, editionId }, as, {
    select: seen,
  });
const reasonOf = (answer: Json) => answer.errors?.[0]?.extensions.reason;

describe('an agreement’s text that is begun from a model', () => {
  it('is the model’s until somebody decides otherwise, holds not a byte of it, and is frozen as the whole', async () => {
    const { common, editionId } = await model();
    const given = await memorandum();
    const { data } = await begin(given, editionId);
    const [text] = data.beginTextFromModel.texts;
    const { id: adaptationId, isSole } = text.document.adaptation;
    expect([text.document.id, isSole]).toEqual([given.texts[0].document.id, false]);
    expect(
      await world.rows(
        `select 1 from document_update u join document d on d.stream_id = u.stream_id where d.id = $1`,
        [text.document.id],
      ),
    ).toEqual([]);
    const read = async () =>
      (await world.textOf(adaptationId, lan)).sections.map(
        (one: Json) => `${one.number} ${one.decision} ${wordsOf(one.blocks)}`,
      );
    expect(await read()).toEqual(['1 INHERIT The Parties are A and B.', '2 INHERIT Each bears its own.']);
    await world.must(
      'decideSection',
      {
        adaptationId,
        sectionId: common.sections.Parties,
        decision: 'ADAPT',
        blocks: [line('p1', 'The Parties are Hanoi and Dundee.')],
      },
      lan,
    );
    const act = async (name: string) => {
      const { version } = (
        await world.ask(`query ($slug: String!) { agreement(slug: $slug) { version } }`, {
          variables: { slug: given.slug },
          as: lan,
        })
      ).data.agreement;
      return world.must('moveAgreement', { agreementId: given.id, version, act: name }, lan, '{ state }');
    };
    await act('NEGOTIATE');
    expect(await act('AGREE_TEXT')).toEqual({ state: 'DECIDED' });
    const frozen = async () =>
      (
        await world.ask(
          `query ($slug: String!) { agreement(slug: $slug) { texts { edition { state sections { number title blocks } } } } }`,
          { variables: { slug: given.slug }, as: lan },
        )
      ).data.agreement.texts[0].edition;
    const whole = {
      state: 'FROZEN',
      sections: [
        { number: '1', title: 'Parties', blocks: [line('p1', 'The Parties are Hanoi and Dundee.')] },
        { number: '2', title: 'Costs', blocks: [line('c1', 'Each bears its own.')] },
      ],
    };
    expect(await frozen()).toEqual(whole);
    await common.reword('Costs', ['c1: The guest bears none.']);
    await world.edition(common.documentId);
    expect(await frozen()).toEqual(whole);
  });

  it('may be made of the same model again and again, and is never published by itself', async () => {
    const { editionId } = await model();
    const [one, two] = [await memorandum(), await memorandum()];
    for (const each of [one, two]) expect((await begin(each, editionId)).errors).toBeUndefined();
    const { data } = await world.ask(
      `query ($slug: String!) { agreement(slug: $slug) { texts { document { adaptation { id } } } } }`,
      { variables: { slug: one.slug }, as: lan },
    );
    const adaptationId = data.agreement.texts[0].document.adaptation.id;
    expect(reasonOf(await world.tell('publishAdaptation', { adaptationId }, lan))).toBe(
      'SHARED_WITH_ITS_THING',
    );
    expect(await world.textOf(adaptationId)).toBeUndefined();
  });

  it('is refused where it was begun, in another language, of what is no model, and to who does not draft it', async () => {
    const { editionId } = await model();
    const given = await memorandum();
    expect(refusal(await begin(given, editionId, null))).toBe('UNAUTHENTICATED');
    expect(refusal(await begin(given, editionId, isla))).toBe('NOT_FOUND');
    expect(refusal(await begin(given, (await model('COMMON_TEXT')).editionId))).toBe('NOT_FOUND');
    expect(reasonOf(await begin(await memorandum(['vi']), editionId))).toBe('NO_TEXT_IN_LANGUAGE');
    expect(reasonOf(await begin({ ...given, version: 9 }, editionId))).toBe('AGREEMENT_CHANGED');
    const answer = await begin(given, editionId);
    expect(answer.errors).toBeUndefined();
    expect(reasonOf(await begin(answer.data.beginTextFromModel, editionId))).toBe('TEXT_BEGUN');
  });
});

describe('the demonstration', () => {
  it('has an agreement that is begun from its model, where two cities talk over what they decided otherwise', async () => {
    const asked = (as?: string) =>
      world.ask(
        `{ agreement(slug: "hanoi-bandung-exchange-of-makers") { state isDemonstration parties { body { slug } }
          texts { language document { adaptation { id isSole text { sections { decision title } omitted { title } } } } } } }`,
        as ? { as } : {},
      );
    const { data } = await asked('siti-rahayu');
    expect(data.agreement).toMatchObject({
      state: 'NEGOTIATING',
      isDemonstration: true,
      parties: [{ body: { slug: 'hanoi' } }, { body: { slug: 'bandung' } }],
    });
    const [english, vietnamese] = data.agreement.texts;
    expect(vietnamese.document.adaptation).toBeNull();
    const { isSole, text } = english.document.adaptation;
    expect(isSole).toBe(false);
    expect(new Set(text.sections.map(({ decision }: Json) => decision))).toEqual(
      new Set(['ADAPT', 'ADD', 'EXTEND', 'INHERIT']),
    );
    expect(text.omitted).toEqual([{ title: 'What is not made public' }]);
    expect((await asked()).data.agreement).toBeNull();
  });
});
