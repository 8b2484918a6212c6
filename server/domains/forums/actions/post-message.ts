import { limits } from '../../../../schema/limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, forbidden, invalid, notFound } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import { payloadHash, type Services } from '../../../streams/index.ts';
import { whoCanSee } from '../../people/index.ts';
import { answerOnce } from '../answer-once.ts';
import { discussionClosed, placeOfMessage, placeToPost } from '../discussion.ts';
import { messageWriters } from '../message.writers.ts';
import { sessionColumns } from '../session.policy.ts';

export interface PostMessage {
  readonly requestId: string;
  readonly sessionId: string;
  readonly text: string;
  readonly replyToId?: string | null;
  readonly isQuestion?: boolean | null;
  readonly mentions?: readonly string[] | null;
}

/** Adds a message to a session's discussion, on disk before anyone sees it. Returns its id; a repeat returns the first one's. */
export async function postMessage(services: Services, actor: Person, input: PostMessage): Promise<string> {
  const bodyId = bodyActedFor(actor);
  const text = plainText('text', input.text, limits.messageText);
  const mentions = mentionsOf(input.mentions ?? []);
  const { requestId, ...payload } = input;
  const hash = payloadHash('message.posted', payload);
  return answerOnce(services, actor, requestId, hash, async () => {
    const place = await placeToPost(services, actor, input.sessionId);
    const replyToId = input.replyToId
      ? await rootOf(services, actor, input.replyToId, place.sessionId)
      : null;
    const mentioned = await thoseWhoSee(services, place.sessionId, mentions);
    const messageId = newId<'Message'>();
    return services.streams.append({
      personId: actor.id,
      bodyId,
      requestId,
      action: 'message.posted',
      payloadHash: hash,
      streamId: place.streamId,
      kind: 'message.posted',
      subjectId: messageId,
      writer: messageWriters.post,
      values: {
        session_id: place.sessionId,
        text,
        reply_to_id: replyToId,
        is_question: input.isQuestion ?? false,
        mentions: mentioned,
      },
      whenClosed: discussionClosed,
      rowKey: messageId,
    });
  });
}

async function rootOf(
  services: Services,
  actor: Person,
  replyToId: string,
  sessionId: string,
): Promise<string> {
  const target = await placeOfMessage(services, actor, replyToId, 'post');
  if (target.sessionId !== sessionId) throw notFound('message', replyToId);
  if (target.isGone) throw conflict('The message you answer has been removed.', 'MESSAGE_GONE');
  return target.rootId;
}

function mentionsOf(ids: readonly string[]): string[] {
  if (ids.length > limits.mentions.max) {
    throw invalid(
      'mentions',
      `${ids.length} people are mentioned; at most ${limits.mentions.max} can be in one message.`,
      'TOO_MANY_MENTIONS',
      { max: limits.mentions.max },
    );
  }
  const wrong = ids.find((id) => !isId(id));
  if (wrong !== undefined) throw invalid('mentions', `${JSON.stringify(wrong)} names no person.`);
  return [...new Set(ids)];
}

/** Of the people mentioned, those who can see the session: nobody is named to others, or called, by the way of a mention. */
async function thoseWhoSee(
  { database }: Services,
  sessionId: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return ids;
  const { rows } = await database.pool.query<{ id: string }>({
    name: 'mentioned who see',
    text: `select p.id from session s, person p where s.id = $1 and p.id = any($2::uuid[])
      and p.id in (${whoCanSee(sessionColumns('s'))})`,
    values: [sessionId, ids],
  });
  return rows.map((row) => row.id);
}

/** The body a write is made for; a person without any appointment reads only, as does one whose appointment has ended. */
export function bodyActedFor(actor: Person): string {
  if (actor.actingFor) return actor.actingFor;
  throw forbidden(
    actor.appointments.length === 0
      ? 'You are not appointed to any body, so there is nobody you could speak for here.'
      : 'You are not appointed to the body you act for. Choose one of yours.',
    actor.appointments.length === 0 ? 'ACTS_FOR_NOBODY' : 'CHOOSE_YOUR_BODY',
  );
}
