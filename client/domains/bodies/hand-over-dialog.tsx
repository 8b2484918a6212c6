import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppointmentRole } from '../../../schema/words.ts';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { today } from '../../i18n/day.ts';
import { TextField } from '../../ui/form.tsx';
import type { PickerOption } from '../../ui/picker.tsx';
import { FormDialog } from './form-dialog.tsx';
import { GroundField } from './ground-field.tsx';
import { HandOverMutation } from './office.documents.ts';
import { PersonPicker } from './person-picker.tsx';

export interface Held {
  id: string;
  role: AppointmentRole;
  fromDate: string | null;
  person: { id: string; name: string };
}

/** Hands an office over to somebody else, and with it what waits there. */
export function HandOverDialog(props: { appointment: Held; onDone(name: string): void; onClose(): void }) {
  const { t } = useTranslation(['bodies', 'people']);
  const words = useRefusalWords();
  const { run, isBusy, refusal } = useAction(HandOverMutation);
  const { id, role, person: holder } = props.appointment;
  const [person, setPerson] = useState<PickerOption | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [on, setOn] = useState(today());
  const [ground, setGround] = useState('');

  async function handOver() {
    setMissing(person === null);
    if (person === null) return;
    // Today means from now on, whatever day it is where the server stands.
    const day = on === today() ? null : on || null;
    if (await run({ appointmentId: id, toPersonId: person.id, on: day, ground })) props.onDone(person.label);
  }

  return (
    <FormDialog
      title={t('handOver.title', { name: holder.name })}
      lead={t('handOver.lead', { name: holder.name, role: t(`people:role.${role}`) })}
      submit={t('handOver.do')}
      isBusy={isBusy}
      problem={
        refusal && words(refusal, { 'INVALID.on': t('handOver.dayWrong'), CONFLICT: t('handOver.crossed') })
      }
      onSubmit={() => void handOver()}
      onClose={props.onClose}
    >
      <PersonPicker
        label={t('handOver.toWhom')}
        hint={t('appoint.whomHint')}
        problem={isMissing && !person ? t('pick.missing') : undefined}
        except={[holder.id]}
        chosen={person}
        onChoose={setPerson}
      />
      <TextField
        label={t('handOver.on')}
        type="date"
        required
        value={on}
        onChange={(event) => setOn(event.currentTarget.value)}
      />
      <GroundField value={ground} onChange={setGround} />
    </FormDialog>
  );
}
