import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { TextField } from '../../ui/form.tsx';
import type { PickerOption } from '../../ui/picker.tsx';
import { useDraft } from '../people/index.ts';
import { GroundField } from './ground-field.tsx';
import { AppointMutation } from './office.documents.ts';
import type { OfficeBody } from './office-body.ts';
import { PersonPicker } from './person-picker.tsx';
import { RoleField, usualRole } from './role-field.tsx';

/** Appoints somebody who has an account here already. */
export function AppointDialog(props: { body: OfficeBody; onDone(name: string): void; onClose(): void }) {
  const { t } = useTranslation('bodies');
  const { run, isBusy, refusal } = useAction(AppointMutation);
  const { body } = props;
  const draft = useDraft('appoint', body.id, () => ({
    person: null as PickerOption | null,
    role: usualRole(body.roles),
    fromDate: null as string | null,
    toDate: '',
    ground: '',
  }));
  const { given, change } = draft;
  const fromDate = given.fromDate ?? body.today;

  async function appoint() {
    const { person, role, toDate, ground } = given;
    if (person === null) return;
    const days = { fromDate: fromDate === body.today ? null : fromDate || null, toDate: toDate || null };
    if (!(await run({ personId: person.id, bodyId: body.id, role, ground, ...days }))) return;
    draft.done();
    props.onDone(person.label);
  }

  return (
    <FormDialog
      title={t('appoint.title', { body: body.name })}
      submit={t('appoint.do')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void appoint()}
      onClose={props.onClose}
    >
      <PersonPicker
        key={draft.isFound ? 'found' : 'fresh'}
        label={t('appoint.whom')}
        hint={t('appoint.whomHint')}
        name="personId"
        required
        chosen={given.person}
        onChoose={(person) => change({ person })}
      />
      <RoleField roles={body.roles} value={given.role} onChange={(role) => change({ role })} />
      <div className="pair">
        <TextField
          label={t('appoint.from')}
          type="date"
          name="fromDate"
          value={fromDate}
          onChange={(event) => change({ fromDate: event.currentTarget.value })}
        />
        <TextField
          label={t('appoint.to')}
          hint={t('appoint.toHint')}
          type="date"
          name="toDate"
          min={fromDate > body.today ? fromDate : body.today}
          value={given.toDate}
          onChange={(event) => change({ toDate: event.currentTarget.value })}
        />
      </div>
      <GroundField value={given.ground} onChange={(ground) => change({ ground })} />
    </FormDialog>
  );
}
