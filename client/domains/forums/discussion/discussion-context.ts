import { createContext, useContext } from 'react';
import type { Shown } from '../writes/overlay.ts';
import type { ReactionKind } from './message.documents.ts';

/** What every message of a discussion needs to know, and what can be done to one. All of it stays the same object. */
export interface DiscussionRoom {
  sessionId: string;
  zone: string;
  person: { id: string; name: string } | undefined;
  canPost: boolean;
  canModerate: boolean;
  reply(message: Shown): void;
  edit(message: Shown, text?: string): void;
  remove(message: Shown): void;
  hide(message: Shown, reason: string): void;
  react(message: Shown, kind: ReactionKind): void;
  copyLink(message: Shown): void;
  /** Opens the menu of a message beside the button that asked for it. */
  openMenu(message: Shown, button: HTMLElement): void;
  retry(requestId: string): void;
  discard(requestId: string): void;
  /** Takes refused words back into the composer. */
  rewrite(requestId: string): void;
}

const Context = createContext<DiscussionRoom | null>(null);

export const DiscussionProvider = Context.Provider;

/** The discussion that a message stands in. */
export function useRoom(): DiscussionRoom {
  const room = useContext(Context);
  if (!room) throw new Error('A message stands outside of a discussion');
  return room;
}
