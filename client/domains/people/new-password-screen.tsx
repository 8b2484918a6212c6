import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionForm } from '../../forms/action-form.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useLinkToken } from './link-token.ts';
import { NewPasswordField } from './new-password-field.tsx';
import { chooseNewPassword } from './sign-in.ts';
import { useAttempt } from './use-attempt.ts';

/** Where a link to a new password leads; a password that is refused leaves the link as good as it was. */
export function NewPasswordScreen() {
  const { t } = useTranslation('account');
  const token = useLinkToken();
  const { attempt, isBusy, refusal } = useAttempt();
  const [password, setPassword] = useState('');
  const [isDone, setDone] = useState(false);
  const isUsedUp = refusal?.code === 'NOT_FOUND' || token === '';

  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

  async function choose() {
    setDone(await attempt(() => chooseNewPassword({ token, password, zone: timeZone })));
  }

  return (
    <div>
      <PageHead title={t('newPassword.title')} sub={t('newPassword.lead')} />
      <div className="page-pad" aria-live="polite">
        {isDone && (
          <EmptyState
            title={t('newPassword.done')}
            advice={t('newPassword.doneAdvice')}
            action={
              <ButtonLink look="primary" to="/sign-in">
                {t('signIn.enter')}
              </ButtonLink>
            }
          />
        )}
        {!isDone && isUsedUp && (
          <EmptyState
            title={t('link.usedUp')}
            advice={t('link.usedUpAdvice')}
            action={
              <ButtonLink look="primary" to="/sign-in/forgotten">
                {t('link.askAgain')}
              </ButtonLink>
            }
          />
        )}
        {!isDone && !isUsedUp && (
          <ActionForm
            submit={t('newPassword.save')}
            isBusy={isBusy}
            refusal={refusal}
            onSubmit={() => void choose()}
          >
            <NewPasswordField value={password} onChange={setPassword} />
          </ActionForm>
        )}
      </div>
    </div>
  );
}
