import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';

export interface Tally {
  accept: number;
  acceptWithReservation: number;
  abstain: number;
  notYet: number;
}

/** A tally as a sentence: how many cities think what, those kinds that nobody chose left out. */
export function useTallyWords(): (tally: Tally) => string {
  const { t } = useTranslation('frameworks');
  const format = useFormat();
  return ({ accept, acceptWithReservation, abstain, notYet }) => {
    const parts = [
      accept > 0 && t('tally.accept', { count: accept }),
      acceptWithReservation > 0 && t('tally.acceptWithReservation', { count: acceptWithReservation }),
      abstain > 0 && t('tally.abstain', { count: abstain }),
      notYet > 0 && t('tally.notYet', { count: notYet }),
    ].filter((part) => part !== false);
    return parts.length > 0 ? format.list(parts) : t('tally.none');
  };
}
