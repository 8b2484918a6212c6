import 'reflect-metadata';
import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appointmentRoles, audiences, grantRoles } from '../../../schema/words.ts';
import {
  type CommitmentPlace,
  type CommitmentRule,
  mayAnswer,
  mayCarry,
  mayKnow,
  mayLead,
} from '../../../server/domains/commitments/commitment.policy.ts';
import { holders } from '../../../server/domains/commitments/holder.ts';
import { type Actor, stranger } from '../../../server/kernel/actor.ts';
import { type DemoHouse, demoHouse } from '../../support/demo-house.ts';

let house: DemoHouse;
let bodies: string[];
let people: string[];

beforeAll(async () => {
  house = await demoHouse();
  bodies = (await house.rows('select id from body order by id limit 3')).map(({ id }) => id);
  people = (await house.rows('select id from person order by id limit 3')).map(({ id }) => id);
});
afterAll(() => house.close());

const runs = process.env.TRELLIS_FULL ? 2_000 : 200;
const rules: Record<string, CommitmentRule> = { mayKnow, mayCarry, mayLead, mayAnswer };
const place = fc.nat({ max: 1 });

const world = fc.record({
  actor: fc.option(
    fc.record({
      person: place,
      appointments: fc.array(fc.record({ body: place, role: fc.constantFrom(...appointmentRoles) }), {
        maxLength: 3,
      }),
      actingFor: fc.option(place, { freq: 5 }),
    }),
    { freq: 6 },
  ),
  body: place,
  person: fc.option(place),
  audience: fc.constantFrom(...audiences),
  document: fc.option(
    fc.record({
      owner: place,
      audience: fc.constantFrom(...audiences),
      grant: fc.option(fc.record({ body: place, role: fc.constantFrom(...grantRoles) })),
    }),
  ),
  delegation: fc.option(
    fc.record({
      body: place,
      person: fc.option(place),
      state: fc.constantFrom('ASKED', 'ACCEPTED', 'DECLINED', 'ENDED'),
    }),
    { freq: 3 },
  ),
});
type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

describe('a rule of commitments', () => {
  it('says the same of one that is loaded as of rows in a statement, in any world', async () => {
    const said = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(world, async (drawn) => {
        const client = await house.app.database.pool.connect();
        try {
          await client.query('begin');
          const id = await build(client, drawn);
          const actor = actorOf(drawn);
          for (const [name, rule] of Object.entries(rules)) {
            const one = rule.holds(actor, placeOf(drawn));
            expect(await bySql(client, rule, actor, id), name).toBe(one);
            said.set(`${name} ${one}`, (said.get(`${name} ${one}`) ?? 0) + 1);
          }
        } finally {
          await client.query('rollback');
          client.release();
        }
      }),
      { numRuns: runs },
    );
    for (const name of Object.keys(rules))
      for (const answer of [true, false])
        expect(said.get(`${name} ${answer}`) ?? 0, `${name} was never ${answer}`).toBeGreaterThan(0);
  });
});

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

function placeOf({ body, person, audience, document, delegation }: World): CommitmentPlace {
  const isOpen = delegation && ['ASKED', 'ACCEPTED'].includes(delegation.state);
  return {
    bodyId: bodies[body]!,
    personId: person === null ? null : people[person]!,
    audience,
    holder: document && {
      definition: holders().find(({ kind }) => kind === 'document')!,
      thing: {
        audience: document.audience,
        ownerId: bodies[document.owner]!,
        parties: [],
        grants: document.grant
          ? [{ bodyId: bodies[document.grant.body]!, personId: null, role: document.grant.role }]
          : [],
      },
    },
    delegation: isOpen
      ? {
          bodyId: bodies[delegation.body]!,
          personId: delegation.person === null ? null : people[delegation.person]!,
          isAccepted: delegation.state === 'ACCEPTED',
        }
      : null,
  };
}

async function build(
  client: pg.PoolClient,
  { body, person, audience, document, delegation }: World,
): Promise<string> {
  const one = async (text: string, values: unknown[]) =>
    (await client.query(text, values)).rows[0]?.id as string;
  const documentId =
    document &&
    (await one(
      `with d as (select gen_random_uuid() as id), s as (insert into stream (id, kind, subject_id) select gen_random_uuid(), 'document', d.id from d returning id, subject_id)
       insert into document (id, kind, owner_id, title, language, audience, stream_id) select s.subject_id, 'framework', $1, 'A text', 'en', $2, s.id from s returning id`,
      [bodies[document.owner], document.audience],
    ));
  if (document?.grant)
    await client.query(
      `insert into "grant" (id, thing_kind, thing_id, body_id, role) values (gen_random_uuid(), 'document', $1, $2, $3)`,
      [documentId, bodies[document.grant.body], document.grant.role],
    );
  const id = await one(
    `insert into commitment (id, body_id, person_id, words, language, due_kind, audience, holder_kind, holder_id)
     values (gen_random_uuid(), $1, $2, 'Words', 'en', 'NONE', $3, $4, $5) returning id`,
    [
      bodies[body],
      person === null ? null : people[person],
      audience,
      documentId ? 'document' : null,
      documentId,
    ],
  );
  if (delegation)
    await client.query(
      `insert into delegation (id, commitment_id, to_body_id, to_person_id, state, asked_by_id) values (gen_random_uuid(), $1, $2, $3, $4, $5)`,
      [
        id,
        bodies[delegation.body],
        delegation.person === null ? null : people[delegation.person],
        delegation.state,
        people[0],
      ],
    );
  return id;
}

async function bySql(
  client: pg.PoolClient,
  rule: CommitmentRule,
  actor: Actor,
  id: string,
): Promise<boolean> {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const predicate = rule.sql('c', { actor, language: 'en', param });
  const { rows } = await client.query(
    `select ${predicate} as holds from commitment c where c.id = ${param(id)}`,
    values,
  );
  return rows[0].holds;
}
