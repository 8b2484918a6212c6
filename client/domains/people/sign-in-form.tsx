import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActionForm, useWrongWords } from '../../forms/action-form.tsx';
import { Button } from '../../ui/button.tsx';
import { Done, PasswordField, TextField } from '../../ui/form.tsx';
import { wrongOf } from '../../ui/wrong.ts';
import { askForLink, signInByPassword, signInElsewhere } from './sign-in.ts';
import { useSignInWays } from './sign-in-ways.ts';
import { useAttempt } from './use-attempt.ts';

/** The ways in with an account: by its password, by a link that is sent, or by another house's sign-in where one is configured. */
export function SignInForm(props: { email?: string; next: string; onEntered(): void }) {
  const { t } = useTranslation('account');
  const wrongWords = useWrongWords();
  const { oidc, sendsMail } = useSignInWays();
  const { attempt, isBusy, refusal } = useAttempt();
  const [email, setEmail] = useState(props.email ?? '');
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const address = useRef<HTMLDivElement>(null);

  async function enter() {
    setSentTo(null);
    if (await attempt(() => signInByPassword({ email: email.trim(), password }))) props.onEntered();
  }

  async function sendLink() {
    setSentTo(null);
    const input = address.current?.querySelector('input');
    const found = input ? wrongOf(input) : null;
    setWrong(found && wrongWords(found));
    if (found) return input?.focus();
    const to = email.trim();
    if (await attempt(() => askForLink({ email: to, next: props.next }))) setSentTo(to);
  }

  return (
    <ActionForm
      submit={t('signIn.enter')}
      isBusy={isBusy}
      refusal={refusal}
      own={{ UNAUTHENTICATED: t('signIn.wrong') }}
      onSubmit={() => void enter()}
      acts={
        <>
          <Button look="plain" isBusy={isBusy} onClick={() => void sendLink()}>
            {t('signIn.sendLink')}
          </Button>
          {oidc && (
            <Button isBusy={isBusy} onClick={() => void attempt(() => signInElsewhere(props.next))}>
              {t('signIn.elsewhere', { name: oidc })}
            </Button>
          )}
          <Link
            className="link forgotten"
            to="/sign-in/forgotten"
            target={props.email === undefined ? undefined : '_blank'}
          >
            {t('signIn.forgotten')}
          </Link>
        </>
      }
    >
      <div ref={address}>
        <TextField
          label={t('signIn.email')}
          type="email"
          name="email"
          autoComplete="username"
          required
          value={email}
          problem={wrong ?? undefined}
          onChange={(event) => {
            setEmail(event.currentTarget.value);
            setWrong(null);
          }}
        />
      </div>
      <PasswordField
        label={t('signIn.password')}
        showLabel={t('password.show')}
        name="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {sentTo && (
        <Done>
          {t('signIn.linkSent', { email: sentTo })} {!sendsMail && t('signIn.noMail')}
        </Done>
      )}
    </ActionForm>
  );
}
