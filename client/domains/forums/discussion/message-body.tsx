import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format.ts';
import type { Shown } from '../writes/overlay.ts';
import { useRoom } from './discussion-context.ts';
import { MessageHistoryList } from './message-history.tsx';
import { MessageText } from './message-text.tsx';

/** The words of a message or reply, or what became of them; its earlier wordings can be read. */
export function MessageBody({ message, tabIndex }: { message: Shown; tabIndex: number }) {
  const { t } = useTranslation('forums');
  const format = useFormat();
  const room = useRoom();
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  if (message.state === 'DELETED')
    return (
      <p className="body gone">
        {t(message.author.id === room.person?.id ? 'message.deletedByYou' : 'message.deleted')}
      </p>
    );
  if (message.state === 'HIDDEN' || message.text === null) {
    return <p className="body gone">{t('message.hidden')}</p>;
  }
  return (
    <>
      <MessageText text={message.text} mentions={message.mentions} readerId={room.person?.id} />
      {message.editedAt && (
        <button
          type="button"
          className="edited"
          tabIndex={tabIndex}
          aria-expanded={isHistoryOpen}
          onClick={() => setHistoryOpen(!isHistoryOpen)}
        >
          {t('message.edited', { time: format.time(message.editedAt, room.zone) })}
        </button>
      )}
      {isHistoryOpen && <MessageHistoryList messageId={message.id} />}
    </>
  );
}
