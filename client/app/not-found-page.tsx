import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHead } from '../ui/page-head.tsx';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation('frame');
  const { pathname } = useLocation();
  return (
    <div>
      <PageHead title={t('notFound.title')} />
      <div className="page-pad">
        <EmptyState
          title={t('notFound.sentence', { address: pathname })}
          advice={t('notFound.advice')}
          action={
            <ButtonLink look="primary" to="/network">
              {t('notFound.network')}
            </ButtonLink>
          }
        />
      </div>
    </div>
  );
}
