import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { PageTitle } from '../../ui/page-head.tsx';

/**
 * For a person: today, and how much waits for them. For a stranger: what this is, and the two ways on.
 * The title is one element for both, so that signing in does not lose the focus it has.
 */
export function HomeHead(props: { name?: string; isStranger: boolean; waits?: number }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const { name, isStranger, waits } = props;
  const greeting = waits === undefined ? t('hello', { name }) : t('waits', { count: waits });
  return (
    <div className={isStranger ? 'welcome' : 'home-head'}>
      {name && <p className="eyebrow">{format.day(new Date())}</p>}
      <PageTitle windowTitle={t('title')} className={isStranger ? 'doc-title' : name ? undefined : 'vh'}>
        {isStranger ? t('welcome.title') : name ? greeting : t('title')}
      </PageTitle>
      {isStranger && <p className="lead">{t('welcome.lead')}</p>}
      {isStranger && (
        <div className="acts">
          <ButtonLink look="primary" to="/sign-in">
            {t('welcome.enter')}
          </ButtonLink>
          <ButtonLink to="/network">{t('welcome.network')}</ButtonLink>
        </div>
      )}
    </div>
  );
}
