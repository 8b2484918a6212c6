import { useTranslation } from 'react-i18next';
import type { SessionOnScreen } from './discussion/discussion.documents.ts';
import './state-word.css';

/** Where a session stands: live now, to come, closed. While the line is down it does not claim to be live. */
export function SessionStateWord(props: { state: SessionOnScreen['state']; isOffline?: boolean }) {
  const { t } = useTranslation('forums');
  if (props.state === 'LIVE') {
    return (
      <span className={props.isOffline ? 'live off-line' : 'live'}>
        <i className="livedot" aria-hidden="true" />
        {t(props.isOffline ? 'state.offline' : 'state.LIVE')}
      </span>
    );
  }
  return <span className="state-word">{t(`state.${props.state}`)}</span>;
}
