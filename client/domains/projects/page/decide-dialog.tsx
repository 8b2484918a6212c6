import { useTranslation } from 'react-i18next';
import { projectLimits as limits } from '../../../../schema/project-limits.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { TextArea } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import { DecideOnPartnerMutation } from '../project.documents.ts';

/** Lets a body that asked take part, or declines with a reason. */
export function DecideDialog(props: {
  partner: { id: string; body: { name: string } };
  isAdmitted: boolean;
  onClose(): void;
}) {
  const { t } = useTranslation('projects');
  const { partner, isAdmitted } = props;
  const body = partner.body.name;
  const { run, isBusy, refusal } = useAction(DecideOnPartnerMutation);
  const draft = useDraft(isAdmitted ? 'admit' : 'decline', partner.id, () => ({ reason: '' }));
  async function send() {
    const { reason } = draft.given;
    if (!(await run({ partnerId: partner.id, admit: isAdmitted, reason: reason || null }))) return;
    draft.done();
    props.onClose();
  }
  return (
    <FormDialog
      title={t(isAdmitted ? 'partners.admitBody' : 'partners.declineBody', { body })}
      lead={t(isAdmitted ? 'partners.admitLead' : 'partners.declineLead')}
      submit={t(isAdmitted ? 'partners.admit' : 'partners.decline')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      <TextArea
        label={t(isAdmitted ? 'partners.reasonMaybe' : 'partners.reason')}
        name="reason"
        required={!isAdmitted}
        maxLength={limits.reason.max}
        value={draft.given.reason}
        onChange={(event) => draft.change({ reason: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
