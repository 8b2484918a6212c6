import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Clock } from '../../../i18n/times.tsx';
import { useRoom } from './discussion-context.ts';
import { MessageHistory } from './message.documents.ts';
import { MessageText } from './message-text.tsx';

/** The earlier wordings of a message, oldest first, with the time each was written. */
export function MessageHistoryList({ messageId }: { messageId: string }) {
  const { t } = useTranslation('forums');
  const { zone } = useRoom();
  const { data, error } = useQuery(MessageHistory, {
    variables: { id: messageId },
    fetchPolicy: 'network-only',
  });
  if (error) return <p className="meta quiet">{t('message.historyFailed')}</p>;
  const versions = data?.message?.history ?? [];
  return (
    <ol className="history" aria-label={t('message.history')}>
      {versions.map((version) => (
        <li key={version.at}>
          <Clock at={version.at} zone={zone} />
          <MessageText text={version.text} mentions={[]} readerId={undefined} />
        </li>
      ))}
    </ol>
  );
}
