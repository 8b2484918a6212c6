import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button.tsx';
import { PageTitle } from '../../ui/page-head.tsx';

/** For a stranger: what this is, in two sentences, and the two ways on. */
export function Welcome() {
  const { t } = useTranslation('home');
  return (
    <div className="welcome">
      <PageTitle className="doc-title" windowTitle={t('title')}>
        {t('welcome.title')}
      </PageTitle>
      <p className="lead">{t('welcome.lead')}</p>
      <div className="acts">
        <ButtonLink look="primary" to="/sign-in">
          {t('welcome.enter')}
        </ButtonLink>
        <ButtonLink to="/network">{t('welcome.network')}</ButtonLink>
      </div>
    </div>
  );
}
