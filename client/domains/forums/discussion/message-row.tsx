import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format.ts';
import { Clock } from '../../../i18n/times.tsx';
import { useRoom } from './discussion-context.ts';
import { MessageActions } from './message-actions.tsx';
import { MessageBody } from './message-body.tsx';
import { MessageBy } from './message-by.tsx';
import { Refusal } from './refusal.tsx';
import { ReplyList } from './reply-list.tsx';
import type { Row } from './rows.ts';
import { UnsentMessage } from './unsent-message.tsx';
import { useIsWaiting } from './use-waiting.ts';

/** One row of the discussion; drawn again only when its own things changed. */
export const MessageRow = memo(function MessageRow(props: {
  row: Row;
  /** Its actions are tab stops; of all rows only one's are. */
  isActive: boolean;
  /** The message that the address points at. */
  targetId: string | null;
}) {
  const { t } = useTranslation('forums');
  const format = useFormat();
  const { zone } = useRoom();
  const { row } = props;
  if (row.kind === 'start') return <p className="mark-line">{t('list.start')}</p>;
  if (row.kind === 'day') return <p className="mark-line">{format.day(row.at, zone)}</p>;
  if (row.kind === 'unread') return <UnreadLine since={row.since} />;
  if (row.kind === 'unsent') return <UnsentRow row={row} />;
  return <PostedRow {...props} row={row} />;
});

function PostedRow(props: { row: Row & { kind: 'message' }; isActive: boolean; targetId: string | null }) {
  const { zone, person, canPost } = useRoom();
  const { message, unsentReplies } = props.row;
  const isOpen = message.state === 'VISIBLE';
  const tabIndex = props.isActive ? 0 : -1;
  const classes = ['msg'];
  if (message.id === props.targetId) classes.push('target');
  if (message.mentions.some(({ id }) => id === person?.id)) classes.push('to-me');
  return (
    <div className={classes.join(' ')} data-message={message.id}>
      <Clock at={message.postedAt} zone={zone} />
      <div>
        <MessageBy message={message} id={`by-${message.id}`}>
          {isOpen && !canPost && <MessageActions message={message} tabIndex={tabIndex} isShort />}
          <Clock at={message.postedAt} zone={zone} className="pt" />
        </MessageBy>
        <MessageBody message={message} tabIndex={tabIndex} />
        {message.refused && <Refusal write={message.refused} />}
        <ReplyList
          replies={message.replies}
          unsent={unsentReplies}
          tabIndex={tabIndex}
          targetId={props.targetId}
        />
        {isOpen && canPost && <MessageActions message={message} tabIndex={tabIndex} />}
      </div>
    </div>
  );
}

function UnsentRow({ row }: { row: Row & { kind: 'unsent' } }) {
  const { isWaiting, body } = useIsWaiting(row.write);
  return (
    <div className="msg wait">
      <span />
      <div>
        <UnsentMessage write={row.write} body={body} isWaiting={isWaiting} />
      </div>
    </div>
  );
}

function UnreadLine({ since }: { since: string }) {
  const { t } = useTranslation('forums');
  const format = useFormat();
  const { zone } = useRoom();
  const isToday = format.day(since, zone) === format.day(new Date(), zone);
  const time = format.time(since, zone);
  return (
    <p className="newline">
      {isToday
        ? t('list.newSince', { time })
        : t('list.newSinceDay', { time, day: format.shortDay(since, zone) })}
    </p>
  );
}
