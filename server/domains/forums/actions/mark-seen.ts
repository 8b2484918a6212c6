import type { Person } from '../../../kernel/actor.ts';
import { notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Services } from '../../../streams/index.ts';
import { maySee } from '../may-see.ts';
import { mayRead } from '../session.policy.ts';

/** Remembers up to where a person has read a discussion; never moves back, whichever device speaks last. */
export async function markSeen(
  services: Services,
  actor: Person,
  input: { sessionId: string; position: number },
): Promise<{ position: number; at: number }> {
  services.writes.take(`seen ${actor.id}`);
  if (!isId(input.sessionId) || !(await maySee(services, actor, input.sessionId, mayRead))) {
    throw notFound('session', input.sessionId);
  }
  const { rows } = await services.database.pool.query<{ position: number; at: Date }>({
    name: 'mark seen',
    text: `insert into discussion_visit as v (person_id, session_id, position)
      select $1, s.id, least($3::bigint, st.position) from session s join stream st on st.id = s.stream_id where s.id = $2
      on conflict (person_id, session_id) do update
        set position = greatest(v.position, excluded.position), at = now()
      returning position, at`,
    values: [actor.id, input.sessionId, input.position],
  });
  const row = rows[0]!;
  return { position: row.position, at: row.at.getTime() };
}
