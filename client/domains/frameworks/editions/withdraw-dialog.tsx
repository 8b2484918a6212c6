import { useTranslation } from 'react-i18next';
import { limits } from '../../../../schema/limits.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { TextArea } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import { type EditionInList, MoveEditionMutation } from './editions.documents.ts';

/** Withdraws an edition, with the reason that its readers are told. */
export function WithdrawDialog(props: { edition: EditionInList; onDone(): void; onClose(): void }) {
  const { t } = useTranslation('frameworks');
  const { run, isBusy, refusal } = useAction(MoveEditionMutation);
  const { edition } = props;
  const draft = useDraft('withdraw-edition', edition.id, () => ({ reason: '' }));

  async function withdraw() {
    if (!(await run({ editionId: edition.id, state: 'WITHDRAWN', reason: draft.given.reason }))) return;
    draft.done();
    props.onDone();
    props.onClose();
  }

  return (
    <FormDialog
      title={t('withdraw.title', { number: edition.number })}
      lead={t('withdraw.lead')}
      submit={t('withdraw.do')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void withdraw()}
      onClose={props.onClose}
    >
      <TextArea
        label={t('withdraw.reason')}
        name="reason"
        required
        minLength={limits.reason.min}
        maxLength={limits.reason.max}
        value={draft.given.reason}
        onChange={(event) => draft.change({ reason: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
