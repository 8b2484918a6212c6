import type { ReadContext } from '../../kernel/read-context.ts';
import { findable } from '../../search/index.ts';
import { isWithdrawn } from './key-points/key-point.policy.ts';
import { forumColumns, mayRead, sessionColumns } from './session.policy.ts';

const all = (words: string) => `(select string_agg(w.value, e'\\n') from jsonb_each_text(${words}) w)`;
const titled = (row: string, { language }: ReadContext) =>
  `coalesce(${row}.title->>'${language}', ${row}.title->>'en')`;

/** Forums, their sessions with who speaks in them, and what is said there and was not taken back. */
export function defineFindableForums(): void {
  const sessionReadable = (session: string, context: ReadContext) =>
    mayRead.sql(sessionColumns(session), context);
  findable(
    {
      kind: 'forum',
      group: 'FORUM',
      table: 'forum',
      words: `select f.id, f.id as holder_id, ${all('f.title')} as title, concat_ws(e'\\n', ${all('f.theme')}, ${all('f.summary')}, ${all('f.venue')}) as body
        from forum f where f.id = any($1::uuid[])`,
      holder: { table: 'forum', readable: (forum, context) => mayRead.sql(forumColumns(forum), context) },
      title: titled,
      path: (forum) => `'/forums/' || ${forum}.slug`,
      weight: 0.5,
    },
    {
      kind: 'session',
      group: 'SESSION',
      table: 'session',
      words: `select s.id, s.id as holder_id, ${all('s.title')} as title, concat_ws(e'\\n', ${all('s.abstract')}, s.room,
            (select string_agg(p.name || coalesce(', ' || (p.affiliation->>'en'), ''), e'\\n' order by p.place) from speaker p where p.session_id = s.id)) as body
        from session s where s.id = any($1::uuid[])`,
      holder: { table: 'session', readable: sessionReadable },
      title: titled,
      path: (session) => `'/sessions/' || ${session}.id`,
      within: (session, context) =>
        `(select ${titled('f', context)} from forum f where f.id = ${session}.forum_id)`,
      weight: 0.5,
    },
    {
      kind: 'message',
      group: 'MESSAGE',
      table: 'message',
      words: `select m.id, m.session_id as holder_id, '' as title, m.text as body from message m
        where m.id = any($1::uuid[]) and m.deleted_at is null and m.hidden_at is null`,
      holder: { table: 'session', readable: sessionReadable },
      title: (message, { language }) =>
        `(select case when p.erased_at is null then p.name else ${language === 'vi' ? `'Thành viên cũ'` : `'Former member'`} end
          from person p where p.id = ${message}.author_id)`,
      path: (message) => `'/sessions/' || ${message}.session_id || '?message=' || ${message}.id`,
      within: (message, context) =>
        `(select ${titled('s', context)} from session s where s.id = ${message}.session_id)`,
      weight: 0,
    },
    {
      kind: 'key-point',
      group: 'KEY_POINT',
      table: 'key_point',
      words: `select k.id, k.session_id as holder_id, k.words as title, null as body from key_point k
        where k.id = any($1::uuid[]) and not ${isWithdrawn('k')}`,
      holder: { table: 'session', readable: sessionReadable },
      title: (point) => `${point}.words`,
      path: (point) => `'/sessions/' || ${point}.session_id || '?point=' || ${point}.id`,
      within: (point, context) =>
        `(select ${titled('s', context)} from session s where s.id = ${point}.session_id)`,
      weight: 0.2,
    },
  );
}
