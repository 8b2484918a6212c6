import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appointmentRoles, audiences, grantRoles } from '../../../schema/words.ts';
import { namePartiesOfDocuments } from '../../../server/documents/document-parties.ts';
import { thingKinds } from '../../../server/domains/people/access/thing.ts';
import { type Actor, stranger } from '../../../server/kernel/actor.ts';
import type { Thing } from '../../../server/kernel/policy.ts';
import { type DemoHouse, demoHouse } from '../../support/demo-house.ts';
import { policed } from './policed.ts';
import type { DrawnThing, Made, Policed } from './policed-kind.ts';

let house: DemoHouse;
let bodies: string[];
let people: string[];
let nameNobody: () => void;

beforeAll(async () => {
  house = await demoHouse();
  bodies = (await house.rows(`select id from body order by id limit 3`)).map(({ id }) => id);
  people = (await house.rows('select id from person order by id limit 3')).map(({ id }) => id);
  await house.rows('create table drawn_party (document_id uuid, body_id uuid)');
  nameNobody = namePartiesOfDocuments(
    (d) => `select n.body_id from drawn_party n where n.document_id = ${d}.id`,
  );
});
afterAll(async () => {
  nameNobody?.();
  await house?.close();
});

const runs = process.env.TRELLIS_FULL ? 2_000 : 150;
const place = fc.nat({ max: 2 });
const everyFact = [...new Set(policed.flatMap(({ facts = [] }) => facts))];

const world = fc.record({
  actor: fc.option(
    fc.record({
      person: place,
      appointments: fc.array(fc.record({ body: place, role: fc.constantFrom(...appointmentRoles) }), {
        maxLength: 3,
      }),
      actingFor: fc.option(place),
    }),
    { freq: 5 },
  ),
  owner: place,
  author: place,
  audience: fc.constantFrom(...audiences),
  holderAudience: fc.constantFrom(...audiences),
  parties: fc.uniqueArray(place, { maxLength: 2 }),
  facts: fc.record(Object.fromEntries(everyFact.map((fact) => [fact, fc.boolean()]))),
  grants: fc.array(
    fc.record({
      on: fc.constantFrom('itself', 'its holder', 'something else'),
      to: fc.oneof(
        place.map((body) => ({ body })),
        place.map((person) => ({ person })),
      ),
      role: fc.constantFrom(...grantRoles),
    }),
    { maxLength: 4 },
  ),
});
type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

/** So rare that chance may not come to it: somebody who leads a body that another one asked to do what it promised. */
const askedForAnotherBody: World = {
  actor: { person: 0, appointments: [{ body: 1, role: 'FOCAL_POINT' }], actingFor: 1 },
  owner: 0,
  author: 1,
  audience: 'PRIVATE',
  holderAudience: 'PRIVATE',
  parties: [],
  facts: { ...Object.fromEntries(everyFact.map((fact) => [fact, false])), isAsked: true },
  grants: [],
};

interface Client {
  query(sql: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

describe('what is decided', () => {
  it('is the same of one thing that is loaded as of rows in a statement, in any world', async () => {
    const said = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(world, async (drawn) => {
        const client: Client & { release(): void } = await house.app.database.pool.connect();
        try {
          await client.query('begin');
          for (const kind of policed) await ask(client, kind, drawn, said);
        } finally {
          await client.query('rollback');
          client.release();
        }
      }),
      { numRuns: runs, examples: [[askedForAnotherBody]] },
    );
    for (const { name, says } of policed) {
      for (const sentence of Object.keys(says)) {
        for (const answer of [true, false])
          expect(
            said.get(`${name} ${sentence} ${answer}`) ?? 0,
            `${sentence} of a ${name} was never ${answer}`,
          ).toBeGreaterThan(0);
      }
    }
  });

  it('is held so for every kind of thing that can be shared', () => {
    const known: string[] = policed.map(({ name }) => name);
    expect(thingKinds().filter((kind) => !known.includes(kind))).toEqual([]);
  });

  it('shows a stranger what is public and nothing else, and lets them do nothing', () => {
    for (const audience of audiences) {
      const thing: Thing = { audience, ownerId: bodies[0]!, parties: bodies, grants: [] };
      for (const { name, says } of policed.filter(({ facts }) => !facts)) {
        for (const [sentence, { holds }] of Object.entries(says)) {
          const isReading = sentence === 'mayRead' || sentence === 'readable';
          expect(
            holds(stranger, { ...thing, facts: {}, personId: people[0]!, otherId: bodies[1]! }),
            `${sentence} of a ${name}, ${audience}`,
          ).toBe(isReading && audience === 'PUBLIC');
        }
      }
    }
  });

  it('never lets somebody do what they may not read', () => {
    fc.assert(
      fc.property(world, (drawn) => {
        const actor = actorOf(drawn);
        const thing = thingOf(drawn, { isHeld: false, facts: {} });
        for (const { name, says } of policed.filter(({ facts }) => !facts)) {
          for (const [sentence, { holds }] of Object.entries(says)) {
            if (holds(actor, thing))
              expect(says.mayRead!.holds(actor, thing), `${sentence} of a ${name}`).toBe(true);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

async function ask(client: Client, kind: Policed, drawn: World, said: Map<string, number>): Promise<void> {
  const actor = actorOf(drawn);
  const facts = Object.fromEntries((kind.facts ?? []).map((fact) => [fact, drawn.facts[fact] ?? false]));
  if ('isOwn' in facts) facts.isOwn = drawn.actor?.person === drawn.author;
  const made = await kind.make({
    insert: async (sql, values) => String((await client.query(sql, values)).rows[0]!.id),
    ...namesOf(drawn),
    audience: drawn.audience,
    holderAudience: drawn.holderAudience,
    facts,
  });
  await grant(client, drawn, made);
  if (made.addParty) for (const body of drawn.parties) await made.addParty(bodies[body]!);
  const thing = thingOf(made.addParty ? drawn : { ...drawn, parties: [] }, {
    isHeld: kind.isHeld === true,
    facts,
    isGrantedByHolder: made.grantedOn.length > 1,
  });
  const values: unknown[] = [];
  const context = { actor, language: 'en' as const, param: (value: unknown) => `$${values.push(value)}` };
  const columns = Object.entries(kind.says).map(([name, { sql }]) => `${sql('t', context)} as "${name}"`);
  const text = `select ${columns.join(', ')} from "${kind.table}" t where t.id = $${values.push(made.id)}`;
  const [found] = (await client.query(text, values)).rows;
  for (const [name, { holds }] of Object.entries(kind.says)) {
    const expected = holds(actor, thing);
    expect(found![name], `${name} of a ${kind.name}`).toBe(expected);
    const key = `${kind.name} ${name} ${expected}`;
    said.set(key, (said.get(key) ?? 0) + 1);
  }
}

async function grant(client: Client, { grants }: World, { grantedOn }: Made): Promise<void> {
  const [own, holder] = grantedOn;
  for (const { on, to, role } of grants) {
    const thingId = on === 'itself' ? own : on === 'its holder' ? holder : null;
    if (on === 'its holder' && !holder) continue;
    await client.query(
      `insert into "grant" (id, thing_kind, thing_id, body_id, person_id, role)
       values (gen_random_uuid(), 'thing', coalesce($1, gen_random_uuid()), $2, $3, $4) on conflict do nothing`,
      [thingId, 'body' in to ? bodies[to.body] : null, 'person' in to ? people[to.person] : null, role],
    );
  }
}

const namesOf = ({ owner, author }: World) => ({
  ownerId: bodies[owner]!,
  otherId: bodies[(owner + 1) % bodies.length]!,
  personId: people[author]!,
});

function thingOf(
  drawn: World,
  {
    isHeld,
    facts,
    isGrantedByHolder = false,
  }: { isHeld: boolean; facts: DrawnThing['facts']; isGrantedByHolder?: boolean },
): DrawnThing {
  // Nothing is shown to more people than what holds it.
  const narrowest = Math.min(
    audiences.indexOf(drawn.audience),
    isHeld ? audiences.indexOf(drawn.holderAudience) : audiences.length,
  );
  return {
    audience: audiences[narrowest]!,
    ...namesOf(drawn),
    parties: drawn.parties.map((body) => bodies[body]!),
    grants: drawn.grants
      .filter(({ on }) => on === 'itself' || (on === 'its holder' && isGrantedByHolder))
      .map(({ to, role }) => ({
        bodyId: 'body' in to ? bodies[to.body]! : null,
        personId: 'person' in to ? people[to.person]! : null,
        role,
      })),
    facts,
  };
}

function actorOf({ actor }: World): Actor {
  if (!actor) return stranger;
  return {
    kind: 'person',
    id: people[actor.person]!,
    name: 'Somebody',
    appointments: actor.appointments.map(({ body, role }) => ({ bodyId: bodies[body]!, role })),
    actingFor: actor.actingFor === null ? null : bodies[actor.actingFor]!,
    accessVersion: 1,
  };
}
