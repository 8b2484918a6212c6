import { limits } from '../../../../schema/limits.ts';
import type { ReactionKind } from '../../../../schema/words.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, forbidden } from '../../../kernel/errors.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import { type HotWriter, payloadHash, type Services } from '../../../streams/index.ts';
import { type MessagePlace, placeOfMessage } from '../discussion.ts';
import { messageWriters } from '../message.writers.ts';
import { bodyActedFor } from './post-message.ts';

/** Gives the author's own message new words and keeps the old ones. Refuses a message that is gone. */
export async function editMessage(
  services: Services,
  actor: Person,
  input: { requestId: string; messageId: string; text: string },
): Promise<string> {
  const text = plainText('text', input.text, limits.messageText);
  const place = await ownMessage(services, actor, input.messageId);
  if (place.isGone) throw conflict('The message has been removed; its words can’t be changed any more.');
  return change(services, actor, input, place, 'message.edited', messageWriters.edit, { text });
}

/** Takes the author's own message out of the discussion, or puts it back; its place and its answers stay. */
export async function deleteMessage(
  services: Services,
  actor: Person,
  input: { requestId: string; messageId: string; restore?: boolean | null },
): Promise<string> {
  const place = await ownMessage(services, actor, input.messageId);
  return change(services, actor, input, place, 'message.deleted', messageWriters.delete, { restore: input.restore ?? false });
}

/** Hides somebody's message with a reason; only who moderates the session may. */
export async function hideMessage(
  services: Services,
  actor: Person,
  input: { requestId: string; messageId: string; reason: string },
): Promise<string> {
  const reason = plainText('reason', input.reason, limits.hiddenReason);
  const place = await placeOfMessage(services, actor, input.messageId, 'moderate');
  return change(services, actor, input, place, 'message.hidden', messageWriters.hide, { reason });
}

/** Sets or takes back the actor's reaction of one kind. Doing it twice is doing it once. */
export async function react(
  services: Services,
  actor: Person,
  input: { requestId: string; messageId: string; kind: ReactionKind; on: boolean },
): Promise<string> {
  const place = await placeOfMessage(services, actor, input.messageId, 'post');
  if (place.isGone) throw conflict('The message has been removed.');
  return change(services, actor, input, place, 'message.reacted', messageWriters.react, { kind: input.kind, is_on: input.on }, actor.id);
}

async function ownMessage(services: Services, actor: Person, messageId: string): Promise<MessagePlace> {
  const place = await placeOfMessage(services, actor, messageId, 'post');
  if (place.authorId !== actor.id) throw forbidden('Only its author changes a message.');
  return place;
}

async function change(
  services: Services,
  actor: Person,
  { requestId, ...payload }: { requestId: string },
  place: MessagePlace,
  kind: string,
  writer: HotWriter,
  values: Record<string, unknown>,
  part = '',
): Promise<string> {
  const result = await services.streams.append({
    personId: actor.id,
    bodyId: bodyActedFor(actor),
    requestId,
    action: kind,
    payloadHash: payloadHash(kind, payload),
    streamId: place.streamId,
    kind,
    subjectId: place.messageId,
    writer,
    values,
    rowKey: `${place.messageId} ${part}`,
  });
  return result.subjectId;
}
