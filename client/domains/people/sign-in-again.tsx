import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { setSessionLost, useSessionLost } from '../../graphql/session-loss.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useLastViewer } from './viewer.ts';

const SignInForm = lazy(async () => ({ default: (await import('./sign-in-form.tsx')).SignInForm }));
const DemonstrationPeople = lazy(async () => ({
  default: (await import('./demonstration-people.tsx')).DemonstrationPeople,
}));

/** When the server no longer knows us: the way in again, over the page, which keeps what was typed. */
export function SignInAgain() {
  const { t } = useTranslation('people');
  const isLost = useSessionLost();
  const { pathname, search } = useLocation();
  const last = useLastViewer();
  if (!isLost) return null;
  const isKnown = last !== undefined && !last.person.isDemonstration;
  const goOn = () => setSessionLost(false);
  return (
    <Dialog title={t('again.title')} closeLabel={t('again.close')} onClose={() => setSessionLost(false)}>
      <p className="again-kept">{t('again.kept')}</p>
      <Suspense fallback={null}>
        <div className="again-ways">
          {!last?.person.isDemonstration && (
            <SignInForm email={last?.email ?? ''} next={pathname + search} onEntered={goOn} />
          )}
          {!isKnown && <DemonstrationPeople onEntered={goOn} />}
        </div>
      </Suspense>
    </Dialog>
  );
}
