import { useTranslation } from 'react-i18next';
import { useAction } from '../../../graphql/use-action.ts';
import { useRefusalWords } from '../../../graphql/use-refusal-words.ts';
import { shifted, spanOf } from '../../projects/page/days.ts';
import { TimelineBar } from '../../projects/page/timeline-bar.tsx';
import { Months } from '../../projects/page/timeline-months.tsx';
import '../../projects/projects.css';
import { type ActivityOnScreen, ChangeActivityMutation, type PlanOnScreen } from '../plan.documents.ts';

const lastDayOf = ({ commitment, endsOn }: ActivityOnScreen) => commitment?.present?.dueOn ?? endsOn;

/** The activities over the plan's time; those that nobody has begun are moved by drag or by arrow keys. */
export function ActivityTimeline(props: { plan: PlanOnScreen; onWork(activity: ActivityOnScreen): void }) {
  const { t } = useTranslation('plans');
  const sayRefusal = useRefusalWords();
  const change = useAction(ChangeActivityMutation);
  const { plan } = props;
  const all = plan.groups.flatMap(({ activities }) => activities);
  const dated = all.filter((one) => lastDayOf(one) !== null);
  const span = spanOf([
    plan.startsOn,
    plan.endsOn,
    ...dated.flatMap((one) => [one.startsOn, lastDayOf(one)]),
  ]);
  if (!span || dated.length === 0) return null;
  // What was put off or carried over has days of its own, which its plan does not move.
  const mayMove = ({ state, commitment }: ActivityOnScreen) =>
    plan.may.keep && state === 'PLANNED' && !commitment?.present?.isDeferred;
  async function move(activity: ActivityOnScreen, days: number): Promise<boolean> {
    const endsOn = lastDayOf(activity);
    if (!endsOn || days === 0) return true;
    const { id, version, lead, startsOn, budgetPlanned, budgetActual, budgetSource } = activity;
    const done = await change.run({
      activityId: id,
      version,
      leadId: lead?.id ?? null,
      coordinatingIds: activity.coordinating.map((body) => body.id),
      startsOn: startsOn && shifted(startsOn, days),
      endsOn: shifted(endsOn, days),
      budgetPlanned,
      budgetActual,
      budgetSource,
      initiativeIds: activity.initiatives.map((one) => one.id),
      festivalEditionId: activity.festivalEdition?.id ?? null,
    });
    return done !== null;
  }
  return (
    <section className="timeline" aria-label={t('timeline.title')}>
      <h2>{t('timeline.title')}</h2>
      {dated.some(mayMove) && <p className="meta timeline-keys">{t('timeline.keys')}</p>}
      {change.refusal && (
        <p className="problem" role="alert">
          {sayRefusal(change.refusal)}
        </p>
      )}
      <Months span={span} />
      <ol>
        {dated.map((activity) => (
          <li key={activity.id}>
            <div className="timeline-words">
              <p>
                {activity.commitment ? (
                  <button
                    type="button"
                    className="lk milestone-words"
                    aria-haspopup="dialog"
                    onClick={() => props.onWork(activity)}
                  >
                    {activity.title}
                  </button>
                ) : (
                  activity.title
                )}{' '}
                <span className="meta">{t(`activity.state.${activity.state}`)}</span>
              </p>
            </div>
            <TimelineBar
              milestone={{
                startsOn: activity.startsOn,
                commitment: {
                  words: activity.title,
                  present: { state: activity.state, dueOn: lastDayOf(activity) },
                },
              }}
              span={span}
              {...(mayMove(activity) ? { onMove: (days: number) => move(activity, days) } : {})}
            />
          </li>
        ))}
      </ol>
      {all.length > dated.length && (
        <p className="meta quiet">{t('timeline.undated', { count: all.length - dated.length })}</p>
      )}
    </section>
  );
}
