import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Done, PasswordField, Problem, TextField } from '../../ui/form.tsx';
import { askForLink, signInByPassword, signInElsewhere } from './sign-in.ts';
import { useSignInWays } from './sign-in-ways.ts';
import { useAttempt } from './use-attempt.ts';

/** The ways in with an account: by its password, by a link that is sent, or by another house's sign-in where one is configured. */
export function SignInForm(props: { email?: string; next: string; onEntered(): void }) {
  const { t } = useTranslation('account');
  const words = useRefusalWords();
  const { oidc, sendsMail } = useSignInWays();
  const { attempt, isBusy, refusal } = useAttempt();
  const [email, setEmail] = useState(props.email ?? '');
  const [password, setPassword] = useState('');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const address = useRef<HTMLDivElement>(null);

  async function enter(event: FormEvent) {
    event.preventDefault();
    setSentTo(null);
    if (await attempt(() => signInByPassword({ email: email.trim(), password }))) props.onEntered();
  }

  async function sendLink() {
    setSentTo(null);
    const input = address.current?.querySelector('input');
    if (input && !input.reportValidity()) return;
    const to = email.trim();
    if (await attempt(() => askForLink({ email: to, next: props.next }))) setSentTo(to);
  }

  return (
    <form className="form" onSubmit={(event) => void enter(event)}>
      <div ref={address}>
        <TextField
          label={t('signIn.email')}
          type="email"
          name="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
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
      {refusal && (
        <Problem>
          {words(refusal, {
            UNAUTHENTICATED: t('signIn.wrong'),
            'INVALID.email': t('signIn.noAddress'),
          })}
        </Problem>
      )}
      {sentTo && (
        <Done>
          {t('signIn.linkSent', { email: sentTo })} {!sendsMail && t('signIn.noMail')}
        </Done>
      )}
      <div className="acts">
        <Button type="submit" look="primary" aria-busy={isBusy} disabled={isBusy}>
          {t('signIn.enter')}
        </Button>
        <Button look="plain" disabled={isBusy} onClick={() => void sendLink()}>
          {t('signIn.sendLink')}
        </Button>
      </div>
      {oidc && (
        <div className="acts">
          <Button disabled={isBusy} onClick={() => void attempt(() => signInElsewhere(props.next))}>
            {t('signIn.elsewhere', { name: oidc })}
          </Button>
        </div>
      )}
      <p className="meta">
        <Link
          className="link"
          to="/sign-in/forgotten"
          target={props.email === undefined ? undefined : '_blank'}
        >
          {t('signIn.forgotten')}
        </Link>
      </p>
    </form>
  );
}
