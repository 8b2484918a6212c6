import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { useDraft } from '../../people/index.ts';
import { AssessSpaceMutation, type Member, type Network } from '../network.documents.ts';
import { givenOf, SpaceFields, sentSpace } from './space.tsx';

/** Says anew what a space is and how it sees itself; what it said before stands there already. */
export function AssessDialog(props: { network: Network; member: Member; onClose(): void }) {
  const { t } = useTranslation('networks');
  const { network, member, onClose } = props;
  const { run, isBusy, refusal } = useAction(AssessSpaceMutation);
  const draft = useDraft('assessment', member.id, () => givenOf(member));
  async function send() {
    const { space, assessment } = sentSpace(draft.given, network);
    if (!space || !(await run({ membershipId: member.id, space, assessment }))) return;
    draft.done();
    onClose();
  }
  return (
    <FormDialog
      title={t('space.againTitle', { name: member.body?.name ?? '' })}
      lead={t('space.againLead')}
      submit={t('space.againDo')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <SpaceFields network={network} given={draft.given} onChange={draft.change} />
    </FormDialog>
  );
}
