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
import { AppointMutation } from './office.documents.ts';
import { PersonPicker } from './person-picker.tsx';
import { RoleField, usualRole } from './role-field.tsx';

/** Appoints somebody who has an account here already. */
export function AppointDialog(props: {
  body: { id: string; name: string; roles: readonly AppointmentRole[] };
  onDone(name: string): void;
  onClose(): void;
}) {
  const { t } = useTranslation('bodies');
  const words = useRefusalWords();
  const { run, isBusy, refusal } = useAction(AppointMutation);
  const [person, setPerson] = useState<PickerOption | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [given, setGiven] = useState({
    role: usualRole(props.body.roles),
    fromDate: today(),
    toDate: '',
    ground: '',
  });
  const change = (more: Partial<typeof given>) => setGiven({ ...given, ...more });

  async function appoint() {
    setMissing(person === null);
    if (person === null) return;
    const { fromDate, toDate, ...rest } = given;
    const input = { ...rest, personId: person.id, bodyId: props.body.id, toDate: toDate || null };
    if (await run({ ...input, fromDate: fromDate || null })) props.onDone(person.label);
  }

  return (
    <FormDialog
      title={t('appoint.title', { body: props.body.name })}
      submit={t('appoint.do')}
      isBusy={isBusy}
      problem={
        refusal &&
        words(refusal, { 'INVALID.toDate': t('appoint.endsBefore'), CONFLICT: t('appoint.already') })
      }
      onSubmit={() => void appoint()}
      onClose={props.onClose}
    >
      <PersonPicker
        label={t('appoint.whom')}
        hint={t('appoint.whomHint')}
        problem={isMissing && !person ? t('pick.missing') : undefined}
        chosen={person}
        onChoose={setPerson}
      />
      <RoleField roles={props.body.roles} value={given.role} onChange={(role) => change({ role })} />
      <div className="pair">
        <TextField
          label={t('appoint.from')}
          type="date"
          value={given.fromDate}
          onChange={(event) => change({ fromDate: event.currentTarget.value })}
        />
        <TextField
          label={t('appoint.to')}
          hint={t('appoint.toHint')}
          type="date"
          min={given.fromDate}
          value={given.toDate}
          onChange={(event) => change({ toDate: event.currentTarget.value })}
        />
      </div>
      <GroundField value={given.ground} onChange={(ground) => change({ ground })} />
    </FormDialog>
  );
}
