import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { Failure } from '../../../graphql/failure.tsx';
import { useScreenQuery } from '../../../graphql/use-screen-query.ts';
import { useDay } from '../../../i18n/day.ts';
import { lazyScreen } from '../../../i18n/lazy-screen.ts';
import { useFreshScreen } from '../../../streams/use-followed.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { CaretIcon } from '../../../ui/icons.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { PageTitle } from '../../../ui/page-head.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { AccessButton, NotThere } from '../../access/index.ts';
import { CommitmentDialog } from '../../due/index.ts';
import { ProjectsFrom } from '../../projects/projects-from.tsx';
import { BeginDialog } from '../begin-dialog.tsx';
import { PlanFollowed, type PlanOnScreen, PlanScreenQuery } from '../plan.documents.ts';
import { useYears } from '../years.ts';
import { ActivityDialog } from './activity-dialog.tsx';
import { CarryDialog, unfinishedOf } from './carry-dialog.tsx';
import { PlanHistory } from './history.tsx';
import { InitiativeDialog } from './initiative-dialog.tsx';
import { Initiatives } from './initiatives.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { Outline } from './outline.tsx';
import { Progress } from './progress.tsx';
import { PlanClaims, Points, Reported, Source } from './sources.tsx';
import '../plans.css';

const ActivityTimeline = lazyScreen(
  () => import('./activity-timeline.tsx').then((m) => m.ActivityTimeline),
  'plans',
  'projects',
);

const followable = { query: PlanFollowed, field: 'plan', variable: 'planId' };

type Dialog = 'begin' | 'change' | 'issue' | 'carry' | 'initiative';

/** One plan: its outline, how far it is, what it carries out, and what sources say. */
export function PlanScreen() {
  const { t } = useTranslation('plans');
  const { slug = '' } = useParams();
  const { data, error, retry } = useScreenQuery(PlanScreenQuery, { slug });
  const plan = data?.plan?.slug === slug ? data.plan : null;
  useFreshScreen(followable, plan, retry);
  if (plan) return <PlanPage key={plan.id} plan={plan} retry={retry} />;
  return (
    <div className="page-pad page-alone">
      <PageTitle className="vh">{data ? t('page.missing') : t('list.title')}</PageTitle>
      {data && !data.plan && (
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
      {!data?.plan && !error && !data && <SkeletonRows label={t('page.loading')} rows={8} />}
    </div>
  );
}

function PlanPage({ plan, retry }: { plan: PlanOnScreen; retry(): void }) {
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [activityId, setActivityId] = useState<string | null>(null);
  const [commitmentId, setCommitmentId] = useState<string | null>(null);
  const activity = plan.groups.flatMap(({ activities }) => activities).find(({ id }) => id === activityId);
  const close = () => setDialog(null);
  const done = () => {
    close();
    retry();
  };
  return (
    <article className="plan">
      <Head plan={plan} onDialog={setDialog} />
      <div className="plan-main">
        {plan.note && <p className="plan-note">{plan.note}</p>}
        <Unnamed plan={plan} />
        {(plan.groups.length > 0 || plan.may.keep) && (
          <Outline
            plan={plan}
            onOpen={({ id }) => setActivityId(id)}
            onWork={({ commitment }) => setCommitmentId(commitment?.id ?? null)}
            onChanged={retry}
          />
        )}
        <Suspense fallback={null}>
          <ActivityTimeline
            plan={plan}
            onWork={({ commitment }) => setCommitmentId(commitment?.id ?? null)}
          />
        </Suspense>
        <Initiatives plan={plan} onAdd={() => setDialog('initiative')} />
        <Progress plan={plan} />
        <Points plan={plan} />
        <ProjectsFrom kind="plan" at={plan.slug} />
        <Reported plan={plan} />
        <PlanClaims plan={plan} />
        {plan.source && <Source words={plan.source} />}
      </div>
      <PlanHistory plan={plan} />
      {activity && (
        <ActivityDialog
          plan={plan}
          activity={activity}
          onDone={() => setActivityId(null)}
          onClose={() => setActivityId(null)}
        />
      )}
      {commitmentId && (
        <Suspense fallback={null}>
          <CommitmentDialog id={commitmentId} onChanged={retry} onClose={() => setCommitmentId(null)} />
        </Suspense>
      )}
      {dialog === 'begin' && (
        <BeginDialog follows={plan} onClose={close} onDone={(slug) => void navigate(`/plans/${slug}`)} />
      )}
      {dialog === 'change' && <BeginDialog changes={plan} onClose={close} onDone={done} />}
      {dialog === 'issue' && <IssueDialog plan={plan} onClose={close} onDone={done} />}
      {dialog === 'carry' && <CarryDialog plan={plan} onClose={close} />}
      {dialog === 'initiative' && <InitiativeDialog plan={plan} onClose={close} />}
    </article>
  );
}

/** What a source counts and does not name is said, and nothing is made up for it. */
function Unnamed({ plan }: { plan: PlanOnScreen }) {
  const { t } = useTranslation('plans');
  const missing = (plan.statedActivities ?? 0) - plan.activityCount;
  if (missing <= 0) return null;
  return (
    <p className="plan-note">
      <Tag tone="warn">{t('page.incomplete')}</Tag>{' '}
      {t('page.unnamed', { count: missing, all: plan.statedActivities })}
    </p>
  );
}

function Head({ plan, onDialog }: { plan: PlanOnScreen; onDialog(dialog: Dialog): void }) {
  const { t } = useTranslation('plans');
  const years = useYears();
  const day = useDay();
  const { may } = plan;
  const fetchAs = (format: string) =>
    window.location.assign(`/api/export/plan/${plan.slug}?format=${format}`);
  const mayCarry = may.keep && plan.followedBy.some((next) => next.may.keep) && unfinishedOf(plan).length > 0;
  return (
    <header className="plan-top">
      <div>
        <p className="eyebrow">
          <Link to="/plans">{t('list.title')}</Link> / {years(plan)}
          {plan.number && ` / ${plan.number}`}
        </p>
        <PageTitle className="plan-name">{plan.title}</PageTitle>
        <p className="meta plan-meta">
          <span>
            <Link className="link" to={`/bodies/${(plan.issuer ?? plan.owner).slug}`}>
              {(plan.issuer ?? plan.owner).name}
            </Link>
          </span>
          <Tag tone={plan.state === 'ISSUED' ? 'acc' : undefined}>{t(`state.${plan.state}`)}</Tag>
          {plan.issuedOn && <span>{t('page.issuedOn', { day: day(plan.issuedOn) })}</span>}
          <span className="quiet">{t(`page.seenBy.${plan.audience}`)}</span>
        </p>
        {plan.legalBasis && <p className="meta">{t('page.legalBasis', { words: plan.legalBasis })}</p>}
        {plan.follows && (
          <p className="meta">
            {t('page.follows')}{' '}
            <Link className="link" to={`/plans/${plan.follows.slug}`}>
              {plan.follows.title}
            </Link>
          </p>
        )}
        {plan.followedBy.map((next) => (
          <p className="meta" key={next.id}>
            {t('page.followedBy')}{' '}
            <Link className="link" to={`/plans/${next.slug}`}>
              {next.title}
            </Link>
          </p>
        ))}
      </div>
      <div className="btns">
        <AccessButton kind="plan" id={plan.id} />
        <ButtonLink to={`/plans/${plan.slug}/report`}>{t('report.open')}</ButtonLink>
        <Menu
          className="btn"
          align="end"
          label={t('page.more')}
          button={
            <>
              {t('page.more')}
              <CaretIcon />
            </>
          }
          items={[
            { key: 'xlsx', label: t('export.xlsx'), onSelect: () => fetchAs('xlsx') },
            { key: 'csv', label: t('export.csv'), onSelect: () => fetchAs('csv') },
            { key: 'print', label: t('export.print'), onSelect: () => window.print() },
            ...(may.keep
              ? [
                  {
                    key: 'change',
                    label: t('begin.change'),
                    isApart: true,
                    onSelect: () => onDialog('change'),
                  },
                  { key: 'next', label: t('begin.next'), onSelect: () => onDialog('begin') },
                ]
              : []),
          ]}
        />
        {mayCarry && (
          <Button onClick={() => onDialog('carry')} aria-haspopup="dialog">
            {t('carry.open')}
          </Button>
        )}
        {may.lead && plan.state === 'DRAFT' && (
          <Button look="primary" onClick={() => onDialog('issue')} aria-haspopup="dialog">
            {t('issue.open')}
          </Button>
        )}
      </div>
    </header>
  );
}
