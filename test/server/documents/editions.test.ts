import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { fragmentName } from '../../../schema/blocks/index.ts';
import { type Answer, gql } from '../../support/api.ts';
import { givenDocument } from '../../support/document.ts';
import { type House, twoServers } from '../../support/house.ts';

let house: House;

beforeAll(async () => {
  house = await twoServers();
});
afterAll(() => house.close());

const edition = 'id number state hash sections { sectionId number title blocks hash }';

describe('an edition', () => {
  it('keeps the text as it stood, numbered and hashed, whatever is written afterwards', async () => {
    const { documentId, sectionId } = await given();
    const desk = deskOf(sectionId);
    await desk.write('As it was agreed.');
    const second = await add(documentId, 'Second', sectionId);
    const first = ok(await cut(documentId)).cutEdition;
    expect(first.number).toBe(1);
    expect(first.state).toBe('CONSULTATION');
    expect(first.sections.map((one) => `${one.number} ${one.title}`)).toEqual(['1 First', '2 Second']);
    expect(JSON.stringify(first.sections[0]?.blocks)).toContain('As it was agreed.');

    await desk.write('Something later.');
    const again = ok(await ask(`query ($id: ID!) { edition(id: $id) { ${edition} } }`, { id: first.id }));
    expect(again).toEqual({ edition: first });
    const next = ok(await cut(documentId)).cutEdition;
    expect(next.number).toBe(2);
    expect(next.hash).not.toBe(first.hash);
    expect(next.sections.find((one) => one.sectionId === second)?.hash).toBe(
      first.sections.find((one) => one.sectionId === second)?.hash,
    );
    const changes = ok(
      await ask(
        'query ($a: ID!, $b: ID!) { editionChanges(beforeId: $a, afterId: $b) { sectionId kinds } }',
        { a: first.id, b: next.id },
      ),
    );
    expect(changes).toEqual({ editionChanges: [{ sectionId, kinds: ['REWORDED'] }] });
    await expect(house.pool.query('update edition_section set title = $1', ['forged'])).rejects.toThrow(
      'never changes',
    );
  });

  it('is not cut twice of the same text, and not by who only writes', async () => {
    const { documentId, sectionId } = await given();
    await deskOf(sectionId).write('Once.');
    ok(await cut(documentId));
    expect((await cut(documentId)).why).toBe('CONFLICT NOTHING_CHANGED');
    expect((await cut(documentId, house.world.rizky.cookie)).code).toBe('NOT_FOUND');
  });

  it('goes from consultation by freezing to adoption, and is superseded by the next one adopted', async () => {
    const { documentId, sectionId } = await given();
    const desk = deskOf(sectionId);
    await desk.write('One.');
    const one = ok(await cut(documentId)).cutEdition;
    expect((await move(one.id, 'ADOPTED')).why).toBe('CONFLICT EDITION_MOVED_ON');
    ok(await move(one.id, 'FROZEN'));
    ok(await move(one.id, 'ADOPTED'));
    await desk.write('Two.');
    const two = ok(await cut(documentId)).cutEdition;
    ok(await move(two.id, 'FROZEN'));
    ok(await move(two.id, 'ADOPTED'));
    const standing = ok(
      await ask('query ($id: ID!) { document(id: $id) { editions { number state } } }', { id: documentId }),
    );
    expect(standing).toEqual({
      document: {
        editions: [
          { number: 2, state: 'ADOPTED' },
          { number: 1, state: 'SUPERSEDED' },
        ],
      },
    });
    expect((await move(two.id, 'WITHDRAWN')).code).toBe('INVALID');
    ok(await move(two.id, 'WITHDRAWN', 'An annex was missing.'));
    expect((await move(two.id, 'ADOPTED')).code).toBe('CONFLICT');
  });

  it('is not there for who may not read the document', async () => {
    const { documentId, sectionId } = await given();
    await deskOf(sectionId).write('Private.');
    const { id } = ok(await cut(documentId)).cutEdition;
    for (const cookie of [null, house.world.isla.cookie]) {
      const seen = await ask(`query ($id: ID!) { edition(id: $id) { ${edition} } }`, { id }, cookie);
      const missing = await ask(
        `query ($id: ID!) { edition(id: $id) { ${edition} } }`,
        { id: randomUUID() },
        cookie,
      );
      expect(seen).toEqual(missing);
    }
  });
});

describe('the tree of sections', () => {
  it('moves a section with all below it, and never below itself', async () => {
    const { documentId, sectionId } = await given();
    const second = await add(documentId, 'Second', sectionId);
    const below = await add(documentId, 'Below', null, second);
    ok(await ask(moveSection, { input: { requestId: randomUUID(), sectionId: second, afterId: null } }));
    const sections = ok(
      await ask('query ($id: ID!) { document(id: $id) { sections { title parentId } } }', { id: documentId }),
    );
    expect(sections).toEqual({
      document: {
        sections: expect.arrayContaining([
          { title: 'Second', parentId: null },
          { title: 'First', parentId: null },
          { title: 'Below', parentId: second },
        ]),
      },
    });
    const circle = await ask(moveSection, {
      input: { requestId: randomUUID(), sectionId: second, parentId: below },
    });
    expect(circle.code).toBe('INVALID');
  });

  it('gives a section another title, cleaned, and refuses one that is empty or too long', async () => {
    const { sectionId } = await given();
    const rename = (title: string) =>
      ask('mutation ($input: RenameSectionInput!) { renameSection(input: $input) { title } }', {
        input: { requestId: randomUUID(), sectionId, title },
      });
    expect(ok(await rename('  Who keeps the key\u202e '))).toEqual({
      renameSection: { title: 'Who keeps the key' },
    });
    expect((await rename('\u200b')).code).toBe('INVALID');
    expect((await rename('x'.repeat(301))).code).toBe('INVALID');
  });

  it('takes a section out with all below it, and refuses edits of it with words that say so', async () => {
    const { documentId, sectionId } = await given();
    const below = await add(documentId, 'Below', null, sectionId);
    ok(
      await ask('mutation ($input: RemoveSectionInput!) { removeSection(input: $input) { isRemoved } }', {
        input: { requestId: randomUUID(), sectionId },
      }),
    );
    const left = ok(
      await ask('query ($id: ID!) { document(id: $id) { sections { id } } }', { id: documentId }),
    );
    expect(left).toEqual({ document: { sections: [] } });
    expect((await cut(documentId)).why).toBe('CONFLICT NO_SECTION_YET');
    expect(
      (await ask(moveSection, { input: { requestId: randomUUID(), sectionId: below, afterId: null } })).why,
    ).toBe('CONFLICT SECTION_GONE');
    await expect(deskOf(below).write('too late')).rejects.toThrow('CONFLICT');
  });
});

const moveSection = 'mutation ($input: MoveSectionInput!) { moveSection(input: $input) { id } }';

interface EditionFace {
  id: string;
  number: number;
  state: string;
  hash: string;
  sections: { sectionId: string; number: string; title: string; blocks: unknown; hash: string }[];
}

async function given() {
  const { world, pool } = house;
  const document = await givenDocument(pool, [world.rizky.id]);
  return document;
}

function ask<Data = unknown>(
  query: string,
  variables: Record<string, unknown>,
  cookie: string | null = house.world.lan.cookie,
) {
  return gql<Data>(house.a.url, cookie, query, variables);
}

function cut(documentId: string, cookie?: string) {
  return ask<{ cutEdition: EditionFace }>(
    `mutation ($input: CutEditionInput!) { cutEdition(input: $input) { ${edition} } }`,
    { input: { requestId: randomUUID(), documentId } },
    cookie ?? house.world.lan.cookie,
  );
}

function move(editionId: string, state: string, reason?: string) {
  return ask('mutation ($input: MoveEditionInput!) { moveEdition(input: $input) { state } }', {
    input: { requestId: randomUUID(), editionId, state, reason },
  });
}

async function add(
  documentId: string,
  title: string,
  afterId: string | null,
  parentId: string | null = null,
): Promise<string> {
  const answer = await ask<{ addSection: { id: string } }>(
    'mutation ($input: AddSectionInput!) { addSection(input: $input) { id } }',
    { input: { requestId: randomUUID(), documentId, title, afterId, parentId } },
  );
  return ok(answer).addSection.id;
}

/** One device that writes paragraphs, each after those before it. */
function deskOf(sectionId: string) {
  const doc = new Y.Doc();
  return {
    async write(words: string): Promise<void> {
      const before = Y.encodeStateVector(doc);
      doc.transact(() => {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.setAttribute('id', randomUUID());
        paragraph.insert(0, [new Y.XmlText(words)]);
        const fragment = doc.getXmlFragment(fragmentName);
        fragment.insert(fragment.length, [paragraph]);
      });
      const update = Buffer.from(Y.encodeStateAsUpdate(doc, before)).toString('base64');
      const answer = await ask(
        'mutation ($input: EditSectionInput!) { editSection(input: $input) { position } }',
        {
          input: { requestId: randomUUID(), sectionId, update },
        },
      );
      if (answer.code) throw new Error(answer.code);
    },
  };
}

function ok<Data>(answer: Answer<Data>): Data {
  if (!answer.data || answer.code) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}
