import { useTranslation } from 'react-i18next';
import { councilLimits } from '../../../schema/council-limits.ts';
import { limits } from '../../../schema/limits.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { TextArea } from '../../ui/form.tsx';
import { useDraft, useViewer } from '../people/index.ts';
import {
  DeclineQuestionMutation,
  DissentMutation,
  type OpinionOnScreen,
  WithdrawQuestionMutation,
} from './council.documents.ts';
import { WriteDialog } from './write-dialog.tsx';

export type Writing = 'write' | 'dissent' | 'decline' | 'withdraw';

interface Asked {
  opinion: OpinionOnScreen;
  onDone(): void;
  onClose(): void;
}

/** The form for what is being done with a question to a council. */
export function OpinionDialog({ kind, ...asked }: Asked & { kind: Writing }) {
  if (kind === 'write') return <WriteDialog {...asked} />;
  if (kind === 'dissent') return <DissentDialog {...asked} />;
  return kind === 'decline' ? <DeclineDialog {...asked} /> : <WithdrawDialog {...asked} />;
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
function WithdrawDialog(asked: Asked) {
  const action = useAction(WithdrawQuestionMutation);
  return <ReasonDialog {...asked} action={action} act="withdraw" draftedAs="withdraw-question" />;
}

/** Says that the council gives no opinion, and why. */
function DeclineDialog(asked: Asked) {
  const action = useAction(DeclineQuestionMutation);
  return <ReasonDialog {...asked} action={action} act="decline" draftedAs="decline-question" />;
}

interface Reasoned extends Asked {
  act: 'withdraw' | 'decline';
  action: Pick<ReturnType<typeof useAction>, 'isBusy' | 'refusal'> & {
    run(given: { opinionId: string; reason: string }): Promise<unknown>;
  };
  draftedAs: string;
}

function ReasonDialog({ opinion, act, action, draftedAs, onDone, onClose }: Reasoned) {
  const { t } = useTranslation('councils');
  const draft = useDraft(draftedAs, opinion.id, () => ({ reason: '' }));
  const { given, change } = draft;
  async function send() {
    if (!(await action.run({ opinionId: opinion.id, reason: given.reason }))) return;
    draft.done();
    onDone();
  }
  return (
    <FormDialog
      title={t(`${act}.open`)}
      lead={t(`${act}.lead`)}
      submit={t(`${act}.do`)}
      isBusy={action.isBusy}
      refusal={action.refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <TextArea
        label={t(`${act}.reason`)}
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
