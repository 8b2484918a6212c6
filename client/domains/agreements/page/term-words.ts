import { useTranslation } from 'react-i18next';
import { useDay } from '../../../i18n/day.ts';
import type { AgreementOnScreen } from '../agreement.documents.ts';

type Terms = Pick<AgreementOnScreen, 'entryRule' | 'entersOn' | 'endsOn' | 'termMonths' | 'isOpenEnded'>;

/** How an agreement's terms are said. */
export function useTermWords() {
  const { t } = useTranslation('agreements');
  const day = useDay();
  const months = (count: number) =>
    count % 12 === 0 ? t('path.years', { count: count / 12 }) : t('path.months', { count });
  return {
    months,
    entry: ({ entryRule, entersOn }: Terms) => (entersOn ? day(entersOn) : t(`facts.entryRule.${entryRule}`)),
    length({ endsOn, termMonths, isOpenEnded }: Terms): string {
      if (isOpenEnded) return t('path.open');
      if (termMonths !== null)
        return endsOn ? `${months(termMonths)}, ${t('path.ends', { day: day(endsOn) })}` : months(termMonths);
      return endsOn ? t('path.ends', { day: day(endsOn) }) : '';
    },
  };
}
