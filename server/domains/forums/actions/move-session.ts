import type { SessionState } from '../../../../schema/words.ts';
import type { Person } from '../../../kernel/actor.ts';
import { notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Services } from '../../../streams/index.ts';
import { maySee } from '../may-see.ts';
import { Session, type SessionId } from '../session.entity.ts';
import { mayModerate } from '../session.policy.ts';

/** Opens or closes a session; everyone who follows it sees it happen. Only who moderates it may. */
export async function moveSession(
  services: Services,
  actor: Person,
  input: { requestId: string; sessionId: string; state: SessionState },
): Promise<string> {
  if (!isId(input.sessionId) || !(await maySee(services, actor, input.sessionId, mayModerate))) {
    throw notFound('session', input.sessionId);
  }
  const { requestId, ...payload } = input;
  const result = await services.streams.perform(
    actor,
    { requestId, action: 'moveSession', payload },
    async (work) => {
      // Locked as an update locks it: `for update` would wait in a ring with messages that name the session.
      await work.em.execute('select 1 from session where id = ? for no key update', [input.sessionId]);
      const session = await work.em.findOneOrFail(Session, { id: input.sessionId as SessionId });
      session.moveTo(input.state);
      work.record(session.streamId, {
        kind: 'session.changed',
        subjectId: session.id,
        facts: { state: input.state },
      });
      return { sessionId: session.id as string };
    },
  );
  return result.sessionId;
}
