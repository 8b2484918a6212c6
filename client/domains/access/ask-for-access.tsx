import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { limits } from '../../../schema/limits.ts';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Done, Problem, TextArea } from '../../ui/form.tsx';
import { useViewer } from '../people/index.ts';
import { AskForAccessMutation, type ThingKind } from './access.documents.ts';
import './access.css';

/** Where something is not there or not open to the reader: asks its people, who alone know which of the two it is. */
export function AskForAccess({ kind, id }: { kind: ThingKind; id: string }) {
  const { t } = useTranslation('access');
  const refusalWords = useRefusalWords();
  const viewer = useViewer();
  const { pathname } = useLocation();
  const { run, isBusy, refusal } = useAction(AskForAccessMutation);
  const [words, setWords] = useState('');
  const [isDone, setDone] = useState(false);

  async function ask(event: FormEvent) {
    event.preventDefault();
    setDone((await run({ kind, id, role: 'PARTICIPANT', words: words.trim() })) !== null);
  }

  if (viewer === undefined) return null;
  if (viewer === null) {
    return (
      <section className="ask">
        <h2>{t('ask.title')}</h2>
        <p className="meta">{t('ask.stranger')}</p>
        <ButtonLink to={`/sign-in?next=${encodeURIComponent(pathname)}`}>{t('ask.signIn')}</ButtonLink>
      </section>
    );
  }
  return (
    <section className="ask">
      <h2>{t('ask.title')}</h2>
      {isDone ? (
        <Done>{t('ask.done')}</Done>
      ) : (
        <form className="form" onSubmit={(event) => void ask(event)}>
          <TextArea
            label={t('ask.words')}
            hint={t('ask.hint')}
            required
            minLength={limits.reason.min}
            maxLength={limits.reason.max}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          {refusal && <Problem>{refusalWords(refusal, { CONFLICT: t('ask.already') })}</Problem>}
          <div className="acts">
            <Button type="submit" look="primary" disabled={isBusy} aria-busy={isBusy}>
              {t('ask.do')}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
