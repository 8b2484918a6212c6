import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { limits } from '../../../schema/limits.ts';
import type { GrantRole } from '../../../schema/words.ts';
import { ActionForm } from '../../forms/action-form.tsx';
import { KeptNote } from '../../forms/kept-note.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Done, TextArea } from '../../ui/form.tsx';
import { useDraft, useViewer } from '../people/index.ts';
import { type AskedKind, AskForAccessMutation } from './access.documents.ts';
import './access.css';

/** With which part one is let in: a discussion is taken part in, a text is read. */
const partOf = {
  adaptation: 'READER',
  agreement: 'READER',
  case: 'READER',
  document: 'READER',
  framework: 'READER',
  plan: 'READER',
  project: 'READER',
  forum: 'PARTICIPANT',
  network: 'READER',
  session: 'PARTICIPANT',
} as const satisfies Record<AskedKind, GrantRole>;

/** Where something is not there or not open to the reader: asks its people, who alone know which of the two it is. */
export function AskForAccess({ kind, id }: { kind: AskedKind; id: string }) {
  const { t } = useTranslation('access');
  const viewer = useViewer();
  const { pathname } = useLocation();
  const { run, isBusy, refusal } = useAction(AskForAccessMutation);
  const draft = useDraft('ask-for-access', id, () => ({ words: '' }));
  const [isDone, setDone] = useState(false);

  async function ask() {
    if (!(await run({ kind, id, role: partOf[kind], words: draft.given.words.trim() }))) return;
    draft.done();
    setDone(true);
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
        <ActionForm submit={t('ask.do')} isBusy={isBusy} refusal={refusal} onSubmit={() => void ask()}>
          <KeptNote draft={draft} />
          <TextArea
            label={t('ask.words')}
            hint={t('ask.hint')}
            name="words"
            required
            minLength={limits.reason.min}
            maxLength={limits.reason.max}
            value={draft.given.words}
            onChange={(event) => draft.change({ words: event.currentTarget.value })}
          />
        </ActionForm>
      )}
    </section>
  );
}
