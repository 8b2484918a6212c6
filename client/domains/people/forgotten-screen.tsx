import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionForm } from '../../forms/action-form.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Done, TextField } from '../../ui/form.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { askForNewPassword } from './sign-in.ts';
import { useSignInWays } from './sign-in-ways.ts';
import { useAttempt } from './use-attempt.ts';

/** Has a link to a new password sent; says the same whether or not the address is known here. */
export function ForgottenScreen() {
  const { t } = useTranslation('account');
  const { sendsMail } = useSignInWays();
  const { attempt, isBusy, refusal } = useAttempt();
  const [email, setEmail] = useState('');
  const [sentTo, setSentTo] = useState<string | null>(null);

  async function ask() {
    setSentTo(null);
    if (await attempt(() => askForNewPassword(email.trim()))) setSentTo(email.trim());
  }

  return (
    <div>
      <PageHead title={t('forgotten.title')} sub={t('forgotten.lead')} />
      <div className="page-pad">
        <ActionForm
          submit={t('forgotten.send')}
          isBusy={isBusy}
          refusal={refusal}
          onSubmit={() => void ask()}
          acts={
            <ButtonLink look="plain" to="/sign-in">
              {t('forgotten.back')}
            </ButtonLink>
          }
        >
          <TextField
            label={t('signIn.email')}
            type="email"
            name="email"
            autoComplete="username"
            required
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          {sentTo && (
            <Done>
              {t('forgotten.sent', { email: sentTo })} {!sendsMail && t('signIn.noMail')}
            </Done>
          )}
        </ActionForm>
      </div>
    </div>
  );
}
