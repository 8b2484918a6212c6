import { column, defineFace, expression, type Face, instant } from '../../../graphql/planner/index.ts';
import type { ReadContext } from '../../../kernel/read-context.ts';
import { bodyFace } from '../bodies/body.face.ts';
import { isCurrent, personFace } from '../person.face.ts';
import type { ThingDefinition } from './thing.ts';

const mostNames = 200;

const grantFace = defineFace({
  type: 'Grant',
  table: 'grant',
  columns: {
    id: column('id'),
    role: column('role'),
    reason: column('reason'),
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
  const grantedOn = (thing: string) => definition.columns(thing).grantedOn.join(', ');
  const shares = (thing: string, context: ReadContext) =>
    definition.mayShare.sql(definition.columns(thing), context);
  return defineFace({
    type: 'Access',
    table: definition.table,
    columns: {
      id: column('id'),
      kind: expression(() => `'${definition.kind}'`),
      audience: expression((thing) => definition.columns(thing).audience),
      mayShare: expression((thing, context) => shares(thing, context)),
      peopleCount: expression(
        (thing) => `(select count(*)::int from (${whoCanSee(definition, thing)}) seeing)`,
      ),
    },
    relations: {
      owner: {
        kind: 'one',
        face: () => bodyFace,
        on: (thing, body) => `${body}.id = ${definition.columns(thing).owner}`,
      },
      people: {
        kind: 'many',
        face: () => personFace,
        from: (thing) => `select p.* from person p where p.id in (${whoCanSee(definition, thing)})`,
        window: (_args, person) => ({ order: `${person}.name, ${person}.id`, limit: mostNames }),
      },
      grants: {
        kind: 'many',
        face: () => grantFace,
        on: (thing, grant) => `${grant}.thing_id in (${grantedOn(thing)})`,
        window: (_args, grant) => ({ order: `${grant}.created_at, ${grant}.id` }),
      },
      requests: {
        kind: 'many',
        face: () => accessRequestFace,
        on: (thing, request, context) =>
          `${request}.thing_id = ${thing}.id and ${request}.state = 'PENDING' and ${shares(thing, context)}`,
        window: (_args, request) => ({ order: `${request}.created_at` }),
      },
    },
    readable: (thing, context) => definition.mayRead.sql(definition.columns(thing), context),
  });
}

/** The ids of people who can see a thing for what they are: of its owner, granted, or of a granted body; or of the network. */
function whoCanSee(definition: ThingDefinition, thing: string): string {
  const { audience, owner, grantedOn } = definition.columns(thing);
  return `select a.person_id from appointment a
      where ${isCurrent('a')} and (a.body_id = ${owner} or ${audience} in ('NETWORK', 'PUBLIC') or a.body_id in (
        select g.body_id from "grant" g where g.thing_id in (${grantedOn.join(', ')}) and g.body_id is not null))
    union select g.person_id from "grant" g where g.thing_id in (${grantedOn.join(', ')}) and g.person_id is not null`;
}
