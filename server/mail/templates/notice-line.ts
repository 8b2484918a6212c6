import type { NotificationKind } from '../../../schema/words.ts';

/** One thing that somebody is told of by mail. */
export interface NoticeLine {
  readonly kind: NotificationKind;
  /** Who did it, where it was somebody. */
  readonly by: string | null;
  readonly title: string;
  readonly link: string;
  /** A day, as 2026-11-18, or a count that the sentence names. */
  readonly facts: { readonly day?: string; readonly done?: number; readonly total?: number };
  /** What is quoted below it: the reason of an answer. */
  readonly words: string | null;
}

/** What a line says in one language. */
export type NoticeWords = {
  readonly [Kind in NotificationKind]: (by: string, title: string, facts: SaidFacts) => string;
};

interface SaidFacts {
  readonly day: string;
  readonly done: string;
  readonly total: string;
}

export interface NoticeLanguage {
  readonly words: NoticeWords;
  /** How a day is written. */
  readonly day: Intl.DateTimeFormat;
}

/** A line of a mail, with the way there; what nobody did, the house did. */
export function lineOf(
  { words, day }: NoticeLanguage,
  { kind, by, title, link, facts, words: quoted }: NoticeLine,
): string {
  const said = {
    day: facts.day ? day.format(new Date(`${facts.day}T00:00:00Z`)) : '',
    done: String(facts.done ?? ''),
    total: String(facts.total ?? ''),
  };
  const quote = quoted ? `\n“${quoted}”` : '';
  return `${words[kind](by ?? 'Trellis', title, said)}${quote}\n${link}`;
}
