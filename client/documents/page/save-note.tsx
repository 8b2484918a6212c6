import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import { CheckIcon, NoLineIcon } from '../../ui/icons.tsx';
import type { DocumentState } from '../data/document-state.ts';

const patience = 400;

/** Says where one's words are, in words; told politely, and not for every letter. */
export function SaveNote({ state }: { state: DocumentState }) {
  const { t } = useTranslation('documents');
  const format = useFormat();
  const { save, access } = state;
  const isSlow = useSlow(save.kind === 'saving');
  if (access === 'read' || access === 'gone')
    return (
      <p className="saved" role="status">
        {state.kept.length > 0 ? t('save.refused') : t('save.readOnly')}
      </p>
    );
  return (
    <p className="saved" role="status" data-save={save.kind}>
      {words()}
    </p>
  );

  function words() {
    if (access === 'signedOut') return t('save.signedOut');
    if (save.kind === 'onThisDevice')
      return (
        <>
          <NoLineIcon />
          {t(save.isLasting ? 'save.onThisDevice' : 'save.onThisPage')}
        </>
      );
    if (save.kind === 'saving') return isSlow ? t('save.saving') : saved(null);
    return saved(save.at);
  }

  function saved(at: number | null) {
    return (
      <>
        <CheckIcon />
        {at ? t('save.savedAt', { time: format.time(new Date(at)) }) : t('save.saved')}
      </>
    );
  }
}

/** True once something has lasted longer than one would not notice. */
function useSlow(isOn: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isOn) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), patience);
    return () => clearTimeout(timer);
  }, [isOn]);
  return isSlow;
}
