import type { ExecutionResult, GraphQLResolveInfo } from 'graphql';
import type { Person } from '../kernel/actor.ts';
import { unauthenticated } from '../kernel/errors.ts';
import type { Services } from '../streams/index.ts';
import type { Loaders } from './loaders.ts';
import { fieldKey, type Reader } from './planner/index.ts';

/**
 * What a resolver is given: who asks, in which language, and the services of the house. One for each request. A domain that
 * puts something of its own in it declares that beside its resolver: this room knows no domain.
 */
export interface Context extends Reader {
  readonly services: Services;
  readonly loaders: Loaders;
  /** The e-mail address behind the sign-in, for the person themselves only. */
  readonly email: string | null;
  /** The sign-in that the request came with; null for strangers. */
  readonly sessionId: string | null;
  /** Whom the page that asks believes to be signed in; null where it does not say. */
  readonly believedId: string | null;
  /** The address that the request came from, as our own proxies tell it; null where no request asks, as of what is live. */
  readonly from: string | null;
  /** What the request came to before Apollo was asked how to say it: nothing is executed twice. */
  readonly executed?: Promise<ExecutionResult>;
}

/** The signed-in person, or a refusal; also where a page still open writes for somebody who has since been followed by another. */
export function signedIn({ actor, believedId }: Context): Person {
  if (actor.kind !== 'person' || (believedId !== null && believedId !== actor.id)) throw unauthenticated();
  return actor;
}

/** The value that the planner has put under the field that is being resolved; `args` as the resolver was given them. */
export function planned<T>(parent: object, info: GraphQLResolveInfo, args: Record<string, unknown> = {}): T {
  return (parent as Record<string, T>)[fieldKey(info.fieldName, args)]!;
}
