import { limits } from '../../../schema/limits.ts';
import {
  type Arguments,
  column,
  defineFace,
  expression,
  type Face,
  instant,
  type Relation,
  type Window,
} from '../../graphql/planner/index.ts';
import { invalid } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import { bodyFace, personFace } from '../people/index.ts';

const isGone = (message: string) => `(${message}.deleted_at is not null or ${message}.hidden_at is not null)`;

/** A message as it stands now: hidden and deleted ones keep their place and lose their words. */
export const messageFace: Face = defineFace({
  type: 'Message',
  table: 'message',
  always: ['id', 'position'],
  columns: {
    id: column('id'),
    position: column('position'),
    sessionId: column('session_id'),
    text: expression((message) => `case when ${isGone(message)} then null else ${message}.text end`),
    state: expression(
      (message) =>
        `case when ${message}.hidden_at is not null then 'HIDDEN' when ${message}.deleted_at is not null then 'DELETED' else 'VISIBLE' end`,
    ),
    isQuestion: column('is_question'),
    postedAt: instant('posted_at'),
    editedAt: instant('edited_at'),
    replyToId: column('reply_to_id'),
    requestId: column('request_id'),
  },
  relations: {
    author: {
      kind: 'one',
      face: () => personFace,
      on: (message, person) => `${person}.id = ${message}.author_id`,
    },
    body: { kind: 'one', face: () => bodyFace, on: (message, body) => `${body}.id = ${message}.body_id` },
    replies: {
      kind: 'many',
      face: () => messageFace,
      on: (message, reply) => `${reply}.reply_to_id = ${message}.id`,
      window: (_args, reply) => ({ order: `${reply}.position`, limit: limits.page.max }),
    },
    reactions: {
      kind: 'many',
      face: () => reactionCountFace,
      from: (message) =>
        `select r.message_id, r.kind, count(*)::int as count from reaction r where r.message_id = ${message}.id group by r.message_id, r.kind`,
      window: (_args, reaction) => ({ order: `${reaction}.kind` }),
    },
    mentions: {
      kind: 'many',
      face: () => personFace,
      from: (message) =>
        `select p.* from message_mention m join person p on p.id = m.person_id where m.message_id = ${message}.id and not ${isGone(message)}`,
      window: (_args, person) => ({ order: `${person}.name, ${person}.id` }),
    },
    history: {
      kind: 'many',
      face: () => versionFace,
      on: (message, version) => `${version}.message_id = ${message}.id and not ${isGone(message)}`,
      window: (_args, version) => ({ order: `${version}.version` }),
    },
  },
});

const reactionCountFace = defineFace({
  type: 'ReactionCount',
  table: 'reaction',
  columns: { kind: column('kind'), count: column('count') },
  relations: {
    people: {
      kind: 'many',
      face: () => personFace,
      from: (reaction) =>
        `select p.*, r.at as reacted_at from reaction r join person p on p.id = r.person_id where r.message_id = ${reaction}.message_id and r.kind = ${reaction}.kind`,
      window: (_args, person) => ({
        order: `${person}.reacted_at, ${person}.id`,
        limit: limits.page.default,
      }),
    },
  },
});

const versionFace = defineFace({
  type: 'MessageVersion',
  table: 'message_version',
  columns: { text: column('text'), at: instant('at') },
});

/** A discussion's own messages, in pages both ways or around one of them. */
export const messagePage: Relation = {
  kind: 'many',
  face: () => messageFace,
  on: (session, message) => `${message}.session_id = ${session}.id and ${message}.reply_to_id is null`,
  through: 'nodes',
  window(args, message, session, { param }): Window {
    const page = pageOf(args);
    const order = `${message}.position`;
    if (page.around) {
      // What is no id names no message, like an id that nothing has.
      if (!isId(page.around)) return { where: 'false' };
      const anchor = `(select coalesce(r.position, m.position) from message m left join message r on r.id = m.reply_to_id where m.id = ${param(page.around)} and m.session_id = ${session}.id)`;
      const half = Math.floor(page.size / 2);
      const edge = (side: '<' | '>', way: 'asc' | 'desc') =>
        `(select x.position from message x where x.session_id = ${session}.id and x.reply_to_id is null and x.position ${side} ${anchor} order by x.position ${way} offset ${half} limit 1)`;
      return {
        where: `${anchor} is not null and ${order} >= coalesce(${edge('<', 'desc')}, 0) and ${order} <= coalesce(${edge('>', 'asc')}, 9007199254740991)`,
        order,
        mark: `sign(${order} - ${anchor})::int`,
      };
    }
    if (page.isForward) {
      return {
        ...(page.cursor === null ? {} : { where: `${order} > ${param(page.cursor)}` }),
        order,
        limit: page.size + 1,
      };
    }
    return {
      ...(page.cursor === null ? {} : { where: `${order} < ${param(page.cursor)}` }),
      order: `${order} desc`,
      limit: page.size + 1,
    };
  },
  wrap(rows, args, marks) {
    const page = pageOf(args);
    if (page.around) {
      const half = Math.floor(page.size / 2);
      const hasEarlier = marks.filter((mark) => mark === -1).length > half;
      const hasLater = marks.filter((mark) => mark === 1).length > half;
      return { nodes: rows.slice(hasEarlier ? 1 : 0, hasLater ? -1 : undefined), hasEarlier, hasLater };
    }
    const hasMore = rows.length > page.size;
    const nodes = hasMore ? rows.slice(0, page.size) : rows;
    if (page.isForward) return { nodes, hasEarlier: page.cursor !== null, hasLater: hasMore };
    return { nodes: nodes.reverse(), hasEarlier: hasMore, hasLater: page.cursor !== null };
  },
};

interface Page {
  readonly size: number;
  readonly isForward: boolean;
  readonly cursor: number | null;
  readonly around: string | null;
}

function pageOf(args: Arguments): Page {
  const { first, last, before, after, around } = args as Partial<
    Record<'first' | 'last' | 'before' | 'after', number | null>
  > & { around?: string | null };
  if ([first, last].filter((one) => one != null).length > 1)
    throw invalid('first', 'Give `first` or `last`, not both.');
  if (first != null && before != null)
    throw invalid('before', '`before` goes with `last`; `first` goes with `after`.');
  if (last != null && after != null)
    throw invalid('after', '`after` goes with `first`; `last` goes with `before`.');
  const size = first ?? last ?? limits.page.default;
  if (size < 1 || size > limits.page.max)
    throw invalid(
      first != null ? 'first' : 'last',
      `${size} is no page’s size; ask for 1 to ${limits.page.max}.`,
    );
  const isForward = first != null || after != null;
  return { size, isForward, cursor: (isForward ? after : before) ?? null, around: around ?? null };
}
