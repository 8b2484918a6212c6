import { useTranslation } from 'react-i18next';
import { projectLimits as limits } from '../../../../schema/project-limits.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { TextArea } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import { LeaveProjectMutation } from '../project.documents.ts';

/** Ends that a body takes part; what it promised and has not done is given up with the same reason. */
export function LeaveDialog(props: {
  partner: { id: string; body: { name: string } };
  isOwn: boolean;
  onClose(): void;
  /** The reader may know of the project no more. */
  onGone(): void;
}) {
  const { t } = useTranslation('projects');
  const { partner, isOwn } = props;
  const body = partner.body.name;
  const { run, isBusy, refusal } = useAction(LeaveProjectMutation);
  const draft = useDraft('leave', partner.id, () => ({ reason: '' }));
  async function send() {
    const data = await run({ partnerId: partner.id, reason: draft.given.reason });
    if (!data) return;
    draft.done();
    props.onClose();
    if (!data.leaveProject) props.onGone();
  }
  return (
    <FormDialog
      title={t(isOwn ? 'partners.leaveBody' : 'partners.endBody', { body })}
      lead={t('partners.leaveLead')}
      submit={t(isOwn ? 'partners.leave' : 'partners.end')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      <TextArea
        label={t('partners.reason')}
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
