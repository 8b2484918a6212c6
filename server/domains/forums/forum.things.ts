import type { EntityManager } from '@mikro-orm/postgresql';
import { defineAddress, defineThing } from '../people/index.ts';
import { forumColumns, mayModerate, mayRead, sessionColumns } from './session.policy.ts';

/** What of this room can be shown to some and not to others. */
export function defineForumThings(): void {
  defineThing({
    kind: 'forum',
    table: 'forum',
    columns: forumColumns,
    mayRead,
    mayShare: mayModerate,
    // A grant on a forum holds for its sessions, so taking one concerns all of them.
    streamsOf: (em, id) => streams(em, 'select s.stream_id from session s where s.forum_id = ?', id),
  });
  defineAddress('forum', {
    kind: 'forum',
    rows: 'select f.id, f.slug, f.id as shared_id from forum f',
    page: '/forums/',
  });
  defineThing({
    kind: 'session',
    table: 'session',
    columns: sessionColumns,
    mayRead,
    mayShare: mayModerate,
    streamsOf: (em, id) => streams(em, 'select s.stream_id from session s where s.id = ?', id),
  });
  defineAddress('session', {
    kind: 'session',
    rows: 'select s.id, s.id as shared_id from session s',
    isById: true,
    page: '/sessions/',
  });
}

async function streams(em: EntityManager, sql: string, id: string): Promise<string[]> {
  const rows = await em
    .getConnection()
    .execute<{ stream_id: string }[]>(sql, [id], 'all', em.getTransactionContext());
  return rows.map((row) => row.stream_id);
}
