import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '../../../../schema/limits.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import type { Shown } from '../writes/overlay.ts';
import { useRoom } from './discussion-context.ts';

/** Asks a moderator for the reason before a message is hidden from everybody. */
export function HideDialog({ message, onClose }: { message: Shown; onClose(): void }) {
  const { t } = useTranslation('forums');
  const room = useRoom();
  const [reason, setReason] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const { min, max } = limits.hiddenReason;
  useEffect(() => field.current?.focus(), []);

  function hide(event: FormEvent) {
    event.preventDefault();
    if (reason.trim().length < min) return;
    room.hide(message, reason.trim());
    onClose();
  }

  return (
    <Dialog
      title={t('hide.title', { name: message.author.name })}
      closeLabel={t('hide.close')}
      onClose={onClose}
    >
      <form onSubmit={hide} className="dialog-body hide-form">
        <label htmlFor="hide-reason">{t('hide.reason')}</label>
        <textarea
          ref={field}
          id="hide-reason"
          rows={3}
          required
          minLength={min}
          maxLength={max}
          value={reason}
          aria-describedby="hide-note"
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <p className="meta" id="hide-note">
          {t('hide.note')}
        </p>
        <Button type="submit" look="primary">
          {t('hide.do')}
        </Button>
      </form>
    </Dialog>
  );
}
