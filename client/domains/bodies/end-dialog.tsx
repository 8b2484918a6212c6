import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { today } from '../../i18n/day.ts';
import { TextField } from '../../ui/form.tsx';
import { FormDialog } from './form-dialog.tsx';
import { GroundField } from './ground-field.tsx';
import type { Held } from './hand-over-dialog.tsx';
import { EndAppointmentMutation } from './office.documents.ts';

/** Ends an appointment, at once or on a day to come. */
export function EndDialog(props: { appointment: Held; onDone(name: string): void; onClose(): void }) {
  const { t } = useTranslation(['bodies', 'people']);
  const words = useRefusalWords();
  const { run, isBusy, refusal } = useAction(EndAppointmentMutation);
  const { id, role, person } = props.appointment;
  const [lastDay, setLastDay] = useState('');
  const [ground, setGround] = useState('');

  async function end() {
    if (await run({ appointmentId: id, lastDay: lastDay || null, ground })) props.onDone(person.name);
  }

  return (
    <FormDialog
      title={t('end.title', { name: person.name })}
      lead={t('end.lead', { name: person.name, role: t(`people:role.${role}`) })}
      submit={t('end.do')}
      isBusy={isBusy}
      problem={refusal && words(refusal, { 'INVALID.lastDay': t('end.dayWrong'), CONFLICT: t('end.last') })}
      onSubmit={() => void end()}
      onClose={props.onClose}
    >
      <TextField
        label={t('end.lastDay')}
        hint={t('end.lastDayHint')}
        type="date"
        min={today()}
        value={lastDay}
        onChange={(event) => setLastDay(event.currentTarget.value)}
      />
      <GroundField value={ground} onChange={setGround} />
    </FormDialog>
  );
}
