import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import type { UnsentWrite } from '../writes/write.ts';
import { useRoom } from './discussion-context.ts';

/** Why the server did not take a write, with the words kept and the ways on. */
export function Refusal({ write }: { write: UnsentWrite }) {
  const { t } = useTranslation('forums');
  const room = useRoom();
  if (!write.refusal) return null;
  const { code, message } = write.refusal;
  const hasWords = write.kind === 'post' || write.kind === 'edit';
  const mayPass = code === 'UNAUTHENTICATED' || code === 'INTERNAL' || code === 'CONFLICT';
  return (
    <div className="refusal" role="alert">
      <p>
        <b>{t(`refusal.${write.kind}`)}</b> {reason()}
      </p>
      <div className="do">
        {mayPass && (
          <Button small onClick={() => room.retry(write.requestId)}>
            {t('refusal.again')}
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

  function reason() {
    if (code === 'UNAUTHENTICATED') return t('refusal.signIn');
    if (code === 'NOT_FOUND') return t('refusal.notFound');
    if (code === 'INTERNAL') return t('refusal.internal');
    return message;
  }
}
