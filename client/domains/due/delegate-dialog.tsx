import { useTranslation } from 'react-i18next';
import { limits } from '../../../schema/limits.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { TextArea } from '../../ui/form.tsx';
import type { PickerOption } from '../../ui/picker.tsx';
import { BodyPicker } from '../bodies/body-picker.tsx';
import { useDraft } from '../people/index.ts';
import { DelegateMutation } from './due.documents.ts';

/** Asks another body to do what was promised. */
export function DelegateDialog(props: { commitmentId: string; onClose(): void; onDone(): void }) {
  const { t } = useTranslation('due');
  const { commitmentId } = props;
  const { run, isBusy, refusal } = useAction(DelegateMutation);
  const draft = useDraft('delegate', commitmentId, () => ({ body: null as PickerOption | null, words: '' }));
  const { given, change } = draft;

  async function send() {
    const { body, words } = given;
    if (!body || !(await run({ commitmentId, bodyId: body.id, words }))) return;
    draft.done();
    props.onDone();
  }

  return (
    <FormDialog
      title={t('delegate.open')}
      lead={t('delegate.lead')}
      submit={t('delegate.ask')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      <BodyPicker
        key={draft.isFound ? 'found' : 'fresh'}
        label={t('delegate.body')}
        name="bodyId"
        required
        chosen={given.body}
        onChoose={(body) => change({ body })}
      />
      <TextArea
        label={t('delegate.words')}
        name="words"
        maxLength={limits.reason.max}
        value={given.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
