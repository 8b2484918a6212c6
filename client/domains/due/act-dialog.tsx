import { useTranslation } from 'react-i18next';
import { limits } from '../../../schema/limits.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { TextArea, TextField } from '../../ui/form.tsx';
import { useDraft } from '../people/index.ts';
import { ChangeDueMutation } from './due.documents.ts';

export type ActWithWords = 'DEFER' | 'DROP';

/** Puts something off or gives it up, with the reason that stays with it. */
export function ActDialog(props: {
  act: ActWithWords;
  ids: readonly string[];
  onClose(): void;
  onDone(changeId: string): void;
}) {
  const { t } = useTranslation('due');
  const { act, ids } = props;
  const { run, isBusy, refusal } = useAction(ChangeDueMutation);
  const draft = useDraft(act, ids.join(), () => ({ dueOn: '', reason: '' }));
  const { given, change } = draft;

  async function send() {
    const { dueOn, reason } = given;
    const data = await run({ ids: [...ids], act, reason, ...(act === 'DEFER' ? { dueOn } : {}) });
    if (!data?.changeDue.id) return;
    draft.done();
    props.onDone(data.changeDue.id);
  }

  return (
    <FormDialog
      title={t(`dialog.${act}`, { count: ids.length })}
      lead={t(`dialogLead.${act}`)}
      submit={t(`act.${act}`)}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      {act === 'DEFER' && (
        <TextField
          label={t('newDay')}
          name="dueOn"
          type="date"
          required
          value={given.dueOn}
          onChange={(event) => change({ dueOn: event.currentTarget.value })}
        />
      )}
      <TextArea
        label={t('reason')}
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
