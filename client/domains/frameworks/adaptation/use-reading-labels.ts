import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** What a screen reader is told in a section's text: its footnotes and its tasks. */
export function useReadingLabels(number: string) {
  const { t } = useTranslation('frameworks');
  return useMemo(
    () => ({
      notes: t('notes.label', { number }),
      note: (note: number) => t('notes.note', { note }),
      back: (note: number) => t('notes.back', { note }),
      task: (isDone: boolean) => t(isDone ? 'task.done' : 'task.open'),
    }),
    [t, number],
  );
}
