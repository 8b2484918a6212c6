import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { fragmentName } from '../../../schema/blocks/index.ts';
import { parts } from '../../../server/domains/cases/parts.ts';
import type { Answer } from '../../support/demo-house.ts';
import { type FrameworkWorld, frameworkWorld } from '../frameworks/framework-world.ts';
import { refusal } from '../people/people-world.ts';

let world: FrameworkWorld;

const reason = ({ errors }: Answer) => (errors?.[0]?.extensions as { reason?: string } | undefined)?.reason;

beforeAll(async () => {
  world = await frameworkWorld();
});
afterAll(() => world?.close());

// A delegate of Bandung, a delegate of Daegu and nobody.
const rizky = 'rizky-pratama';
const whole = `{ id slug title state years source partners hasUnpublished publishedAt
  owner { slug } city { slug } festival { name } author { name } document { id sections { id title } }
  edition { number title sections { title blocks } }
  ties { sectionId number title toldOf hasChanged isGone framework { slug } } may { read edit publish } }`;

async function told(mutation: string, input: Record<string, unknown>, as: string | null = rizky) {
  const answer = await world.tell(mutation, input, as, { select: whole });
  if (answer.errors) throw new Error(`${mutation}: ${JSON.stringify(answer.errors)}`);
  return answer.data[mutation];
}
const tried = (mutation: string, input: Record<string, unknown>, as: string | null = rizky) =>
  world.tell(mutation, input, as, { select: whole });
const read = async (slug: string, as: string | null = null) =>
  (await world.ask(`query ($slug: String!) { caseStudy(slug: $slug) ${whole} }`, { as, variables: { slug } }))
    .data.caseStudy;
const begin = (title = `A case of ${randomUUID().slice(0, 8)}`) =>
  told('beginCaseStudy', { title, language: 'en' });

async function write(sectionId: string, words: string, as = rizky) {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.setAttribute('id', randomUUID());
  paragraph.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment(fragmentName).insert(0, [paragraph]);
  const update = Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64');
  const answer = await world.tell('editSection', { sectionId, update }, as, { select: '{ position }' });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
}

/** A case with words in its first part. */
async function written(words = 'Streets were closed to cars for a week.') {
  const one = await begin();
  await write(one.document.sections[0].id, words);
  return one;
}

describe('a case study', () => {
  it('is begun with the usual parts by who acts for a city, and is seen by its own people alone', async () => {
    const one = await begin('Streets that were closed');
    expect(one).toMatchObject({
      slug: 'streets-that-were-closed',
      state: 'DRAFT',
      owner: { slug: 'bandung' },
      city: { slug: 'bandung' },
      author: { name: 'Rizky Pratama' },
      edition: null,
      may: { read: true, edit: true, publish: true },
    });
    expect(one.document.sections.map(({ title }: { title: string }) => title)).toEqual(parts.en);
    for (const as of [null, 'isla-mcallister', 'nguyen-thu-lan']) expect(await read(one.slug, as)).toBeNull();
    const again = await begin('Streets that were closed');
    expect(again.slug).toBe('streets-that-were-closed-2');
  });

  it('is begun with its parts in Vietnamese where it is written so', async () => {
    const one = await told(
      'beginCaseStudy',
      { title: 'Phố đi bộ cuối tuần', language: 'vi' },
      'nguyen-thu-lan',
    );
    expect(one.slug).toBe('pho-di-bo-cuoi-tuan');
    expect(one.document.sections.map(({ title }: { title: string }) => title)).toEqual(parts.vi);
  });

  it('is not begun by a stranger, by who acts for no city, in a language of nobody or for another city’s festival', async () => {
    const input = { title: 'A case', language: 'en' };
    expect(refusal(await tried('beginCaseStudy', input, null))).toBe('UNAUTHENTICATED');
    const observer = await tried('beginCaseStudy', input, 'ngo-gia-han');
    expect(reason(observer)).toBe('CASE_TELLERS_ONLY');
    expect(reason(await tried('beginCaseStudy', { ...input, language: 'xx' }))).toBe('NO_SUCH_LANGUAGE');
    expect(reason(await tried('beginCaseStudy', { ...input, title: '  ' }))).toBe('EMPTY');
    const [festival] = await world.rows(
      `select f.id from festival f join body b on b.id = f.city_id where b.slug = 'daegu' limit 1`,
    );
    const foreign = await tried('beginCaseStudy', { ...input, festivalId: festival.id });
    expect(reason(foreign)).toBe('NO_FESTIVAL_OF_THE_CITY');
    expect(reason(await tried('beginCaseStudy', { ...input, festivalId: 'none' }))).toBe(
      'NO_FESTIVAL_OF_THE_CITY',
    );
  });

  it('has facts that its writers change, and nobody else', async () => {
    const one = await written();
    await told('publishCaseStudy', { caseStudyId: one.id });
    const facts = { caseStudyId: one.id, title: 'Another title', years: '2019–2024', source: 'A report' };
    const partners = ['A museum', ' ', 'A museum', 'A school'];
    const changed = await told('changeCaseStudy', { ...facts, partners });
    expect(changed).toMatchObject({
      title: one.title,
      hasUnpublished: true,
      partners: ['A museum', 'A school'],
    });
    expect(await read(one.slug)).toMatchObject({
      years: '2019–2024',
      source: 'A report',
      hasUnpublished: false,
    });
    expect(reason(await tried('changeCaseStudy', facts, 'isla-mcallister'))).toBe('CASE_WRITERS_ONLY');
    expect(refusal(await tried('changeCaseStudy', facts, null))).toBe('UNAUTHENTICATED');
    const many = Array.from({ length: 21 }, (_, at) => `Partner ${at}`);
    expect(reason(await tried('changeCaseStudy', { ...facts, partners: many }))).toBe('TOO_MANY_HERE');
    expect(reason(await tried('changeCaseStudy', { ...facts, years: 'x'.repeat(61) }))).toBe('TOO_LONG');
    const draft = await begin();
    const ofDraft = await tried('changeCaseStudy', { ...facts, caseStudyId: draft.id }, 'isla-mcallister');
    expect(refusal(ofDraft)).toBe('NOT_FOUND');
  });
});

describe('publishing a case study', () => {
  it('shows everybody what was written up to then, and what is written later only with the next time', async () => {
    const one = await written('As it was told first.');
    const published = await told('publishCaseStudy', { caseStudyId: one.id });
    expect(published).toMatchObject({ state: 'PUBLISHED', hasUnpublished: false, edition: { number: 1 } });
    await write(one.document.sections[1].id, 'Half a sentence');
    expect(await read(one.slug, rizky)).toMatchObject({ hasUnpublished: true });
    const seen = await read(one.slug);
    expect(seen).toMatchObject({ state: 'PUBLISHED', document: null, may: { read: false, edit: false } });
    expect(JSON.stringify(seen)).toContain('As it was told first.');
    expect(JSON.stringify(seen)).not.toContain('Half a sentence');
    await told('publishCaseStudy', { caseStudyId: one.id });
    expect(JSON.stringify(await read(one.slug))).toContain('Half a sentence');
  });

  it('is refused to a case without words, to one that has not changed, and to who does not speak for its body', async () => {
    const empty = await begin();
    expect(reason(await tried('publishCaseStudy', { caseStudyId: empty.id }))).toBe('NOTHING_WRITTEN');
    expect((await read(empty.slug, rizky)).state).toBe('DRAFT');
    const one = await written();
    expect(refusal(await tried('publishCaseStudy', { caseStudyId: one.id }, 'isla-mcallister'))).toBe(
      'NOT_FOUND',
    );
    await told('publishCaseStudy', { caseStudyId: one.id });
    expect(reason(await tried('publishCaseStudy', { caseStudyId: one.id }))).toBe('NOTHING_CHANGED');
    const foreign = await tried('publishCaseStudy', { caseStudyId: one.id }, 'isla-mcallister');
    expect(reason(foreign)).toBe('CASE_PUBLISHERS_ONLY');
    expect(refusal(await tried('publishCaseStudy', { caseStudyId: one.id }, null))).toBe('UNAUTHENTICATED');
    expect(refusal(await tried('publishCaseStudy', { caseStudyId: randomUUID() }))).toBe('NOT_FOUND');
  });

  it('is taken back with a reason: to others it is gone, with all that was published of it before', async () => {
    const one = await written();
    const first = await told('publishCaseStudy', { caseStudyId: one.id });
    await write(one.document.sections[1].id, 'More');
    await told('publishCaseStudy', { caseStudyId: one.id });
    const editions = await world.rows('select id from edition where document_id = $1', [one.document.id]);
    const withdrawal = { caseStudyId: one.id, reason: 'A partner asked for it.' };
    expect(reason(await tried('withdrawCaseStudy', withdrawal, 'isla-mcallister'))).toBe(
      'CASE_PUBLISHERS_ONLY',
    );
    expect(reason(await tried('withdrawCaseStudy', { ...withdrawal, reason: ' ' }))).toBe('EMPTY');
    expect((await told('withdrawCaseStudy', withdrawal)).state).toBe('WITHDRAWN');
    expect(await read(first.slug)).toBeNull();
    for (const { id } of editions) {
      const seen = await world.ask('query ($id: ID!) { edition(id: $id) { id } }', {
        as: null,
        variables: { id },
      });
      expect(seen.data.edition).toBeNull();
    }
    expect(reason(await tried('withdrawCaseStudy', withdrawal))).toBe('NOT_PUBLISHED');
    expect((await told('publishCaseStudy', { caseStudyId: one.id })).state).toBe('PUBLISHED');
    expect(await read(first.slug)).not.toBeNull();
  });
});

describe('a tie to a section', () => {
  it('follows the section through editions, and says where it was told of other words', async () => {
    const { slug, documentId, sectionId } = await world.framework();
    await world.edition(documentId);
    const one = await written();
    await told('tieCaseStudy', { caseStudyId: one.id, sectionId });
    await told('publishCaseStudy', { caseStudyId: one.id });
    const tie = { sectionId, number: '1', title: 'Purpose', toldOf: 1, hasChanged: false, isGone: false };
    expect((await read(one.slug)).ties).toEqual([{ ...tie, framework: { slug } }]);
    await world.write(sectionId, 'And one thing more.');
    expect((await read(one.slug)).ties).toMatchObject([tie]);
    await world.edition(documentId);
    expect((await read(one.slug)).ties).toMatchObject([{ ...tie, hasChanged: true }]);
    const margin = await world.ask(
      `query ($slug: String!) { caseStudies(filter: { framework: $slug }) { slug ties { sectionId toldOf hasChanged } } }`,
      { as: null, variables: { slug } },
    );
    expect(margin.data.caseStudies).toEqual([
      { slug: one.slug, ties: [{ sectionId, toldOf: 1, hasChanged: true }] },
    ]);
  });

  it('stays when the section is taken out, named as it was published last, and can be taken away', async () => {
    const { documentId, sectionId } = await world.framework();
    await world.edition(documentId);
    const one = await begin();
    await told('tieCaseStudy', { caseStudyId: one.id, sectionId });
    await told('tieCaseStudy', { caseStudyId: (await begin()).id, sectionId });
    const other = await world.tell('addSection', { documentId, title: 'Another' }, 'nguyen-thu-lan', {
      select: '{ id }',
    });
    await world.tell('removeSection', { sectionId }, 'nguyen-thu-lan', { select: '{ id }' });
    await world.edition(documentId);
    expect((await read(one.slug, rizky)).ties).toMatchObject([
      { title: 'Purpose', isGone: true, hasChanged: false },
    ]);
    const late = await begin();
    expect(reason(await tried('tieCaseStudy', { caseStudyId: late.id, sectionId }))).toBe(
      'SECTION_OUT_OF_THE_TEXT',
    );
    await told('tieCaseStudy', { caseStudyId: late.id, sectionId: other.data.addSection.id });
    expect((await told('untieCaseStudy', { caseStudyId: one.id, sectionId })).ties).toEqual([]);
    expect(refusal(await tried('untieCaseStudy', { caseStudyId: one.id, sectionId }))).toBe('NOT_FOUND');
  });

  it('is refused twice, to a section of another text, and to one that the writer may not know of', async () => {
    const { documentId, sectionId } = await world.framework();
    const one = await begin();
    const draft = { caseStudyId: one.id, sectionId };
    // Bandung edits the framework and knows the working text; Dundee has no part in it.
    expect((await told('tieCaseStudy', draft)).ties).toMatchObject([
      { number: null, toldOf: null, title: 'Purpose' },
    ]);
    expect(reason(await tried('tieCaseStudy', draft))).toBe('TIED_ALREADY');
    const ofDundee = await told('beginCaseStudy', { title: 'Of Dundee', language: 'en' }, 'isla-mcallister');
    const unseen = await tried('tieCaseStudy', { caseStudyId: ofDundee.id, sectionId }, 'isla-mcallister');
    expect(refusal(unseen)).toBe('NOT_FOUND');
    const own = { caseStudyId: one.id, sectionId: one.document.sections[0].id };
    expect(reason(await tried('tieCaseStudy', own))).toBe('NO_FRAMEWORK_SECTION');
    const missing = { caseStudyId: one.id, sectionId: randomUUID() };
    expect(refusal(await tried('tieCaseStudy', missing))).toBe('NOT_FOUND');
    await write(one.document.sections[0].id, 'Words');
    await told('publishCaseStudy', { caseStudyId: one.id });
    // What a stranger may not know of the framework, the tie does not tell.
    expect((await read(one.slug)).ties).toEqual([]);
    await world.edition(documentId);
    expect((await read(one.slug)).ties).toHaveLength(1);
    expect(reason(await tried('tieCaseStudy', draft, 'isla-mcallister'))).toBe('CASE_WRITERS_ONLY');
    expect(refusal(await tried('untieCaseStudy', draft, null))).toBe('UNAUTHENTICATED');
    expect(reason(await tried('untieCaseStudy', draft, 'isla-mcallister'))).toBe('CASE_WRITERS_ONLY');
  });
});

describe('the list of case studies', () => {
  it('is narrowed by field, region, framework and section, and shows no draft to others', async () => {
    const { slug, documentId, sectionId } = await world.framework();
    await world.edition(documentId);
    const one = await written();
    await told('tieCaseStudy', { caseStudyId: one.id, sectionId });
    await told('publishCaseStudy', { caseStudyId: one.id });
    const query = `query ($filter: CaseStudyFilterInput) { caseStudies(filter: $filter) { slug } }`;
    const slugs = async (filter: object) =>
      (await world.ask(query, { as: null, variables: { filter } })).data.caseStudies.map(
        (found: { slug: string }) => found.slug,
      );
    expect(await slugs({ framework: slug })).toEqual([one.slug]);
    expect(await slugs({ sectionId })).toEqual([one.slug]);
    expect(await slugs({ sectionId: 'no id' })).toEqual([]);
    const city = await world.rows(
      `select g.field, c.region from city c join body b on b.id = c.id join designation g on g.city_id = c.id and g.to_year is null where b.slug = 'bandung'`,
    );
    expect(await slugs({ framework: slug, field: city[0].field, region: city[0].region })).toEqual([
      one.slug,
    ]);
    expect(await slugs({ framework: slug, field: 'GASTRONOMY' })).toEqual([]);
    expect(await slugs({ framework: slug, region: 'AFRICA' })).toEqual([]);
    const ofCity = `{ caseStudies(filter: { city: "bandung" }) { slug state } }`;
    const seen = (await world.ask(ofCity, { as: null })).data.caseStudies;
    expect(seen).toContainEqual({ slug: one.slug, state: 'PUBLISHED' });
    expect(seen.map(({ state }: { state: string }) => state)).not.toContain('DRAFT');
    expect(await slugs({ city: 'nowhere' })).toEqual([]);
  });
});
