import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { graphql } from '../../graphql/graphql.ts';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { useDay } from '../../i18n/day.ts';

export const HomeWaitingQuery = graphql(`
  query HomeWaiting {
    inbox {
      asking
      notifications(first: 8, unread: true, asking: true) {
        nodes { id kind place thing { kind id title path } by { id name } }
      }
    }
    due(filter: { mine: true }, first: 8) {
      total
      nodes { id dueOn group commitment { id words language person { id name } body { id name } } }
    }
  }
`);

/** What waits for the reader: to decide or answer first, then what is due. Nothing where nothing waits. */
export function Waiting() {
  const { t } = useTranslation('home');
  const day = useDay();
  const { data } = useScreenQuery(HomeWaitingQuery, {});
  const asking = data?.inbox?.notifications.nodes ?? [];
  const due = (data?.due.nodes ?? []).filter(({ group }) => group === 'OVERDUE' || group === 'FORTNIGHT');
  return (
    <>
      {asking.length > 0 && (
        <section>
          <h2>{t('waiting.title')}</h2>
          <ul className="forum-lines">
            {asking.map(({ id, kind, place, thing, by }) => (
              <li key={id}>
                <p className="meta quiet">{t(`waiting.${kind}`, { defaultValue: t('waiting.other') })}</p>
                <Link to={`${thing.path}${place}`} className="written">
                  {thing.title}
                </Link>
                {by && <p className="meta quiet">{by.name}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {due.length > 0 && (
        <section>
          <h2>{t('due.title')}</h2>
          <ul className="session-lines">
            {due.map(({ id, dueOn, group, commitment }) => (
              <li key={id}>
                <span className="num">
                  {dueOn && <time dateTime={dueOn}>{day(dueOn)}</time>}{' '}
                  {group === 'OVERDUE' && <span className="quiet">{t('due.late')}</span>}
                </span>
                <Link to={`/due?commitment=${commitment.id}`} className="written" lang={commitment.language}>
                  {commitment.words}
                </Link>
                <span className="meta quiet">{commitment.person?.name ?? commitment.body.name}</span>
              </li>
            ))}
          </ul>
          <p>
            <Link className="link" to="/due">
              {t('due.all')}
            </Link>
          </p>
        </section>
      )}
    </>
  );
}
