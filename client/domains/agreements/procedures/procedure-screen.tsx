import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import {
  type ProcedureGraph,
  type ProcedureStep,
  stepOf,
  type Words,
} from '../../../../schema/procedures/index.ts';
import { Failure } from '../../../graphql/failure.tsx';
import { useScreenQuery } from '../../../graphql/use-screen-query.ts';
import { useFormat } from '../../../i18n/format.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { useViewer } from '../../people/index.ts';
import { ProcedureQuery } from '../agreement.documents.ts';
import { inLanguage } from '../page/lanes.ts';
import '../agreements.css';

/** A procedure as one reads it: step by step, who acts, what is asked, by when, and where it may lead. */
export function ProcedureScreen() {
  const { t, i18n } = useTranslation('agreements');
  const format = useFormat();
  const { slug = '' } = useParams();
  const [search] = useSearchParams();
  const viewer = useViewer();
  const wanted = Number.parseInt(search.get('version') ?? '', 10) || null;
  const { data, error, retry } = useScreenQuery(ProcedureQuery, { slug, number: wanted });
  const procedure = data?.procedure;
  const version = procedure?.version;
  if (!procedure || !version)
    return (
      <div className="page-pad">
        {data && (
          <EmptyState
            title={t('procedures.missing')}
            advice={t('procedures.sub')}
            action={<ButtonLink to="/procedures">{t('procedures.title')}</ButtonLink>}
          />
        )}
        {!data && error && <Failure title={t('procedures.failed')} error={error} onRetry={retry} />}
        {!data && !error && <SkeletonRows label={t('procedures.title')} rows={6} />}
      </div>
    );
  const graph = version.graph as ProcedureGraph;
  const toConfirm = version.toConfirm as Words[];
  const sources = version.sources as string[];
  return (
    <div>
      <PageHead
        eyebrow={
          <>
            <Link to="/agreements">{t('list.title')}</Link> /{' '}
            <Link to="/procedures">{t('procedures.title')}</Link>
          </>
        }
        title={version.name}
        sub={`${version.level} · ${format.country(procedure.jurisdiction.slice(0, 2))} · ${t('procedures.version', { number: version.number })}`}
        action={
          viewer?.isAdministrator && (
            <ButtonLink to={`/procedures/${slug}/edit`}>{t('procedures.edit')}</ButtonLink>
          )
        }
      />
      <div className="page-pad procedure">
        <div>
          <p className="ag-purpose">{version.about}</p>
          <ol className="psteps">
            {graph.steps.map((step) => (
              <StepItem key={step.key} step={step} graph={graph} />
            ))}
          </ol>
        </div>
        <aside>
          {toConfirm.length > 0 && (
            <section className="to-confirm">
              <h2 className="aside-head">{t('procedures.toConfirm')}</h2>
              <ul>
                {toConfirm.map((point) => (
                  <li key={point.en}>{inLanguage(point, i18n.language)}</li>
                ))}
              </ul>
            </section>
          )}
          {sources.length > 0 && (
            <section>
              <h2 className="aside-head">{t('procedures.sources')}</h2>
              <ul>
                {sources.map((source) => (
                  <li key={source}>{source}</li>
                ))}
              </ul>
            </section>
          )}
          <section>
            <h2 className="aside-head">{t('procedures.kinds')}</h2>
            <p>{format.list(version.kinds.map((kind) => t(`kind.${kind}`)))}</p>
            <p className="meta">{t('procedures.runs', { count: procedure.runCount })}</p>
          </section>
          <section>
            <h2 className="aside-head">{t('procedures.versions')}</h2>
            <ul>
              {procedure.versions.map((one) => (
                <li key={one.id}>
                  <Link
                    className="link"
                    to={`/procedures/${slug}?version=${one.number}`}
                    aria-current={one.number === version.number ? 'true' : undefined}
                  >
                    {t('procedures.version', { number: one.number })}
                  </Link>
                  , {format.listDay(one.publishedAt)}, {one.publishedBy?.name ?? t('procedures.shipped')}
                  {one.note && <span className="written">{one.note}</span>}
                </li>
              ))}
            </ul>
          </section>
        </aside>
      </div>
    </div>
  );
}

function StepItem({ step, graph }: { step: ProcedureStep; graph: ProcedureGraph }) {
  const { t, i18n } = useTranslation('agreements');
  const format = useFormat();
  const say = (words: Words) => inLanguage(words, i18n.language);
  const { clock } = step;
  return (
    <li className={`pstep ${step.phase.toLowerCase()}`} id={`step-${step.key}`}>
      <p className="meta">{t(`phase.${step.phase}`)}</p>
      <h2>{say(step.title)}</h2>
      <dl>
        <div>
          <dt>{t('procedures.who')}</dt>
          <dd>{say(step.actor)}</dd>
        </div>
        {step.asks && (
          <div>
            <dt>{t('procedures.asks')}</dt>
            <dd>{say(step.asks)}</dd>
          </div>
        )}
        {step.consultees.length > 0 && (
          <div>
            <dt>{t('procedures.consults')}</dt>
            <dd>{format.list(step.consultees.map((one) => say(one.name)))}</dd>
          </div>
        )}
        {clock && (
          <div>
            <dt>{t('procedures.clock')}</dt>
            <dd>
              {clock.from === 'SIGNATURE'
                ? t('path.afterSignature', {
                    clock: t(clock.unit === 'DAYS' ? 'path.days' : 'path.workingDays', { count: clock.days }),
                  })
                : `${t(clock.unit === 'DAYS' ? 'path.days' : 'path.workingDays', { count: clock.days })} ${t('procedures.fromStep')}`}
            </dd>
          </div>
        )}
        {step.documents.length > 0 && (
          <div>
            <dt>{t('procedures.papers')}</dt>
            <dd>{format.list(step.documents.map((one) => say(one.name)))}</dd>
          </div>
        )}
        <div>
          <dt>{t('procedures.ways')}</dt>
          <dd>
            <ul>
              {step.outcomes.map((outcome) => {
                const to = stepOf(graph, outcome.to);
                return (
                  <li key={outcome.key}>
                    {say(outcome.name)} →{' '}
                    {to ? (
                      <a className="link" href={`#step-${to.key}`}>
                        {say(to.title)}
                      </a>
                    ) : (
                      t(outcome.ends === 'COMPLETED' ? 'procedures.endsCompleted' : 'procedures.endsRefused')
                    )}
                    {outcome.needs !== 'NOTHING' && (
                      <span className="meta"> {t(`procedures.needs.${outcome.needs}`)}</span>
                    )}
                  </li>
                );
              })}
            </ul>
          </dd>
        </div>
        {step.source && (
          <div>
            <dt>{t('procedures.from')}</dt>
            <dd>{step.source}</dd>
          </div>
        )}
      </dl>
    </li>
  );
}
