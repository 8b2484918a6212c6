import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { AccessButton } from '../access/index.ts';
import type { FrameworkOnScreen } from './framework.documents.ts';

/** A framework of which no edition is in force: what there is to read, and where it is being written. */
export function NoEditionYet({ framework }: { framework: FrameworkOnScreen }) {
  const { t } = useTranslation('frameworks');
  const { slug, may, editions, document } = framework;
  return (
    <div>
      <PageHead
        isDocument
        eyebrow={
          <>
            <Link to="/frameworks">{t('list.title')}</Link> / {t(`purpose.${framework.purpose}`)}
          </>
        }
        title={framework.title}
        sub={framework.summary}
        action={document && <AccessButton kind="document" id={document.id} />}
      />
      <div className="page-pad">
        <EmptyState
          title={t('none.title')}
          advice={t(may.edit ? 'none.adviceWriting' : 'none.advice')}
          action={
            <>
              {may.edit && (
                <ButtonLink look="primary" to={`/frameworks/${slug}/write`}>
                  {t('write')}
                </ButtonLink>
              )}
              {(may.coordinate || editions.length > 0) && (
                <ButtonLink to={`/frameworks/${slug}/editions`}>{t('editions.title')}</ButtonLink>
              )}
            </>
          }
        />
      </div>
    </div>
  );
}
