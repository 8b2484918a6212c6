import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/format.ts';
import { lazyScreen } from '../../i18n/lazy-screen.ts';
import { VenueTimes } from '../../i18n/times.tsx';
import { FieldMark } from '../../ui/field-mark.tsx';
import { Tag } from '../../ui/tag.tsx';
import { AccessButton } from '../access/index.ts';
import { FollowButton } from '../notifications/index.ts';
import type { SessionOnScreen } from './discussion/discussion.documents.ts';
import { RoomName } from './room-name.tsx';
import { SessionStateWord } from './session-state.tsx';
import { placeOf } from './venue.ts';

const CameOut = lazyScreen(() => import('./key-points/came-out.tsx').then((m) => m.CameOut), 'key-points');

/** What a session is about: its forum, its times, its abstract, who speaks. */
export function SessionAbout(props: { session: SessionOnScreen; isOffline: boolean; title: ReactNode }) {
  const { t } = useTranslation('forums');
  const format = useFormat();
  const { session } = props;
  const { forum } = session;
  const speakers = session.speakers.filter(({ isModerator }) => !isModerator);
  const moderators = session.speakers.filter(({ isModerator }) => isModerator);
  return (
    <>
      <p className="eyebrow">
        <Link to={`/forums/${forum.slug}`}>{forum.title}</Link> /{' '}
        <span className="nowrap">
          {format.shortDay(session.startsAt, forum.zone)}, <RoomName room={session.room} />
        </span>
      </p>
      {props.title}
      <p className="when">
        <SessionStateWord state={session.state} isOffline={props.isOffline} />
        {session.isDemonstration && <Tag>{t('demonstration.tag')}</Tag>}
        <span className="meta">
          <VenueTimes from={session.startsAt} to={session.endsAt} zone={forum.zone} place={placeOf(forum)} />
        </span>
      </p>
      <p className="abs" dir="auto">
        {session.abstract}
      </p>
      <div className="who-sees">
        <AccessButton kind="session" id={session.id} />
        <FollowButton kind="session" id={session.id} />
      </div>
      <Suspense>
        <CameOut session={session} />
      </Suspense>
      {session.speakers.length > 0 && (
        <section>
          <h2>{t('about.speakers')}</h2>
          <ul>
            {speakers.map((speaker) => (
              <li className="row" key={speaker.id}>
                <b>
                  <bdi>{speaker.name}</bdi>
                </b>
                <span className="meta">
                  {speaker.city && <FieldMark field={speaker.city.field} />}
                  {speaker.city?.name ?? speaker.affiliation}
                </span>
              </li>
            ))}
          </ul>
          {moderators.length > 0 && (
            <p className="meta quiet moderated">
              {t('about.moderatedBy', {
                names: format.list(
                  moderators.map(({ name, city, affiliation }) =>
                    [name, city?.name ?? affiliation].filter(Boolean).join(', '),
                  ),
                ),
              })}
            </p>
          )}
        </section>
      )}
      {session.isDemonstration && (
        <section>
          <p className="meta quiet">{t('demonstration.session')}</p>
        </section>
      )}
    </>
  );
}
