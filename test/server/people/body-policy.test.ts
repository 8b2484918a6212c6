import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppointmentRole, appointmentRoles } from '../../../schema/words.ts';
import {
  type BodyPlace,
  type BodyRule,
  givableRolesSql,
  isAbove,
  mayAppoint,
  overseesBody,
  sayOver,
} from '../../../server/domains/people/bodies/body.policy.ts';
import { type Actor, stranger } from '../../../server/kernel/actor.ts';
import type { ReadContext } from '../../../server/kernel/read-context.ts';
import { type PeopleWorld, peopleWorld } from './people-world.ts';

let world: PeopleWorld;
let bodies: (BodyPlace & { slug: string })[];

beforeAll(async () => {
  world = await peopleWorld();
  // A small tree: a city, what stands below it, something below that, and another city.
  await world.rows(`insert into body (id, kind, slug, parent_id)
    select gen_random_uuid(), 'DEPARTMENT', 'deep', id from body where slug = 'hanoi-peoples-committee'`);
  bodies = await world.rows(`select id, parent_id as "parentId", slug from body
    where slug in ('hanoi', 'hanoi-peoples-committee', 'hanoi-department-of-culture-and-sports', 'deep', 'kobe', 'un-habitat')`);
});
afterAll(() => world.close());

/** Always the same numbers for the same world, so that a failure can be looked at. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

function actorOf(seed: number): Actor {
  const throwDice = dice(seed);
  if (throwDice(12) === 0) return stranger;
  const appointments = Array.from({ length: throwDice(4) }, () => ({
    bodyId: bodies[throwDice(bodies.length)]!.id,
    role: appointmentRoles[throwDice(appointmentRoles.length)] as AppointmentRole,
  }));
  const actingFor = appointments[throwDice(appointments.length + 1)]?.bodyId ?? null;
  return { kind: 'person', id: bodies[0]!.id, name: 'Somebody', appointments, actingFor, accessVersion: 1 };
}

async function bySql(actor: Actor, write: (context: ReadContext) => string): Promise<Map<string, unknown>> {
  const values: unknown[] = [bodies.map((body) => body.id)];
  const column = write({ actor, language: 'en', param: (value) => `$${values.push(value)}` });
  const rows = await world.rows(
    `select b.slug, ${column} as value from body b where b.id = any($1::uuid[])`,
    values,
  );
  return new Map(rows.map((row) => [row.slug, row.value]));
}

describe('the rules over bodies', () => {
  it.each([
    ['who oversees', overseesBody],
    ['who appoints', mayAppoint],
  ] as [string, BodyRule][])('say %s alike for one body and for many, in 150 worlds', async (_name, rule) => {
    let holds = 0;
    for (let seed = 1; seed <= 150; seed += 1) {
      const actor = actorOf(seed * 7_919);
      const told = await bySql(actor, (context) => rule.sql('b', context));
      for (const body of bodies) {
        const expected = rule.holds(actor, body);
        if (expected) holds += 1;
        expect(told.get(body.slug), `${JSON.stringify(actor)} ${body.slug}`).toBe(expected);
      }
    }
    // Worlds in which nobody may do anything would prove nothing.
    expect(holds).toBeGreaterThan(50);
  });

  it('give the same roles to give by both ways, none above one’s own, in 150 worlds', async () => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const actor = actorOf(seed * 104_729);
      const told = await bySql(actor, (context) => givableRolesSql('b', context));
      for (const body of bodies) {
        const say = sayOver(actor, body);
        const expected = say === null ? [] : appointmentRoles.filter((role) => !isAbove(role, say));
        expect(told.get(body.slug), `${JSON.stringify(actor)} ${body.slug}`).toEqual(expected);
        expect(say !== null).toBe(mayAppoint.holds(actor, body));
      }
    }
  });

  it('never let somebody appoint by another body than the one they act for, while they oversee by any', () => {
    const [hanoi, kobe] = ['hanoi', 'kobe'].map((slug) => bodies.find((body) => body.slug === slug)!);
    const actor = (actingFor: string): Actor => ({
      kind: 'person',
      id: hanoi!.id,
      name: 'Lan',
      appointments: [
        { bodyId: hanoi!.id, role: 'FOCAL_POINT' },
        { bodyId: kobe!.id, role: 'OBSERVER' },
      ],
      actingFor,
      accessVersion: 1,
    });
    expect(mayAppoint.holds(actor(hanoi!.id), hanoi!)).toBe(true);
    expect(mayAppoint.holds(actor(kobe!.id), hanoi!)).toBe(false);
    expect(overseesBody.holds(actor(kobe!.id), hanoi!)).toBe(true);
  });
});
