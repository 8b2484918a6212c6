import { useTranslation } from 'react-i18next';
import { AppointDialog } from './appoint-dialog.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { EndDialog } from './end-dialog.tsx';
import { HandOverDialog, type Held } from './hand-over-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import type { OfficeBody } from './office-body.ts';

/** What is being done with the people of a body. */
export type Doing =
  | { kind: 'invite' | 'appoint' }
  | { kind: 'handOver' | 'cancel'; appointment: Held }
  | { kind: 'end'; appointment: Held; isMine: boolean };

/** The form for what is being done; fetched when somebody does it. */
export function OfficeDialog(props: {
  doing: Doing;
  body: OfficeBody;
  onDone(words: string): void;
  onClose(): void;
}) {
  const { t } = useTranslation('bodies');
  const { doing, body, onDone, onClose } = props;
  switch (doing.kind) {
    case 'invite':
      return (
        <InviteDialog body={body} onDone={(email) => onDone(t('invite.done', { email }))} onClose={onClose} />
      );
    case 'appoint':
      return (
        <AppointDialog
          body={body}
          onDone={(name) => onDone(t('appoint.done', { name, body: body.name }))}
          onClose={onClose}
        />
      );
    case 'handOver':
      return (
        <HandOverDialog
          appointment={doing.appointment}
          today={body.today}
          onDone={(name) => onDone(t('handOver.done', { name }))}
          onClose={onClose}
        />
      );
    case 'end':
      return (
        <EndDialog
          appointment={doing.appointment}
          isMine={doing.isMine}
          today={body.today}
          onDone={(name) => onDone(t('end.done', { name }))}
          onClose={onClose}
        />
      );
    case 'cancel':
      return (
        <CancelDialog
          appointment={doing.appointment}
          onDone={(name) => onDone(t('cancel.done', { name }))}
          onClose={onClose}
        />
      );
  }
}
