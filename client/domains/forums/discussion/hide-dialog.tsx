import { useTranslation } from 'react-i18next';
import { limits } from '../../../../schema/limits.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { TextArea } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import type { Shown } from '../writes/overlay.ts';
import { useRoom } from './discussion-context.ts';

/** Asks a moderator for the reason before a message is hidden from everybody. */
export function HideDialog({ message, onClose }: { message: Shown; onClose(): void }) {
  const { t } = useTranslation('forums');
  const room = useRoom();
  const draft = useDraft('hide', message.id, () => ({ reason: '' }));

  function hide() {
    room.hide(message, draft.given.reason.trim());
    draft.done();
    onClose();
  }

  return (
    <FormDialog
      title={t('hide.title', { name: message.author.name })}
      submit={t('hide.do')}
      isBusy={false}
      refusal={null}
      draft={draft}
      onSubmit={hide}
      onClose={onClose}
    >
      <TextArea
        label={t('hide.reason')}
        hint={t('hide.note')}
        name="reason"
        required
        minLength={limits.hiddenReason.min}
        maxLength={limits.hiddenReason.max}
        value={draft.given.reason}
        onChange={(event) => draft.change({ reason: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
