import type { Reason } from '../../schema/reasons.ts';

/** Every code a client may rely on, in one table: what it means, and the HTTP status when it fails a whole request. */
export const errorCodes = {
  UNAUTHENTICATED: { status: 401, means: 'Sign in first.' },
  NOT_FOUND: { status: 404, means: 'There is no such thing, or you may not know of it.' },
  FORBIDDEN: { status: 403, means: 'You may see it but not do this.' },
  INVITE_INVALID: {
    status: 404,
    means: 'The invitation is unknown, used, withdrawn, out of date, or for another address.',
  },
  INVALID: { status: 400, means: 'A value breaks a rule; `field` names it.' },
  CONFLICT: { status: 409, means: 'The thing has changed, or its state does not allow this.' },
  ILLEGAL_TRANSITION: { status: 409, means: 'This can’t follow on the state that the thing is in.' },
  IDEMPOTENCY_CONFLICT: { status: 409, means: 'This requestId was used for something else.' },
  RATE_LIMITED: { status: 429, means: 'Too many attempts; `retryAfter` says how many seconds to wait.' },
  BAD_USER_INPUT: { status: 400, means: 'The request does not fit the schema or its limits.' },
  SERVICE_UNAVAILABLE: {
    status: 503,
    means: 'Nothing was changed, or it is not known; the same requestId may be sent again.',
  },
  INTERNAL: { status: 500, means: 'A fault of ours; `reference` finds it in the log.' },
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** What a refusal says beside its code: the field, the `reason` (schema/reasons.ts), and the values in its words. */
export type Facts = Readonly<Record<string, string | number>>;

export const because = (reason: Reason | undefined): Facts => (reason === undefined ? {} : { reason });

/** A refusal with a stable code and words that a person can act on. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly details: Facts;

  constructor(code: ErrorCode, message: string, details: Facts = {}) {
    super(message);
    this.name = 'DomainError';
    this.code = code;
    this.details = details;
  }
}

export const notFound = (what: string, id: string) =>
  new DomainError('NOT_FOUND', `There is no ${what} ${JSON.stringify(id)} that you may see.`);

export const unauthenticated = () => new DomainError('UNAUTHENTICATED', 'Sign in to do this.');

export const forbidden = (words: string, reason?: Reason) =>
  new DomainError('FORBIDDEN', words, because(reason));

export const invalid = (field: string, words: string, reason?: Reason, facts: Facts = {}) =>
  new DomainError('INVALID', words, { field, ...because(reason), ...facts });

export const conflict = (words: string, reason?: Reason, facts: Facts = {}) =>
  new DomainError('CONFLICT', words, { ...because(reason), ...facts });

export const illegalTransition = (words: string, reason: Reason, facts: Facts = {}) =>
  new DomainError('ILLEGAL_TRANSITION', words, { reason, ...facts });

export const tooMany = (retryAfter: number) =>
  new DomainError('RATE_LIMITED', 'Too many attempts in a short time. Wait a little.', { retryAfter });

/** One answer whatever is wrong with it, so that nothing is learnt by trying. */
export const inviteInvalid = () =>
  new DomainError(
    'INVITE_INVALID',
    'This invitation can’t be used: it was used already, withdrawn, is out of date, or is meant for another address. Ask for a new one.',
  );

export const repeatedDifferently = (requestId: string) =>
  new DomainError('IDEMPOTENCY_CONFLICT', `The request ${requestId} was already used for something else.`);

export const unavailable = () =>
  new DomainError(
    'SERVICE_UNAVAILABLE',
    'The database can’t be reached just now. Try again: nothing is done twice.',
  );
