import { limits } from '../../../../schema/limits.ts';
import type { ReactionKind } from '../../../../schema/words.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, forbidden } from '../../../kernel/errors.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import { type HotWriter, payloadHash, type Services } from '../../../streams/index.ts';
import { answerOnce } from '../answer-once.ts';
import { discussionClosed, type MessagePlace, placeOfMessage } from '../discussion.ts';
import { messageWriters } from '../message.writers.ts';
import { bodyActedFor } from './post-message.ts';

interface Change {
  readonly requestId: string;
  readonly messageId: string;
}

/** Gives the author's own message new words and keeps the old ones. Refuses a message that is gone. */
export function editMessage(
  services: Services,
  actor: Person,
  input: Change & { text: string },
): Promise<string> {
  const text = plainText('text', input.text, limits.messageText);
  return change(services, actor, input, 'message.edited', messageWriters.edit, { text }, async () => {
    const place = await ownMessage(services, actor, input.messageId);
    if (place.isGone)
      throw conflict('The message has been removed; its words can’t be changed any more.', 'MESSAGE_GONE');
    return place;
  });
}

/** Takes the author's own message out of the discussion, or puts it back; its place and its answers stay. */
export function deleteMessage(
  services: Services,
  actor: Person,
  input: Change & { restore?: boolean | null },
): Promise<string> {
  return change(
    services,
    actor,
    input,
    'message.deleted',
    messageWriters.delete,
    { restore: input.restore ?? false },
    () => ownMessage(services, actor, input.messageId),
  );
}

/** Hides somebody's message with a reason; only who moderates the session may. */
export function hideMessage(
  services: Services,
  actor: Person,
  input: Change & { reason: string },
): Promise<string> {
  const reason = plainText('reason', input.reason, limits.hiddenReason);
  return change(services, actor, input, 'message.hidden', messageWriters.hide, { reason }, () =>
    placeOfMessage(services, actor, input.messageId, 'moderate'),
  );
}

/** Sets or takes back the actor's reaction of one kind. Doing it twice is doing it once. */
export function react(
  services: Services,
  actor: Person,
  input: Change & { kind: ReactionKind; on: boolean },
): Promise<string> {
  const values = { kind: input.kind, is_on: input.on };
  return change(services, actor, input, 'message.reacted', messageWriters.react, values, async () => {
    const place = await placeOfMessage(services, actor, input.messageId, 'post');
    if (place.isGone) throw conflict('The message has been removed.', 'MESSAGE_GONE');
    return place;
  });
}

async function ownMessage(services: Services, actor: Person, messageId: string): Promise<MessagePlace> {
  const place = await placeOfMessage(services, actor, messageId, 'post');
  if (place.authorId !== actor.id) throw forbidden('Only its author changes a message.', 'AUTHOR_ONLY');
  return place;
}

/** Reactions of several people to one message may share a commit; all else that touches a message goes one by one. */
function rowKeyOf(writer: HotWriter, messageId: string, actor: Person): string {
  return writer === messageWriters.react ? `${messageId} ${actor.id}` : messageId;
}

function change(
  services: Services,
  actor: Person,
  { requestId, ...payload }: Change,
  kind: string,
  writer: HotWriter,
  values: Record<string, unknown>,
  authorise: () => Promise<MessagePlace>,
): Promise<string> {
  const bodyId = bodyActedFor(actor);
  const hash = payloadHash(kind, payload);
  return answerOnce(services, actor, requestId, hash, async () => {
    const place = await authorise();
    return services.streams.append({
      personId: actor.id,
      bodyId,
      requestId,
      action: kind,
      payloadHash: hash,
      streamId: place.streamId,
      kind,
      subjectId: place.messageId,
      writer,
      values,
      // Who moderates a discussion may hide in it also when it is closed.
      ...(writer === messageWriters.hide ? {} : { whenClosed: discussionClosed }),
      rowKey: rowKeyOf(writer, place.messageId, actor),
    });
  });
}
