import type { Person } from '../../../kernel/actor.ts';
import { notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Services } from '../../../streams/index.ts';
import { Grant, type PersonId } from '../../people/index.ts';
import { mustModerate } from '../may-see.ts';
import { Session, type SessionId } from '../session.entity.ts';

/**
 * Takes away what a person was granted in a session and its forum. The removal is an entry of every discussion
 * concerned, so nothing that is said after it reaches them, on any server.
 */
export async function endParticipation(
  services: Services,
  actor: Person,
  input: { requestId: string; sessionId: string; personId: string },
): Promise<string> {
  await mustModerate(services, actor, input.sessionId);
  if (!isId(input.personId)) throw notFound('person', input.personId);
  const { requestId, ...payload } = input;
  const result = await services.streams.perform(
    actor,
    { requestId, action: 'endParticipation', payload },
    async (work) => {
      const session = await work.em.findOneOrFail(Session, { id: input.sessionId as SessionId });
      const grants = await work.em.find(Grant, {
        thingId: { $in: [session.id, session.forumId] },
        personId: input.personId as PersonId,
      });
      if (grants.length === 0) throw notFound('participant', input.personId);
      for (const grant of grants) work.em.remove(grant);
      for (const concerned of await work.em.find(Session, { forumId: session.forumId })) {
        work.record(concerned.streamId, {
          kind: 'access.removed',
          subjectId: concerned.id,
          removesAccess: true,
        });
      }
      return { sessionId: session.id as string };
    },
  );
  return result.sessionId;
}
