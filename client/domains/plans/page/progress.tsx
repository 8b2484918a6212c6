import { useTranslation } from 'react-i18next';
import { type Progress as Counts, progressOf } from '../../../../schema/plans/index.ts';
import { useFormat } from '../../../i18n/format.ts';
import type { ActivityOnScreen, PlanOnScreen } from '../plan.documents.ts';

interface Part {
  readonly key: string;
  readonly name: string;
  readonly activities: readonly ActivityOnScreen[];
}

/** What is done of what was planned: of the whole, of each group, initiative and lead; and of the plan before. */
export function Progress({ plan }: { plan: PlanOnScreen }) {
  const { t } = useTranslation('plans');
  const all = plan.groups.flatMap(({ activities }) => activities);
  if (all.length === 0) return null;
  const groups = plan.groups.map(({ id, title, activities }) => ({ key: id, name: title, activities }));
  const initiatives = plan.initiatives
    .map(({ id, title }) => ({
      key: id,
      name: title,
      activities: all.filter((one) => one.initiatives.some((served) => served.id === id)),
    }))
    .filter(({ activities }) => activities.length > 0);
  const leads = [...Map.groupBy(all, ({ lead }) => lead?.id ?? '')].map(([key, activities]) => ({
    key,
    name: activities[0]?.lead?.name ?? t('outline.noLead'),
    activities,
  }));
  return (
    <section className="progress">
      <h2>{t('progress.title')}</h2>
      <Bar counts={progressOf(all)} />
      <Before plan={plan} all={all} />
      <Parts title={t('progress.byGroup')} parts={groups} currency={plan.currency} />
      {initiatives.length > 0 && (
        <Parts title={t('progress.byInitiative')} parts={initiatives} currency={plan.currency} />
      )}
      {(leads.length > 1 || leads[0]?.key) && (
        <Parts title={t('progress.byLead')} parts={leads} currency={plan.currency} />
      )}
    </section>
  );
}

function Before({ plan: { follows }, all }: { plan: PlanOnScreen; all: readonly ActivityOnScreen[] }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  if (!follows) return null;
  return (
    <p className="meta">
      {t('progress.before', {
        year: follows.startsOn.slice(0, 4),
        done: format.number(follows.doneCount),
        all: format.number(follows.activityCount),
        carried: format.number(all.filter(({ carriedFrom }) => carriedFrom).length),
      })}
    </p>
  );
}

function Parts(props: { title: string; parts: readonly Part[]; currency: string }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const amount = (value: number | null) => (value === null ? '' : format.number(value));
  const counted = props.parts.map((part) => ({ ...part, counts: progressOf(part.activities) }));
  const hasMoney = counted.some(
    ({ counts }) => counts.budgetPlanned !== null || counts.budgetActual !== null,
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it is wider than the screen, and the keyboard has to reach its end
    <section className="progress-wrap" tabIndex={0} aria-label={props.title}>
      <table className="progress-table">
        <thead>
          <tr>
            <th scope="col">{props.title}</th>
            <th scope="col" className="num">
              {t('progress.done')}
            </th>
            <th scope="col">
              <span className="vh">{t('progress.states')}</span>
            </th>
            {hasMoney && (
              <>
                <th scope="col" className="num">
                  {t('progress.budget', { currency: props.currency })}
                </th>
                <th scope="col" className="num">
                  {t('progress.spent')}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {counted.map(({ key, name, counts }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td className="num">
                {t('progress.of', {
                  done: format.number(counts.by.DONE),
                  all: format.number(counts.total),
                })}
              </td>
              <td>
                <Bar counts={counts} />
              </td>
              {hasMoney && (
                <>
                  <td className="num">{amount(counts.budgetPlanned)}</td>
                  <td className="num">{amount(counts.budgetActual)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A line of the states of activities; its words say the same. */
function Bar({ counts }: { counts: Counts }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const parts = (['DONE', 'IN_PROGRESS', 'PLANNED', 'CARRIED_OVER', 'DROPPED'] as const)
    .filter((state) => counts.by[state] > 0)
    .map((state) => ({ state, count: counts.by[state] }));
  const words = format.list(
    parts.map(({ state, count }) => `${t(`activity.state.${state}`)}: ${format.number(count)}`),
  );
  return (
    <span className="progress-bar" role="img" aria-label={words} title={words}>
      {parts.map(({ state, count }) => (
        <i key={state} className={state.toLowerCase()} style={{ flexGrow: count }} />
      ))}
    </span>
  );
}
