import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { namePartiesOfDocuments } from '../../../server/documents/document-parties.ts';
import { tellOfParties } from '../../../server/domains/people/access/tell-followers.ts';
import type { Person } from '../../../server/kernel/actor.ts';
import { refusal } from '../people/people-world.ts';
import { type AccessWorld, accessWorld } from './access-world.ts';

let world: AccessWorld;
let document: string;
let dundee: string;
let nameNobody: () => void;
// The owner's focal point, people of a body that is named as a party, of one that is not, and of none.
const [owner, party, other] = ['coord', 'isla-mcallister', 'rizky-pratama'];

beforeAll(async () => {
  world = await accessWorld();
  document = (
    await world.rows(`select document_id from framework where slug = 'festivals-in-creative-cities'`)
  )[0].document_id;
  dundee = await world.body('dundee');
  for (const slug of ['coord', 'nobody']) await world.newcomer(slug);
  await world.rows('create table named_party (document_id uuid, body_id uuid)');
  nameNobody = namePartiesOfDocuments(
    (d) => `select n.body_id from named_party n where n.document_id = ${d}.id`,
  );
  await world.rows('delete from "grant" where thing_id = $1', [document]);
  const [{ slug }] = await world.rows(
    'select b.slug from document d join body b on b.id = d.owner_id where d.id = $1',
    [document],
  );
  await world.given(owner!, slug, 'FOCAL_POINT');
});
afterAll(async () => {
  nameNobody?.();
  await world?.close();
});

const setAudience = (audience: string) =>
  world.tell('setAudience', { kind: 'document', id: document, audience }, owner!, {
    select: '{ audience audiences parties { slug } }',
  });
const reads = async (as: string | null) =>
  (await world.ask('query ($id: ID!) { document(id: $id) { id } }', { as, variables: { id: document } })).data
    .document !== null;
const readers = () => Promise.all([owner!, party!, other!, 'nobody', null].map(reads));
const name = () => world.rows('insert into named_party values ($1, $2)', [document, dundee]);

describe('a thing that names its parties', () => {
  it('can’t be shown to parties as long as it names none', async () => {
    expect(refusal(await setAudience('PRIVATE'))).toBeNull();
    expect((await setAudience('PARTIES')).errors![0]!.extensions).toMatchObject({
      reason: 'NAMES_NO_PARTIES',
    });
    expect(await readers()).toEqual([true, false, false, false, false]);
  });

  it('is shown to the people of its parties and its owner, and to nobody else', async () => {
    await name();
    expect(await readers()).toEqual([true, false, false, false, false]);
    const { data } = await setAudience('PARTIES');
    expect(data.setAudience).toEqual({
      audience: 'PARTIES',
      audiences: ['PRIVATE', 'PARTIES', 'NETWORK', 'PUBLIC'],
      parties: [{ slug: 'dundee' }],
    });
    expect(await readers()).toEqual([true, true, false, false, false]);
  });

  it('says by name who sees it', async () => {
    const seeing = (await world.access(party!, 'document', document))!;
    expect(seeing.people.map((one) => one.name)).toContain('Isla McAllister');
    expect(seeing.mayShare).toBe(false);
    await setAudience('PRIVATE');
    expect((await world.access(owner!, 'document', document))!.people.map((one) => one.name)).not.toContain(
      'Isla McAllister',
    );
    expect(await world.access(party!, 'document', document)).toBeNull();
    await setAudience('PARTIES');
  });

  it('is lost from sight, before the next entry, by a party that is taken out', async () => {
    const { streams } = world.app.services;
    const [{ id }] = await world.rows('select id from person where slug = $1', [owner]);
    const actor: Person = {
      kind: 'person',
      id,
      name: owner!,
      appointments: [],
      actingFor: null,
      accessVersion: 1,
    };
    const request = { requestId: randomUUID(), action: 'takeOutParty', payload: {} };
    await streams.perform(actor, request, async (work) => {
      await work.em.execute('delete from named_party');
      await tellOfParties(work, 'document', document, { removesAccess: true });
      return {};
    });
    expect(await readers()).toEqual([true, false, false, false, false]);
    const [last] = await world.rows(
      `select e.kind from entry e join document d on d.stream_id = e.stream_id where d.id = $1 order by e.position desc limit 1`,
      [document],
    );
    expect(last.kind).toBe('access.removed');
  });
});
