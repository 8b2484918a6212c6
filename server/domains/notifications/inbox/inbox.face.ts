import { limits } from '../../../../schema/limits.ts';
import { answersWithWords } from '../../../../schema/words.ts';
import {
  type Arguments,
  column,
  defineFace,
  expression,
  type Face,
  instant,
} from '../../../graphql/planner/index.ts';
import { invalid } from '../../../kernel/errors.ts';
import type { ReadContext } from '../../../kernel/read-context.ts';
import { bodyFace, personFace } from '../../people/index.ts';
import { thingNamedBy } from '../things/named-thing.face.ts';
import { answerOf, mayKnowOf } from '../things/named-thing.ts';

/** What somebody was told; what it is about must still be theirs to know. */
const notificationFace: Face = defineFace({
  type: 'Notification',
  table: 'notification',
  columns: {
    id: column('id'),
    kind: column('kind'),
    asks: column('asks'),
    place: column('place'),
    at: instant('at'),
    day: expression((one) => `${one}.facts->>'day'`),
    done: expression((one) => `(${one}.facts->>'done')::int`),
    total: expression((one) => `(${one}.facts->>'total')::int`),
    words: expression(wordsOf),
    readAt: instant('read_at'),
  },
  relations: {
    thing: thingNamedBy('thing_kind', 'thing_id'),
    by: { kind: 'one', face: () => personFace, on: (one, person) => `${person}.id = ${one}.actor_id` },
    actedFor: { kind: 'one', face: () => bodyFace, on: (one, body) => `${body}.id = ${one}.body_id` },
  },
  readable: isKnown,
});

/** What a notification quotes, read anew each time: of an answer its reason, as long as the reader may know of it. */
export function wordsOf(notification: string, context: ReadContext): string {
  const quoting = answersWithWords.map((kind) => `'${kind}'`).join(', ');
  return `(case when ${notification}.kind in (${quoting})
    then ${answerOf(`${notification}.thing_kind`, `${notification}.thing_id`, context)} end)`;
}

function isKnown(notification: string, context: ReadContext): string {
  return mayKnowOf(`${notification}.thing_kind`, `${notification}.thing_id`, context);
}

const count = (which: string) =>
  expression(
    (person, context) =>
      `(select count(*)::int from notification c where c.person_id = ${person}.id and c.read_at is null${which} and ${isKnown('c', context)})`,
  );

/** Somebody's inbox, for themselves. */
export const inboxFace: Face = defineFace({
  type: 'Inbox',
  table: 'person',
  columns: {
    unread: count(''),
    asking: count(' and c.asks'),
    position: expression(
      (person) =>
        `coalesce((select s.position from stream s where s.kind = 'person' and s.subject_id = ${person}.id), 0)::float8`,
    ),
  },
  relations: {
    notifications: {
      kind: 'many',
      face: () => notificationFace,
      on: (person, one) => `${one}.person_id = ${person}.id`,
      through: 'nodes',
      window: (args, one, _person, { param }) => {
        const { size, before, isUnread, isAsking } = pageOf(args);
        const where = [
          before === null
            ? ''
            : `(${one}.at, ${one}.id) < (to_timestamp(0) + ${param(before.micros)}::bigint * interval '1 microsecond', ${param(before.id)}::uuid)`,
          isUnread ? `${one}.read_at is null` : '',
          isAsking ? `${one}.asks` : '',
        ].filter(Boolean);
        return {
          ...(where.length > 0 ? { where: where.join(' and ') } : {}),
          order: `${one}.at desc, ${one}.id desc`,
          limit: size + 1,
          mark: `(extract(epoch from ${one}.at) * 1000000)::bigint || '.' || ${one}.id`,
        };
      },
      wrap: (rows, args, marks) => {
        const { size } = pageOf(args);
        return {
          nodes: rows.slice(0, size),
          endCursor: marks[Math.min(size, rows.length) - 1] ?? null,
          hasNextPage: rows.length > size,
        };
      },
    },
  },
});

function pageOf(args: Arguments) {
  const { first, after, unread, asking } = args as {
    first?: number | null;
    after?: string | null;
    unread?: boolean | null;
    asking?: boolean | null;
  };
  const size = first ?? limits.page.default;
  if (size < 1 || size > limits.page.max)
    throw invalid('first', `${size} is no page’s size; ask for 1 to ${limits.page.max}.`);
  const [, micros, id] = /^(\d{1,17})\.([0-9a-f-]{36})$/.exec(after ?? '') ?? [];
  if (after != null && !(micros && id))
    throw invalid('after', `${JSON.stringify(after)} is no cursor; give back an endCursor.`);
  return {
    size,
    before: micros && id ? { micros, id } : null,
    isUnread: unread ?? false,
    isAsking: asking ?? false,
  };
}
