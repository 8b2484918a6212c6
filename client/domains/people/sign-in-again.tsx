import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { setSessionLost, useSessionLost } from '../../graphql/session-loss.ts';
import { Dialog } from '../../ui/dialog.tsx';

const DemonstrationPeople = lazy(async () => ({
  default: (await import('./demonstration-people.tsx')).DemonstrationPeople,
}));

/** When the server no longer knows us: the way in again, over the page, which keeps what was typed. */
export function SignInAgain() {
  const { t } = useTranslation('people');
  const isLost = useSessionLost();
  if (!isLost) return null;
  return (
    <Dialog title={t('again.title')} closeLabel={t('again.close')} onClose={() => setSessionLost(false)}>
      <p className="again-kept">{t('again.kept')}</p>
      <Suspense fallback={null}>
        <DemonstrationPeople onEntered={() => setSessionLost(false)} />
      </Suspense>
    </Dialog>
  );
}
