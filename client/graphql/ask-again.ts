import type { ApolloClient, ApolloLink } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { retryDelay } from '../streams/retry.ts';
import { onLineBack } from './answered-fetch.ts';
import { errorCode } from './links.ts';

const troubleIsPast = 30_000;
const passing = new Set(['SERVICE_UNAVAILABLE', 'RATE_LIMITED']);

/** Reads by itself what is on screen and got no answer: soon, then ever more rarely, and at once when the line is back. */
export function askAgain(client: () => ApolloClient): ApolloLink {
  let attempts = 0;
  let lastTrouble = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = () => {
    clearTimeout(timer);
    timer = undefined;
    for (const query of client().getObservableQueries()) {
      if (gotNoAnswer(query.getCurrentResult().error)) void query.refetch().catch(() => undefined);
    }
  };
  window.addEventListener('online', ask);
  onLineBack(ask);
  return new ErrorLink(({ error }) => {
    if (!gotNoAnswer(error)) return;
    if (Date.now() - lastTrouble > troubleIsPast) attempts = 0;
    lastTrouble = Date.now();
    timer ??= setTimeout(ask, retryDelay(2 + attempts++));
  });
}

/** Whether asking again may help: no answer came, or one that says so. */
function gotNoAnswer(error: unknown): boolean {
  if (error === undefined) return false;
  return CombinedGraphQLErrors.is(error) ? passing.has(errorCode(error) ?? '') : true;
}
