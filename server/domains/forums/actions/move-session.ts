import type { SessionState } from '../../../../schema/words.ts';
import type { Person } from '../../../kernel/actor.ts';
import type { Services } from '../../../streams/index.ts';
import { mustModerate, mustStillModerate } from '../may-see.ts';
import { Session, type SessionId } from '../session.entity.ts';
import { isOpen } from '../session.policy.ts';

/** Opens or closes a session; everyone who follows it sees it happen. Only who moderates it may. */
export async function moveSession(
  services: Services,
  actor: Person,
  input: { requestId: string; sessionId: string; state: SessionState },
): Promise<string> {
  await mustModerate(services, actor, input.sessionId);
  const { requestId, ...payload } = input;
  const result = await services.streams.perform(
    actor,
    { requestId, action: 'moveSession', payload },
    async (work) => {
      // Locked as an update locks it: `for update` would wait in a ring with messages that name the session.
      await work.em.execute('select 1 from session where id = ? for no key update', [input.sessionId]);
      await mustStillModerate(work, input.sessionId);
      const session = await work.em.findOneOrFail(Session, { id: input.sessionId as SessionId });
      session.moveTo(input.state);
      work.record(session.streamId, {
        kind: 'session.changed',
        subjectId: session.id,
        facts: { state: input.state },
        closes: !isOpen(input.state),
      });
      return { sessionId: session.id as string };
    },
  );
  return result.sessionId;
}
