import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainTextOf, problemOfBlocks } from '../../../schema/blocks/index.ts';
import { readFrameworkFiles } from '../../../server/database/demonstration/framework/framework-files.ts';
import { prepareDatabase } from '../../../server/database/prepare.ts';
import { type PeopleWorld, peopleWorld } from '../people/people-world.ts';

let house: PeopleWorld;

beforeAll(async () => {
  house = await peopleWorld();
});
afterAll(() => house?.close());

const slug = 'festivals-in-creative-cities';
const words = (text: string) => text.split(/\s+/).filter(Boolean).length;

describe('the common festival framework', () => {
  it('is whole in English, in six pillars after its purpose, and each section says what it asks of a city', async () => {
    const files = await readFrameworkFiles('en');
    expect(files.filter(({ chapter }) => chapter === 0).map(({ title }) => title)).toEqual([
      'Purpose',
      'Governance and resources',
      'Access and inclusion',
      'Programming and the urban experience',
      'Impact',
      'Identity and aspiration',
      'Sustainability and legacy',
    ]);
    const sections = files.filter(({ chapter }) => chapter > 0);
    expect(sections).toHaveLength(20);
    for (const { key, freedom, guidance, questions, parameters } of sections) {
      expect(freedom, key).not.toBeNull();
      expect(guidance, key).not.toBeNull();
      expect(questions.length, key).toBeGreaterThan(1);
      expect(parameters.length, key).toBeGreaterThan(1);
    }
    for (const { key, blocks } of files) expect(problemOfBlocks(blocks), key).toBeNull();
    const count = files.reduce((sum, { blocks }) => sum + words(blocks.map(plainTextOf).join(' ')), 0);
    expect(count).toBeGreaterThan(9_000);
  });

  it('is in Vietnamese as a whole, block by block', async () => {
    const [english, vietnamese] = await Promise.all([readFrameworkFiles('en'), readFrameworkFiles('vi')]);
    const translated = new Map(vietnamese.map((file) => [file.key, file]));
    expect(english.filter(({ key }) => !translated.has(key)).map(({ key }) => key)).toEqual([]);
    for (const { key, blocks, questions, parameters } of english) {
      const other = translated.get(key);
      if (!other) continue;
      expect(
        other.blocks.map(({ type, attrs }) => `${type} ${attrs?.id}`),
        key,
      ).toEqual(blocks.map(({ type, attrs }) => `${type} ${attrs?.id}`));
      expect(
        other.questions.map(({ id }) => id),
        key,
      ).toEqual(questions.map(({ id }) => id));
      expect(
        other.parameters.map(({ id, type }) => [id, type]),
        key,
      ).toEqual(parameters.map(({ id, type }) => [id, type]));
    }
  });

  it('is read by everybody in its adopted edition, with what cities think of it; the next one is for the drafting group', async () => {
    const query = `query ($slug: String!) { framework(slug: $slug) { title isDemonstration editions { number state }
      edition { state hash languages sections { number title translation(language: "vi") { isStale } } tally { accept acceptWithReservation abstain notYet } } } }`;
    const stranger = (await house.ask(query, { variables: { slug } })).data.framework;
    expect(stranger.isDemonstration).toBe(true);
    expect(stranger.editions).toEqual([
      { number: 2, state: 'ADOPTED' },
      { number: 1, state: 'SUPERSEDED' },
    ]);
    expect(stranger.edition.languages).toEqual(['en', 'vi']);
    expect(stranger.edition.tally).toEqual({ accept: 4, acceptWithReservation: 1, abstain: 0, notYet: 1 });
    expect(stranger.edition.sections[1]).toEqual({
      number: '1.1',
      title: 'What this framework is for',
      translation: { isStale: false },
    });
    const inside = (await house.ask(query, { variables: { slug }, as: 'rizky-pratama' })).data.framework;
    expect(inside.editions).toEqual([
      { number: 3, state: 'CONSULTATION' },
      { number: 2, state: 'ADOPTED' },
      { number: 1, state: 'SUPERSEDED' },
    ]);
  });

  it('goes on being written: what its people read and edit is what the last edition keeps', async () => {
    const query = `query ($slug: String!) { framework(slug: $slug) { document { id position sections { id } may { edit } } } }`;
    const { document } = (await house.ask(query, { variables: { slug }, as: 'nguyen-thu-lan' })).data
      .framework;
    expect(document.sections).toHaveLength(28);
    const told = await house.tell('cutEdition', { documentId: document.id }, 'nguyen-thu-lan');
    expect(told.errors?.[0]?.extensions.code).toBe('CONFLICT');
    expect(told.errors?.[0]?.message).toBe('Nothing has changed since edition 3.');
    const changes = await house.ask(
      `query ($a: ID!, $b: ID!) { editionChanges(beforeId: $a, afterId: $b) { kinds after { number } } }`,
      { variables: await editionIds(), as: 'nguyen-thu-lan' },
    );
    expect(changes.data.editionChanges).toEqual(
      ['2.2', '3.2', '5.2'].map((number) => ({ kinds: ['REWORDED'], after: { number } })),
    );
  });

  it('is brought in once, and left as its people have changed it', async () => {
    const [{ count: before }] = await house.rows('select count(*)::int from entry');
    await house.rows(`update framework set summary = '{"en": "Changed by its people."}'`);
    const url = new URL(house.app.database.pool.options.connectionString!);
    await prepareDatabase(url.href, { withNetwork: false, withDemonstration: true });
    const [{ count: after }] = await house.rows('select count(*)::int from entry');
    expect(after).toBe(before);
    expect(await house.rows(`select distinct summary->>'en' as summary from framework`)).toEqual([
      { summary: 'Changed by its people.' },
    ]);
  });
});

async function editionIds(): Promise<{ a: string; b: string }> {
  const rows = await house.rows(
    `select e.id from edition e join framework f on f.document_id = e.document_id
      where f.slug = 'festivals-in-creative-cities' order by e.number`,
  );
  return { a: rows[1].id, b: rows[2].id };
}
