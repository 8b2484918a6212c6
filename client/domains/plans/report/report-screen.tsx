import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { progressOf } from '../../../../schema/plans/index.ts';
import { Failure } from '../../../graphql/failure.tsx';
import { useScreenQuery } from '../../../graphql/use-screen-query.ts';
import { useFormat } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { PageTitle } from '../../../ui/page-head.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { NotThere } from '../../access/index.ts';
import { Reported } from '../page/sources.tsx';
import { type ActivityOnScreen, type PlanOnScreen, PlanScreenQuery } from '../plan.documents.ts';
import { useYears } from '../years.ts';
import '../plans.css';

/** What was really done of a plan: with the evidence, and what was not, with the reason. Made to be printed. */
export function ReportScreen() {
  const { t } = useTranslation('plans');
  const { slug = '' } = useParams();
  const { data, error, retry } = useScreenQuery(PlanScreenQuery, { slug });
  if (data?.plan) return <Report plan={data.plan} />;
  return (
    <div className="page-pad page-alone">
      <PageTitle className="vh">{data ? t('page.missing') : t('report.open')}</PageTitle>
      {data && (
        <NotThere
          kind="plan"
          id={slug}
          title={t('page.missing')}
          advice={t('page.missingAdvice')}
          to="/plans"
          toWords={t('page.toList')}
        />
      )}
      {!data && error && <Failure title={t('page.failed')} error={error} onRetry={retry} />}
      {!data && !error && <SkeletonRows label={t('page.loading')} rows={8} />}
    </div>
  );
}

function Report({ plan }: { plan: PlanOnScreen }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const years = useYears();
  const all = plan.groups.flatMap(({ activities }) => activities);
  const { total, by, budgetPlanned, budgetActual } = progressOf(all);
  const parts = [
    { key: 'done', of: (one: ActivityOnScreen) => one.state === 'DONE' },
    { key: 'underWay', of: (one: ActivityOnScreen) => one.state === 'IN_PROGRESS' },
    { key: 'carried', of: (one: ActivityOnScreen) => one.state === 'CARRIED_OVER' },
    { key: 'dropped', of: (one: ActivityOnScreen) => one.state === 'DROPPED' },
    { key: 'unsaid', of: (one: ActivityOnScreen) => one.state === 'PLANNED' },
  ] as const;
  return (
    <article className="plan plan-report">
      <header className="plan-top">
        <div>
          <p className="eyebrow">
            <Link to={`/plans/${plan.slug}`}>{plan.number ?? plan.title}</Link> / {years(plan)}
          </p>
          <PageTitle className="plan-name">{t('report.title', { title: plan.title })}</PageTitle>
          {total > 0 && (
            <p className="sub">
              {t('report.sum', {
                count: total,
                all: format.number(total),
                done: format.number(by.DONE),
                carried: format.number(by.CARRIED_OVER),
                dropped: format.number(by.DROPPED),
              })}
            </p>
          )}
          {budgetPlanned !== null && (
            <p className="meta">
              {t('report.money', {
                planned: format.number(budgetPlanned),
                spent: budgetActual === null ? t('report.unknown') : format.number(budgetActual),
                currency: plan.currency,
              })}
            </p>
          )}
        </div>
        <div className="btns">
          <Button onClick={() => window.print()}>{t('export.print')}</Button>
        </div>
      </header>
      <div className="plan-main">
        {all.length === 0 && <p className="meta">{t('report.empty')}</p>}
        {parts.map(({ key, of }) => (
          <Part key={key} title={t(`report.${key}`)} plan={plan} of={of} />
        ))}
        <Reported plan={plan} />
      </div>
    </article>
  );
}

function Part(props: { title: string; plan: PlanOnScreen; of(activity: ActivityOnScreen): boolean }) {
  const groups = props.plan.groups
    .map((group) => ({ ...group, activities: group.activities.filter(props.of) }))
    .filter(({ activities }) => activities.length > 0);
  if (groups.length === 0) return null;
  return (
    <section className="points">
      <h2>{props.title}</h2>
      {groups.map((group) => (
        <div key={group.id}>
          <h3>{group.title}</h3>
          <ul>
            {group.activities.map((activity) => (
              <Told key={activity.id} activity={activity} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Told({ activity }: { activity: ActivityOnScreen }) {
  const { t } = useTranslation('plans');
  const { lead, commitment, carriedTo } = activity;
  const present = commitment?.present;
  return (
    <li>
      <span className="written">{activity.title}</span>
      <span className="meta">{lead?.name ?? t('outline.noLead')}</span>
      {present?.droppedReason && (
        <span className="meta">{t('report.because', { words: present.droppedReason })}</span>
      )}
      {carriedTo && (
        <span className="meta">
          {t('report.goesOn')}{' '}
          <Link className="link" to={`/plans/${carriedTo.plan.slug}`}>
            {carriedTo.plan.title}
          </Link>
        </span>
      )}
      {present && present.evidence.length > 0 && (
        <ul className="evidence">
          {present.evidence.map((one) => (
            <li key={one.id}>
              {one.url || one.fileUrl ? (
                <a className="link" href={one.url ?? one.fileUrl ?? ''} rel="noreferrer noopener">
                  {one.words ?? one.url ?? t('report.file')}
                </a>
              ) : (
                (one.document?.title ?? one.words)
              )}
            </li>
          ))}
        </ul>
      )}
      {activity.state === 'DONE' && present?.evidence.length === 0 && (
        <span className="meta warn">{t('report.noEvidence')}</span>
      )}
    </li>
  );
}
