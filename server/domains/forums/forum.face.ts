import { limits } from '../../../schema/limits.ts';
import {
  column,
  defineFace,
  expression,
  type Face,
  instant,
  localised,
} from '../../graphql/planner/index.ts';
import { cityFace } from '../cities/index.ts';
import { bodyFace } from '../people/index.ts';
import { projectsOf } from '../projects/index.ts';
import { messageFace, messagePage } from './message.face.ts';
import { forumColumns, mayModerate, mayPost, mayRead, openStates, sessionColumns } from './session.policy.ts';

export const forumFace: Face = defineFace({
  type: 'Forum',
  table: 'forum',
  columns: {
    id: column('id'),
    slug: column('slug'),
    title: localised('title'),
    theme: localised('theme'),
    summary: localised('summary'),
    venue: localised('venue'),
    zone: column('zone'),
    startsOn: expression((forum) => `${forum}.starts_on::text`),
    endsOn: expression((forum) => `${forum}.ends_on::text`),
    audience: column('audience'),
    source: column('source'),
  },
  relations: {
    host: { kind: 'one', face: () => bodyFace, on: (forum, body) => `${body}.id = ${forum}.host_id` },
    sessions: {
      kind: 'many',
      face: () => sessionFace,
      on: (forum, session) => `${session}.forum_id = ${forum}.id`,
      window: (_args, session) => ({ order: `${session}.starts_at, ${session}.room, ${session}.id` }),
    },
  },
  readable: (forum, context) => mayRead.sql(forumColumns(forum), context),
});

export const sessionFace: Face = defineFace({
  type: 'Session',
  table: 'session',
  columns: {
    id: column('id'),
    title: localised('title'),
    abstract: localised('abstract'),
    room: column('room'),
    startsAt: instant('starts_at'),
    endsAt: instant('ends_at'),
    state: column('state'),
    isDemonstration: column('is_demonstration'),
    messageCount: expression(
      (session) =>
        `(select count(*)::int from message m where m.session_id = ${session}.id and m.deleted_at is null and m.hidden_at is null)`,
    ),
  },
  relations: {
    // Whoever may read a session may know which forum it belongs to, so the forum's own audience is not asked again.
    forum: {
      kind: 'one',
      face: () => ({ ...forumFace, readable: () => 'true' }),
      on: (session, forum) => `${forum}.id = ${session}.forum_id`,
    },
    speakers: {
      kind: 'many',
      face: () => speakerFace,
      on: (session, speaker) => `${speaker}.session_id = ${session}.id`,
      window: (_args, speaker) => ({ order: `${speaker}.place` }),
    },
    projects: projectsOf((session) => `${session}.id`),
    discussion: { kind: 'self', face: () => discussionFace },
  },
  readable: (session, context) => mayRead.sql(sessionColumns(session), context),
});

/** Somebody on the programme of a session. */
export const speakerFace: Face = defineFace({
  type: 'Speaker',
  table: 'speaker',
  columns: {
    id: column('id'),
    name: column('name'),
    role: localised('role'),
    affiliation: localised('affiliation'),
    isModerator: column('is_moderator'),
  },
  relations: {
    city: { kind: 'one', face: () => cityFace, on: (speaker, city) => `${city}.id = ${speaker}.city_id` },
  },
});

/** A session's discussion stands in the session's own row. */
const discussionFace: Face = defineFace({
  type: 'Discussion',
  table: 'session',
  columns: {
    id: column('id'),
    position: expression((session) => `(select s.position from stream s where s.id = ${session}.stream_id)`),
    questionCount: expression(
      (session) =>
        `(select count(*)::int from message m where m.session_id = ${session}.id and m.is_question and m.deleted_at is null and m.hidden_at is null)`,
    ),
  },
  relations: {
    messages: messagePage,
    questions: {
      kind: 'many',
      face: () => messageFace,
      on: (session, message) =>
        `${message}.session_id = ${session}.id and ${message}.is_question and ${message}.deleted_at is null and ${message}.hidden_at is null`,
      window: ({ first }, message) => ({
        order: `(select count(*) from reaction r where r.message_id = ${message}.id and r.kind = 'AGREE') desc, ${message}.position`,
        limit: Math.min(Math.max(Number(first ?? 100), 1), limits.page.max),
      }),
    },
    lastSeen: {
      kind: 'one',
      face: () => lastSeenFace,
      from: (session, { actor, param }) =>
        `select v.position, v.at from discussion_visit v where v.session_id = ${session}.id and v.person_id = ${
          actor.kind === 'person' ? param(actor.id) : 'null'
        }::uuid`,
    },
    may: { kind: 'self', face: () => discussionMayFace },
  },
});

const lastSeenFace = defineFace({
  type: 'LastSeen',
  table: 'discussion_visit',
  columns: { position: column('position'), at: instant('at') },
});

export const discussionMayFace: Face = defineFace({
  type: 'DiscussionMay',
  table: 'session',
  columns: {
    post: expression(
      (session, context) =>
        `(${session}.state in (${openStates.map((state) => `'${state}'`).join(', ')}) and ${mayPost.sql(sessionColumns(session), context)})`,
    ),
    moderate: expression((session, context) => mayModerate.sql(sessionColumns(session), context)),
  },
});
