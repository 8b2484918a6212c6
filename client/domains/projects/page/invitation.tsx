import { useTranslation } from 'react-i18next';
import { RefusedToast } from '../../../forms/refused-toast.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { Button } from '../../../ui/button.tsx';
import {
  type PartnerOnScreen,
  TakeBackInvitationMutation,
  TakeBackRequestToJoinMutation,
} from '../project.documents.ts';

/** What can be done about an invitation that is not answered: by the body itself, and by who leads the project. */
export function InvitationActs(props: {
  partner: PartnerOnScreen;
  isOwn: boolean;
  mayLead: boolean;
  onAnswer(isAccepted: boolean): void;
}) {
  const { t } = useTranslation('projects');
  const { partner, isOwn, mayLead } = props;
  const { run, isBusy, refusal, clear } = useAction(TakeBackInvitationMutation);
  if (!isOwn && !mayLead) return null;
  return (
    <p className="acts-row">
      {isOwn && (
        <>
          <Button small look="primary" onClick={() => props.onAnswer(true)} aria-haspopup="dialog">
            {t('partners.acceptDo')}
          </Button>
          <Button small onClick={() => props.onAnswer(false)} aria-haspopup="dialog">
            {t('partners.refuseDo')}
          </Button>
        </>
      )}
      {mayLead && (
        <Button small isBusy={isBusy} onClick={() => void run({ partnerId: partner.id })}>
          {t('partners.takeBack')}
        </Button>
      )}
      <RefusedToast refusal={refusal} onClose={clear} />
    </p>
  );
}

/** Takes back that one's body asked to join, before it is answered. */
export function TakeRequestBack({ partner }: { partner: PartnerOnScreen }) {
  const { t } = useTranslation('projects');
  const { run, isBusy, refusal, clear } = useAction(TakeBackRequestToJoinMutation);
  return (
    <p className="acts-row">
      <Button small isBusy={isBusy} onClick={() => void run({ partnerId: partner.id })}>
        {t('partners.withdraw')}
      </Button>
      <RefusedToast refusal={refusal} onClose={clear} />
    </p>
  );
}
