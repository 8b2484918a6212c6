import { useTranslation } from 'react-i18next';
import { limits } from '../../../../schema/limits.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { TextArea } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import { CutEditionMutation } from './editions.documents.ts';

/** Cuts the working text as the next edition, for consultation. */
export function CutDialog(props: { documentId: string; onDone(): void; onClose(): void }) {
  const { t } = useTranslation('frameworks');
  const { run, isBusy, refusal } = useAction(CutEditionMutation);
  const draft = useDraft('cut-edition', props.documentId, () => ({ note: '' }));

  async function cut() {
    const data = await run({ documentId: props.documentId, note: draft.given.note.trim() || null });
    if (!data) return;
    draft.done();
    props.onDone();
    props.onClose();
  }

  return (
    <FormDialog
      title={t('cut.title')}
      lead={t('cut.lead')}
      submit={t('cut.do')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void cut()}
      onClose={props.onClose}
    >
      <TextArea
        label={t('cut.note')}
        hint={t('cut.noteHint')}
        name="note"
        minLength={limits.reason.min}
        maxLength={limits.reason.max}
        value={draft.given.note}
        onChange={(event) => draft.change({ note: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
