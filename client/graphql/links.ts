import { ApolloLink, CombinedGraphQLErrors, HttpLink } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { currentLanguage } from '../i18n/i18n.ts';
import { answeredFetch } from './answered-fetch.ts';
import { actingFor } from './identity.ts';
import { setSessionLost } from './session-loss.ts';

/** The way to `/graphql` over HTTP: says who we act for and in which language, and notices a lost session. */
export function httpWay(): ApolloLink {
  return ApolloLink.from([
    noticeSessionLoss(),
    sayWhoWeAre(),
    new HttpLink({ uri: '/graphql', fetch: answeredFetch }),
  ]);
}

function sayWhoWeAre(): ApolloLink {
  return new SetContextLink(({ headers }) => {
    const body = actingFor();
    return {
      headers: {
        'accept-language': currentLanguage(),
        ...(body ? { 'x-acting-for': body } : {}),
        // Last, because what was written for one body is sent for it, also when the reader acts for another by now.
        ...headers,
      },
    };
  });
}

function noticeSessionLoss(): ApolloLink {
  return new ErrorLink(({ error }) => {
    if (errorCode(error) === 'UNAUTHENTICATED') setSessionLost(true);
  });
}

/** The stable code of a refusal by the server, else undefined (no line, broken answer). */
export function errorCode(error: unknown): string | undefined {
  if (!CombinedGraphQLErrors.is(error)) return undefined;
  const code = error.errors[0]?.extensions?.code;
  return typeof code === 'string' ? code : undefined;
}

/** The short number under which the server's log knows an unexpected failure. */
export function errorNumber(error: unknown): string | undefined {
  if (!CombinedGraphQLErrors.is(error)) return undefined;
  const id = error.errors[0]?.extensions?.reference;
  return typeof id === 'string' ? id : undefined;
}
