import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Problem } from '../../ui/form.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { askWhoIAm } from './ask-again.ts';
import { useLinkToken } from './link-token.ts';
import { confirmAddress } from './sign-in.ts';
import { useAttempt } from './use-attempt.ts';

/** Where a link to a new address leads: it becomes theirs on a click, so that a mail scanner changes nothing. */
export function AddressScreen() {
  const { t } = useTranslation('account');
  const client = useApolloClient();
  const words = useRefusalWords();
  const token = useLinkToken();
  const { attempt, isBusy, refusal } = useAttempt();
  const [isDone, setDone] = useState(false);
  const isUsedUp = refusal?.code === 'NOT_FOUND' || token === '';

  async function confirm() {
    if (!(await attempt(() => confirmAddress(token)))) return;
    setDone(true);
    void askWhoIAm(client);
  }

  return (
    <div>
      <PageHead title={t('address.title')} />
      <div className="page-pad" aria-live="polite">
        {isDone && (
          <EmptyState
            title={t('address.done')}
            advice={t('address.doneAdvice')}
            action={
              <ButtonLink look="primary" to="/me">
                {t('me.title')}
              </ButtonLink>
            }
          />
        )}
        {!isDone && isUsedUp && (
          <EmptyState
            title={t('link.usedUp')}
            advice={t('address.usedUpAdvice')}
            action={
              <ButtonLink look="primary" to="/me">
                {t('me.title')}
              </ButtonLink>
            }
          />
        )}
        {!isDone && !isUsedUp && (
          <>
            <EmptyState
              title={t('address.ask')}
              advice={t('link.advice')}
              action={
                <Button look="primary" isBusy={isBusy} onClick={() => void confirm()}>
                  {t('address.confirm')}
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
