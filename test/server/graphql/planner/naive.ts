import { audiences } from '../../../../schema/words.ts';
import { mayMark } from '../../../../server/domains/forums/key-points/key-point.policy.ts';
import { mayModerate, mayPost, mayRead } from '../../../../server/domains/forums/session.policy.ts';
import { type Actor, bodiesOf } from '../../../../server/kernel/actor.ts';
import type { Rule, Thing } from '../../../../server/kernel/policy.ts';

/** A row as PostgreSQL gives it. */
// biome-ignore lint/suspicious/noExplicitAny: each field knows the columns of its own table
export type Row = any;

/** Who asks, in which language, and a way to ask the database one small thing after another. */
export interface Asker {
  readonly actor: Actor;
  readonly language: 'en' | 'vi';
  rows(sql: string, values?: unknown[]): Promise<Row[]>;
}

type Resolve = (row: Row, args: Record<string, Row>, asker: Asker) => unknown;

const column =
  (name: string): Resolve =>
  (row) =>
    row[name];
const instant =
  (name: string): Resolve =>
  (row) =>
    row[name] === null ? null : row[name].toISOString();
const localised =
  (name: string): Resolve =>
  (row, _args, { language }) =>
    row[name] && (row[name][language] ?? row[name].en);
const one =
  (sql: string, ...keys: string[]): Resolve =>
  async (row, _args, { rows }) =>
    (
      await rows(
        sql,
        keys.map((key) => row[key]),
      )
    )[0] ?? null;
const many =
  (sql: string, ...keys: string[]): Resolve =>
  (row, _args, { rows }) =>
    rows(
      sql,
      keys.map((key) => row[key]),
    );
const count =
  (sql: string, ...keys: string[]): Resolve =>
  async (row, _args, { rows }) =>
    (
      await rows(
        sql,
        keys.map((key) => row[key]),
      )
    ).length;

const today = `a.ended_at is null and a.from_date <= current_date and (a.to_date is null or a.to_date >= current_date)`;
const ofCity = `select a.* from appointment a join body b on b.id = a.body_id left join body up on up.id = b.parent_id
  where ${today} and $1 in (b.id, b.parent_id, up.parent_id) order by a.from_date, a.id`;
const gone = (message: Row) => message.deleted_at !== null || message.hidden_at !== null;

/** What each field is, asked for by itself: slow, and too plain to be wrong in the same way as the planner. */
export const naive: Record<string, Record<string, Resolve>> = {
  Query: {
    forums: async (_row, _args, asker) =>
      filter(await asker.rows('select * from forum order by starts_on desc, id'), (forum) =>
        mayOnForum(mayRead, forum, asker),
      ),
    forum: async (_row, { slug }, asker) =>
      first(
        filter(await asker.rows('select * from forum where slug = $1', [slug]), (forum) =>
          mayOnForum(mayRead, forum, asker),
        ),
      ),
    session: async (_row, { id }, asker) =>
      first(
        filter(await asker.rows('select * from session where id::text = $1', [id]), (session) =>
          may(mayRead, session, asker),
        ),
      ),
    message: async (_row, { id }, asker) => {
      const [message] = await asker.rows('select * from message where id::text = $1', [id]);
      if (!message) return null;
      const [session] = await asker.rows('select * from session where id = $1', [message.session_id]);
      return (await may(mayRead, session, asker)) ? message : null;
    },
    city: (_row, { slug }, { rows }) =>
      first(rows('select c.* from city c join body b on b.id = c.id where b.slug = $1', [slug])),
    cities: citiesOf,
    viewer: (_row, _args, { actor, rows }) =>
      actor.kind === 'person' ? first(rows('select * from person where id = $1', [actor.id])) : null,
    demonstrationPeople: (_row, _args, { rows }) =>
      rows('select * from person where is_demonstration and slug is not null order by id'),
  },
  CityConnection: {
    nodes: (page) => page.nodes,
    totalCount: (page) => page.totalCount,
    endCursor: (page) => (page.nodes.length > 0 ? String(page.from + page.nodes.length) : null),
    hasNextPage: (page) => page.nodes.length > 0 && page.from + page.nodes.length < page.totalCount,
  },
  Viewer: {
    person: (row) => row,
    appointments: many(
      `select a.* from appointment a where a.person_id = $1 and ${today} order by a.from_date, a.id`,
      'id',
    ),
  },
  DemonstrationPerson: {
    slug: column('slug'),
    job: localised('job'),
    person: (row) => row,
    role: async (row, _args, { rows }) =>
      (
        await rows(
          `select a.role from appointment a where a.person_id = $1 and ${today} order by a.from_date, a.id`,
          [row.id],
        )
      )[0]?.role,
    body: one(
      `select b.* from appointment a join body b on b.id = a.body_id where a.person_id = $1 and ${today} order by a.from_date, a.id`,
      'id',
    ),
  },
  Person: { id: column('id'), name: column('name'), isDemonstration: column('is_demonstration') },
  Appointment: {
    id: column('id'),
    role: column('role'),
    fromDate: column('from_date'),
    toDate: column('to_date'),
    person: one('select * from person where id = $1', 'person_id'),
    body: one('select * from body where id = $1', 'body_id'),
  },
  Body: {
    id: column('id'),
    kind: column('kind'),
    slug: column('slug'),
    name: async (row, _args, { rows, language }) => {
      const names = await rows('select * from body_name where body_id = $1', [row.id]);
      return (names.find(({ lang }) => lang === language) ?? names.find(({ is_primary }) => is_primary)).name;
    },
    parent: one('select * from body where id = $1', 'parent_id'),
    city: async (row, _args, { rows }) => {
      for (let body = row; body; [body] = await rows('select * from body where id = $1', [body.parent_id])) {
        const [city] = await rows('select * from city where id = $1', [body.id]);
        if (city) return city;
      }
      return null;
    },
  },
  City: {
    id: column('id'),
    slug: async (row, _args, { rows }) =>
      (await rows('select slug from body where id = $1', [row.id]))[0].slug,
    name: async (row, _args, { rows, language }) => {
      const names = await rows('select * from body_name where body_id = $1', [row.id]);
      return (names.find(({ lang }) => lang === language) ?? names.find(({ is_primary }) => is_primary)).name;
    },
    nativeName: async (row, _args, { rows, language }) =>
      row.native_language === language
        ? null
        : ((
            await rows('select name from body_name where body_id = $1 and lang = $2', [
              row.id,
              row.native_language,
            ])
          )[0]?.name ?? null),
    nativeLanguage: (row, _args, { language }) =>
      row.native_language === language ? null : row.native_language,
    countryCode: column('country_code'),
    region: column('region'),
    latitude: column('latitude'),
    longitude: column('longitude'),
    source: column('source'),
    field: async (row, _args, { rows }) =>
      (await rows('select field from designation where city_id = $1 and to_year is null', [row.id]))[0].field,
    memberSince: async (row, _args, { rows }) =>
      (await rows('select from_year from designation where city_id = $1 order by from_year', [row.id]))[0]
        .from_year,
    designations: many('select * from designation where city_id = $1 order by from_year, id', 'id'),
    festivals: many('select * from festival where city_id = $1 order by name collate "und-x-icu", id', 'id'),
    festivalCount: count('select 1 from festival where city_id = $1', 'id'),
    people: many(ofCity, 'id'),
    peopleCount: count(ofCity, 'id'),
  },
  Designation: {
    id: column('id'),
    field: column('field'),
    fromYear: column('from_year'),
    toYear: column('to_year'),
    note: column('note'),
  },
  Festival: {
    id: column('id'),
    slug: column('slug'),
    name: (row, _args, { language }) => (row.native_language === language ? row.native_name : row.name),
    nativeName: (row, _args, { language }) => (row.native_language === language ? null : row.native_name),
    nativeLanguage: (row, _args, { language }) =>
      row.native_language === language ? null : row.native_language,
    kind: column('kind'),
    firstYear: column('first_year'),
    frequency: column('frequency'),
    status: column('status'),
    source: column('source'),
    note: column('note'),
  },
  Forum: {
    id: column('id'),
    slug: column('slug'),
    title: localised('title'),
    theme: localised('theme'),
    summary: localised('summary'),
    venue: localised('venue'),
    zone: column('zone'),
    startsOn: column('starts_on'),
    endsOn: column('ends_on'),
    audience: column('audience'),
    source: column('source'),
    host: one('select * from body where id = $1', 'host_id'),
    sessions: async (row, _args, asker) =>
      filter(
        await asker.rows('select * from session where forum_id = $1 order by starts_at, room, id', [row.id]),
        (session) => may(mayRead, session, asker),
      ),
  },
  Session: {
    id: column('id'),
    title: localised('title'),
    abstract: localised('abstract'),
    room: column('room'),
    startsAt: instant('starts_at'),
    endsAt: instant('ends_at'),
    state: column('state'),
    isDemonstration: column('is_demonstration'),
    messageCount: async (row, _args, { rows }) =>
      (await rows('select * from message where session_id = $1', [row.id])).filter(
        (message) => !gone(message),
      ).length,
    forum: one('select * from forum where id = $1', 'forum_id'),
    speakers: many('select * from speaker where session_id = $1 order by place', 'id'),
    discussion: (row) => row,
  },
  Speaker: {
    id: column('id'),
    name: column('name'),
    role: localised('role'),
    affiliation: localised('affiliation'),
    isModerator: column('is_moderator'),
    city: one('select * from city where id = $1', 'city_id'),
  },
  Discussion: {
    id: column('id'),
    position: async (row, _args, { rows }) =>
      String((await rows('select position from stream where id = $1', [row.stream_id]))[0].position),
    questionCount: async (row, _args, { rows }) => (await questionsOf(row, rows)).length,
    messages: messagesOf,
    questions: async (row, args, { rows }) => (await questionsOf(row, rows)).slice(0, args.first ?? 100),
    lastSeen: async (row, _args, { rows, actor }) =>
      actor.kind === 'person'
        ? ((
            await rows('select * from discussion_visit where session_id = $1 and person_id = $2', [
              row.id,
              actor.id,
            ])
          )[0] ?? null)
        : null,
    may: (row) => row,
  },
  DiscussionMay: {
    post: async (row, _args, asker) =>
      ['LIVE', 'SCHEDULED'].includes(row.state) && (await may(mayPost, row, asker)),
    moderate: (row, _args, asker) => may(mayModerate, row, asker),
    mark: (row, _args, asker) => may(mayMark, row, asker),
  },
  LastSeen: { position: (row) => String(row.position), at: instant('at') },
  MessageConnection: {
    nodes: (page) => page.nodes,
    hasEarlier: (page) => page.hasEarlier,
    hasLater: (page) => page.hasLater,
  },
  Message: {
    id: column('id'),
    position: (row) => String(row.position),
    sessionId: column('session_id'),
    author: one('select * from person where id = $1', 'author_id'),
    body: one('select * from body where id = $1', 'body_id'),
    text: (row) => (gone(row) ? null : row.text),
    state: (row) => (row.hidden_at ? 'HIDDEN' : row.deleted_at ? 'DELETED' : 'VISIBLE'),
    isQuestion: column('is_question'),
    postedAt: instant('posted_at'),
    editedAt: instant('edited_at'),
    replyToId: column('reply_to_id'),
    requestId: column('request_id'),
    replies: many('select * from message where reply_to_id = $1 order by position', 'id'),
    reactions: async (row, _args, { rows }) => {
      const all = await rows('select * from reaction where message_id = $1 order by kind, at, person_id', [
        row.id,
      ]);
      return [...new Set(all.map(({ kind }) => kind))].map((kind) => ({
        kind,
        all: all.filter((reaction) => reaction.kind === kind),
      }));
    },
    mentions: many(
      'select p.* from message_mention m join person p on p.id = m.person_id where m.message_id = $1 order by p.name, p.id',
      'id',
    ),
    history: async (row, _args, { rows }) =>
      gone(row) ? [] : rows('select * from message_version where message_id = $1 order by version', [row.id]),
  },
  ReactionCount: {
    kind: (reaction) => reaction.kind,
    count: (reaction) => reaction.all.length,
    people: (reaction, _args, { rows }) =>
      Promise.all(
        reaction.all
          .slice(0, 50)
          .map(
            async ({ person_id }: Row) => (await rows('select * from person where id = $1', [person_id]))[0],
          ),
      ),
  },
  MessageVersion: { text: column('text'), at: instant('at') },
};

async function citiesOf(
  _row: Row,
  { first: size, after, order }: Record<string, Row>,
  { rows, language }: Asker,
) {
  const name = (where: string) => `(select n.name from body_name n where n.body_id = c.id and ${where})`;
  const shown = `coalesce(${name(`n.lang = '${language}'`)}, ${name('n.is_primary')}) collate "${language}-x-icu"`;
  const since = '(select min(d.from_year) from designation d where d.city_id = c.id) desc';
  const all = await rows(
    `select c.* from city c order by ${order === 'MEMBER_SINCE' ? `${since}, ` : ''}${shown}, c.country_code, c.id`,
  );
  const from = Number(after ?? 0);
  return { nodes: all.slice(from, from + (size ?? 500)), totalCount: all.length, from };
}

async function messagesOf(
  session: Row,
  { first: size, last, before, after, around }: Record<string, Row>,
  { rows }: Asker,
) {
  const roots = await rows(
    'select * from message where session_id = $1 and reply_to_id is null order by position',
    [session.id],
  );
  const most = size ?? last ?? 50;
  if (around != null) {
    const [message] = await rows('select * from message where id::text = $1 and session_id = $2', [
      around,
      session.id,
    ]);
    const at = roots.findIndex(({ id }) => id === (message?.reply_to_id ?? message?.id));
    if (at === -1) return { nodes: [], hasEarlier: false, hasLater: false };
    const half = Math.floor(most / 2);
    return {
      nodes: roots.slice(Math.max(0, at - half), at + half + 1),
      hasEarlier: at > half,
      hasLater: roots.length - 1 - at > half,
    };
  }
  if (size != null || after != null) {
    const later = roots.filter(({ position }) => after == null || position > Number(after));
    return { nodes: later.slice(0, most), hasEarlier: after != null, hasLater: later.length > most };
  }
  const earlier = roots.filter(({ position }) => before == null || position < Number(before));
  return { nodes: earlier.slice(-most), hasEarlier: earlier.length > most, hasLater: before != null };
}

async function questionsOf(session: Row, rows: Asker['rows']): Promise<Row[]> {
  const asked = (
    await rows('select * from message where session_id = $1 and is_question order by position', [session.id])
  ).filter((message) => !gone(message));
  const agreed = await Promise.all(
    asked.map(
      async ({ id }) =>
        (await rows(`select 1 from reaction where message_id = $1 and kind = 'AGREE'`, [id])).length,
    ),
  );
  return asked
    .map((message, index) => ({ message, agreed: agreed[index]! }))
    .sort((a, b) => b.agreed - a.agreed)
    .map(({ message }) => message);
}

async function may(rule: Rule, session: Row, { actor, rows }: Asker): Promise<boolean> {
  const [forum] = await rows('select * from forum where id = $1', [session.forum_id]);
  // No session is shown to more people than its forum.
  const widths = [session.audience, forum.audience].map((one) => audiences.indexOf(one));
  const audience = audiences[Math.min(...widths)]!;
  return rule.holds(actor, await thingOf(audience, forum.host_id, [session.id, forum.id], rows));
}

async function mayOnForum(rule: Rule, forum: Row, { actor, rows }: Asker): Promise<boolean> {
  return rule.holds(actor, await thingOf(forum.audience, forum.host_id, [forum.id], rows));
}

/** A session or a forum as its policy looks at it. */
export async function thingOf(
  audience: Thing['audience'],
  ownerId: string,
  ids: string[],
  rows: Asker['rows'],
): Promise<Thing> {
  const grants = await rows(
    'select body_id as "bodyId", person_id as "personId", role from "grant" where thing_id = any($1::uuid[])',
    [ids],
  );
  return { audience, ownerId, parties: [], grants: grants as Thing['grants'] };
}

async function filter(rows: Row[], holds: (row: Row) => Promise<boolean>): Promise<Row[]> {
  const held = await Promise.all(rows.map(holds));
  return rows.filter((_row, index) => held[index]);
}

async function first(rows: Promise<Row[]>): Promise<Row | null> {
  return (await rows)[0] ?? null;
}

/** A person as the house knows them from their appointments of today. */
export async function actorNamed(slug: string, rows: Asker['rows']): Promise<Actor> {
  const [person] = await rows('select * from person where slug = $1', [slug]);
  const appointments = await rows(
    `select a.body_id as "bodyId", a.role from appointment a where a.person_id = $1 and ${today} order by a.from_date, a.id`,
    [person.id],
  );
  const actor: Actor = {
    kind: 'person',
    id: person.id,
    name: person.name,
    appointments: appointments as never,
    actingFor: appointments[0]?.bodyId ?? null,
    accessVersion: person.access_version,
  };
  if (bodiesOf(actor).length === 0) throw new Error(`${slug} is appointed nowhere.`);
  return actor;
}
