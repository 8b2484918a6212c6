import { CombinedGraphQLErrors } from '@apollo/client';
import type { Reason } from '../../schema/reasons.ts';

/** How the server said no, or that it did not answer: a stable code, why, the field, how long to wait. */
export interface Refusal {
  /** Undefined where nothing came back. */
  readonly code: string | undefined;
  /** Words in English, for who looks into it; no reader is shown them. */
  readonly message: string;
  /** A newer server may give one that is not known here. */
  readonly reason?: Reason | undefined;
  readonly field?: string | undefined;
  /** Seconds. */
  readonly retryAfter?: number | undefined;
  /** The values in the words of its reason. */
  readonly facts?: Readonly<Record<string, string | number>>;
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
  const { code, message, field, reason, retryAfter, ...others } = (value ?? {}) as Record<string, unknown>;
  return {
    code: typeof code === 'string' ? code : undefined,
    message: typeof message === 'string' ? message : '',
    reason: typeof reason === 'string' ? (reason as Reason) : undefined,
    field: typeof field === 'string' ? field : undefined,
    retryAfter: typeof retryAfter === 'number' ? retryAfter : undefined,
    facts: Object.fromEntries(Object.entries(others).filter(isFact)),
  };
}

function isFact(entry: [string, unknown]): entry is [string, string | number] {
  return typeof entry[1] === 'string' || typeof entry[1] === 'number';
}
