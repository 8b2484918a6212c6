import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueAct } from '../../../../schema/words.ts';
import { ActionForm } from '../../../forms/action-form.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { useRefusalWords } from '../../../graphql/use-refusal-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Problem, TextField } from '../../../ui/form.tsx';
import { ActDialog, type ActWithWords } from '../act-dialog.tsx';
import { DelegateDialog } from '../delegate-dialog.tsx';
import { ChangeDueMutation, type CommitmentOnScreen, type Present } from '../due.documents.ts';

/** What the reader may do to a promise as it stands. */
export function Acts(props: {
  commitment: CommitmentOnScreen;
  present: Present;
  mayLead: boolean;
  onRead(): void;
  onChanged(words: string, changeId: string): void;
}) {
  const { t } = useTranslation('due');
  const { present, mayLead, commitment } = props;
  const words = useRefusalWords();
  const { run, isBusy, refusal } = useAction(ChangeDueMutation);
  const [asking, setAsking] = useState<ActWithWords | 'delegate' | null>(null);
  const ids = [present.id];
  const isOpen = present.state === 'PROMISED' || present.state === 'IN_PROGRESS';

  async function act(what: DueAct) {
    const data = await run({ ids, act: what });
    if (data?.changeDue.id) props.onChanged(t(`did.${what}`, { count: 1 }), data.changeDue.id);
  }

  return (
    <section aria-label={t('one.acts')}>
      <div className="acts-row">
        {present.state === 'PROMISED' && (
          <Button isBusy={isBusy} onClick={() => void act('BEGIN')}>
            {t('act.BEGIN')}
          </Button>
        )}
        {isOpen && (
          <Button look="primary" isBusy={isBusy} onClick={() => void act('DONE')}>
            {t('act.DONE')}
          </Button>
        )}
        {isOpen && present.dueOn !== null && (
          <Button aria-haspopup="dialog" onClick={() => setAsking('DEFER')}>
            {t('act.DEFER')}
          </Button>
        )}
        {isOpen && mayLead && !commitment.delegation && (
          <Button aria-haspopup="dialog" onClick={() => setAsking('delegate')}>
            {t('delegate.open')}
          </Button>
        )}
        {isOpen && mayLead && (
          <Button aria-haspopup="dialog" onClick={() => setAsking('DROP')}>
            {t('act.DROP')}
          </Button>
        )}
        {(present.state === 'DONE' || (present.state === 'DROPPED' && mayLead)) && (
          <Button isBusy={isBusy} onClick={() => void act('REOPEN')}>
            {t('act.REOPEN')}
          </Button>
        )}
      </div>
      {refusal && <Problem>{words(refusal)}</Problem>}
      {isOpen && <Progress present={present} onChanged={props.onChanged} />}
      {(asking === 'DEFER' || asking === 'DROP') && (
        <ActDialog
          act={asking}
          ids={ids}
          onClose={() => setAsking(null)}
          onDone={(changeId) => {
            setAsking(null);
            props.onChanged(t(`did.${asking}`, { count: 1 }), changeId);
          }}
        />
      )}
      {asking === 'delegate' && (
        <DelegateDialog
          commitmentId={commitment.id}
          onClose={() => setAsking(null)}
          onDone={() => {
            setAsking(null);
            props.onRead();
          }}
        />
      )}
    </section>
  );
}

function Progress(props: { present: Present; onChanged(words: string, changeId: string): void }) {
  const { t } = useTranslation('due');
  const { id, progress: before } = props.present;
  const { run, isBusy, refusal } = useAction(ChangeDueMutation);
  const [progress, setProgress] = useState(String(before));

  async function save() {
    const data = await run({ ids: [id], act: 'PROGRESS', progress: Number(progress) });
    if (data?.changeDue.id) props.onChanged(t('did.PROGRESS', { count: 1 }), data.changeDue.id);
  }

  return (
    <ActionForm
      look="secondary"
      className="progress-form"
      submit={t('act.PROGRESS')}
      isBusy={isBusy}
      refusal={refusal}
      onSubmit={() => void save()}
    >
      <TextField
        label={t('one.progress')}
        name="progress"
        type="number"
        required
        min={0}
        max={100}
        step={1}
        value={progress}
        onChange={(event) => setProgress(event.currentTarget.value)}
      />
    </ActionForm>
  );
}
