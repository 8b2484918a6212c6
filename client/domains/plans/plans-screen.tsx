import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Failure } from '../../graphql/failure.tsx';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SelectField } from '../../ui/form.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useAddress } from '../../ui/use-address.ts';
import { useActing } from '../people/index.ts';
import { BeginDialog } from './begin-dialog.tsx';
import { PlansScreenQuery } from './plan.documents.ts';
import { useYears } from './years.ts';
import './plans.css';

const beginners: readonly string[] = ['FOCAL_POINT', 'DEPUTY', 'COORDINATOR', 'STAFF', 'ADMINISTRATOR'];

/** The plans that the reader may know of, the latest first, by whose they are and by year. */
export function PlansScreen() {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const years = useYears();
  const navigate = useNavigate();
  const [address, put] = useAddress();
  const { data, error, retry } = useScreenQuery(PlansScreenQuery, {});
  const acting = useActing();
  const [isBeginning, setBeginning] = useState(false);
  const all = data?.plans ?? [];
  const body = address.get('body') ?? '';
  const year = address.get('year') ?? '';
  const plans = all.filter(
    (plan) =>
      (!body || plan.owner.slug === body) &&
      (!year || (plan.startsOn.slice(0, 4) <= year && plan.endsOn.slice(0, 4) >= year)),
  );
  const owners = [...new Map(all.map(({ owner }) => [owner.slug, owner.name]))];
  const allYears = [...new Set(all.map(({ startsOn }) => startsOn.slice(0, 4)))].sort().reverse();
  return (
    <div className="plans">
      <PageHead
        title={t('list.title')}
        sub={t('list.sub')}
        action={
          acting &&
          beginners.includes(acting.role) && (
            <Button look="primary" onClick={() => setBeginning(true)} aria-haspopup="dialog">
              {t('begin.open')}
            </Button>
          )
        }
      />
      {all.length > 1 && (
        <search className="plans-filters">
          <SelectField
            label={t('list.whose')}
            value={body}
            choices={[
              { value: '', label: t('list.everybody') },
              ...owners.map(([value, label]) => ({ value, label })),
            ]}
            onChange={(event) => put('body', event.currentTarget.value)}
          />
          <SelectField
            label={t('list.year')}
            value={year}
            choices={[
              { value: '', label: t('list.everyYear') },
              ...allYears.map((value) => ({ value, label: value })),
            ]}
            onChange={(event) => put('year', event.currentTarget.value)}
          />
        </search>
      )}
      <div className="page-pad">
        {error && <Failure title={t('list.failed')} error={error} onRetry={retry} />}
        {!data && !error && <SkeletonRows label={t('list.title')} rows={6} />}
        {data && plans.length === 0 && <EmptyState title={t('list.empty')} advice={t('list.emptyAdvice')} />}
        {plans.length > 0 && (
          <ul className="plan-list">
            {plans.map((plan) => (
              <li key={plan.id}>
                <span className="when">{years(plan)}</span>
                <div>
                  <Link className="plan-title" to={`/plans/${plan.slug}`}>
                    {plan.title}
                  </Link>
                  <p className="meta">
                    {[plan.number, plan.issuer?.name ?? plan.owner.name].filter(Boolean).join(' · ')}
                  </p>
                </div>
                <p className="meta sums">
                  {plan.activityCount > 0
                    ? t('list.activities', {
                        count: plan.activityCount,
                        number: format.number(plan.activityCount),
                        done: format.number(plan.doneCount),
                      })
                    : t('list.initiatives', { count: plan.initiativeCount })}
                </p>
                <Tag tone={plan.state === 'ISSUED' ? 'acc' : undefined}>{t(`state.${plan.state}`)}</Tag>
              </li>
            ))}
          </ul>
        )}
      </div>
      {isBeginning && (
        <BeginDialog onClose={() => setBeginning(false)} onDone={(slug) => void navigate(`/plans/${slug}`)} />
      )}
    </div>
  );
}
