import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { Problem } from '../../ui/form.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { DemonstrationPeople } from './demonstration-people.tsx';
import { localPath } from './sign-in.ts';
import { SignInForm } from './sign-in-form.tsx';
import { useSignInWays } from './sign-in-ways.ts';

/** The ways in: by password, by a link, or with one click as a demonstration person. Goes on to `next`, if that is ours. */
export function SignInScreen() {
  const { t } = useTranslation(['people', 'account']);
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const next = localPath(search.get('next'));
  const { oidc } = useSignInWays();
  const goOn = () => void navigate(next, { replace: true });
  return (
    <div>
      <PageHead title={t('signIn')} sub={t('signInLead')} />
      <div className="page-pad sign-in">
        <section aria-labelledby="own-account">
          <h2 id="own-account">{t('account:signIn.own')}</h2>
          {oidc && search.has('error') && (
            <Problem>{t('account:signIn.notFromThere', { name: oidc })}</Problem>
          )}
          <SignInForm next={next} onEntered={goOn} />
          <p className="meta quiet">{t('account:signIn.byInvitation')}</p>
        </section>
        <DemonstrationPeople onEntered={goOn} />
      </div>
    </div>
  );
}
