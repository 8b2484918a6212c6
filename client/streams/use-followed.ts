import { useApolloClient } from '@apollo/client/react';
import { type DocumentNode, print } from 'graphql';
import { useEffect, useRef } from 'react';
import { followStream, type StreamEntry } from './follow.ts';
import { isAfter } from './position.ts';
import { tabLine } from './tab-line.ts';

/** How the streams of one kind of thing are subscribed to. */
export interface Followable {
  query: DocumentNode;
  /** The subscription's field, and its variable that names the thing. */
  field: string;
  variable: string;
}

/** What a screen shows, as far as it was read. */
export type OnScreen = { id: string; position: string } | null | undefined;

export interface Entry extends StreamEntry {
  /** Where the subscription asks for it. */
  kind?: string;
}

/** Tells a screen of each entry after the position it was read at, from the moment that there is something on it. */
export function useFollowed(
  { query, field, variable }: Followable,
  thing: OnScreen,
  heard: { onEntry(entry: Entry): void; onResync(): void },
): void {
  const client = useApolloClient();
  const latest = useRef(heard);
  latest.current = heard;
  const id = thing?.id;
  const known = useRef('0');
  if (thing) known.current = thing.position;
  useEffect(() => {
    if (!id) return;
    const stream = followStream<Entry>(tabLine(), {
      query: print(client.cache.transformDocument(query)),
      field,
      variables: { [variable]: id },
      after: known.current,
      onEntry: (entry) => latest.current.onEntry(entry),
      onResync: async () => {
        latest.current.onResync();
        return known.current;
      },
    });
    return () => stream.stop();
  }, [client, query, field, variable, id]);
}

/** How long one's own answer may take to come in, in milliseconds: what it told already is not read again. */
const patience = 250;

/**
 * Reads a screen anew when something happens to what it shows, where nothing but that reading brings its position further. What
 * one did oneself came back with its answer: reading it again could bring in what was so before one's next act.
 */
export function useFreshScreen(followable: Followable, thing: OnScreen, readAnew: () => void): void {
  const latest = useRef({ readAnew, position: '0' });
  latest.current = { readAnew, position: thing?.position ?? latest.current.position };
  const seen = useRef('0');
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  useFollowed(followable, thing, {
    onEntry({ position }) {
      seen.current = position;
      waiting.current ??= setTimeout(() => {
        waiting.current = undefined;
        if (isAfter(seen.current, latest.current.position)) latest.current.readAnew();
      }, patience);
    },
    onResync: () => latest.current.readAnew(),
  });
}
