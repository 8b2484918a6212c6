import type { Message } from './message.documents.ts';

/** How many agree with a message; for a question, its votes. */
export function votesOf(message: Pick<Message, 'reactions'>): number {
  return message.reactions.find(({ kind }) => kind === 'AGREE')?.count ?? 0;
}
