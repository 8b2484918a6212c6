import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { PageHead } from '../../ui/page-head.tsx';
import { DemonstrationPeople } from './demonstration-people.tsx';
import { localPath } from './sign-in.ts';

/** The way in: for now one click as a demonstration person. Goes on to `next`, if that is a place of ours. */
export function SignInScreen() {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return (
    <div>
      <PageHead title={t('signIn')} sub={t('signInLead')} />
      <div className="page-pad sign-in">
        <DemonstrationPeople
          onEntered={() => void navigate(localPath(search.get('next')), { replace: true })}
        />
      </div>
    </div>
  );
}
