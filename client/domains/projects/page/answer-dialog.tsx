import { useTranslation } from 'react-i18next';
import { projectLimits as limits } from '../../../../schema/project-limits.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { TextArea, TextField } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import {
  AnswerInvitationMutation,
  type PartnerOnScreen,
  type ProjectOnScreen,
} from '../project.documents.ts';
import { amountOf } from './amounts.ts';

/** Accepts an invitation, with what the body brings, or declines it with a reason. */
export function AnswerDialog(props: {
  project: ProjectOnScreen;
  partner: PartnerOnScreen;
  isAccepted: boolean;
  onClose(): void;
  /** Declined, and nothing of the project may be seen any more. */
  onGone(): void;
}) {
  const { t } = useTranslation('projects');
  const { project, partner, isAccepted } = props;
  const { run, isBusy, refusal } = useAction(AnswerInvitationMutation);
  const draft = useDraft(isAccepted ? 'accept' : 'refuse', partner.id, () => ({
    reason: '',
    staff: '',
    money: '',
    inKind: '',
  }));
  const { given, change } = draft;
  async function send() {
    const { reason, staff, money, inKind } = given;
    const brings = isAccepted ? { staff: staff || null, money: amountOf(money), inKind: inKind || null } : {};
    const done = await run({ partnerId: partner.id, accept: isAccepted, reason: reason || null, ...brings });
    if (!done) return;
    draft.done();
    props.onClose();
    if (!done.answerInvitation) props.onGone();
  }
  return (
    <FormDialog
      title={t(isAccepted ? 'partners.accept' : 'partners.refuse')}
      lead={t(isAccepted ? 'partners.acceptLead' : 'partners.refuseLead')}
      submit={t(isAccepted ? 'partners.acceptDo' : 'partners.refuseDo')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      {isAccepted && (
        <>
          <TextField
            label={t('partners.staff')}
            name="staff"
            maxLength={limits.staff.max}
            value={given.staff}
            onChange={(event) => change({ staff: event.currentTarget.value })}
          />
          <TextField
            label={t('partners.moneyIn', { currency: project.currency })}
            name="money"
            type="number"
            min={0}
            step={1}
            value={given.money}
            onChange={(event) => change({ money: event.currentTarget.value })}
          />
          <TextField
            label={t('partners.inKind')}
            name="inKind"
            maxLength={limits.inKind.max}
            value={given.inKind}
            onChange={(event) => change({ inKind: event.currentTarget.value })}
          />
        </>
      )}
      <TextArea
        label={t(isAccepted ? 'partners.reasonMaybe' : 'partners.reason')}
        name="reason"
        required={!isAccepted}
        maxLength={limits.reason.max}
        value={given.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
