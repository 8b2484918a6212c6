import { Modal } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { setSessionLost, useSessionLost } from '../../graphql/session-loss.ts';

const DemonstrationPeople = lazy(async () => ({
  default: (await import('./demonstration-people.tsx')).DemonstrationPeople,
}));

/** When the server no longer knows us: the way in again, over the page, which keeps what was typed. */
export function SignInAgain() {
  const { t } = useTranslation('people');
  const isLost = useSessionLost();
  return (
    <Modal
      opened={isLost}
      onClose={() => setSessionLost(false)}
      title={t('again.title')}
      closeButtonProps={{ 'aria-label': t('again.close') }}
      classNames={{ title: 'dialog-title' }}
      size="42rem"
    >
      <p className="meta" id="demo-note">
        {t('again.kept')}
      </p>
      <Suspense fallback={null}>
        <DemonstrationPeople onEntered={() => setSessionLost(false)} />
      </Suspense>
    </Modal>
  );
}
