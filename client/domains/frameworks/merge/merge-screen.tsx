import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Failure } from '../../../graphql/failure.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { useRefusalWords } from '../../../graphql/use-refusal-words.ts';
import { useScreenQuery } from '../../../graphql/use-screen-query.ts';
import { Button } from '../../../ui/button.tsx';
import { Problem } from '../../../ui/form.tsx';
import { PageHead, PageTitle } from '../../../ui/page-head.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { NotThere } from '../../access/index.ts';
import { useAdaptationFollowed } from '../use-editions-followed.ts';
import { BeginMergeMutation, MergeScreenQuery, type MergingAdaptation } from './merge.documents.ts';
import { MergePage } from './merge-page.tsx';
import '../frameworks.css';
import './merge-page.css';

/** The common text has moved on: what it means for a city's version, decided section by section. */
export function MergeScreen() {
  const { t } = useTranslation('adaptations');
  const { id = '' } = useParams();
  const { data, error, retry } = useScreenQuery(MergeScreenQuery, { id });
  const adaptation = data?.adaptation;
  useAdaptationFollowed(adaptation?.document, retry);
  if (adaptation?.merge?.id)
    return <MergePage adaptation={adaptation} merge={adaptation.merge} onChange={retry} />;
  if (adaptation?.may.read) return <NotBegun adaptation={adaptation} onBegun={retry} />;
  return (
    <div className="page-pad page-alone">
      <PageTitle className="vh">{t('merge.title')}</PageTitle>
      {data && (
        <NotThere
          kind="adaptation"
          id={id}
          title={t(adaptation ? 'merge.closed' : 'text.missing')}
          advice={t('text.missingAdvice')}
          to={adaptation ? `/adaptations/${id}` : '/frameworks'}
          toWords={t(adaptation ? 'text.toText' : 'text.toFrameworks')}
        />
      )}
      {!data && error && <Failure title={t('failed')} error={error} onRetry={retry} />}
      {!data && !error && <SkeletonRows label={t('loading')} rows={8} />}
    </div>
  );
}

/** Nothing to do, or what there would be to do before anybody begins. */
function NotBegun({ adaptation, onBegun }: { adaptation: MergingAdaptation; onBegun(): void }) {
  const { t } = useTranslation('adaptations');
  const words = useRefusalWords();
  const begin = useAction(BeginMergeMutation);
  const { merge, may, owner, id } = adaptation;
  const city = owner.city?.name ?? owner.name;
  return (
    <div>
      <PageHead
        eyebrow={<Link to={`/adaptations/${id}`}>{t('text.own', { city })}</Link>}
        title={t(merge ? 'merge.title' : 'merge.none')}
        sub={
          merge
            ? t('merge.lead', {
                city,
                from: merge.fromNumber,
                to: merge.toNumber,
                count: merge.items.length,
              })
            : t(adaptation.adoptedEdition ? 'merge.noneAdvice' : 'merge.noneInForce')
        }
      />
      {merge && (
        <div className="page-pad">
          <p className="meta">{t('merge.beginLead', { number: merge.toNumber })}</p>
          {may.decide && (
            <Button
              look="primary"
              isBusy={begin.isBusy}
              onClick={() => void begin.run({ adaptationId: id }).then((data) => data && onBegun())}
            >
              {t('merge.begin')}
            </Button>
          )}
          {begin.refusal && <Problem>{words(begin.refusal)}</Problem>}
        </div>
      )}
    </div>
  );
}
