import { useTranslation } from 'react-i18next';
import { limits } from '../../../schema/limits.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { isLanguage, languages } from '../../i18n/languages.ts';
import { SelectField, TextField } from '../../ui/form.tsx';
import { useDraft } from '../people/index.ts';
import { GroundField } from './ground-field.tsx';
import { InviteMutation } from './office.documents.ts';
import type { OfficeBody } from './office-body.ts';
import { RoleField, usualRole } from './role-field.tsx';

/** Asks somebody by mail to act for a body. */
export function InviteDialog(props: { body: OfficeBody; onDone(email: string): void; onClose(): void }) {
  const { t } = useTranslation('bodies');
  const { run, isBusy, refusal } = useAction(InviteMutation);
  const draft = useDraft('invite', props.body.id, () => ({
    email: '',
    name: '',
    role: usualRole(props.body.roles),
    ground: '',
    language: currentLanguage(),
  }));
  const { given, change } = draft;

  async function invite() {
    const email = given.email.trim();
    const name = given.name.trim() || null;
    if (!(await run({ ...given, email, name, bodyId: props.body.id }))) return;
    draft.done();
    props.onDone(email);
  }

  return (
    <FormDialog
      title={t('invite.title', { body: props.body.name })}
      lead={t('invite.lead')}
      submit={t('invite.do')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void invite()}
      onClose={props.onClose}
    >
      <TextField
        label={t('invite.email')}
        type="email"
        name="email"
        required
        autoComplete="off"
        value={given.email}
        onChange={(event) => change({ email: event.currentTarget.value })}
      />
      <TextField
        label={t('invite.name')}
        name="name"
        autoComplete="off"
        maxLength={limits.personName.max}
        value={given.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <div className="pair">
        <RoleField roles={props.body.roles} value={given.role} onChange={(role) => change({ role })} />
        <SelectField
          label={t('invite.language')}
          value={given.language}
          choices={Object.entries(languages).map(([value, label]) => ({ value, label }))}
          onChange={({ currentTarget: { value } }) => {
            if (isLanguage(value)) change({ language: value });
          }}
        />
      </div>
      <GroundField value={given.ground} onChange={(ground) => change({ ground })} />
    </FormDialog>
  );
}
