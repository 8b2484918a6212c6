import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Audience, appointmentRoles, audiences, grantRoles } from '../../../schema/words.ts';
import {
  forumColumns,
  mayModerate,
  mayPost,
  mayRead,
  sessionColumns,
} from '../../../server/domains/forums/session.policy.ts';
import { type Actor, stranger } from '../../../server/kernel/actor.ts';
import type { Rule, Thing, ThingColumns } from '../../../server/kernel/policy.ts';
import { type DemoHouse, demoHouse } from '../../support/demo-house.ts';

let house: DemoHouse;
let bodies: string[];
let people: string[];

beforeAll(async () => {
  house = await demoHouse();
  bodies = (await house.rows(`select id from body order by id limit 3`)).map(({ id }) => id);
  people = (await house.rows('select id from person order by id limit 3')).map(({ id }) => id);
});
afterAll(() => house.close());

const runs = process.env.TRELLIS_FULL ? 2_000 : 200;
const rules = { mayRead, mayPost, mayModerate };
const place = fc.nat({ max: 2 });

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
  forum: fc.record({ host: place, audience: fc.constantFrom(...audiences) }),
  session: fc.record({ audience: fc.constantFrom(...audiences) }),
  grants: fc.array(
    fc.record({
      on: fc.constantFrom('forum', 'session', 'another session'),
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

describe('a rule of sessions and forums', () => {
  it('says the same of one thing that is loaded as of rows in a statement, in any world', async () => {
    const said = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(world, async (drawn) => {
        const client = await house.app.database.pool.connect();
        try {
          await client.query('begin');
          const ids = await build(client, drawn);
          const actor = actorOf(drawn);
          const grantsOn = (...on: string[]) =>
            drawn.grants
              .filter((grant) => on.includes(grant.on))
              .map((grant) => ({
                bodyId: 'body' in grant.to ? bodies[grant.to.body]! : null,
                personId: 'person' in grant.to ? people[grant.to.person]! : null,
                role: grant.role,
              }));
          const ownerId = bodies[drawn.forum.host]!;
          const session: Thing = {
            audience: narrower(drawn.session.audience, drawn.forum.audience),
            ownerId,
            grants: grantsOn('forum', 'session'),
          };
          const forum: Thing = { audience: drawn.forum.audience, ownerId, grants: grantsOn('forum') };
          for (const [name, rule] of Object.entries(rules)) {
            const ofSession = rule.holds(actor, session);
            expect(
              await bySql(client, rule, actor, 'session', ids.session, sessionColumns),
              `${name} of a session`,
            ).toBe(ofSession);
            expect(
              await bySql(client, rule, actor, 'forum', ids.forum, forumColumns),
              `${name} of a forum`,
            ).toBe(rule.holds(actor, forum));
            said.set(`${name} ${ofSession}`, (said.get(`${name} ${ofSession}`) ?? 0) + 1);
          }
        } finally {
          await client.query('rollback');
          client.release();
        }
      }),
      { numRuns: runs },
    );
    for (const name of Object.keys(rules)) {
      expect(said.get(`${name} true`) ?? 0, `${name} was never true`).toBeGreaterThan(runs / 20);
      expect(said.get(`${name} false`) ?? 0, `${name} was never false`).toBeGreaterThan(runs / 20);
    }
  });

  it('shows a stranger what is public and nothing else, and lets them do nothing', () => {
    for (const audience of audiences) {
      const thing: Thing = { audience, ownerId: bodies[0]!, grants: [] };
      expect(mayRead.holds(stranger, thing)).toBe(audience === 'PUBLIC');
      expect(mayPost.holds(stranger, thing)).toBe(false);
      expect(mayModerate.holds(stranger, thing)).toBe(false);
    }
  });

  it('never lets somebody do what they may not read', () => {
    fc.assert(
      fc.property(world, (drawn) => {
        const actor = actorOf(drawn);
        const grants = drawn.grants.map((grant) => ({
          bodyId: 'body' in grant.to ? bodies[grant.to.body]! : null,
          personId: 'person' in grant.to ? people[grant.to.person]! : null,
          role: grant.role,
        }));
        const thing: Thing = { audience: drawn.session.audience, ownerId: bodies[drawn.forum.host]!, grants };
        if (mayPost.holds(actor, thing) || mayModerate.holds(actor, thing))
          expect(mayRead.holds(actor, thing)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

// No session is shown to more people than its forum.
const narrower = (one: Audience, other: Audience) =>
  audiences[Math.min(audiences.indexOf(one), audiences.indexOf(other))]!;

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

interface Client {
  query(sql: string, values?: unknown[]): Promise<{ rows: { id: string; holds: boolean }[] }>;
}

async function build(client: Client, { forum, session, grants }: World) {
  const insert = async (sql: string, values: unknown[]) => (await client.query(sql, values)).rows[0]!.id;
  const forumId = await insert(
    `insert into forum (id, slug, title, theme, summary, venue, zone, starts_on, ends_on, host_id, audience)
     values (gen_random_uuid(), gen_random_uuid(), '{}', '{}', '{}', '{}', 'UTC', '2024-01-01', '2024-01-01', $1, $2) returning id`,
    [bodies[forum.host], forum.audience],
  );
  const addSession = async (audience: string) => {
    const stream = await insert(
      `insert into stream (id, kind, subject_id) values (gen_random_uuid(), 'discussion', gen_random_uuid()) returning id`,
      [],
    );
    return insert(
      `insert into session (id, forum_id, stream_id, title, abstract, room, starts_at, ends_at, state, audience)
       values (gen_random_uuid(), $1, $2, '{}', '{}', 'A', '2024-01-01', '2024-01-02', 'LIVE', $3) returning id`,
      [forumId, stream, audience],
    );
  };
  const ids = {
    forum: forumId,
    session: await addSession(session.audience),
    'another session': await addSession('PRIVATE'),
  };
  for (const { on, to, role } of grants) {
    await client.query(
      `insert into "grant" (id, thing_kind, thing_id, body_id, person_id, role)
       values (gen_random_uuid(), $1, $2, $3, $4, $5) on conflict do nothing`,
      [
        on === 'forum' ? 'forum' : 'session',
        ids[on as keyof typeof ids],
        'body' in to ? bodies[to.body] : null,
        'person' in to ? people[to.person] : null,
        role,
      ],
    );
  }
  return ids;
}

async function bySql(
  client: Client,
  rule: Rule,
  actor: Actor,
  table: string,
  id: string,
  columns: (row: string) => ThingColumns,
): Promise<boolean> {
  const values: unknown[] = [];
  const predicate = rule.sql(columns('t'), {
    actor,
    language: 'en',
    param: (value) => `$${values.push(value)}`,
  });
  const { rows } = await client.query(
    `select t.id, ${predicate} as holds from ${table} t where t.id = $${values.push(id)}`,
    values,
  );
  return rows[0]!.holds;
}
