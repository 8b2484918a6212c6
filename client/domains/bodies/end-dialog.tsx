import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { TextField } from '../../ui/form.tsx';
import { useDraft } from '../people/index.ts';
import { GroundField } from './ground-field.tsx';
import type { Held } from './hand-over-dialog.tsx';
import { EndAppointmentMutation } from './office.documents.ts';

/** Ends an appointment, at once or on a day to come; one's own is laid down. */
export function EndDialog(props: {
  appointment: Held;
  today: string;
  isMine: boolean;
  onDone(name: string): void;
  onClose(): void;
}) {
  const { t } = useTranslation(['bodies', 'people']);
  const { run, isBusy, refusal } = useAction(EndAppointmentMutation);
  const { id, role, toDate, person } = props.appointment;
  const draft = useDraft('end', id, () => ({ lastDay: '', ground: '' }));
  const { given, change } = draft;
  const names = { name: person.name, role: t(`people:role.${role}`) };

  async function end() {
    const { lastDay, ground } = given;
    if (!(await run({ appointmentId: id, lastDay: lastDay || null, ground }))) return;
    draft.done();
    props.onDone(person.name);
  }

  return (
    <FormDialog
      title={t(props.isMine ? 'end.layDownTitle' : 'end.title', names)}
      lead={t(props.isMine ? 'end.layDownLead' : 'end.lead', names)}
      submit={t(props.isMine ? 'end.layDown' : 'end.do')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void end()}
      onClose={props.onClose}
    >
      <TextField
        label={t('end.lastDay')}
        hint={t('end.lastDayHint')}
        type="date"
        name="lastDay"
        min={props.today}
        max={toDate ?? undefined}
        value={given.lastDay}
        onChange={(event) => change({ lastDay: event.currentTarget.value })}
      />
      <GroundField value={given.ground} onChange={(ground) => change({ ground })} />
    </FormDialog>
  );
}
