import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Done, PasswordField, Problem } from '../../ui/form.tsx';
import { NewPasswordField } from './new-password-field.tsx';
import { changePassword } from './sign-in.ts';
import { useAttempt } from './use-attempt.ts';

/** Changes one's password, or sets a first one; other sign-ins end by it. */
export function MyPassword(props: { email: string; hasPassword: boolean; onChanged(): void }) {
  const { t } = useTranslation('account');
  const words = useRefusalWords();
  const { attempt, isBusy, refusal } = useAttempt();
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  const [given, setGiven] = useState({ current: '', password: '' });
  const wrong = refusal?.code === 'INVALID' ? refusal.field : undefined;

  async function change(event: FormEvent) {
    event.preventDefault();
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
    <form className="form" onSubmit={(event) => void change(event)}>
      {/* Password managers keep the new one under this name. */}
      <input type="hidden" name="username" autoComplete="username" value={props.email} readOnly />
      {props.hasPassword && (
        <PasswordField
          label={t('password.current')}
          showLabel={t('password.show')}
          problem={wrong === 'currentPassword' ? t('password.notCurrent') : undefined}
          autoComplete="current-password"
          required
          value={given.current}
          onChange={(event) => setGiven({ ...given, current: event.currentTarget.value })}
        />
      )}
      <NewPasswordField
        value={given.password}
        problem={wrong === 'password' ? t('password.weak') : undefined}
        onChange={(password) => setGiven({ ...given, password })}
      />
      {refusal && !wrong && <Problem>{words(refusal, { FORBIDDEN: t('password.notFresh') })}</Problem>}
      <div className="acts">
        <Button type="submit" disabled={isBusy} aria-busy={isBusy}>
          {t('newPassword.save')}
        </Button>
        <Button look="plain" onClick={() => setOpen(false)}>
          {t('password.leave')}
        </Button>
      </div>
    </form>
  );
}
