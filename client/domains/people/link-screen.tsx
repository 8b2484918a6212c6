import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Problem } from '../../ui/form.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useLinkToken } from './link-token.ts';
import { openLink } from './sign-in.ts';
import { useAttempt } from './use-attempt.ts';

/** Where a link to sign in leads: enters only on a click, so that a mail scanner that opens it uses nothing up. */
export function LinkScreen() {
  const { t } = useTranslation(['account', 'people']);
  const navigate = useNavigate();
  const words = useRefusalWords();
  const token = useLinkToken();
  const { attempt, isBusy, refusal } = useAttempt();
  const isUsedUp = refusal?.code === 'NOT_FOUND' || token === '';

  async function enter() {
    let next = '/';
    const isIn = await attempt(async () => {
      next = await openLink(token);
    });
    if (isIn) void navigate(next, { replace: true });
  }

  return (
    <div>
      <PageHead title={t('people:signIn')} />
      <div className="page-pad" aria-live="polite">
        {isUsedUp ? (
          <EmptyState
            title={t('link.usedUp')}
            advice={t('link.usedUpAdvice')}
            action={
              <ButtonLink look="primary" to="/sign-in">
                {t('link.askAgain')}
              </ButtonLink>
            }
          />
        ) : (
          <>
            <EmptyState
              title={t('link.title')}
              advice={t('link.advice')}
              action={
                <Button look="primary" isBusy={isBusy} onClick={() => void enter()}>
                  {t('signIn.enter')}
                </Button>
              }
            />
            {refusal && <Problem>{words(refusal)}</Problem>}
          </>
        )}
      </div>
    </div>
  );
}
