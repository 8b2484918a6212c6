import { Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import type { Shown } from '../writes/overlay.ts';
import { useRoom } from './discussion-context.ts';

/** Asks a moderator for the reason before a message is hidden from everybody. */
export function HideDialog({ message, onClose }: { message: Shown; onClose(): void }) {
  const { t } = useTranslation('forums');
  const room = useRoom();
  const [reason, setReason] = useState('');

  function hide(event: FormEvent) {
    event.preventDefault();
    if (reason.trim() === '') return;
    room.hide(message, reason.trim());
    onClose();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('hide.title', { name: message.author.name })}
      closeButtonProps={{ 'aria-label': t('hide.close') }}
      classNames={{ title: 'dialog-title' }}
      size="30rem"
    >
      <form onSubmit={hide} className="hide-form">
        <label htmlFor="hide-reason">{t('hide.reason')}</label>
        <textarea
          id="hide-reason"
          rows={3}
          required
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
        <p className="meta">{t('hide.note')}</p>
        <Button type="submit" look="primary" disabled={reason.trim() === ''}>
          {t('hide.do')}
        </Button>
      </form>
    </Modal>
  );
}
