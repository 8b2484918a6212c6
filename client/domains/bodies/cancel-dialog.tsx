import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { useDay } from '../../i18n/day.ts';
import { useDraft } from '../people/index.ts';
import { GroundField } from './ground-field.tsx';
import type { Held } from './hand-over-dialog.tsx';
import { CancelAppointmentMutation } from './office.documents.ts';

/** Calls off an appointment that has not begun. */
export function CancelDialog(props: { appointment: Held; onDone(name: string): void; onClose(): void }) {
  const { t } = useTranslation(['bodies', 'people']);
  const day = useDay();
  const { run, isBusy, refusal } = useAction(CancelAppointmentMutation);
  const { id, role, person, fromDate } = props.appointment;
  const draft = useDraft('cancel', id, () => ({ ground: '' }));

  async function cancel() {
    if (!(await run({ appointmentId: id, ground: draft.given.ground }))) return;
    draft.done();
    props.onDone(person.name);
  }

  return (
    <FormDialog
      title={t('cancel.title', { name: person.name })}
      lead={t('cancel.lead', { name: person.name, role: t(`people:role.${role}`), from: day(fromDate) })}
      submit={t('cancel.do')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void cancel()}
      onClose={props.onClose}
    >
      <GroundField value={draft.given.ground} onChange={(ground) => draft.change({ ground })} />
    </FormDialog>
  );
}
