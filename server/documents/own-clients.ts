import type pg from 'pg';
import type { Person } from '../kernel/actor.ts';
import { invalid } from '../kernel/errors.ts';

const mostKnown = 20_000;
const knownByPool = new WeakMap<pg.Pool, Set<string>>();

/**
 * Which of an edit's Yjs clients are not stored as its author's yet. Refuses an edit under the client id of somebody
 * else: history names its author by it. Whose a client is never changes, so what was read once is not read again.
 */
export async function newClientsOf(
  pool: pg.Pool,
  documentId: string,
  actor: Person,
  clients: readonly number[],
): Promise<readonly number[]> {
  const known = knownOf(pool);
  const keyOf = (client: number) => `${documentId} ${client} ${actor.id}`;
  const unknown = clients.filter((client) => !known.has(keyOf(client)));
  if (unknown.length === 0) return unknown;
  const { rows } = await pool.query<{ client_id: number; person_id: string }>({
    name: 'whose clients',
    text: 'select client_id, person_id from document_client where document_id = $1 and client_id = any($2::bigint[])',
    values: [documentId, unknown],
  });
  const foreign = rows.find((row) => row.person_id !== actor.id);
  if (foreign)
    throw invalid(
      'update',
      `The edit is written under the client ${foreign.client_id}, which is another person’s.`,
    );
  for (const { client_id } of rows) {
    // The first in the set is the one that was read the longest ago.
    if (known.size >= mostKnown) known.delete(known.keys().next().value!);
    known.add(keyOf(client_id));
  }
  const stored = new Set(rows.map((row) => row.client_id));
  return unknown.filter((client) => !stored.has(client));
}

function knownOf(pool: pg.Pool): Set<string> {
  const known = knownByPool.get(pool) ?? new Set<string>();
  knownByPool.set(pool, known);
  return known;
}
