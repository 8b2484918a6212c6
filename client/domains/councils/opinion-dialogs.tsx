import { useTranslation } from 'react-i18next';
import { councilLimits } from '../../../schema/council-limits.ts';
import { limits } from '../../../schema/limits.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { TextArea } from '../../ui/form.tsx';
import { useDraft, useViewer } from '../people/index.ts';
import { DissentMutation, type OpinionOnScreen, WithdrawQuestionMutation } from './council.documents.ts';
import { WriteDialog } from './write-dialog.tsx';

export type Writing = 'write' | 'dissent' | 'withdraw';

interface Asked {
  opinion: OpinionOnScreen;
  onDone(): void;
  onClose(): void;
}

/** The form for what is being done with a question to a council. */
export function OpinionDialog({ kind, ...asked }: Asked & { kind: Writing }) {
  if (kind === 'write') return <WriteDialog {...asked} />;
  return kind === 'dissent' ? <DissentDialog {...asked} /> : <WithdrawDialog {...asked} />;
}

/** Says by name that one does not agree; nothing said takes it back. */
function DissentDialog({ opinion, onDone, onClose }: Asked) {
  const { t } = useTranslation('councils');
  const { run, isBusy, refusal } = useAction(DissentMutation);
  const me = useViewer()?.person.id;
  const said = opinion.dissents.find(({ person }) => person.id === me)?.words ?? '';
  const draft = useDraft('dissent', opinion.id, () => ({ words: said }));
  const { given, change } = draft;
  async function say() {
    if (!(await run({ opinionId: opinion.id, words: given.words || null }))) return;
    draft.done();
    onDone();
  }
  return (
    <FormDialog
      title={t('dissent.open')}
      lead={t('dissent.lead')}
      submit={t('dissent.do')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void say()}
      onClose={onClose}
    >
      <TextArea
        label={t('dissent.words')}
        {...(said ? { hint: t('dissent.none') } : {})}
        name="words"
        required={!said}
        rows={5}
        maxLength={councilLimits.dissent.max}
        value={given.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
    </FormDialog>
  );
}

/** Takes back what a council was asked. */
function WithdrawDialog({ opinion, onDone, onClose }: Asked) {
  const { t } = useTranslation('councils');
  const { run, isBusy, refusal } = useAction(WithdrawQuestionMutation);
  const draft = useDraft('withdraw-question', opinion.id, () => ({ reason: '' }));
  const { given, change } = draft;
  async function withdraw() {
    if (!(await run({ opinionId: opinion.id, reason: given.reason }))) return;
    draft.done();
    onDone();
  }
  return (
    <FormDialog
      title={t('withdraw.open')}
      lead={t('withdraw.lead')}
      submit={t('withdraw.do')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void withdraw()}
      onClose={onClose}
    >
      <TextArea
        label={t('withdraw.reason')}
        name="reason"
        required
        minLength={limits.reason.min}
        maxLength={limits.reason.max}
        value={given.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
