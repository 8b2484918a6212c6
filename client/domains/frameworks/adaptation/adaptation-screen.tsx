import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { Failure } from '../../../graphql/failure.tsx';
import { useScreenQuery } from '../../../graphql/use-screen-query.ts';
import { PageTitle } from '../../../ui/page-head.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { NotThere } from '../../access/index.ts';
import { endOfDay } from '../past-day.ts';
import { AdaptationScreenQuery } from './adaptation.documents.ts';
import { AdaptationPage } from './adaptation-page.tsx';

const WorkingPage = lazy(async () => ({ default: (await import('./working-page.tsx')).WorkingPage }));

/** A city's own version of a common text: as it was published, and for who works on it as it stands, to be written in. */
export function AdaptationScreen() {
  const { t } = useTranslation('adaptations');
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const on = search.get('on');
  const at = endOfDay(on);
  const { data, error, retry } = useScreenQuery(AdaptationScreenQuery, { id, at });
  const adaptation = data?.adaptation;
  if (adaptation && at) return <AdaptationPage adaptation={adaptation} document={null} on={on} />;
  if (adaptation?.document)
    return <WorkingPage adaptation={adaptation} documentId={adaptation.document.id} />;
  if (adaptation) return <AdaptationPage adaptation={adaptation} document={null} />;
  return (
    <div className="page-pad page-alone">
      <PageTitle className="vh">{t(data ? 'text.missing' : 'loading')}</PageTitle>
      {data && (
        <NotThere
          kind="adaptation"
          id={id}
          title={t('text.missing')}
          advice={t('text.missingAdvice')}
          to="/frameworks"
          toWords={t('text.toFrameworks')}
        />
      )}
      {!data && error && <Failure title={t('failed')} error={error} onRetry={retry} />}
      {!data && !error && <SkeletonRows label={t('loading')} rows={8} />}
    </div>
  );
}
