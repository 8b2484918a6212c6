import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { TextField } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import { IssuePlanMutation, type PlanOnScreen } from '../plan.documents.ts';

/** Says that the plan is issued, and on which day: what its leads promised is due from then on. */
export function IssueDialog(props: { plan: PlanOnScreen; onDone(): void; onClose(): void }) {
  const { t } = useTranslation('plans');
  const { plan } = props;
  const { run, isBusy, refusal } = useAction(IssuePlanMutation);
  const draft = useDraft('issue', plan.id, () => ({ issuedOn: plan.owner.today }));
  async function send() {
    if (!(await run({ planId: plan.id, version: plan.version, issuedOn: draft.given.issuedOn }))) return;
    draft.done();
    props.onDone();
  }
  return (
    <FormDialog
      title={t('issue.title')}
      lead={t('issue.lead')}
      submit={t('issue.do')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      <TextField
        label={t('issue.on')}
        name="issuedOn"
        type="date"
        required
        value={draft.given.issuedOn}
        onChange={(event) => draft.change({ issuedOn: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
