import { useTranslation } from 'react-i18next';
import { limits } from '../../../schema/limits.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { TextArea } from '../../ui/form.tsx';
import { useDraft } from '../people/index.ts';
import { WithdrawCaseStudyMutation } from './case.documents.ts';

/** Takes a published case back, with the reason that its own people read. */
export function WithdrawCaseDialog(props: { caseStudy: { id: string }; onDone(): void; onClose(): void }) {
  const { t } = useTranslation('cases');
  const { run, isBusy, refusal } = useAction(WithdrawCaseStudyMutation);
  const { id } = props.caseStudy;
  const draft = useDraft('withdraw-case', id, () => ({ reason: '' }));

  async function withdraw() {
    if (!(await run({ caseStudyId: id, reason: draft.given.reason }))) return;
    draft.done();
    props.onDone();
    props.onClose();
  }

  return (
    <FormDialog
      title={t('withdraw.title')}
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
