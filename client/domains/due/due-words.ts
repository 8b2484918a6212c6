import { useTranslation } from 'react-i18next';

/** How near something is, in words: 3 days left, today, 2 days overdue. */
export function useDueWords(): (daysLeft: number | null) => string {
  const { t } = useTranslation('due');
  return (daysLeft) => {
    if (daysLeft === null) return '';
    if (daysLeft === 0) return t('left.today');
    return daysLeft > 0 ? t('left.days', { count: daysLeft }) : t('left.over', { count: -daysLeft });
  };
}
