import { Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { DocumentPage } from '../../documents/index.ts';
import type { PanelProps } from '../../documents/panel.ts';
import { Failure } from '../../graphql/failure.tsx';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { lazyScreen } from '../../i18n/lazy-screen.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { PageTitle } from '../../ui/page-head.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { AccessButton, NotThere } from '../access/index.ts';
import { FrameworkWriteQuery } from './framework.documents.ts';
import { NameDialog } from './name-dialog.tsx';
import './frameworks.css';

// What cities say of it is fetched when its tab comes to the front.
const CitiesPanel = lazyScreen(
  async () => (await import('./comparison/cities-panel.tsx')).CitiesPanel,
  'adaptations',
);

/** The working text of a framework, written together; who may not read it is shown the way to what was adopted. */
export function WriteScreen() {
  const { t } = useTranslation('frameworks');
  const { slug = '' } = useParams();
  const { data, error, retry } = useScreenQuery(FrameworkWriteQuery, { slug });
  const framework = data?.framework;
  const [isNaming, setNaming] = useState(false);
  const panels = useMemo(
    () => [
      {
        key: 'cities',
        title: 'panel.cities',
        Panel: (props: PanelProps) => (
          <Suspense fallback={null}>
            <CitiesPanel {...props} slug={slug} />
          </Suspense>
        ),
      },
    ],
    [slug],
  );
  if (framework?.document) {
    const { document, may } = framework;
    return (
      <DocumentPage
        key={document.id}
        documentId={document.id}
        panels={panels}
        eyebrow={
          <>
            <Link to="/frameworks">{t('list.title')}</Link> /{' '}
            <Link to={`/frameworks/${slug}`}>{t('writing.read')}</Link>
          </>
        }
        actions={
          <>
            <AccessButton kind="document" id={document.id} />
            {may.coordinate && (
              <Button small look="plain" aria-haspopup="dialog" onClick={() => setNaming(true)}>
                {t('name.open')}
              </Button>
            )}
            {may.coordinate && (
              <ButtonLink small look="plain" to={`/frameworks/${slug}/sections`}>
                {t('terms.title')}
              </ButtonLink>
            )}
            <ButtonLink small look="plain" to={`/frameworks/${slug}/editions`}>
              {t('editions.title')}
            </ButtonLink>
          </>
        }
        notice={
          <>
            {framework.isDemonstration && <p className="read-demo">{t('demonstration.long')}</p>}
            {isNaming && <NameDialog framework={framework} onClose={() => setNaming(false)} />}
          </>
        }
      />
    );
  }
  return (
    <div className="page-pad page-alone">
      <PageTitle className="vh">{t(data ? 'missing.framework' : 'write')}</PageTitle>
      {data && (
        <NotThere
          kind="framework"
          id={slug}
          title={t(framework ? 'terms.closed' : 'missing.framework')}
          advice={t('missing.advice')}
          to={framework ? `/frameworks/${slug}` : '/frameworks'}
          toWords={t(framework ? 'missing.toFramework' : 'missing.toList')}
        />
      )}
      {!data && error && <Failure title={t('failed')} error={error} onRetry={retry} />}
      {!data && !error && <SkeletonRows label={t('loading')} rows={8} />}
    </div>
  );
}
