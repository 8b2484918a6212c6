import { useTranslation } from 'react-i18next';
import { agreementLimits } from '../../../../schema/agreement-limits.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { TextField } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import { KeepAgreementViewMutation } from '../agreement.documents.ts';

/** Keeps how the register is looked at under a name. */
export function SaveViewDialog(props: { settings: string; onDone(): void; onClose(): void }) {
  const { t } = useTranslation('agreements');
  const { run, isBusy, refusal } = useAction(KeepAgreementViewMutation);
  const draft = useDraft('agreement-view', '', () => ({ name: '' }));
  async function keep() {
    const settings = JSON.stringify({ address: props.settings });
    if (!(await run({ name: draft.given.name, settings }))) return;
    draft.done();
    props.onDone();
  }
  return (
    <FormDialog
      title={t('view.saveTitle')}
      lead={t('view.saveLead')}
      submit={t('view.save')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void keep()}
      onClose={props.onClose}
    >
      <TextField
        label={t('view.name')}
        name="name"
        required
        maxLength={agreementLimits.viewName.max}
        value={draft.given.name}
        onChange={(event) => draft.change({ name: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
