import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Failure } from '../../../graphql/failure.tsx';
import { useScreenQuery } from '../../../graphql/use-screen-query.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHead, PageTitle } from '../../../ui/page-head.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { NotThere } from '../../access/index.ts';
import { useEditionsFollowed } from '../use-editions-followed.ts';
import { CutDialog } from './cut-dialog.tsx';
import { EditionItem } from './edition-item.tsx';
import { EditionsScreenQuery, type FrameworkWithEditions } from './editions.documents.ts';
import '../frameworks.css';
import './editions.css';

/** The editions of a framework, the latest first: where each stands and what it changed; coordinators bring them on their way. */
export function EditionsScreen() {
  const { t } = useTranslation('frameworks');
  const { slug = '' } = useParams();
  const { data, error, retry } = useScreenQuery(EditionsScreenQuery, { slug });
  useEditionsFollowed(data?.framework?.document, retry);
  if (data?.framework) return <EditionsPage framework={data.framework} onChange={retry} />;
  return (
    <div className="page-pad page-alone">
      <PageTitle className="vh">{t(data ? 'missing.framework' : 'editions.title')}</PageTitle>
      {data && (
        <NotThere
          kind="framework"
          id={slug}
          title={t('missing.framework')}
          advice={t('missing.advice')}
          to="/frameworks"
          toWords={t('missing.toList')}
        />
      )}
      {!data && error && <Failure title={t('failed')} error={error} onRetry={retry} />}
      {!data && !error && <SkeletonRows label={t('loading')} rows={4} />}
    </div>
  );
}

function EditionsPage({ framework, onChange }: { framework: FrameworkWithEditions; onChange(): void }) {
  const { t } = useTranslation('frameworks');
  const [isCutting, setCutting] = useState(false);
  const { editions, document, may, slug } = framework;
  return (
    <div>
      <PageHead
        eyebrow={
          <>
            <Link to="/frameworks">{t('list.title')}</Link> /{' '}
            <Link to={`/frameworks/${slug}`} lang={framework.language}>
              {framework.title}
            </Link>
          </>
        }
        title={t('editions.title')}
        sub={t('editions.lead')}
        action={
          may.coordinate && (
            <Button look="primary" aria-haspopup="dialog" onClick={() => setCutting(true)}>
              {t('cut.open', { number: (editions[0]?.number ?? 0) + 1 })}
            </Button>
          )
        }
      />
      <div className="page-pad">
        {editions.length === 0 && <EmptyState title={t('editions.none')} advice={t('editions.noneAdvice')} />}
        <ul className="editions">
          {editions.map((edition, at) => (
            <EditionItem
              key={edition.id}
              framework={framework}
              edition={edition}
              before={editions[at + 1]}
              onChange={onChange}
            />
          ))}
        </ul>
      </div>
      {isCutting && document && (
        <CutDialog documentId={document.id} onClose={() => setCutting(false)} onDone={onChange} />
      )}
    </div>
  );
}
