import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Done, Problem, TextField } from '../../ui/form.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { askForNewPassword } from './sign-in.ts';
import { useSignInWays } from './sign-in-ways.ts';
import { useAttempt } from './use-attempt.ts';

/** Has a link to a new password sent; says the same whether or not the address is known here. */
export function ForgottenScreen() {
  const { t } = useTranslation('account');
  const words = useRefusalWords();
  const { sendsMail } = useSignInWays();
  const { attempt, isBusy, refusal } = useAttempt();
  const [email, setEmail] = useState('');
  const [sentTo, setSentTo] = useState<string | null>(null);

  async function ask(event: FormEvent) {
    event.preventDefault();
    setSentTo(null);
    if (await attempt(() => askForNewPassword(email.trim()))) setSentTo(email.trim());
  }

  return (
    <div>
      <PageHead title={t('forgotten.title')} sub={t('forgotten.lead')} />
      <div className="page-pad">
        <form className="form" onSubmit={(event) => void ask(event)}>
          <TextField
            label={t('signIn.email')}
            type="email"
            name="email"
            autoComplete="username"
            required
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          {refusal && <Problem>{words(refusal, { 'INVALID.email': t('signIn.noAddress') })}</Problem>}
          {sentTo && (
            <Done>
              {t('forgotten.sent', { email: sentTo })} {!sendsMail && t('signIn.noMail')}
            </Done>
          )}
          <div className="acts">
            <Button type="submit" look="primary" aria-busy={isBusy} disabled={isBusy}>
              {t('forgotten.send')}
            </Button>
            <ButtonLink look="plain" to="/sign-in">
              {t('forgotten.back')}
            </ButtonLink>
          </div>
        </form>
      </div>
    </div>
  );
}
