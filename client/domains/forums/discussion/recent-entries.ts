import type { ApolloCache } from '@apollo/client';
import { isAfter } from '../../../streams/position.ts';
import type { DiscussionEntry } from './discussion.documents.ts';

const kept = 500;
const recent = new WeakMap<ApolloCache, Map<string, DiscussionEntry[]>>();

/** Remembers an applied entry, so that a page which the server read before it does not undo it. */
export function rememberEntry(cache: ApolloCache, discussionId: string, entry: DiscussionEntry): void {
  const entries = entriesOf(cache, discussionId);
  entries.push(entry);
  if (entries.length > kept) entries.splice(0, entries.length - kept);
}

/** The applied entries that a page read at `position` does not know yet, oldest first. */
export function entriesAfter(cache: ApolloCache, discussionId: string, position: string): DiscussionEntry[] {
  return entriesOf(cache, discussionId).filter((entry) => isAfter(entry.position, position));
}

/** Forgets all; for a view that was loaded afresh. */
export function forgetEntries(cache: ApolloCache, discussionId: string): void {
  recent.get(cache)?.delete(discussionId);
}

function entriesOf(cache: ApolloCache, discussionId: string): DiscussionEntry[] {
  const ofCache = recent.get(cache) ?? new Map<string, DiscussionEntry[]>();
  recent.set(cache, ofCache);
  const entries = ofCache.get(discussionId) ?? [];
  ofCache.set(discussionId, entries);
  return entries;
}
