import type { Work } from './work.ts';

/** A file as it goes out of the house, with what is written down of that before its first byte does. */
export interface TakenOut {
  readonly name: string;
  readonly type: string;
  readonly noted: Noted;
  /** Made once it stands in the history: what is about the history has its own taking out in it. */
  content(): Content | Promise<Content>;
}

type Content = Uint8Array | string | AsyncIterable<string>;

/** What the history says of a file; where it was asked for as a job, the asking was written down. */
export type Noted = NotedNow | 'when it was asked for';

export interface NotedNow {
  /** Whose history says so: a body's, or the taker's own. What is of no one body stands with the body that they act for, if any. */
  readonly in: { readonly bodyId: string } | 'body acted for' | 'own history';
  /** What was taken out; left out, it is of whoever the history is. */
  readonly subjectId?: string;
  readonly facts: { readonly what: string } & Readonly<Record<string, string | null>>;
  /** Asks once more in the transaction that writes it down, for what may be lost from one moment to the next. */
  still?(work: Work): Promise<void>;
}
