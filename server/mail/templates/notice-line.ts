import type { NotificationKind } from '../../../schema/words.ts';

/** One thing that somebody is told of by mail. */
export interface NoticeLine {
  readonly kind: NotificationKind;
  /** Who did it, where it was somebody. */
  readonly by: string | null;
  readonly title: string;
  readonly link: string;
}

/** What a line says in one language. */
export type NoticeWords = { readonly [Kind in NotificationKind]: (by: string, title: string) => string };

export function lineOf(words: NoticeWords, nobody: string, { kind, by, title, link }: NoticeLine): string {
  return `${words[kind](by ?? nobody, title)}\n${link}`;
}
