import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { SelectField } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import { type Election, type Network, ProposeCandidateMutation } from '../network.documents.ts';
import { useCandidates } from './use-candidates.ts';

/** Proposes somebody in an open election. */
export function ProposeDialog(props: { network: Network; election: Election; onClose(): void }) {
  const { t } = useTranslation('networks');
  const { network, election } = props;
  const { run, isBusy, refusal } = useAction(ProposeCandidateMutation);
  const { possible } = useCandidates(network.slug);
  const draft = useDraft('propose', election.id, () => ({ who: '' }));
  const free = possible.filter(
    ({ personId }) => !election.candidates.some(({ person }) => person.id === personId),
  );
  async function send() {
    const chosen = free.find(({ key }) => key === draft.given.who);
    if (!chosen) return;
    const { membershipId, personId } = chosen;
    if (!(await run({ electionId: election.id, membershipId, personId }))) return;
    draft.done();
    props.onClose();
  }
  return (
    <FormDialog
      title={t('election.propose')}
      submit={t('election.proposeDo')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      <SelectField
        label={t('election.who')}
        name="candidates"
        required
        value={draft.given.who}
        choices={[
          { value: '', label: t('election.pick') },
          ...free.map(({ key, label }) => ({ value: key, label })),
        ]}
        onChange={(event) => draft.change({ who: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
