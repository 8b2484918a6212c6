import { ApolloClient, ApolloLink } from '@apollo/client';
import { i18n } from '../i18n/i18n.ts';
import { askAgain } from './ask-again.ts';
import { createCache } from './cache.ts';
import { onIdentityChange } from './identity.ts';
import { httpWay } from './links.ts';
import { newestAnswer } from './newest-answer.ts';

/** Makes the Apollo Client; what is on screen is read anew when the language or who we are changes, and when the line is back. */
export function createClient(link: ApolloLink = httpWay()): ApolloClient {
  const client: ApolloClient = new ApolloClient({
    link: ApolloLink.from([askAgain(() => client), newestAnswer(), link]),
    cache: createCache(),
  });
  const readAnew = () => void client.resetStore().catch(() => undefined);
  i18n.on('languageChanged', readAnew);
  onIdentityChange(readAnew);
  return client;
}
