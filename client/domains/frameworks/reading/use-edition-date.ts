import { useTranslation } from 'react-i18next';
import type { EditionState } from '../../../../schema/words.ts';
import { useFormat } from '../../../i18n/format.ts';

export interface DatedEdition {
  number: number;
  state: EditionState;
  cutAt: string;
  adoptedAt: string | null;
}

/** An edition by its number and the day that counts for it: Edition 1, adopted 4 May 2026. */
export function useEditionDate(): (edition: DatedEdition) => string {
  const { t } = useTranslation('frameworks');
  const format = useFormat();
  return ({ number, state, cutAt, adoptedAt }) => {
    const at = adoptedAt ?? cutAt;
    return t(adoptedAt ? 'edition.adopted' : 'edition.cut', {
      number,
      day: format.days(at, at),
      state: t(`state.${state}`),
    });
  };
}
