import { column, defineFace, expression, type Face, instant } from '../../../graphql/planner/index.ts';
import { bodiesOf } from '../../../kernel/actor.ts';
import { allOf, anyOf, belongsToNetwork, holdsGrant } from '../../../kernel/policy.ts';
import type { ReadContext } from '../../../kernel/read-context.ts';
import { bodyFace } from '../bodies/body.face.ts';
import { personFace } from '../person.face.ts';
import { choicesOf, narrowest, type ThingDefinition } from './thing.ts';
import { whoCanSee } from './who-can-see.ts';

const mostNames = 200;

const grantFace = defineFace({
  type: 'Grant',
  table: 'grant',
  columns: {
    id: column('id'),
    role: column('role'),
    reason: expression((grant, { actor, param }) =>
      actor.kind === 'person'
        ? `case when ${grant}.is_shared or ${grant}.person_id = ${param(actor.id)}::uuid or ${grant}.body_id = any(${param(bodiesOf(actor))}::uuid[])
            then ${grant}.reason end`
        : 'null',
    ),
    givenAt: instant('created_at'),
  },
  relations: {
    person: {
      kind: 'one',
      face: () => personFace,
      on: (grant, person) => `${person}.id = ${grant}.person_id`,
    },
    body: { kind: 'one', face: () => bodyFace, on: (grant, body) => `${body}.id = ${grant}.body_id` },
    givenBy: {
      kind: 'one',
      face: () => personFace,
      on: (grant, person) => `${person}.id = ${grant}.given_by_id`,
    },
  },
});

const accessRequestFace = defineFace({
  type: 'AccessRequest',
  table: 'access_request',
  columns: { id: column('id'), role: column('role'), words: column('words'), askedAt: instant('created_at') },
  relations: {
    person: {
      kind: 'one',
      face: () => personFace,
      on: (request, person) => `${person}.id = ${request}.person_id`,
    },
    body: { kind: 'one', face: () => bodyFace, on: (request, body) => `${body}.id = ${request}.body_id` },
  },
});

/** How the sharing of one kind of thing is read: who sees it and why, and to those who share it, who asks. */
export function accessFace(definition: ThingDefinition): Face {
  const columns = (thing: string) => definition.columns(thing);
  const grantedOn = (thing: string) => columns(thing).grantedOn.join(', ');
  const shares = (thing: string, context: ReadContext) => definition.mayShare.sql(columns(thing), context);
  // Names are for people of the network and those who were let in; anybody else sees the thing where it is public, not its list.
  const mayKnow = allOf(definition.mayRead, anyOf(belongsToNetwork, holdsGrant()));
  return defineFace({
    type: 'Access',
    table: definition.table,
    columns: {
      id: column('id'),
      kind: expression(() => `'${definition.kind}'`),
      audience: expression((thing) => narrowest(columns(thing).audiences)),
      audiences: expression((thing) => choicesOf(columns(thing))),
      mayShare: expression(shares),
      peopleCount: expression((thing) => `(select count(*)::int from (${whoCanSee(columns(thing))}) seeing)`),
    },
    relations: {
      owner: {
        kind: 'one',
        face: () => bodyFace,
        on: (thing, body) => `${body}.id = ${columns(thing).owner}`,
      },
      parties: {
        kind: 'many',
        face: () => bodyFace,
        on: (thing, body) => `${body}.id in (${columns(thing).parties ?? 'select null::uuid'})`,
        window: (_args, body) => ({ order: `${body}.slug` }),
      },
      people: {
        kind: 'many',
        face: () => personFace,
        from: (thing) => `select p.* from person p where p.id in (${whoCanSee(columns(thing))})`,
        window: (_args, person) => ({ order: `${person}.name, ${person}.id`, limit: mostNames }),
      },
      grants: {
        kind: 'many',
        face: () => grantFace,
        from: (thing, context) =>
          `select g.*, ${shares(thing, context)} as is_shared from "grant" g where g.thing_id in (${grantedOn(thing)})`,
        window: (_args, grant) => ({ order: `${grant}.created_at, ${grant}.id` }),
      },
      requests: {
        kind: 'many',
        face: () => accessRequestFace,
        on: (thing, request, context) =>
          `${request}.thing_kind = '${definition.kind}' and ${request}.thing_id = ${thing}.id and ${request}.state = 'PENDING' and ${shares(thing, context)}`,
        window: (_args, request) => ({ order: `${request}.created_at` }),
      },
    },
    readable: (thing, context) => mayKnow.sql(columns(thing), context),
  });
}
