import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format.ts';
import type { PlanOnScreen } from '../plan.documents.ts';

const kinds = [
  'begun',
  'changed',
  'issued',
  'group_added',
  'group_renamed',
  'group_moved',
  'group_removed',
  'activity_added',
  'activity_renamed',
  'activity_changed',
  'activity_moved',
  'activity_removed',
  'initiative_added',
  'rows_pasted',
  'carried-over',
  'went-on',
  'work-moved-on',
  'line_turned',
  'claim_settled',
] as const;

/** What happened to the plan, the latest first, with who did it and for whom. */
export function PlanHistory({ plan }: { plan: PlanOnScreen }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  if (!plan.may.seeHistory || plan.history.length === 0) return null;
  return (
    <section className="plan-history">
      <h2>{t('history.title')}</h2>
      <ul className="happened">
        {plan.history.map((event) => {
          const kind = kinds.find((one) => one === event.kind.replace('.', '_'));
          const subject = event.subject ?? t('history.gone');
          return (
            <li key={event.id}>
              <time dateTime={event.at} title={format.time(event.at)}>
                {format.shortDay(event.at)}
              </time>
              <span>
                {kind ? t(`history.kind.${kind}`, { subject, count: event.count ?? 1 }) : t('history.other')}
                {event.by && (
                  <span className="meta quiet">
                    {event.actedFor
                      ? t('history.by', { person: event.by.name, body: event.actedFor.name })
                      : event.by.name}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
