import type { ApolloClient } from '@apollo/client';
import { ViewerQuery } from './viewer.ts';

const listeners = new Set<() => void>();

/** Asks anew who the reader is: what they may do has changed, or may have. */
export async function askWhoIAm(client: ApolloClient): Promise<void> {
  await client.query({ query: ViewerQuery, fetchPolicy: 'network-only' }).catch(() => undefined);
  for (const listener of listeners) listener();
}

/** Calls back after each time that was asked; returns how to stop. */
export function onAsked(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
