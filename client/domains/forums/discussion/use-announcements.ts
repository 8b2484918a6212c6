import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bodyName } from '../body-name.tsx';
import type { DiscussionEntry } from './discussion.documents.ts';

const together = 4_000;
const spoken = 160;

/** Words for screen readers about what others post: one message in full, several in one sentence, every four seconds at most. */
export function useAnnouncements(personId: string | undefined): {
  words: string;
  hear(entries: readonly DiscussionEntry[]): void;
} {
  const { t } = useTranslation('forums');
  const [words, setWords] = useState('');
  const heard = useRef<NonNullable<DiscussionEntry['message']>[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const hear = useCallback(
    (entries: readonly DiscussionEntry[]) => {
      for (const { kind, message } of entries) {
        if (kind === 'message.posted' && message && message.author.id !== personId)
          heard.current.push(message);
      }
      if (heard.current.length === 0) return;
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        const messages = heard.current.splice(0);
        const last = messages.at(-1);
        if (!last) return;
        const name = last.author.name;
        setWords(
          messages.length === 1
            ? t('announce.one', {
                name,
                place: bodyName(last.body),
                text: (last.text ?? '').slice(0, spoken),
              })
            : t('announce.many', { count: messages.length, name }),
        );
      }, together);
    },
    [personId, t],
  );
  return { words, hear };
}
