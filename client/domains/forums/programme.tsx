import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/format.ts';
import { Clock, Day, differsHere } from '../../i18n/times.tsx';
import { FieldMark } from '../../ui/field-mark.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { SessionInProgramme } from './forum.documents.ts';
import { isNow, programmeOf } from './programme-days.ts';
import { RoomName } from './room-name.tsx';
import { SessionStateWord } from './session-state.tsx';

/** The programme by day and room, in the venue's time first; what is on now stands out. */
export function Programme(props: { sessions: SessionInProgramme[]; zone: string; place: string }) {
  const { t } = useTranslation('forums');
  const format = useFormat();
  const now = useNow();
  const days = programmeOf(props.sessions, (at) => format.day(at, props.zone));
  const isAllDemonstration = props.sessions.every((session) => session.isDemonstration);
  const isElsewhere = props.sessions.some(({ startsAt }) => differsHere(startsAt, props.zone));
  return (
    <>
      <p className="meta quiet zones">
        {isElsewhere
          ? t('programme.zones', { place: props.place })
          : t('programme.zone', { place: props.place })}
      </p>
      {isAllDemonstration && (
        <p className="meta quiet demo-note">
          <Tag>{t('demonstration.tag')}</Tag> {t('demonstration.forum')}
        </p>
      )}
      {days.map((day) => (
        <section key={day.at} className="day">
          <h2>
            <Day at={day.at} zone={props.zone} />
          </h2>
          {day.rooms.map(({ room, sessions }) => (
            <section key={room} className="room">
              <h3>
                <RoomName room={room} />
              </h3>
              <ul>
                {sessions.map((session) => (
                  <ProgrammeLine
                    key={session.id}
                    session={session}
                    zone={props.zone}
                    isElsewhere={isElsewhere}
                    isOn={isNow(session, now)}
                    isMarked={session.isDemonstration && !isAllDemonstration}
                  />
                ))}
              </ul>
            </section>
          ))}
        </section>
      ))}
    </>
  );
}

function ProgrammeLine(props: {
  session: SessionInProgramme;
  zone: string;
  isElsewhere: boolean;
  isOn: boolean;
  isMarked: boolean;
}) {
  const { t } = useTranslation('forums');
  const { t: common } = useTranslation('common');
  const { session, zone } = props;
  return (
    <li className={props.isOn ? 'now' : undefined} aria-current={props.isOn ? 'time' : undefined}>
      <p className="times num">
        <b className="medium">
          <Clock at={session.startsAt} zone={zone} /> – <Clock at={session.endsAt} zone={zone} />
        </b>
        {props.isElsewhere && (
          <span className="quiet">
            <Clock at={session.startsAt} /> – <Clock at={session.endsAt} /> {common('time.forYou')}
          </span>
        )}
      </p>
      <div>
        <p className="marks">
          {session.state === 'SCHEDULED' && props.isOn ? (
            <span className="state-word">{t('programme.now')}</span>
          ) : (
            (session.state !== 'SCHEDULED' || props.isOn) && <SessionStateWord state={session.state} />
          )}
          {props.isMarked && <Tag>{t('demonstration.tag')}</Tag>}
        </p>
        <h4>
          <Link to={`/sessions/${session.id}`}>{session.title}</Link>
        </h4>
        <ul className="who">
          {session.speakers.map((speaker) => (
            <li key={speaker.id}>
              {speaker.city && <FieldMark field={speaker.city.field} />}
              <bdi>{speaker.name}</bdi>
              <span className="quiet">
                {[speaker.city?.name ?? speaker.affiliation, speaker.isModerator && t('programme.moderates')]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </li>
          ))}
        </ul>
        {session.messageCount > 0 && (
          <p className="meta quiet">{t('programme.messages', { count: session.messageCount })}</p>
        )}
      </div>
    </li>
  );
}

function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
