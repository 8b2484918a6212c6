import { limits } from '../../../../schema/limits.ts';
import { documentColumns, mayRead } from '../../../documents/index.ts';
import {
  type Arguments,
  column,
  defineFace,
  expression,
  extendFace,
  type Face,
  instant,
} from '../../../graphql/planner/index.ts';
import { invalid } from '../../../kernel/errors.ts';
import { bodyFace } from '../bodies/body.face.ts';
import { overseesBody } from '../bodies/body.policy.ts';
import { appointmentFace, personFace } from '../person.face.ts';

const fact = (entry: string, name: string) => `(${entry}.facts->>'${name}')`;
const personIn = (name: string) =>
  ({
    kind: 'one',
    face: () => personFace,
    on: (entry: string, person: string) => `${person}.id = ${fact(entry, name)}::uuid`,
  }) as const;

/** An entry with the people and bodies it tells of, under the names they have now. */
export const auditEntryFace: Face = defineFace({
  type: 'AuditEntry',
  table: 'entry',
  columns: {
    id: expression((entry) => `${entry}.stream_id || '.' || ${entry}.position`),
    position: column('position'),
    at: instant('at'),
    kind: column('kind'),
    role: expression((entry) => fact(entry, 'role')),
    documentTitle: expression(
      (entry, context) =>
        `(select d.title from document d where d.id = ${entry}.subject_id and ${mayRead.sql(documentColumns('d'), context)})`,
    ),
    facts: expression(
      (entry) => `coalesce((select json_agg(json_build_object('name', f.key, 'value', f.value) order by f.key)
        from jsonb_each_text(${entry}.facts) f), '[]'::json)`,
    ),
  },
  relations: {
    actor: { kind: 'one', face: () => personFace, on: (entry, person) => `${person}.id = ${entry}.actor_id` },
    actedFor: { kind: 'one', face: () => bodyFace, on: (entry, body) => `${body}.id = ${entry}.body_id` },
    body: {
      kind: 'one',
      face: () => bodyFace,
      on: (entry, body) => `${body}.id = coalesce(
        (select s.subject_id from stream s where s.id = ${entry}.stream_id and s.kind = 'audit'), ${fact(entry, 'bodyId')}::uuid)`,
    },
    person: personIn('personId'),
    toPerson: personIn('toPersonId'),
    appointment: {
      kind: 'one',
      face: () => appointmentFace,
      on: (entry, appointment) => `${appointment}.id = ${entry}.subject_id`,
    },
  },
});

// A page of a body's history, back from a position. What stands there is for who oversees the body.
extendFace(bodyFace, {
  relations: {
    history: {
      kind: 'many',
      face: () => auditEntryFace,
      on: (body, entry, context) => `${overseesBody.sql(body, context)} and ${entry}.stream_id =
        (select s.id from stream s where s.kind = 'audit' and s.subject_id = ${body}.id)`,
      through: 'nodes',
      window: (args, entry, _body, { param }) => {
        const { size, before } = pageOf(args);
        return {
          ...(before === null ? {} : { where: `${entry}.position < ${param(before)}` }),
          order: `${entry}.position desc`,
          limit: size + 1,
          mark: `${entry}.position`,
        };
      },
      wrap: (rows, args, marks) => pageBack(rows, marks.map(String), pageOf(args).size),
    },
  },
});

function pageOf(args: Arguments): { size: number; before: number | null } {
  const { first, after } = args as { first?: number | null; after?: string | null };
  if (after != null && !/^\d{1,15}$/.test(after)) {
    throw invalid('after', `${JSON.stringify(after)} is no cursor; give back an endCursor.`);
  }
  return { size: pageSize(first ?? null), before: after == null ? null : Number(after) };
}

/** How many entries a page of history has; refuses what no page has. */
export function pageSize(first: number | null): number {
  const size = first ?? limits.page.default;
  if (size < 1 || size > limits.page.max)
    throw invalid('first', `${size} is no page’s size; ask for 1 to ${limits.page.max}.`);
  return size;
}

/** A page of rows of which one more than its size was read, each with its cursor. */
export function pageBack(rows: readonly object[], cursors: readonly string[], size: number): object {
  return {
    nodes: rows.slice(0, size),
    endCursor: cursors[Math.min(size, rows.length) - 1] ?? null,
    hasNextPage: rows.length > size,
  };
}
