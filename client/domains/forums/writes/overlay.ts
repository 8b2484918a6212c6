import type { Message, MessageWithReplies, ReactionKind } from '../discussion/message.documents.ts';
import type { UnsentWrite } from './write.ts';

/** A message as its reader should see it now: the server's, with what they just did to it. */
export interface Shown extends Message {
  replies: Shown[];
  /** An edit of the reader's that is on its way, or was refused. */
  edit?: UnsentWrite & { kind: 'edit' };
  refused?: UnsentWrite;
}

/** Lays a person's unsent writes over messages; untouched ones stay the same objects, so that nothing is drawn again. */
export function overlay(
  messages: readonly MessageWithReplies[],
  unsent: readonly UnsentWrite[],
  person: { id: string; name: string } | undefined,
): Shown[] {
  const touched = new Map<string, UnsentWrite[]>();
  for (const write of unsent) {
    if (write.kind === 'post') continue;
    const { messageId } = write.input;
    touched.set(messageId, [...(touched.get(messageId) ?? []), write]);
  }
  if (touched.size === 0 || !person) return messages as Shown[];
  const lay = (message: Shown): Shown => {
    const replies = message.replies?.some(({ id }) => touched.has(id))
      ? message.replies.map(lay)
      : message.replies;
    const writes = touched.get(message.id);
    if (!writes) return replies === message.replies ? message : { ...message, replies };
    const isRestored = writes.some(
      (write) => write.kind === 'delete' && write.input.restore && !write.refusal,
    );
    const laid = isRestored ? writes.filter((write) => write.kind !== 'delete' || write.refusal) : writes;
    return laid.reduce((shown, write) => layOne(shown, write, person), { ...message, replies });
  };
  return (messages as Shown[]).map(lay);
}

function layOne(message: Shown, write: UnsentWrite, person: { id: string; name: string }): Shown {
  if (write.refusal) return { ...message, refused: write };
  if (write.kind === 'edit') return { ...message, text: write.input.text, edit: write };
  if (write.kind === 'delete') return { ...message, text: null, state: 'DELETED' };
  if (write.kind === 'hide') return { ...message, text: null, state: 'HIDDEN' };
  if (write.kind === 'react') return withReaction(message, write.input.kind, write.input.on, person);
  return message;
}

function withReaction(
  message: Shown,
  kind: ReactionKind,
  on: boolean,
  person: { id: string; name: string },
): Shown {
  const before = message.reactions.find((reaction) => reaction.kind === kind) ?? {
    kind,
    count: 0,
    people: [],
  };
  const isOn = before.people.some(({ id }) => id === person.id);
  if (isOn === on) return message;
  const people = on ? [...before.people, person] : before.people.filter(({ id }) => id !== person.id);
  const after = { ...before, people, count: before.count + (on ? 1 : -1) };
  const others = message.reactions.filter((reaction) => reaction.kind !== kind);
  return { ...message, reactions: after.count > 0 ? [...others, after] : others };
}
