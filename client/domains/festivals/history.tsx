import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import type { FestivalOnScreen } from './festival.documents.ts';

const kinds = [
  'begun',
  'changed',
  'edition_added',
  'edition_changed',
  'edition_removed',
  'claim_settled',
] as const;

/** Who changed what is told of a festival, the latest first. */
export function FestivalHistory({ festival }: { festival: FestivalOnScreen }) {
  const { t } = useTranslation('festivals');
  const format = useFormat();
  if (!festival.may.seeHistory || festival.history.length === 0) return null;
  return (
    <section className="festival-history">
      <h2>{t('history.title')}</h2>
      <ul className="happened">
        {festival.history.map((event) => {
          const kind = kinds.find((one) => one === event.kind.replace('.', '_'));
          return (
            <li key={event.id}>
              <time dateTime={event.at} title={format.time(event.at)}>
                {format.shortDay(event.at)}
              </time>
              <span>
                {kind ? t(`history.kind.${kind}`, { year: event.year ?? '' }) : t('history.other')}
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
