import { useTranslation } from 'react-i18next';
import type { Draft } from './draft.ts';

/** Says that what was typed the last time is here again, and lets the reader begin anew; nothing where nothing was kept. */
export function KeptNote({ draft }: { draft: Pick<Draft<object>, 'isFound' | 'discard'> }) {
  const { t } = useTranslation('common');
  if (!draft.isFound) return null;
  return (
    <p className="kept-note" role="status">
      <span>{t('form.kept')}</span>
      <button type="button" className="lk" onClick={draft.discard}>
        {t('form.anew')}
      </button>
    </p>
  );
}
