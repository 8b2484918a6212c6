import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format.ts';
import type { Network } from '../network.documents.ts';

const kinds = [
  'begun',
  'changed',
  'criteria',
  'admitted',
  'assessed',
  'left',
  'news_posted',
  'news_edited',
  'news_removed',
  'election_opened',
  'election_candidate',
  'election_vote',
  'election_second-round',
  'election_decided',
  'election_undecided',
  'election_called-off',
  'election_taken-over',
] as const;

/** What happened in the sub-network, the latest first, with who did it and for whom. */
export function NetworkHistory({ network }: { network: Network }) {
  const { t } = useTranslation(['networks', 'people']);
  const format = useFormat();
  if (!network.may.seeHistory || network.history.length === 0) return null;
  return (
    <section className="network-history">
      <h2>{t('history.title')}</h2>
      <ul className="happened">
        {network.history.map((event) => {
          const kind = kinds.find((one) => one === event.kind.replace('.', '_'));
          const name = event.member?.body?.name ?? event.member?.person?.name ?? '';
          const office = event.election ? t(`people:role.${event.election.office}`) : '';
          return (
            <li key={event.id}>
              <time dateTime={event.at} title={format.time(event.at)}>
                {format.shortDay(event.at)}
              </time>
              <span>
                {kind ? t(`history.kind.${kind}`, { name, office }) : t('history.other')}
                {event.news && (
                  <span className="written" lang={event.news.language}>
                    {event.news.title}
                  </span>
                )}
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
