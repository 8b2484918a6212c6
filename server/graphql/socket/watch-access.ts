import type { Services } from '../../streams/index.ts';
import type { SocketServer } from './socket-server.ts';

/**
 * Watches for what ends a socket's rights as a whole: its person's appointments, its sign-in. A shout makes it quick;
 * the look at the database each second makes it sure.
 */
export function watchAccess(
  sockets: SocketServer,
  { streams, database, log }: Services,
  isAlive: (session: string) => string,
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
      await lookAtAll(sockets, database.pool, isAlive);
    } catch (error) {
      tryLater(error);
    } finally {
      isLooking = false;
    }
  };
  const timer = setInterval(look, 1_000);
  return () => {
    stopHearing();
    clearInterval(timer);
  };
}

async function lookAtAll(
  sockets: SocketServer,
  pool: Services['database']['pool'],
  isAlive: (session: string) => string,
): Promise<void> {
  const identities = sockets.identities();
  const people = new Map<string, number>();
  const signIns = new Set<string>();
  for (const { reader, sessionId } of identities) {
    if (reader.actor.kind === 'person') people.set(reader.actor.id, reader.actor.accessVersion);
    if (sessionId) signIns.add(sessionId);
  }
  if (signIns.size === 0) return;
  const { rows } = await pool.query<{ people: Record<string, number> | null; sessions: string[] | null }>({
    name: 'watch access',
    text: `select
      (select json_object_agg(p.id, p.access_version) from person p where p.id = any($1::uuid[])) as people,
      (select json_agg(s.id) from auth_session s where s.id = any($2::uuid[]) and ${isAlive('s')}) as sessions`,
    values: [[...people.keys()], [...signIns]],
  });
  const versions = rows[0]?.people ?? {};
  const alive = new Set(rows[0]?.sessions ?? []);
  await sockets.recheck(({ reader, sessionId }) => {
    const { actor } = reader;
    if (sessionId && !alive.has(sessionId)) return true;
    return actor.kind === 'person' && versions[actor.id] !== actor.accessVersion;
  });
}
