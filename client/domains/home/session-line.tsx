import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';

export const SessionLine_session = graphql(`
  fragment SessionLine_session on Session {
    id
    title
    startsAt
    messageCount
    forum { id zone }
  }
`);

/** One session in a list: its day and time at the venue, its title, how much was said. */
export function SessionLine(props: { session: FragmentOf<typeof SessionLine_session> }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const { id, title, startsAt, messageCount, forum } = readFragment(SessionLine_session, props.session);
  return (
    <li>
      <time dateTime={startsAt}>
        {format.shortDay(startsAt, forum.zone)}{' '}
        <span className="quiet">
          {format.time(startsAt, forum.zone)} {format.offset(startsAt, forum.zone)}
        </span>
      </time>
      <Link to={`/sessions/${id}`} className="written">
        {title}
      </Link>
      {messageCount > 0 && (
        <span className="meta quiet num">{t('sessions.messages', { count: messageCount })}</span>
      )}
    </li>
  );
}
