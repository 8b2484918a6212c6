import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionForm } from '../../forms/action-form.tsx';
import { Button } from '../../ui/button.tsx';
import { Done, PasswordField } from '../../ui/form.tsx';
import { NewPasswordField } from './new-password-field.tsx';
import { changePassword } from './sign-in.ts';
import { useAttempt } from './use-attempt.ts';

/** Changes one's password, or sets a first one; other sign-ins end by it. */
export function MyPassword(props: { email: string; hasPassword: boolean; onChanged(): void }) {
  const { t } = useTranslation('account');
  const { attempt, isBusy, refusal } = useAttempt();
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  const [given, setGiven] = useState({ current: '', password: '' });

  async function change() {
    const { current, password } = given;
    const isChanged = await attempt(() =>
      changePassword({ password, ...(props.hasPassword ? { currentPassword: current } : {}) }),
    );
    if (!isChanged) return;
    setGiven({ current: '', password: '' });
    setOpen(false);
    setDone(true);
    props.onChanged();
  }

  if (!isOpen) {
    return (
      <>
        {isDone ? (
          <Done>{t('password.changed')}</Done>
        ) : (
          <p className="meta">{t(props.hasPassword ? 'password.have' : 'password.none')}</p>
        )}
        <p className="after">
          <Button onClick={() => setOpen(true)}>
            {t(props.hasPassword ? 'password.change' : 'password.set')}
          </Button>
        </p>
      </>
    );
  }
  return (
    <ActionForm
      submit={t('newPassword.save')}
      look="secondary"
      isBusy={isBusy}
      refusal={refusal}
      onSubmit={() => void change()}
      acts={
        <Button look="plain" onClick={() => setOpen(false)}>
          {t('password.leave')}
        </Button>
      }
    >
      {/* Password managers keep the new one under this name. */}
      <input type="hidden" name="username" autoComplete="username" value={props.email} readOnly />
      {props.hasPassword && (
        <PasswordField
          label={t('password.current')}
          showLabel={t('password.show')}
          name="currentPassword"
          autoComplete="current-password"
          required
          value={given.current}
          onChange={(event) => setGiven({ ...given, current: event.currentTarget.value })}
        />
      )}
      <NewPasswordField value={given.password} onChange={(password) => setGiven({ ...given, password })} />
    </ActionForm>
  );
}
