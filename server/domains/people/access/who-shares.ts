import type { Audience, GrantRole } from '../../../../schema/words.ts';
import type { CurrentAppointment } from '../../../kernel/actor.ts';
import { isCurrent } from '../../../kernel/actor-now.ts';
import type { Thing } from '../../../kernel/policy.ts';
import { narrowest, type ThingDefinition, thingOf } from './thing.ts';

type Ask = <Row extends Record<string, unknown>>(text: string, values: readonly unknown[]) => Promise<Row[]>;

/** Who says today who sees a thing: of its owner's people and of those with a part in it, whom its policy lets, acting for any of their bodies. */
export async function whoShares(ask: Ask, kind: string, id: string): Promise<string[]> {
  const definition = thingOf(kind);
  const thing = definition && (await thingAsRule(ask, definition, id));
  if (!thing) return [];
  const bodies = [thing.ownerId, ...thing.grants.map(({ bodyId }) => bodyId)];
  const people = thing.grants.map(({ personId }) => personId);
  const near = await sharing(
    ask,
    definition,
    thing,
    `a.body_id = any($1::uuid[]) or a.person_id = any($2::uuid[])`,
    [bodies.filter((one) => one !== null), people.filter((one) => one !== null)],
  );
  // Where nobody is in office, whoever stands in for them.
  return near.length > 0 ? near : sharing(ask, definition, thing, `a.role = 'ADMINISTRATOR'`, []);
}

async function sharing(
  ask: Ask,
  { mayShare }: ThingDefinition,
  thing: Thing,
  which: string,
  values: readonly unknown[],
): Promise<string[]> {
  const people = await ask<{ id: string; appointments: CurrentAppointment[] }>(
    `select a.person_id as id, json_agg(json_build_object('bodyId', a.body_id, 'role', a.role)) as appointments
      from appointment a where ${isCurrent('a')} and a.person_id in (select a.person_id from appointment a where ${isCurrent('a')} and (${which}))
      group by a.person_id order by a.person_id`,
    values,
  );
  return people
    .filter(({ id, appointments }) =>
      appointments.some(({ bodyId: actingFor }) =>
        mayShare.holds({ kind: 'person', id, name: '', appointments, actingFor, accessVersion: 0 }, thing),
      ),
    )
    .map(({ id }) => id);
}

interface Row extends Record<string, unknown> {
  audience: Audience;
  ownerId: string;
  parties: string[];
  grants: { bodyId: string | null; personId: string | null; role: GrantRole }[];
}

async function thingAsRule(
  ask: Ask,
  { table, columns }: ThingDefinition,
  id: string,
): Promise<Thing | undefined> {
  const { audiences, owner, parties, grantedOn } = columns('t');
  const [row] = await ask<Row>(
    `select ${narrowest(audiences)} as audience, ${owner} as "ownerId", array(${parties ?? 'select null::uuid where false'}) as parties,
        coalesce((select json_agg(json_build_object('bodyId', g.body_id, 'personId', g.person_id, 'role', g.role))
          from "grant" g where g.thing_id in (${grantedOn.join(', ')})), '[]') as grants
      from "${table}" t where t.id = $1`,
    [id],
  );
  return row;
}
