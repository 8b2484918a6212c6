import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoHouse, demoHouse } from '../../support/demo-house.ts';
import { givenDocument } from '../../support/document.ts';

const lan = 'nguyen-thu-lan';
let house: DemoHouse;
let hanoi: string;
let other: string;

beforeAll(async () => {
  house = await demoHouse();
  hanoi = await house.body('hanoi');
  other = await house.body('bandung');
  await house.rows(
    `insert into appointment (id, person_id, body_id, role, from_date)
     values (gen_random_uuid(), (select id from person where slug = $1), $2, 'DELEGATE', '2020-01-01')`,
    [lan, other],
  );
});
afterAll(() => house.close());

const addSection = (documentId: string, as: string, actingFor: string) =>
  house.ask('mutation ($input: AddSectionInput!) { addSection(input: $input) { id } }', {
    variables: { input: { requestId: randomUUID(), documentId, title: 'Second' } },
    as,
    actingFor,
  });
const cutEdition = (documentId: string, as: string, actingFor: string) =>
  house.ask('mutation ($input: CutEditionInput!) { cutEdition(input: $input) { id } }', {
    variables: { input: { requestId: randomUUID(), documentId } },
    as,
    actingFor,
  });
const may = async (documentId: string, as: string, actingFor: string) =>
  (
    await house.ask('query ($id: ID!) { document(id: $id) { may { edit coordinate } } }', {
      variables: { id: documentId },
      as,
      actingFor,
    })
  ).data.document.may;
const code = ({ errors }: Awaited<ReturnType<typeof addSection>>) => errors?.[0]?.extensions.code ?? null;

describe('somebody who acts for two bodies, one of which owns a document', () => {
  it('changes it in the name of that one, and never in the name of the other', async () => {
    const { documentId, streamId } = await givenDocument(house.app.database.pool, []);
    expect(await may(documentId, lan, other)).toEqual({ edit: false, coordinate: false });
    expect(code(await addSection(documentId, lan, other))).toBe('NOT_FOUND');
    expect(code(await cutEdition(documentId, lan, other))).toBe('NOT_FOUND');
    expect(await house.rows('select 1 from entry where stream_id = $1', [streamId])).toEqual([]);

    expect(await may(documentId, lan, hanoi)).toEqual({ edit: true, coordinate: true });
    expect(code(await addSection(documentId, lan, hanoi))).toBeNull();
    const entries = await house.rows('select body_id from entry where stream_id = $1', [streamId]);
    expect(entries).toEqual([{ body_id: hanoi }]);
  });

  it('changes nothing for a body that they do not act for any more, whatever they were granted', async () => {
    const { documentId, streamId } = await givenDocument(house.app.database.pool, [await house.person(lan)]);
    expect(code(await addSection(documentId, lan, await house.body('singapore')))).toBe('NOT_FOUND');
    expect(await house.rows('select 1 from entry where stream_id = $1', [streamId])).toEqual([]);
  });
});
