import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Problem } from '../../ui/form.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useLinkToken } from './link-token.ts';
import { NewPasswordField } from './new-password-field.tsx';
import { chooseNewPassword } from './sign-in.ts';
import { useAttempt } from './use-attempt.ts';

/** Where a link to a new password leads; a password that is refused leaves the link as good as it was. */
export function NewPasswordScreen() {
  const { t } = useTranslation('account');
  const words = useRefusalWords();
  const token = useLinkToken();
  const { attempt, isBusy, refusal } = useAttempt();
  const [password, setPassword] = useState('');
  const [isDone, setDone] = useState(false);
  const isUsedUp = refusal?.code === 'NOT_FOUND' || token === '';
  const isWeak = refusal?.code === 'INVALID' && refusal.field === 'password';

  async function choose(event: FormEvent) {
    event.preventDefault();
    setDone(await attempt(() => chooseNewPassword({ token, password })));
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
          <form className="form" onSubmit={(event) => void choose(event)}>
            <NewPasswordField
              value={password}
              problem={isWeak ? t('password.weak') : undefined}
              onChange={setPassword}
            />
            {refusal && !isWeak && <Problem>{words(refusal)}</Problem>}
            <div className="acts">
              <Button type="submit" look="primary" aria-busy={isBusy} disabled={isBusy}>
                {t('newPassword.save')}
              </Button>
            </div>
          </form>
        )}
      </div>
    </div>
  );
}
