import type { Person } from '../../kernel/actor.ts';
import type { Services } from '../../streams/index.ts';
import type { SocketServer } from './socket-server.ts';

/** Sign-ins, as far as the watch knows them. */
export interface WatchedSignIns {
  /** The SQL by which a sign-in still holds. */
  isAlive(session: string): string;
  /** Told which of them were found to hold with nothing changed for their people, and as of when. */
  confirm(asOf: number, holds: (sessionId: string, person: Person) => boolean): void;
}

// With the answer's way, within the second in which an end of rights is noticed.
const every = 800;

/**
 * Watches for what ends a socket's rights as a whole: its person's appointments, its sign-in. A shout makes it quick;
 * the look at the database each second makes it sure. Whoever follows something live is thereby known to be who they
 * were, and need not be looked up again when they write.
 */
export function watchAccess(
  sockets: SocketServer,
  { streams, database, log }: Services,
  signIns: WatchedSignIns,
): () => void {
  const tryLater = (error: unknown) =>
    log.debug({ err: error }, 'Rights could not be looked at; trying again in a second.');
  const stopHearing = streams.hear('trellis_person', (personId) => {
    sockets
      .recheck(({ reader }) => reader.actor.kind === 'person' && reader.actor.id === personId)
      .catch(tryLater);
  });
  let isLooking = false;
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    try {
      await lookAtAll(sockets, database.pool, signIns);
    } catch (error) {
      tryLater(error);
    } finally {
      isLooking = false;
    }
  };
  const timer = setInterval(look, every);
  return () => {
    stopHearing();
    clearInterval(timer);
  };
}

async function lookAtAll(
  sockets: SocketServer,
  pool: Services['database']['pool'],
  { isAlive, confirm }: WatchedSignIns,
): Promise<void> {
  const asOf = performance.now();
  const identities = sockets.identities();
  const people = new Map<string, number>();
  const sessionIds = new Set<string>();
  for (const { reader, sessionId } of identities) {
    if (reader.actor.kind === 'person') people.set(reader.actor.id, reader.actor.accessVersion);
    if (sessionId) sessionIds.add(sessionId);
  }
  if (sessionIds.size === 0) return;
  const { rows } = await pool.query<{ people: Record<string, number> | null; sessions: string[] | null }>({
    name: 'watch access',
    text: `select
      (select json_object_agg(p.id, p.access_version) from person p where p.id = any($1::uuid[])) as people,
      (select json_agg(s.id) from auth_session s where s.id = any($2::uuid[]) and ${isAlive('s')}) as sessions`,
    values: [[...people.keys()], [...sessionIds]],
  });
  const versions = rows[0]?.people ?? {};
  const alive = new Set(rows[0]?.sessions ?? []);
  confirm(asOf, (sessionId, { id, accessVersion }) => alive.has(sessionId) && versions[id] === accessVersion);
  await sockets.recheck(({ reader, sessionId }) => {
    const { actor } = reader;
    if (sessionId && !alive.has(sessionId)) return true;
    return actor.kind === 'person' && versions[actor.id] !== actor.accessVersion;
  });
}
