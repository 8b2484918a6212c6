import type { ApolloCache } from '@apollo/client';
import { applyEntry } from '../cache.ts';
import type { DiscussionEntry } from './discussion.documents.ts';

const every = 60;

/** Puts entries into the cache: a lone one at once, a burst a few times a second, so that the screen stays quick. */
export function batchEntries(
  cache: ApolloCache,
  sessionId: string,
  { onApplied, onFailed }: { onApplied(entries: readonly DiscussionEntry[]): void; onFailed(): void },
) {
  let waiting: DiscussionEntry[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function apply(): void {
    timer = undefined;
    if (waiting.length === 0) return;
    const entries = waiting;
    waiting = [];
    timer = setTimeout(apply, every);
    try {
      cache.batch({
        update: () => {
          for (const entry of entries) applyEntry(cache, sessionId, entry);
        },
      });
    } catch (cause) {
      console.warn(cause);
      onFailed();
      return;
    }
    onApplied(entries);
  }

  return {
    add(entry: DiscussionEntry): void {
      waiting.push(entry);
      if (timer === undefined) apply();
    },
    clear(): void {
      clearTimeout(timer);
      timer = undefined;
      waiting = [];
    },
  };
}
