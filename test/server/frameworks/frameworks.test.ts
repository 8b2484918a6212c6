import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal, why } from '../people/people-world.ts';
import { type FrameworkWorld, frameworkWorld } from './framework-world.ts';

let world: FrameworkWorld;

beforeAll(async () => {
  world = await frameworkWorld();
});
afterAll(() => world?.close());

const read = `query ($slug: String!, $number: Int) { framework(slug: $slug) {
  title document { id sections { title } } may { read edit coordinate takePosition }
  editions { number state } edition(number: $number) { number state note withdrawnReason sections { title blocks questions { words } } } } }`;

const lan = 'nguyen-thu-lan';
const ask = (slug: string, as: string | null, number?: number) =>
  world.ask(read, { variables: { slug, number }, as }).then((answer) => answer.data.framework);

describe('a framework', () => {
  it('is begun by a body’s focal point, is that body’s alone, and has an address of its own', async () => {
    const input = { summary: 'Words.', purpose: 'COMMON_TEXT', language: 'vi', title: 'Khung lễ hội chung' };
    const select = '{ slug title summary purpose language owner { slug } document { audience: kind } }';
    const first = await world.tell('createFramework', input, lan, { select });
    expect(first.data.createFramework).toEqual({
      slug: 'khung-le-hoi-chung',
      title: 'Khung lễ hội chung',
      summary: 'Words.',
      purpose: 'COMMON_TEXT',
      language: 'vi',
      owner: { slug: 'hanoi' },
      document: { audience: 'framework' },
    });
    const again = await world.tell('createFramework', input, lan, { select: '{ slug }' });
    expect(again.data.createFramework.slug).toBe('khung-le-hoi-chung-2');
    expect(await ask('khung-le-hoi-chung', 'isla-mcallister')).toBeNull();
    expect(await ask('khung-le-hoi-chung', null)).toBeNull();
  });

  it('is refused to who only speaks for a city, and without words', async () => {
    const input = { title: 'Another', summary: 'Words.', purpose: 'COMMON_TEXT', language: 'en' };
    expect(refusal(await world.tell('createFramework', input, 'rizky-pratama'))).toBe('FORBIDDEN');
    expect(refusal(await world.tell('createFramework', input, null))).toBe('UNAUTHENTICATED');
    expect(refusal(await world.tell('createFramework', { ...input, title: ' ' }, lan))).toBe('INVALID title');
    expect(refusal(await world.tell('createFramework', { ...input, summary: '' }, lan))).toBe(
      'INVALID summary',
    );
    expect(refusal(await world.tell('createFramework', { ...input, language: 'fr' }, lan))).toBe(
      'INVALID language',
    );
  });

  it('is shared as any document is, and each part lets one do what it says', async () => {
    const { slug, documentId } = await world.framework();
    const dundee = await world.body('dundee');
    const grant = { kind: 'document', id: documentId, bodyId: dundee, role: 'REVIEWER' };
    expect(refusal(await world.tell('giveGrant', grant, 'rizky-pratama'))).toBe('FORBIDDEN');
    expect((await world.tell('giveGrant', grant, 'tan-wei-ling')).errors).toBeUndefined();
    const may = async (as: string) => (await ask(slug, as))?.may ?? null;
    expect(await may('tan-wei-ling')).toEqual({
      read: true,
      edit: true,
      coordinate: true,
      takePosition: true,
    });
    expect(await may('rizky-pratama')).toEqual({
      read: true,
      edit: true,
      coordinate: false,
      takePosition: false,
    });
    expect(await may('isla-mcallister')).toEqual({
      read: true,
      edit: false,
      coordinate: false,
      takePosition: true,
    });
    expect(await may('han-seo-yeon')).toBeNull();
  });
});

describe('the title and summary of a framework', () => {
  const change = (id: string, more: object, as: string | null) =>
    world.tell(
      'changeFramework',
      { frameworkId: id, title: 'A better title', summary: 'Said better.', ...more },
      as,
      { select: '{ title summary summaries { language words } document { title } }' },
    );

  it('are changed by who coordinates the text; the title is everybody’s with the next adopted edition', async () => {
    const { id, slug, documentId } = await world.framework('The first title');
    await world.edition(documentId);
    const changed = await change(id, { summaryInVietnamese: 'Nói rõ hơn.' }, 'tan-wei-ling');
    expect(changed.data.changeFramework).toEqual({
      title: 'The first title',
      summary: 'Said better.',
      summaries: [
        { language: 'en', words: 'Said better.' },
        { language: 'vi', words: 'Nói rõ hơn.' },
      ],
      document: { title: 'A better title' },
    });
    const told = await world.rows(
      `select e.kind from entry e join document d on d.stream_id = e.stream_id where d.id = $1 order by e.position desc limit 1`,
      [documentId],
    );
    expect(told).toEqual([{ kind: 'document.renamed' }]);
    expect((await ask(slug, null)).title).toBe('The first title');
    await world.edition(documentId);
    expect((await ask(slug, null)).title).toBe('A better title');
    const back = await change(id, {}, 'tan-wei-ling');
    expect(back.data.changeFramework.summaries).toHaveLength(1);
  });

  it('are refused to who only writes in it, and to who may not read it as if there were none', async () => {
    const { id } = await world.framework();
    const editor = await change(id, {}, 'rizky-pratama');
    expect(editor.errors![0]!.extensions).toMatchObject({ reason: 'TEXT_COORDINATORS_ONLY' });
    const foreign = refusal(await change(id, {}, 'han-seo-yeon'));
    expect(foreign).toBe('NOT_FOUND');
    expect(refusal(await change(randomUUID(), {}, 'han-seo-yeon'))).toBe(foreign);
    expect(refusal(await change(id, {}, null))).toBe('UNAUTHENTICATED');
    expect(refusal(await change(id, { title: 'x' }, lan))).toBe('INVALID title');
    expect(refusal(await change(id, { summary: '' }, lan))).toBe('INVALID summary');
  });
});

describe('an adopted edition', () => {
  it('is read by everybody, and nothing of the working text with it', async () => {
    const { slug, documentId, sectionId } = await world.framework('The common text');
    for (const state of ['CONSULTATION', 'FROZEN'] as const) {
      await world.write(sectionId, `Only for the drafting group: ${state}.`);
      await world.edition(documentId, state);
      expect(await ask(slug, null), state).toBeNull();
      expect(await ask(slug, 'han-seo-yeon'), state).toBeNull();
    }
    await world.write(sectionId, 'What was adopted.');
    const adopted = await world.edition(documentId);
    await world.write(sectionId, 'A secret of the next one.');
    await world.edition(documentId, 'CONSULTATION');
    await world.rows(`update document set title = 'A secret title' where id = $1`, [documentId]);
    for (const as of [null, 'han-seo-yeon']) {
      const seen = await ask(slug, as);
      expect(seen.title).toBe('The common text');
      expect(seen.document).toBeNull();
      expect(seen.may.read).toBe(false);
      expect(seen.editions).toEqual([{ number: 3, state: 'ADOPTED' }]);
      expect(seen.edition.sections[0].blocks).toHaveLength(4);
      expect(JSON.stringify(seen)).toContain('What was adopted.');
      expect(JSON.stringify(seen)).not.toContain('secret');
      for (const number of [1, 2, 4]) expect((await ask(slug, as, number)).edition).toBeNull();
    }
    const inside = await ask(slug, 'rizky-pratama');
    expect(inside.editions.map((one: { number: number }) => one.number)).toEqual([4, 3, 2, 1]);
    const byId = await world.ask('query ($id: ID!) { edition(id: $id) { number } }', {
      variables: { id: adopted },
    });
    expect(byId.data.edition).toEqual({ number: 3 });
  });

  it('is still found by whoever cites it when the next one has taken its place', async () => {
    const { slug, documentId, sectionId } = await world.framework();
    await world.edition(documentId);
    await world.write(sectionId, 'More.');
    await world.edition(documentId);
    const { edition, editions } = await ask(slug, null, 1);
    expect(edition.state).toBe('SUPERSEDED');
    expect(edition.sections).toHaveLength(1);
    expect(editions).toEqual([
      { number: 2, state: 'ADOPTED' },
      { number: 1, state: 'SUPERSEDED' },
    ]);
  });

  it('says that it was withdrawn and why, and shows its words to the drafting group alone', async () => {
    const { slug, documentId } = await world.framework();
    await world.move(await world.edition(documentId), 'WITHDRAWN', 'A table was wrong.');
    expect((await ask(slug, null)).edition).toBeNull();
    const { edition } = await ask(slug, null, 1);
    expect(edition).toEqual({
      number: 1,
      state: 'WITHDRAWN',
      note: null,
      withdrawnReason: 'A table was wrong.',
      sections: [],
    });
    expect((await ask(slug, 'rizky-pratama', 1)).edition.sections).toHaveLength(1);
  });

  it('of a document that is not meant for everybody stays with who may read that', async () => {
    const { slug, documentId } = await world.framework();
    await world.rows('update document set publishes_editions = false where id = $1', [documentId]);
    const id = await world.edition(documentId);
    expect(await ask(slug, null)).toBeNull();
    const byId = await world.ask('query ($id: ID!) { edition(id: $id) { number } }', { variables: { id } });
    expect(byId.data.edition).toBeNull();
  });
});

describe('what a section asks of a city', () => {
  const terms = '{ freedom guidance questions { id words } parameters { id name type unit suggested } }';
  const set = (input: object, as = lan) => world.tell('setSectionTerms', { ...input }, as, { select: terms });
  const none = { questions: [], parameters: [] };

  it('is set by who coordinates the text, kept under its ids, and told to who follows', async () => {
    const { documentId, sectionId } = await world.framework();
    const share = {
      name: 'Share of the budget for access',
      type: 'PERCENT',
      unit: '% of the budget',
      suggested: '5',
    };
    const first = await set({
      sectionId,
      freedom: 'GUIDED',
      guidance: 'Keep the order.',
      questions: [{ words: 'Who answers for it?' }],
      parameters: [share],
    });
    const { freedom, guidance, questions, parameters } = first.data.setSectionTerms;
    expect({ freedom, guidance }).toEqual({ freedom: 'GUIDED', guidance: 'Keep the order.' });
    expect(parameters).toEqual([{ id: expect.any(String), ...share }]);
    const second = await set({
      sectionId,
      freedom: 'CORE',
      questions: [{ words: 'And who pays?' }, { id: questions[0].id, words: 'Who answers for it, by name?' }],
      parameters: [],
    });
    expect(second.data.setSectionTerms.questions[1]).toEqual({
      id: questions[0].id,
      words: 'Who answers for it, by name?',
    });
    const kinds = await world.rows(
      `select e.kind from entry e join document d on d.stream_id = e.stream_id where d.id = $1 order by e.position desc limit 2`,
      [documentId],
    );
    expect(kinds).toEqual([{ kind: 'section.freed' }, { kind: 'section.freed' }]);
  });

  it('is in the edition and in what changed from one to the next', async () => {
    const { slug, documentId, sectionId } = await world.framework();
    const before = await world.edition(documentId);
    await set({ sectionId, ...none, freedom: 'OPEN', questions: [{ words: 'What is yours alone?' }] });
    const after = await world.edition(documentId);
    const { edition } = await ask(slug, null);
    expect(edition.sections[0].questions).toEqual([{ words: 'What is yours alone?' }]);
    const changes = await world.ask(
      'query ($a: ID!, $b: ID!) { editionChanges(beforeId: $a, afterId: $b) { kinds } }',
      { variables: { a: before, b: after } },
    );
    expect(changes.data.editionChanges).toEqual([{ kinds: ['FREED'] }]);
  });

  it('is refused to who only writes, to strangers as if there were no section, and where it does not fit', async () => {
    const { sectionId } = await world.framework();
    const wrong = [
      [{ ...none, guidance: 'Without a freedom.' }, 'INVALID freedom FREEDOM_FIRST'],
      [{ ...none, freedom: 'OPEN', questions: [{ words: ' ' }] }, 'INVALID questions EMPTY'],
      [
        { ...none, questions: Array.from({ length: 31 }, () => ({ words: 'One too many' })) },
        'INVALID questions TOO_MANY_HERE',
      ],
      [{ ...none, questions: [{ id: randomUUID(), words: 'Under an id of my own' }] }, 'NOT_FOUND'],
    ] as const;
    for (const [input, code] of wrong) expect(why(await set({ sectionId, ...input })), code).toBe(code);
    expect(refusal(await set({ sectionId, ...none }, 'rizky-pratama'))).toBe('FORBIDDEN');
    const unknown = await set({ sectionId: randomUUID(), ...none }, 'han-seo-yeon');
    const foreign = await set({ sectionId, ...none }, 'han-seo-yeon');
    expect(refusal(foreign)).toBe('NOT_FOUND');
    expect(refusal(unknown)).toBe('NOT_FOUND');
    await world.tell('removeSection', { sectionId }, lan);
    expect(why(await set({ sectionId, ...none }))).toBe('CONFLICT SECTION_GONE');
  });
});

describe('an edition in another language', () => {
  it('holds for a later one as long as the words are the same, and says when they are not', async () => {
    const { slug, documentId, sectionId } = await world.framework('A text in two languages');
    const { data } = await world.tell('addSection', { documentId, title: 'Access', afterId: sectionId }, lan);
    const other = data.addSection.id;
    await world.write(other, 'Everybody.');
    const first = await world.edition(documentId);
    await world.rows(`insert into edition_translation values ($1, 'vi', 'Một văn bản hai thứ tiếng')`, [
      first,
    ]);
    await world.rows(
      `insert into section_translation (edition_id, section_id, language, title, questions, parameters, blocks)
       select edition_id, section_id, 'vi', 'Bằng tiếng Việt', '[]', '[]', '[]' from edition_section where edition_id = $1`,
      [first],
    );
    await world.write(other, 'And everybody else.');
    await world.edition(documentId);
    const query = `query ($slug: String!) { framework(slug: $slug) { edition { number languages translation(language: "vi") { title }
      sections { title translation(language: "vi") { title ofEdition isStale } other: translation(language: "ko") { title } } } } }`;
    const answer = await world.ask(query, { variables: { slug } });
    expect(answer.data.framework.edition).toEqual({
      number: 2,
      languages: ['en', 'vi'],
      translation: { title: 'Một văn bản hai thứ tiếng' },
      sections: [
        {
          title: 'Purpose',
          translation: { title: 'Bằng tiếng Việt', ofEdition: 1, isStale: false },
          other: null,
        },
        {
          title: 'Access',
          translation: { title: 'Bằng tiếng Việt', ofEdition: 1, isStale: true },
          other: null,
        },
      ],
    });
  });

  it('of an edition that was not for everybody is not shown with one that is', async () => {
    const { slug, documentId, sectionId } = await world.framework();
    const draft = await world.edition(documentId, 'CONSULTATION');
    await world.rows(`insert into edition_translation values ($1, 'vi', 'Bản thảo kín')`, [draft]);
    await world.rows(
      `insert into section_translation (edition_id, section_id, language, title, questions, parameters, blocks)
       values ($1, $2, 'vi', 'Bản thảo kín', '[]', '[]', '[]')`,
      [draft, sectionId],
    );
    await world.write(sectionId, 'For everybody.');
    await world.edition(documentId);
    const query = `query ($slug: String!) { framework(slug: $slug) { edition { languages translation(language: "vi") { title }
      sections { translation(language: "vi") { title } } } } }`;
    const answer = await world.ask(query, { variables: { slug } });
    expect(answer.data.framework.edition).toEqual({
      languages: ['en'],
      translation: null,
      sections: [{ translation: null }],
    });
  });
});
