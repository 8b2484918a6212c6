import { useTranslation } from 'react-i18next';
import type { PartnerRole } from '../../../../schema/projects/index.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { useDraft } from '../../people/index.ts';
import { SetPartnerRoleMutation } from '../project.documents.ts';

/** Lets a partner lead beside the others, or makes a lead a partner again. */
export function RoleDialog(props: {
  partner: { id: string; role: PartnerRole; body: { name: string } };
  onClose(): void;
}) {
  const { t } = useTranslation('projects');
  const { partner } = props;
  const isLead = partner.role === 'LEAD';
  const { run, isBusy, refusal } = useAction(SetPartnerRoleMutation);
  const draft = useDraft('partner-role', partner.id, () => ({}));
  return (
    <FormDialog
      title={t(isLead ? 'partners.leadNoMore' : 'partners.letLead')}
      lead={t(isLead ? 'partners.leadNoMoreLead' : 'partners.letLeadLead', { body: partner.body.name })}
      submit={t(isLead ? 'partners.leadNoMore' : 'partners.letLead')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() =>
        void run({ partnerId: partner.id, role: isLead ? 'PARTNER' : 'LEAD' }).then(
          (data) => data && props.onClose(),
        )
      }
      onClose={props.onClose}
    >
      {null}
    </FormDialog>
  );
}
