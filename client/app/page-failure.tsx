import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '../ui/button.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { PageHead } from '../ui/page-head.tsx';

/** A page that could not be shown: what happened, what is kept, and the ways on. */
export function PageFailure() {
  const { t } = useTranslation(['frame', 'common']);
  // Loading the page anew also brings what a new version of Trellis has replaced.
  return (
    <div>
      <PageHead title={t('failure.title')} />
      <div className="page-pad">
        <ErrorState
          title={t('failure.what')}
          rows={[[t('common:failure.kept'), t('failure.kept')]]}
          actions={
            <>
              <Button onClick={() => location.reload()}>{t('common:failure.retry')}</Button>
              <ButtonLink look="plain" to="/">
                {t('failure.home')}
              </ButtonLink>
            </>
          }
        />
      </div>
    </div>
  );
}
