import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionForm } from '../../forms/action-form.tsx';
import { Button } from '../../ui/button.tsx';
import { Done, PasswordField, TextField } from '../../ui/form.tsx';
import { changeAddress } from './sign-in.ts';
import { useSignInWays } from './sign-in-ways.ts';
import { useAttempt } from './use-attempt.ts';

/** Changes the address one is known and written to by: a link goes to the new one, and it is theirs when they open it. */
export function MyAddress({ email, hasPassword }: { email: string; hasPassword: boolean }) {
  const { t } = useTranslation('account');
  const { sendsMail } = useSignInWays();
  const { attempt, isBusy, refusal } = useAttempt();
  const [isOpen, setOpen] = useState(false);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [given, setGiven] = useState({ email: '', current: '' });

  async function change() {
    const address = given.email.trim();
    const password = hasPassword ? { currentPassword: given.current } : {};
    if (!(await attempt(() => changeAddress({ email: address, ...password })))) return;
    setGiven({ email: '', current: '' });
    setOpen(false);
    setSentTo(address);
  }

  if (!isOpen) {
    return (
      <>
        {sentTo ? (
          <Done>
            {t('address.sent', { email: sentTo })} {!sendsMail && t('signIn.noMail')}
          </Done>
        ) : (
          <p className="meta">{t('address.is', { email })}</p>
        )}
        <p className="after">
          <Button onClick={() => setOpen(true)}>{t('address.change')}</Button>
        </p>
      </>
    );
  }
  return (
    <ActionForm
      submit={t('address.send')}
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
      <TextField
        label={t('address.new')}
        hint={t('address.hint')}
        type="email"
        name="email"
        autoComplete="email"
        required
        value={given.email}
        onChange={(event) => setGiven({ ...given, email: event.currentTarget.value })}
      />
      {hasPassword && (
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
    </ActionForm>
  );
}
