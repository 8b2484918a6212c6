import type { Shown } from '../writes/overlay.ts';

/** What is being written: a message, a question, a reply, or a new wording. */
export type ComposerTarget =
  | { kind: 'new' }
  | { kind: 'question' }
  | { kind: 'reply'; message: Shown }
  | { kind: 'edit'; message: Shown; text: string };
