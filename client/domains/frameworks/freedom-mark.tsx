import { useTranslation } from 'react-i18next';
import type { Freedom } from '../../../schema/words.ts';
import '../../ui/freedom.css';

export const freedomClass: Record<Freedom, string> = { CORE: 'core', GUIDED: 'guided', OPEN: 'open' };

/** How free a section is: the stroke, and its word. */
export function FreedomMark({ freedom }: { freedom: Freedom }) {
  const { t } = useTranslation('frameworks');
  return <span className={`free ${freedomClass[freedom]}`}>{t(`freedom.${freedom}`)}</span>;
}
