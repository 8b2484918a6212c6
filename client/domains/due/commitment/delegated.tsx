import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../graphql/use-action.ts';
import { useRefusalWords } from '../../../graphql/use-refusal-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Problem, TextField } from '../../../ui/form.tsx';
import {
  AnswerDelegationMutation,
  type CommitmentOnScreen,
  EndDelegationMutation,
} from '../due.documents.ts';

/** Whom another body was asked to be, what it answered, and the answer of who is asked. */
export function Delegated({ commitment, onRead }: { commitment: CommitmentOnScreen; onRead(): void }) {
  const { t } = useTranslation('due');
  const { delegation, may } = commitment;
  const answer = useAction(AnswerDelegationMutation);
  const end = useAction(EndDelegationMutation);
  const words = useRefusalWords();
  const [why, setWhy] = useState('');
  if (!delegation) return null;
  const name = delegation.person?.name ?? delegation.body.name;
  const refusal = answer.refusal ?? end.refusal;
  const say = async (accept: boolean) => {
    const commitmentId = commitment.id;
    if (await answer.run({ commitmentId, accept, ...(accept ? {} : { words: why }) })) onRead();
  };
  return (
    <section>
      <h3>{t('delegate.title')}</h3>
      <p>{t(`delegate.${delegation.state}`, { name })}</p>
      {delegation.words && <p className="written">{delegation.words}</p>}
      {delegation.state === 'ASKED' && may.answer && (
        <>
          <TextField
            label={t('delegate.why')}
            name="words"
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          <div className="acts-row">
            <Button look="primary" onClick={() => void say(true)}>
              {t('delegate.accept')}
            </Button>
            <Button onClick={() => void say(false)}>{t('delegate.decline')}</Button>
          </div>
        </>
      )}
      {(may.lead || (may.answer && delegation.state === 'ACCEPTED')) && (
        <Button
          small
          onClick={() => void end.run({ commitmentId: commitment.id }).then((data) => data && onRead())}
        >
          {t('delegate.end')}
        </Button>
      )}
      {refusal && <Problem>{words(refusal)}</Problem>}
    </section>
  );
}
