import { globSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appointmentRoles, audiences, grantRoles } from '../../../schema/words.ts';
import { namePartiesOfDocuments } from '../../../server/documents/document-parties.ts';
import { thingKinds } from '../../../server/domains/people/access/thing.ts';
import { type Actor, asActing, stranger } from '../../../server/kernel/actor.ts';
import type { Rule, Thing } from '../../../server/kernel/policy.ts';
import { type DemoHouse, demoHouse } from '../../support/demo-house.ts';
import { policed } from './policed.ts';
import type { DrawnThing, Made, Policed } from './policed-kind.ts';

let house: DemoHouse;
let bodies: string[];
let people: string[];
let nameNobody: () => void;

beforeAll(async () => {
  house = await demoHouse();
  bodies = (await house.rows(`select id from city order by id limit 3`)).map(({ id }) => id);
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
  isSettled: fc.boolean(),
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
  isSettled: false,
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

  it('hangs on every part of every rule: in some world each decides alone by holding, and by not holding', () => {
    const rules = new Map<Rule, { name: string; isHeld: boolean }[]>();
    for (const kind of policed)
      for (const [sentence, { rule }] of Object.entries(kind.says))
        if (rule)
          rules.set(rule, [
            ...(rules.get(rule) ?? []),
            { name: `${sentence} of a ${kind.name}`, isHeld: kind.isHeld === true },
          ]);
    const worlds = fc.sample(world, { numRuns: 2_000, seed: 3 });
    const undecided = [...rules].flatMap(([rule, [first]]) => {
      const { name, isHeld } = first!;
      const decided = new Set<string>();
      const ways = partsOf(rule, (part) => part !== rule && rules.has(part));
      for (const drawn of worlds) {
        const actor = actorOf(drawn);
        const thing = thingOf(drawn, { isHeld, facts: {} });
        const holds = rule.holds(actor, thing);
        expect(judged(rule, actor, thing), name).toBe(holds);
        for (const way of ways)
          if (judged(rule, actor, thing, way) !== holds)
            decided.add(`${way} ${partHolds(rule, way, actor, thing)}`);
      }
      return ways.flatMap((way) =>
        // That somebody acts for one body alone only ever takes away.
        (isActing(way) ? [false] : [true, false])
          .filter((holds) => !decided.has(`${way} ${holds}`))
          .map((holds) => `${name}: its part ${way} never decides by being ${holds}`),
      );
    });
    expect(undecided).toEqual([]);
  });

  it('is asked here of every rule that a policy has, or said to be held elsewhere', async () => {
    const says = policed.flatMap((kind) => Object.values(kind.says));
    const asked = new Set<unknown>(says.flatMap(({ rule, holds, sql }) => [rule, rule?.holds, holds, sql]));
    const forgotten: string[] = [];
    for (const path of policyFiles()) {
      const room = (await import(path)) as Record<string, unknown>;
      for (const [name, one] of Object.entries(room)) {
        const isRule = typeof one === 'object' && one !== null && 'holds' in one && 'sql' in one;
        const isPredicate = typeof one === 'function' && /^(may|readable|holds)/.test(name);
        if (!isRule && !isPredicate) continue;
        const isAsked =
          asked.has(one) || (isRule && [(one as Rule).holds, (one as Rule).sql].some((of) => asked.has(of)));
        const key = `${path.replace(/^.*\/server\//, '')} ${name}`;
        if (!isAsked && !(key in heldElsewhere))
          forgotten.push(`${key}: add it to test/server/access/policed.ts`);
        if (isAsked && key in heldElsewhere) forgotten.push(`${key}: is held here, and needs no reason`);
      }
    }
    expect(forgotten).toEqual([]);
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

/** Rules that are no sentence about one row that is drawn here, with where they are held. */
const heldElsewhere: Readonly<Record<string, string>> = {
  'domains/people/bodies/body.policy.ts overseesBody':
    'test/server/people/body-policy.test.ts, over trees of bodies',
  'domains/people/bodies/body.policy.ts mayAppoint': 'the same',
  'domains/commitments/commitment.policy.ts mayKnow': 'asked through what a commitment’s face lets be read',
  'domains/commitments/commitment.policy.ts mayPromise': 'looks at the actor alone: test/server/commitments',
  'domains/plans/plan.policy.ts mayBegin': 'looks at the actor alone: test/server/plans',
  'domains/projects/project.policy.ts mayWorkFor': 'looks at the actor alone: test/server/projects',
};

/** The policies of all rooms. */
const policyFiles = (): string[] =>
  globSync(join(import.meta.dirname, '../../../server/**/*.policy.ts')).sort();

const isActing = (way: string) => way.endsWith('/acting');

/**
 * The ways to the parts of a rule: those that are made of nothing else or are asked by themselves, and where it looks at the body
 * acted for alone.
 */
function partsOf(rule: Rule, isAsked: (part: Rule) => boolean, way = ''): string[] {
  const { parts } = rule;
  if (!parts || isAsked(rule)) return [way];
  const below = parts.rules.flatMap((one, at) => partsOf(one, isAsked, `${way}/${at}`));
  return parts.join === 'acting' ? [`${way}/acting`, ...below] : below;
}

/** What a rule says where one of its parts says the opposite of what it does. */
function judged(rule: Rule, actor: Actor, thing: Thing, opposite: string | null = null, way = ''): boolean {
  const { parts } = rule;
  if (way === opposite) return !rule.holds(actor, thing);
  if (!parts) return rule.holds(actor, thing);
  const by = parts.join === 'acting' && opposite !== `${way}/acting` ? asActing(actor) : actor;
  const said = parts.rules.map((one, at) => judged(one, by, thing, opposite, `${way}/${at}`));
  return parts.join === 'any' ? said.includes(true) : !said.includes(false);
}

/** What the part says by itself; to look at one body alone is counted as a no. */
function partHolds(rule: Rule, way: string, actor: Actor, thing: Thing): boolean {
  if (isActing(way)) return false;
  let [part, by] = [rule, actor];
  for (const at of way.split('/').slice(1)) {
    if (part.parts!.join === 'acting') by = asActing(by);
    part = part.parts!.rules[Number(at)]!;
  }
  return part.holds(by, thing);
}

async function ask(client: Client, kind: Policed, drawn: World, said: Map<string, number>): Promise<void> {
  const actor = actorOf(drawn);
  const facts = Object.fromEntries((kind.facts ?? []).map((fact) => [fact, drawn.facts[fact] ?? false]));
  if ('isOwn' in facts) facts.isOwn = drawn.actor?.person === drawn.author;
  const made = await kind.make({
    insert: async (sql, values) => String((await client.query(sql, values)).rows[0]!.id),
    ...namesOf(drawn),
    audience: drawn.audience,
    holderAudience: drawn.holderAudience,
    isSettled: drawn.isSettled,
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
    isSettled: drawn.isSettled,
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
