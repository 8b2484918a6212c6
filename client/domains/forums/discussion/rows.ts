import { isAfter } from '../../../streams/position.ts';
import type { Shown } from '../writes/overlay.ts';
import type { UnsentWrite } from '../writes/write.ts';

export type UnsentPost = UnsentWrite & { kind: 'post' };

/** One row of the list; its key stays while an unsent message becomes a sent one. */
export type Row =
  | { kind: 'start'; key: string }
  | { kind: 'day'; key: string; at: string }
  | { kind: 'unread'; key: string; since: string }
  | { kind: 'message'; key: string; message: Shown; unsentReplies: UnsentPost[] }
  | { kind: 'unsent'; key: string; write: UnsentPost };

export interface RowsInput {
  messages: readonly Shown[];
  hasEarlier: boolean;
  hasLater: boolean;
  unsent: readonly UnsentWrite[];
  personId: string | undefined;
  /** Where the reader had left before this visit. */
  left: { position: string; at: string } | null;
  /** The window was loaded to begin right after that place. */
  beginsThere: boolean;
  /** The day of a moment at the venue, as a comparable word. */
  dayOf(at: string): string;
}

/** The rows of a discussion: days, the line of what is new, messages, and last what waits on this device. */
export function buildRows(input: RowsInput): Row[] {
  const { messages, left, personId } = input;
  const posts = input.unsent.filter((write): write is UnsentPost => write.kind === 'post');
  const known = new Set(messages.map(({ id }) => id));
  const sent = new Set(messages.flatMap((message) => [message, ...message.replies]).map((m) => m.requestId));
  const waiting = posts.filter(({ requestId }) => !sent.has(requestId));
  const rows: Row[] = [];
  if (!input.hasEarlier && messages.length > 0) rows.push({ kind: 'start', key: 'start' });
  let day = '';
  // Where the window begins with new messages, the first new one may lie before it.
  const oldest = messages[0];
  const isBeyond = left && oldest && input.hasEarlier && isAfter(oldest.position, left.position);
  let isUnreadDrawn = Boolean(isBeyond) && !input.beginsThere;
  for (const [index, message] of messages.entries()) {
    const itsDay = input.dayOf(message.postedAt);
    if (itsDay !== day && (index > 0 || !input.hasEarlier)) {
      rows.push({ kind: 'day', key: `day:${itsDay}`, at: message.postedAt });
    }
    day = itsDay;
    if (!isUnreadDrawn && left && isNew(message, left, personId)) {
      isUnreadDrawn = true;
      rows.push({ kind: 'unread', key: 'unread', since: left.at });
    }
    const isMine = message.author.id === personId;
    rows.push({
      kind: 'message',
      key: isMine ? message.requestId : message.id,
      message,
      unsentReplies: waiting.filter(({ input: { replyToId } }) => replyToId === message.id),
    });
  }
  if (input.hasLater) return rows;
  for (const write of waiting) {
    const { replyToId } = write.input;
    if (!replyToId || !known.has(replyToId)) rows.push({ kind: 'unsent', key: write.requestId, write });
  }
  return rows;
}

/** Says whether somebody else posted this after the reader had left. */
export function isNew(
  message: { position: string; author: { id: string } },
  left: { position: string },
  personId: string | undefined,
): boolean {
  return message.author.id !== personId && isAfter(message.position, left.position);
}
