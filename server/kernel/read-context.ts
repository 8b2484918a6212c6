import type { Actor } from './actor.ts';
import type { Language } from './localised-text.ts';

/** Who reads and in which language; the statement's parameters are gathered while its text is made. */
export interface ReadContext {
  readonly actor: Actor;
  readonly language: Language;
  /** Gives a value to the statement and returns its placeholder; values never become text. */
  param(value: unknown): string;
}
