import { useTranslation } from 'react-i18next';
import type { AppointmentRole } from '../../../schema/words.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { TextField } from '../../ui/form.tsx';
import type { PickerOption } from '../../ui/picker.tsx';
import { useDraft } from '../people/index.ts';
import { GroundField } from './ground-field.tsx';
import { HandOverMutation } from './office.documents.ts';
import { PersonPicker } from './person-picker.tsx';

export interface Held {
  id: string;
  role: AppointmentRole;
  fromDate: string | null;
  toDate: string | null;
  person: { id: string; name: string };
}

/** Hands an office over to somebody else, and with it what waits there; its days are those of where the body is. */
export function HandOverDialog(props: {
  appointment: Held;
  today: string;
  onDone(name: string): void;
  onClose(): void;
}) {
  const { t } = useTranslation(['bodies', 'people']);
  const { run, isBusy, refusal } = useAction(HandOverMutation);
  const { id, role, fromDate, toDate, person: holder } = props.appointment;
  const first = fromDate !== null && fromDate > props.today ? fromDate : props.today;
  const draft = useDraft('hand-over', id, () => ({
    person: null as PickerOption | null,
    on: null as string | null,
    ground: '',
  }));
  const { given, change } = draft;
  const on = given.on ?? first;

  async function handOver() {
    const { person, ground } = given;
    if (person === null) return;
    const input = { appointmentId: id, toPersonId: person.id, on: on === props.today ? null : on, ground };
    if (!(await run(input))) return;
    draft.done();
    props.onDone(person.label);
  }

  return (
    <FormDialog
      title={t('handOver.title', { name: holder.name })}
      lead={t('handOver.lead', { name: holder.name, role: t(`people:role.${role}`) })}
      submit={t('handOver.do')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void handOver()}
      onClose={props.onClose}
    >
      <PersonPicker
        key={draft.isFound ? 'found' : 'fresh'}
        label={t('handOver.toWhom')}
        hint={t('appoint.whomHint')}
        name="toPersonId"
        required
        except={[holder.id]}
        chosen={given.person}
        onChoose={(person) => change({ person })}
      />
      <TextField
        label={t('handOver.on')}
        type="date"
        name="on"
        required
        min={first}
        max={toDate ?? undefined}
        value={on}
        onChange={(event) => change({ on: event.currentTarget.value })}
      />
      <GroundField value={given.ground} onChange={(ground) => change({ ground })} />
    </FormDialog>
  );
}
