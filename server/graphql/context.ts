import type { GraphQLResolveInfo } from 'graphql';
import type { SignInHouse } from '../domains/people/index.ts';
import type { Person } from '../kernel/actor.ts';
import { unauthenticated } from '../kernel/errors.ts';
import type { Services } from '../streams/index.ts';
import type { Loaders } from './loaders.ts';
import { fieldKey, type Reader } from './planner/index.ts';

/** What a resolver is given: who asks, in which language, and the services of the house. One for each request. */
export interface Context extends Reader {
  readonly services: Services;
  readonly loaders: Loaders;
  /** The e-mail address behind the sign-in, for the person themselves only. */
  readonly email: string | null;
  readonly signIn: SignInHouse;
  /** The sign-in that the request came with; null for strangers. */
  readonly sessionId: string | null;
}

/** The signed-in person, or a refusal. */
export function signedIn(context: Context): Person {
  if (context.actor.kind !== 'person') throw unauthenticated();
  return context.actor;
}

/** The value that the planner has put under the field that is being resolved; `args` as the resolver was given them. */
export function planned<T>(parent: object, info: GraphQLResolveInfo, args: Record<string, unknown> = {}): T {
  return (parent as Record<string, T>)[fieldKey(info.fieldName, args)]!;
}
