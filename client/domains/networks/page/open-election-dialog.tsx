import { useTranslation } from 'react-i18next';
import { networkLimits as limits } from '../../../../schema/network-limits.ts';
import { type NetworkOffice, networkOffices } from '../../../../schema/networks/index.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { CheckField, SelectField, TextField } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import { type Network, OpenElectionMutation } from '../network.documents.ts';
import { useCandidates } from './use-candidates.ts';

/** Opens an election: to which office, who stands, until when, and how votes are cast. */
export function OpenElectionDialog({ network, onClose }: { network: Network; onClose(): void }) {
  const { t } = useTranslation('networks');
  const { run, isBusy, refusal } = useAction(OpenElectionMutation);
  const { possible, isKnown } = useCandidates(network.slug);
  const draft = useDraft('election', network.id, () => ({
    office: 'COORDINATOR' as NetworkOffice,
    standing: [] as string[],
    closesAt: inAWeek(),
    termMonths: '24',
    isSecret: true,
  }));
  const { given, change } = draft;
  async function send() {
    const done = await run({
      networkId: network.id,
      office: given.office,
      isSecret: given.isSecret,
      termMonths: Number(given.termMonths),
      // The reader writes the time by their own clock.
      closesAt: new Date(given.closesAt).toISOString(),
      candidates: possible
        .filter(({ key }) => given.standing.includes(key))
        .map(({ membershipId, personId }) => ({ membershipId, personId })),
    });
    if (!done) return;
    draft.done();
    onClose();
  }
  return (
    <FormDialog
      title={t('election.openTitle')}
      lead={t(`election.openLead.${network.votes}`)}
      submit={t('election.openDo')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <SelectField
        label={t('election.office')}
        name="office"
        value={given.office}
        choices={networkOffices.map((value) => ({ value, label: t(`office.${value}`) }))}
        onChange={({ currentTarget: { value } }) => {
          const office = networkOffices.find((one) => one === value);
          if (office) change({ office });
        }}
      />
      <fieldset className="network-choices is-long">
        <legend>{t('election.standing')}</legend>
        {isKnown && possible.length === 0 && <p className="meta">{t('election.nobodyToStand')}</p>}
        {possible.map(({ key, label }, at) => (
          <CheckField
            key={key}
            label={label}
            name={at === 0 ? 'candidates' : undefined}
            checked={given.standing.includes(key)}
            onChange={({ currentTarget: { checked } }) =>
              change({
                standing: checked ? [...given.standing, key] : given.standing.filter((one) => one !== key),
              })
            }
          />
        ))}
      </fieldset>
      <TextField
        label={t('election.closesAt')}
        type="datetime-local"
        name="closesAt"
        required
        value={given.closesAt}
        onChange={(event) => change({ closesAt: event.currentTarget.value })}
      />
      <TextField
        label={t('election.term')}
        type="number"
        name="termMonths"
        required
        min={limits.termMonths.min}
        max={limits.termMonths.max}
        value={given.termMonths}
        onChange={(event) => change({ termMonths: event.currentTarget.value })}
      />
      <CheckField
        label={t('election.isSecret')}
        name="isSecret"
        checked={given.isSecret}
        onChange={(event) => change({ isSecret: event.currentTarget.checked })}
      />
    </FormDialog>
  );
}

/** A week from now by the reader's clock, as a form writes it. */
function inAWeek(): string {
  const at = new Date(Date.now() + 7 * 24 * 3_600_000);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
