import type { Services } from '../../../streams/index.ts';
import type { Sessions } from '../sessions.ts';
import type { HealthType } from './administration.types.ts';
import { stateOf } from './outbox.face.ts';

interface Row {
  version: string;
  size: number;
  connections: number;
  migration: string;
  mail: { waiting: number; givenUp: number; lastSentAt: string | null; lastError: string | null };
  streams: { streams: number; entries: number; lastEntryAt: string | null };
  signIn: { people: number; sessions: number; failures: number };
}

/** How the house is, in one statement. */
export async function readHealth({ database, sendsMail }: Services, sessions: Sessions): Promise<HealthType> {
  const state = stateOf('m', sendsMail);
  const began = performance.now();
  const { rows } = await database.pool.query<Row>(`select
    current_setting('server_version') as version,
    pg_database_size(current_database()) as size,
    (select count(*)::int from pg_stat_activity where datname = current_database()) as connections,
    (select max(name) from migration) as migration,
    (select json_build_object(
        'waiting', count(*) filter (where ${state} in ('WAITING', 'KEPT')),
        'givenUp', count(*) filter (where ${state} = 'GIVEN_UP'),
        'lastSentAt', max(m.sent_at),
        'lastError', (array_agg(m.last_error order by m.next_attempt_at desc) filter (where m.last_error is not null and m.sent_at is null))[1])
      from outbox_mail m) as mail,
    (select json_build_object('streams', count(*), 'entries', coalesce(sum(s.position), 0),
        'lastEntryAt', (select max(e.at) from entry e where e.at > now() - interval '30 days')) from stream s) as streams,
    (select json_build_object('sessions', count(*), 'people', count(distinct s.user_id),
        'failures', (select count(*) from attempt a where a.has_failed and a.at > now() - interval '15 minutes'))
      from auth_session s where ${sessions.isAlive('s')}) as "signIn"`);
  const milliseconds = performance.now() - began;
  const row = rows[0]!;
  return {
    database: {
      version: row.version,
      milliseconds: Math.round(milliseconds * 10) / 10,
      size: row.size,
      connections: row.connections,
      migration: row.migration,
    },
    mail: { isConfigured: sendsMail, ...row.mail, lastSentAt: instantOf(row.mail.lastSentAt) },
    streams: { ...row.streams, lastEntryAt: instantOf(row.streams.lastEntryAt) },
    signIn: row.signIn,
    server: {
      startedAt: new Date(Date.now() - performance.now()),
      memory: process.memoryUsage.rss(),
      node: process.versions.node,
    },
  };
}

const instantOf = (value: string | null): number | null => (value === null ? null : Date.parse(value));
