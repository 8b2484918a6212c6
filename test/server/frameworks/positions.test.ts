import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gql } from '../../support/api.ts';
import { type House, twoServers } from '../../support/house.ts';
import { Wire } from '../../support/wire.ts';
import { refusal, why } from '../people/people-world.ts';
import { type FrameworkWorld, frameworkWorld } from './framework-world.ts';

let world: FrameworkWorld;

beforeAll(async () => {
  world = await frameworkWorld();
});
afterAll(() => world?.close());

const tally =
  '{ tally { accept acceptWithReservation abstain notYet } positions { kind reservation role body { slug } takenBy { name } earlier { kind reservation } } }';
const take = (as: string | null, editionId: string, kind: string, reservation?: string) =>
  world.tell('takePosition', { editionId, kind, reservation }, as, { select: tally });
const entries = (documentId: string) =>
  world.rows(
    `select e.facts, b.slug from entry e join document d on d.stream_id = e.stream_id join body b on b.id = (e.facts->>'bodyId')::uuid
      where d.id = $1 and e.kind = 'position.taken' order by e.position`,
    [documentId],
  );

describe('a city’s position', () => {
  it('is taken by who speaks for the city, may be changed, and keeps what was said before', async () => {
    const { slug, documentId } = await world.framework();
    const edition = await world.edition(documentId);
    await take('isla-mcallister', edition, 'NOT_YET');
    await take('tan-wei-ling', edition, 'ACCEPT');
    const changed = await take(
      'isla-mcallister',
      edition,
      'ACCEPT_WITH_RESERVATION',
      'Section 1 names no budget.',
    );
    await take('isla-mcallister', edition, 'ACCEPT_WITH_RESERVATION', 'Section 1 names no budget.');
    expect(changed.data.takePosition.tally).toEqual({
      accept: 1,
      acceptWithReservation: 1,
      abstain: 0,
      notYet: 0,
    });
    expect((await entries(documentId)).map(({ slug, facts }) => `${slug} ${facts.position}`)).toEqual([
      'dundee NOT_YET',
      'singapore ACCEPT',
      'dundee ACCEPT_WITH_RESERVATION',
    ]);
    const seen = await world.ask(`query ($slug: String!) { framework(slug: $slug) { edition ${tally} } }`, {
      variables: { slug },
    });
    expect(seen.data.framework.edition.positions).toEqual([
      {
        kind: 'ACCEPT',
        reservation: null,
        role: 'COORDINATOR',
        body: { slug: 'singapore' },
        takenBy: { name: 'Tan Wei Ling' },
        earlier: [],
      },
      {
        kind: 'ACCEPT_WITH_RESERVATION',
        reservation: 'Section 1 names no budget.',
        role: 'FOCAL_POINT',
        body: { slug: 'dundee' },
        takenBy: { name: 'Isla McAllister' },
        earlier: [{ kind: 'NOT_YET', reservation: null }],
      },
    ]);
  });

  it('is refused to who does not speak for a member city, acting for it', async () => {
    const { documentId } = await world.framework();
    const edition = await world.edition(documentId);
    expect(refusal(await take(null, edition, 'ACCEPT'))).toBe('UNAUTHENTICATED');
    // A delegate, an observer of a candidate city, and staff of a department.
    for (const slug of ['rizky-pratama', 'ngo-gia-han', 'le-minh-chau'])
      expect(why(await take(slug, edition, 'ACCEPT')), slug).toBe('FORBIDDEN CITY_SPEAKERS_ONLY');
    const actingFor = await world.body('hanoi-department-of-culture-and-sports');
    const asStaff = await world.tell(
      'takePosition',
      { editionId: edition, kind: 'ACCEPT' },
      'nguyen-thu-lan',
      {
        actingFor,
      },
    );
    expect(refusal(asStaff)).toBe('FORBIDDEN');
    await world.newcomer('candidate');
    await world.given('candidate', 'hai-phong', 'FOCAL_POINT');
    expect(refusal(await take('candidate', edition, 'ACCEPT'))).toBe('FORBIDDEN');
    expect(await entries(documentId)).toEqual([]);
  });

  it('is refused on an edition that is not settled, was replaced or withdrawn, and on one that is not theirs to know', async () => {
    const { documentId, sectionId } = await world.framework();
    const draft = await world.edition(documentId, 'CONSULTATION');
    expect(why(await take('nguyen-thu-lan', draft, 'ACCEPT'))).toBe('CONFLICT NO_POSITIONS_NOW');
    expect(refusal(await take('isla-mcallister', draft, 'ACCEPT'))).toBe('NOT_FOUND');
    expect(refusal(await take('isla-mcallister', randomUUID(), 'ACCEPT'))).toBe('NOT_FOUND');
    await world.move(draft, 'FROZEN');
    expect((await take('nguyen-thu-lan', draft, 'ABSTAIN')).errors).toBeUndefined();
    await world.move(draft, 'ADOPTED');
    await world.write(sectionId, 'More.');
    const next = await world.edition(documentId);
    expect(why(await take('isla-mcallister', draft, 'ACCEPT'))).toBe('CONFLICT NO_POSITIONS_NOW');
    await world.move(next, 'WITHDRAWN', 'A table was wrong.');
    expect(refusal(await take('isla-mcallister', next, 'ACCEPT'))).toBe('CONFLICT');
  });

  it('has words where it is a reservation, and only there', async () => {
    const { documentId } = await world.framework();
    const edition = await world.edition(documentId);
    const reserve = (words?: string) => take('isla-mcallister', edition, 'ACCEPT_WITH_RESERVATION', words);
    expect(refusal(await reserve())).toBe('INVALID reservation');
    expect(refusal(await reserve('Too short'))).toBe('INVALID reservation');
    expect(refusal(await reserve('x'.repeat(2_001)))).toBe('INVALID reservation');
    expect(why(await take('isla-mcallister', edition, 'ACCEPT', 'But not section 1.'))).toBe(
      'INVALID reservation RESERVATION_BY_ITSELF',
    );
    const insert = `insert into edition_position (id, edition_id, body_id, kind, taken_by_id, role, taken_at)
      values (gen_random_uuid(), $1, $2, 'ACCEPT_WITH_RESERVATION', $3, 'FOCAL_POINT', now())`;
    const values = [edition, await world.body('dundee'), await world.person('isla-mcallister')];
    await expect(world.rows(insert, values)).rejects.toThrow('check constraint');
  });

  it('comes to who follows the working text, with the edition as it stands', async () => {
    const { documentId } = await world.framework();
    const edition = await world.edition(documentId);
    const wire = await Wire.open(world.url, {
      headers: { origin: world.origin, cookie: await world.cookieOf('rizky-pratama') },
      init: true,
    });
    const query = `subscription { document(documentId: "${documentId}", after: "0") { __typename ... on DocumentEntry { kind edition { id tally { accept } } } } }`;
    wire.subscribe('1', query);
    await wire.next((one) => one.type === 'next' && one.payload.data.document.__typename === 'CaughtUp');
    await take('tan-wei-ling', edition, 'ACCEPT');
    const { payload } = await wire.next(
      (one) => one.type === 'next' && one.payload.data.document.kind === 'position.taken',
    );
    wire.close();
    expect(payload.data.document.edition).toEqual({ id: edition, tally: { accept: 1 } });
  });
});

describe('two servers', () => {
  let house: House;
  beforeAll(async () => {
    house = await twoServers();
  });
  afterAll(() => house?.close());

  const tell = (server: 'a' | 'b', cookie: string, mutation: string, input: object, select = '{ id }') => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) ${select} }`;
    return gql<Record<string, { id: string; document: { id: string } }>>(house[server].url, cookie, query, {
      input: { requestId: randomUUID(), ...input },
    });
  };
  const told = async (mutation: string, input: object, select?: string) => {
    const answer = await tell('a', house.world.lan.cookie, mutation, input, select);
    if (answer.code) throw new Error(`${mutation}: ${JSON.stringify(answer.errors)}`);
    return answer.data![mutation]!;
  };
  const adopted = async () => {
    const input = {
      title: `Raced ${randomUUID()}`,
      summary: 'Words.',
      purpose: 'COMMON_TEXT',
      language: 'en',
    };
    const { document } = await told('createFramework', input, '{ document { id } }');
    const { id: sectionId } = await told('addSection', { documentId: document.id, title: 'Purpose' });
    const { id } = await told('cutEdition', { documentId: document.id });
    await told('moveEdition', { editionId: id, state: 'FROZEN' });
    await told('moveEdition', { editionId: id, state: 'ADOPTED' });
    return { documentId: document.id, sectionId, editionId: id };
  };

  it('keep one position of a city, whoever of its people says it where and how often', async () => {
    const { editionId } = await adopted();
    const kinds = ['ACCEPT', 'ABSTAIN', 'NOT_YET', 'ACCEPT', 'ABSTAIN', 'NOT_YET'];
    const answers = await Promise.all(
      kinds.map((kind, at) =>
        tell(at % 2 === 0 ? 'a' : 'b', house.world.isla.cookie, 'takePosition', { editionId, kind }),
      ),
    );
    expect(answers.map(({ code }) => code)).toEqual(kinds.map(() => null));
    const { rows } = await house.pool.query(
      'select kind, replaced_at, lead(taken_at) over (order by taken_at, replaced_at nulls last) as next from edition_position where edition_id = $1 order by taken_at, replaced_at nulls last',
      [editionId],
    );
    expect(rows.filter((row) => row.replaced_at === null)).toHaveLength(1);
    for (const row of rows) expect(row.replaced_at).toEqual(row.next);
  });

  it('take none on an edition once another has been adopted in its place', async () => {
    for (let round = 0; round < 3; round++) {
      const { documentId, sectionId, editionId } = await adopted();
      await told('renameSection', { sectionId, title: `Purpose ${round}` });
      const { id: next } = await told('cutEdition', { documentId });
      await told('moveEdition', { editionId: next, state: 'FROZEN' });
      const [taken] = await Promise.all([
        tell('b', house.world.isla.cookie, 'takePosition', { editionId, kind: 'ACCEPT' }),
        told('moveEdition', { editionId: next, state: 'ADOPTED' }),
      ]);
      const { rows } = await house.pool.query(
        `select e.kind from entry e join document d on d.stream_id = e.stream_id where d.id = $1 and
          (e.kind = 'position.taken' or (e.kind = 'edition.moved' and e.subject_id = $2 and e.facts->>'state' = 'ADOPTED')) order by e.position`,
        [documentId, next],
      );
      const order = rows.map((row) => row.kind);
      expect(order).toEqual(taken.code ? ['edition.moved'] : ['position.taken', 'edition.moved']);
      if (taken.code) expect(taken.code).toBe('CONFLICT');
    }
  });

  it('answer a repeat as the first time, also when the position could not be taken today', async () => {
    const { editionId } = await adopted();
    const input = { editionId, kind: 'ACCEPT', requestId: randomUUID() };
    for (const server of ['a', 'b', 'a'] as const)
      expect((await tell(server, house.world.isla.cookie, 'takePosition', input)).code).toBeNull();
    const other = await tell('b', house.world.isla.cookie, 'takePosition', { ...input, kind: 'ABSTAIN' });
    expect(other.code).toBe('IDEMPOTENCY_CONFLICT');
    const { rows } = await house.pool.query('select kind from edition_position where edition_id = $1', [
      editionId,
    ]);
    expect(rows).toEqual([{ kind: 'ACCEPT' }]);
  });

  it('take none from who lost the office a moment ago', async () => {
    const { editionId } = await adopted();
    const end = `update appointment set ended_at = now(), to_date = current_date where person_id = $1`;
    const client = await house.pool.connect();
    try {
      await client.query('begin');
      await client.query(`select 1 from body where slug = 'dundee' for update`);
      const taking = tell('b', house.world.isla.cookie, 'takePosition', { editionId, kind: 'ACCEPT' });
      await client.query(end, [house.world.isla.id]);
      await client.query('commit');
      expect((await taking).code).toBe('FORBIDDEN');
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});
