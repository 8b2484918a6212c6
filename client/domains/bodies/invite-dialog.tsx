import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '../../../schema/limits.ts';
import type { AppointmentRole } from '../../../schema/words.ts';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { isLanguage, languages } from '../../i18n/languages.ts';
import { SelectField, TextField } from '../../ui/form.tsx';
import { FormDialog } from './form-dialog.tsx';
import { GroundField } from './ground-field.tsx';
import { InviteMutation } from './office.documents.ts';
import { RoleField, usualRole } from './role-field.tsx';

/** Asks somebody by mail to act for a body. */
export function InviteDialog(props: {
  body: { id: string; name: string; roles: readonly AppointmentRole[] };
  onDone(email: string): void;
  onClose(): void;
}) {
  const { t } = useTranslation('bodies');
  const words = useRefusalWords();
  const { run, isBusy, refusal } = useAction(InviteMutation);
  const [given, setGiven] = useState({
    email: '',
    name: '',
    role: usualRole(props.body.roles),
    ground: '',
    language: currentLanguage(),
  });
  const change = (more: Partial<typeof given>) => setGiven({ ...given, ...more });
  const wrong = refusal?.code === 'INVALID' ? refusal.field : undefined;

  async function invite() {
    const email = given.email.trim();
    const name = given.name.trim() || null;
    if (await run({ ...given, email, name, bodyId: props.body.id })) props.onDone(email);
  }

  return (
    <FormDialog
      title={t('invite.title', { body: props.body.name })}
      lead={t('invite.lead')}
      submit={t('invite.do')}
      isBusy={isBusy}
      problem={refusal && wrong !== 'email' && wrong !== 'name' ? words(refusal) : undefined}
      onSubmit={() => void invite()}
      onClose={props.onClose}
    >
      <TextField
        label={t('invite.email')}
        problem={wrong === 'email' ? t('invite.noAddress') : undefined}
        type="email"
        required
        autoComplete="off"
        value={given.email}
        onChange={(event) => change({ email: event.currentTarget.value })}
      />
      <TextField
        label={t('invite.name')}
        problem={wrong === 'name' ? t('invite.nameWrong') : undefined}
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
