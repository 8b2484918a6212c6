import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import { differsHere } from '../../i18n/times.tsx';
import type { SessionOnScreen } from './discussion/discussion.documents.ts';
import { SessionStateWord } from './session-state.tsx';
import { placeOf } from './venue.ts';

/** Top of a session on a phone: title, state, when it began here and there, and the way to all about it. */
export function PhoneHead(props: {
  session: SessionOnScreen;
  isOffline: boolean;
  title: ReactNode;
  onAbout(): void;
}) {
  const { t } = useTranslation('forums');
  const { t: common } = useTranslation('common');
  const format = useFormat();
  const { startsAt, state, forum } = props.session;
  return (
    <div className="phone-head">
      {props.title}
      <div className="when">
        <SessionStateWord state={state} isOffline={props.isOffline} />
        <span className="num">
          {format.time(startsAt, forum.zone)} {common('time.inPlace', { place: placeOf(forum) })}
          {differsHere(startsAt, forum.zone) && `, ${format.time(startsAt)} ${common('time.forYou')}`}
        </span>
        <button type="button" className="about-link" onClick={props.onAbout}>
          {t('about.link')}
        </button>
      </div>
    </div>
  );
}
