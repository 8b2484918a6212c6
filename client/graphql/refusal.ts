import { CombinedGraphQLErrors } from '@apollo/client';

/** How the server said no, or that it did not answer: a stable code, words in English, the field, how long to wait. */
export interface Refusal {
  /** Undefined where nothing came back. */
  readonly code: string | undefined;
  readonly message: string;
  readonly field?: string | undefined;
  /** Seconds. */
  readonly retryAfter?: number | undefined;
}

/** A refusal by one of the addresses beside `/graphql`. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** The refusal in whatever was thrown while the server was asked for something. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refused) return error.refusal;
  if (CombinedGraphQLErrors.is(error)) {
    const first = error.errors[0];
    return { ...readRefusal(first?.extensions), message: first?.message ?? '' };
  }
  return { code: undefined, message: '' };
}

/** A refusal as JSON has it; a broken answer is one without a code. */
export function readRefusal(value: unknown): Refusal {
  const { code, message, field, retryAfter } = (value ?? {}) as Record<string, unknown>;
  return {
    code: typeof code === 'string' ? code : undefined,
    message: typeof message === 'string' ? message : '',
    field: typeof field === 'string' ? field : undefined,
    retryAfter: typeof retryAfter === 'number' ? retryAfter : undefined,
  };
}
