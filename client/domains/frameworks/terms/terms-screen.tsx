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
import { FreedomMark } from '../freedom-mark.tsx';
import { numberedSections } from './numbered-sections.ts';
import { type FrameworkWithTerms, type SectionWithTerms, TermsScreenQuery } from './terms.documents.ts';
import { TermsDialog } from './terms-dialog.tsx';
import '../frameworks.css';
import './terms.css';

/** What the sections of the working text ask of a city, and how free each is; who coordinates the text changes it here. */
export function TermsScreen() {
  const { t } = useTranslation('frameworks');
  const { slug = '' } = useParams();
  const { data, error, retry } = useScreenQuery(TermsScreenQuery, { slug });
  const framework = data?.framework;
  if (framework?.document) return <TermsPage framework={framework} sections={framework.document.sections} />;
  return (
    <div className="page-pad page-alone">
      <PageTitle className="vh">{t(data ? 'missing.framework' : 'terms.title')}</PageTitle>
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
      {!data && !error && <SkeletonRows label={t('loading')} rows={6} />}
    </div>
  );
}

function TermsPage(props: { framework: FrameworkWithTerms; sections: readonly SectionWithTerms[] }) {
  const { t } = useTranslation('frameworks');
  const { framework } = props;
  const [changing, setChanging] = useState<SectionWithTerms | null>(null);
  const sections = numberedSections(props.sections);
  return (
    <div>
      <PageHead
        eyebrow={
          <>
            <Link to="/frameworks">{t('list.title')}</Link> /{' '}
            <Link to={`/frameworks/${framework.slug}`} lang={framework.language}>
              {framework.title}
            </Link>
          </>
        }
        title={t('terms.title')}
        sub={t('terms.lead')}
      />
      <div className="page-pad">
        {sections.length === 0 && <EmptyState title={t('terms.none')} advice={t('terms.noneAdvice')} />}
        <ul className="terms">
          {sections.map(({ section, number, depth }) => (
            <li key={section.id} className={depth === 0 ? 'part' : undefined}>
              <h2 lang={framework.language}>
                <span className="num quiet">{number}</span> {section.title}
              </h2>
              <p className="terms-state">
                {section.freedom ? (
                  <FreedomMark freedom={section.freedom} />
                ) : (
                  <span className="meta quiet">{t('terms.noFreedom')}</span>
                )}
                <span className="meta">
                  {t('terms.questions', { count: section.questions.length })} ·{' '}
                  {t('terms.values', { count: section.parameters.length })}
                </span>
              </p>
              {framework.may.coordinate && (
                <Button
                  small
                  look="plain"
                  aria-haspopup="dialog"
                  aria-label={t('terms.changeOf', { number, title: section.title })}
                  onClick={() => setChanging(section)}
                >
                  {t('terms.change')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </div>
      {changing && (
        <TermsDialog section={changing} language={framework.language} onClose={() => setChanging(null)} />
      )}
    </div>
  );
}
