import { useTranslation } from 'react-i18next';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { VenueTimes } from '../../i18n/times.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { isBareRoom, placeOf } from '../forums/index.ts';

export const LiveNow_session = graphql(`
  fragment LiveNow_session on Session {
    id
    title
    room
    startsAt
    endsAt
    forum { id title venue zone host { id name city { id name } } }
  }
`);

/** A session that is live now, and the way in. */
export function LiveNow(props: { session: FragmentOf<typeof LiveNow_session>; isFirst: boolean }) {
  const { t } = useTranslation('home');
  const { id, title, room, startsAt, endsAt, forum } = readFragment(LiveNow_session, props.session);
  return (
    <article className="live-now">
      <p className="live">
        <i className="livedot" aria-hidden="true" />
        {t('live.now', { room: isBareRoom(room) ? t('live.hall', { room }) : room })}
      </p>
      <h2 className="written">{title}</h2>
      <p className="meta">
        {forum.title}
        <br />
        <VenueTimes from={startsAt} to={endsAt} zone={forum.zone} place={placeOf(forum)} withDay />
      </p>
      <ButtonLink look={props.isFirst ? 'primary' : 'secondary'} to={`/sessions/${id}`}>
        {t('live.enter')}
      </ButtonLink>
    </article>
  );
}
