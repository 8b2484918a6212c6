import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Clock } from '../../../i18n/times.tsx';
import type { Shown } from '../writes/overlay.ts';
import { useRoom } from './discussion-context.ts';
import { MessageActions } from './message-actions.tsx';
import { MessageBody } from './message-body.tsx';
import { MessageBy } from './message-by.tsx';
import { Refusal } from './refusal.tsx';
import type { UnsentPost } from './rows.ts';
import { UnsentMessage } from './unsent-message.tsx';
import { useIsWaiting } from './use-waiting.ts';

const shownAtFirst = 5;
const shownMore = 50;

/** The replies under a message; of many, the newest, and the earlier ones on request. */
export function ReplyList(props: {
  replies: readonly Shown[];
  unsent: readonly UnsentPost[];
  tabIndex: number;
  targetId: string | null;
}) {
  const { t } = useTranslation('forums');
  const at = props.replies.findIndex(({ id }) => id === props.targetId);
  const [limit, setLimit] = useState(
    at < 0 ? shownAtFirst : Math.max(shownAtFirst, props.replies.length - at),
  );
  const hidden = Math.max(0, props.replies.length - limit);
  if (props.replies.length === 0 && props.unsent.length === 0) return null;
  return (
    <div className="replies">
      {hidden > 0 && (
        <button
          type="button"
          className="lk"
          tabIndex={props.tabIndex}
          onClick={() => setLimit(limit + shownMore)}
        >
          {t('replies.earlier', { count: hidden })}
        </button>
      )}
      {props.replies.slice(hidden).map((reply) => (
        <Reply
          key={reply.requestId}
          reply={reply}
          tabIndex={props.tabIndex}
          isTarget={reply.id === props.targetId}
        />
      ))}
      {props.unsent.map((write) => (
        <UnsentReply key={write.requestId} write={write} />
      ))}
    </div>
  );
}

function Reply(props: { reply: Shown; tabIndex: number; isTarget: boolean }) {
  const { reply, tabIndex } = props;
  const { zone } = useRoom();
  return (
    <div className={props.isTarget ? 'r target' : 'r'} data-message={reply.id}>
      <MessageBy message={reply}>
        <Clock at={reply.postedAt} zone={zone} className="quiet" />
        {reply.state === 'VISIBLE' && <MessageActions message={reply} tabIndex={tabIndex} isShort />}
      </MessageBy>
      <MessageBody message={reply} tabIndex={tabIndex} />
      {reply.refused && <Refusal write={reply.refused} />}
    </div>
  );
}

function UnsentReply({ write }: { write: UnsentPost }) {
  const { isWaiting, body } = useIsWaiting(write);
  return (
    <div className="r">
      <UnsentMessage write={write} body={body} isWaiting={isWaiting} />
    </div>
  );
}
