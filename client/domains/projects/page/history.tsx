import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format.ts';
import type { ProjectOnScreen } from '../project.documents.ts';

const kinds = [
  'begun',
  'changed',
  'moved',
  'partner_asked',
  'partner_admitted',
  'partner_declined',
  'partner_invited',
  'partner_accepted',
  'partner_refused',
  'partner_taken-back',
  'partner_withdrawn',
  'partner_left',
  'partner_leads',
  'partner_leads-no-more',
  'partner_brings',
  'milestone_added',
  'milestone_changed',
  'milestone_removed',
  'budget_set',
  'risks_set',
  'results_set',
] as const;

/** What happened to the project, the latest first: who did it, for whom and why. */
export function ProjectHistory({ project }: { project: ProjectOnScreen }) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  if (!project.may.seeHistory || project.history.length === 0) return null;
  return (
    <section className="project-history">
      <h2>{t('history.title')}</h2>
      <ul className="happened">
        {project.history.map((event) => {
          const kind = kinds.find((one) => one === event.kind.replace('.', '_'));
          return (
            <li key={event.id}>
              <time dateTime={event.at} title={format.time(event.at)}>
                {format.shortDay(event.at)}
              </time>
              <span>
                {kind
                  ? t(`history.kind.${kind}`, {
                      subject: event.subject ?? t('history.gone'),
                      body: event.body?.name ?? '',
                      state: event.toState ? t(`state.${event.toState}`) : '',
                    })
                  : t('history.other')}
                {event.reason && <span className="written">“{event.reason}”</span>}
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
