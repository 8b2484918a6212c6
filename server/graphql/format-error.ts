import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError, type ErrorCode, errorCodes, unavailable } from '../kernel/errors.ts';
import type { Log } from '../kernel/log.ts';
import { connectionFailed } from '../streams/index.ts';

/** What Apollo calls its own refusals, in our words. */
const ownCodes: Record<string, ErrorCode | 'PERSISTED_QUERY_NOT_FOUND'> = {
  GRAPHQL_PARSE_FAILED: 'BAD_USER_INPUT',
  GRAPHQL_VALIDATION_FAILED: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'PERSISTED_QUERY_NOT_FOUND',
  PERSISTED_QUERY_NOT_SUPPORTED: 'PERSISTED_QUERY_NOT_FOUND',
};

/** Turns any error into what a stranger may read: our refusals as they are, faults of ours as a reference to the log. */
export function formatError(error: unknown, log: Log): GraphQLFormattedError {
  const wrapped = error instanceof GraphQLError ? error : null;
  const original = rootOf(error);
  const place = wrapped
    ? {
        ...(wrapped.path ? { path: wrapped.path } : {}),
        ...(wrapped.locations ? { locations: wrapped.locations } : {}),
      }
    : {};
  if (original instanceof DomainError) return { ...place, ...refusal(original) };
  if (connectionFailed(original)) return { ...place, ...refusal(unavailable()) };
  if (original instanceof GraphQLError) {
    const code = original.extensions.code;
    if (code === undefined || (typeof code === 'string' && code in ownCodes)) {
      return {
        message: withoutSuggestion(original.message),
        ...place,
        extensions: { code: ownCodes[String(code)] ?? 'BAD_USER_INPUT' },
      };
    }
    if (typeof code === 'string' && code in errorCodes)
      return { message: original.message, ...place, extensions: { code } };
  }
  const reference = randomUUID().slice(0, 8);
  log.error({ err: original, reference }, 'A request failed by a fault of ours.');
  return {
    message: `Internal error; its number is ${reference}.`,
    ...place,
    extensions: { code: 'INTERNAL', reference },
  };
}

/** The status of a response none of whose data could be given. */
export function statusOf(errors: readonly GraphQLFormattedError[] | undefined): number {
  const code = errors?.[0]?.extensions?.code as ErrorCode | undefined;
  return (code && errorCodes[code]?.status) ?? 400;
}

function refusal(error: DomainError): GraphQLFormattedError {
  return { message: error.message, extensions: { code: error.code, ...error.details } };
}

function rootOf(error: unknown): unknown {
  let root = error;
  while (root instanceof GraphQLError && root.originalError) root = root.originalError;
  return root;
}

/** A misspelt field gets no hint of fields that the asker did not name. */
function withoutSuggestion(message: string): string {
  return message.replace(/ ?Did you mean .*\?$/s, '');
}
