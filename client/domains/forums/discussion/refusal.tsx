import { useTranslation } from 'react-i18next';
import type { Reason } from '../../../../schema/reasons.ts';
import { useRefusalWords } from '../../../graphql/use-refusal-words.ts';
import { useFormat } from '../../../i18n/format.ts';
import { waitedTooLong } from '../../../streams/outbox.ts';
import { Button } from '../../../ui/button.tsx';
import type { UnsentWrite } from '../writes/write.ts';
import { useRoom } from './discussion-context.ts';

/** Why the server did not take a write, with the words kept and the ways on. */
export function Refusal({ write }: { write: UnsentWrite }) {
  const { t } = useTranslation('forums');
  const room = useRoom();
  const words = useRefusalWords();
  const format = useFormat();
  if (!write.refusal) return null;
  const { code, reason } = write.refusal;
  const hasWords = write.kind === 'post' || write.kind === 'edit';
  const isLate = code === waitedTooLong;
  const mayPass = isLate || code === 'UNAUTHENTICATED' || code === 'INTERNAL' || code === 'CONFLICT';
  return (
    <div className="refusal" role="alert">
      <p>
        <b>{isLate ? t('refusal.isLate') : t(`refusal.${write.kind}`)}</b>{' '}
        {words(
          { ...write.refusal, reason: reason as Reason | undefined },
          {
            UNAUTHENTICATED: t('refusal.signIn'),
            NOT_FOUND: t('refusal.notFound'),
            INTERNAL: t('refusal.internal'),
            [waitedTooLong]: t('refusal.late', { day: format.day(new Date(write.writtenAt)) }),
          },
        )}
      </p>
      <div className="do">
        {mayPass && (
          <Button small onClick={() => room.retry(write.requestId)}>
            {t(isLate ? 'refusal.sendNow' : 'refusal.again')}
          </Button>
        )}
        {hasWords && (
          <Button small onClick={() => room.rewrite(write.requestId)}>
            {t('refusal.rewrite')}
          </Button>
        )}
        <Button small look="plain" onClick={() => room.discard(write.requestId)}>
          {t('refusal.discard')}
        </Button>
      </div>
    </div>
  );
}
