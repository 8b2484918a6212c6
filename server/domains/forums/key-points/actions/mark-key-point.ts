import { limits } from '../../../../../schema/limits.ts';
import type { KeyPointKind } from '../../../../../schema/words.ts';
import type { Person } from '../../../../kernel/actor.ts';
import { conflict, invalid, notFound } from '../../../../kernel/errors.ts';
import { isId, newId } from '../../../../kernel/ids.ts';
import { plainText } from '../../../../kernel/plain-text.ts';
import type { Work } from '../../../../kernel/work.ts';
import type { Services } from '../../../../streams/index.ts';
import type { BodyId, PersonId } from '../../../people/index.ts';
import type { SessionId } from '../../session.entity.ts';
import { holdSession } from '../hold-session.ts';
import { KeyPoint } from '../key-point.entity.ts';

export interface MarkKeyPoint {
  readonly requestId: string;
  readonly sessionId: string;
  readonly kind: KeyPointKind;
  readonly words: string;
  readonly messageId?: string | null;
  readonly speakerId?: string | null;
}

/**
 * Marks what was said in a session as a key point, in a message or just now by somebody on its programme; everyone who follows
 * the session sees it. Refuses who is not its rapporteur, a message that is gone, and what is of another session.
 */
export async function markKeyPoint(services: Services, actor: Person, input: MarkKeyPoint): Promise<string> {
  const words = plainText('words', input.words, limits.keyPoint);
  const { requestId, ...payload } = input;
  const { id } = await services.streams.perform(
    actor,
    { requestId, action: 'markKeyPoint', payload },
    async (work) => {
      const held = await holdSession(work, input.sessionId);
      const point = work.em.create(KeyPoint, {
        id: newId<'KeyPoint'>(),
        sessionId: input.sessionId as SessionId,
        kind: input.kind,
        words,
        ...(await saidIn(work, input)),
        markedById: actor.id as PersonId,
        markedForId: held.bodyId as BodyId,
        markedAt: work.clock.now(),
      });
      work.em.persist(point);
      work.record(held.streamId, { kind: 'key-point.marked', subjectId: point.id });
      return { id: point.id as string };
    },
  );
  return id;
}

/** The message it was said in and when, or who of the programme says it now. */
async function saidIn(
  { em, clock }: Work,
  { sessionId, messageId = null, speakerId = null }: MarkKeyPoint,
): Promise<Pick<KeyPoint, 'messageId' | 'speakerId' | 'saidAt'>> {
  if ((messageId === null) === (speakerId === null))
    throw invalid('messageId', 'Say in which message it was said, or who said it.', 'MESSAGE_OR_SPEAKER');
  if (messageId !== null) {
    const [message] = isId(messageId)
      ? await em.execute<{ posted_at: Date; is_gone: boolean }[]>(
          `select posted_at, (deleted_at is not null or hidden_at is not null) as is_gone from message where id = ? and session_id = ?`,
          [messageId, sessionId],
        )
      : [];
    if (!message) throw notFound('message', messageId);
    if (message.is_gone) throw conflict('The message has been removed.', 'MESSAGE_GONE');
    return { messageId, speakerId, saidAt: new Date(message.posted_at) };
  }
  const found = isId(speakerId!)
    ? await em.execute<object[]>('select 1 from speaker where id = ? and session_id = ?', [
        speakerId,
        sessionId,
      ])
    : [];
  if (found.length === 0) throw notFound('speaker', String(speakerId));
  return { messageId, speakerId, saidAt: clock.now() };
}
