import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { Failure } from '../../graphql/failure.tsx';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageTitle } from '../../ui/page-head.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { NotThere } from '../access/index.ts';
import { FrameworkScreenQuery } from './framework.documents.ts';
import { NoEditionYet } from './no-edition-yet.tsx';
import { ReadingPage } from './reading/reading-page.tsx';
import { useEditionsFollowed } from './use-editions-followed.ts';
import './frameworks.css';

/** A framework to be read: the edition in force, or the one that the address names. */
export function FrameworkScreen() {
  const { t, i18n } = useTranslation('frameworks');
  const { slug = '', number } = useParams();
  const [search] = useSearchParams();
  const language = search.get('lang') ?? i18n.language;
  const wanted = number === undefined ? null : Number.parseInt(number, 10);
  const isNumber = wanted === null || (wanted > 0 && wanted < 100_000);
  const variables = { slug, number: isNumber ? wanted : 0, language };
  const { data, error, retry } = useScreenQuery(FrameworkScreenQuery, variables);
  const framework = data?.framework;
  const [saidTurn, setSaidTurn] = useState(0);
  useEditionsFollowed(framework?.document, retry, () => setSaidTurn((turn) => turn + 1));
  if (framework?.edition)
    return (
      <ReadingPage
        framework={framework}
        edition={framework.edition}
        saidTurn={saidTurn}
        language={framework.edition.languages.includes(language) ? language : framework.edition.language}
      />
    );
  if (framework && wanted === null) return <NoEditionYet framework={framework} />;
  const missing = t(framework ? 'missing.edition' : 'missing.framework');
  return (
    <div className="page-pad page-alone">
      <PageTitle className="vh">{data ? missing : t('list.title')}</PageTitle>
      {framework && (
        <EmptyState
          title={missing}
          advice={t('missing.advice')}
          action={<ButtonLink to={`/frameworks/${slug}`}>{t('missing.toFramework')}</ButtonLink>}
        />
      )}
      {data && !framework && (
        <NotThere
          kind="framework"
          id={slug}
          title={missing}
          advice={t('missing.advice')}
          to="/frameworks"
          toWords={t('missing.toList')}
        />
      )}
      {!data && error && <Failure title={t('failed')} error={error} onRetry={retry} />}
      {!data && !error && <SkeletonRows label={t('loading')} rows={8} />}
    </div>
  );
}
