import { useTranslation } from 'react-i18next';
import { agreementLimits } from '../../../../schema/agreement-limits.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckField, SelectField, TextField } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import { type AgreementOnScreen, SetSignatoriesMutation } from '../agreement.documents.ts';

interface Line {
  partyId: string;
  name: string;
  capacity: string;
  isWitness: boolean;
}

/** Says who signs, one after the other. */
export function SignatoriesDialog(props: { agreement: AgreementOnScreen; onDone(): void; onClose(): void }) {
  const { t, i18n } = useTranslation('agreements');
  const { run, isBusy, refusal } = useAction(SetSignatoriesMutation);
  const { agreement } = props;
  const fresh = (partyId = agreement.parties[0]?.id ?? ''): Line => ({
    partyId,
    name: '',
    capacity: '',
    isWitness: false,
  });
  const draft = useDraft('signatories', `${agreement.id} ${agreement.version}`, () => ({
    lines:
      agreement.signatories.length > 0
        ? agreement.signatories.map(
            ({ party, name, capacity, isWitness }): Line => ({
              partyId: party.id,
              name,
              capacity,
              isWitness,
            }),
          )
        : agreement.parties.map((party) => fresh(party.id)),
  }));
  const { lines } = draft.given;
  const set = (at: number, more: Partial<Line>) =>
    draft.change({ lines: lines.map((line, n) => (n === at ? { ...line, ...more } : line)) });
  async function keep() {
    const signatories = lines.map(({ partyId, name, capacity, isWitness }) => ({
      partyId,
      name,
      capacity: i18n.language === 'vi' ? { en: capacity, vi: capacity } : { en: capacity },
      isWitness,
    }));
    if (!(await run({ agreementId: agreement.id, version: agreement.version, signatories }))) return;
    draft.done();
    props.onDone();
  }
  return (
    <FormDialog
      title={t('sign.editTitle')}
      submit={t('sign.save')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void keep()}
      onClose={props.onClose}
    >
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place in the order
        <fieldset className="line-set" key={at}>
          <legend>{at + 1}</legend>
          <TextField
            label={t('sign.name')}
            name="name"
            required
            maxLength={agreementLimits.signatoryName.max}
            value={line.name}
            onChange={(event) => set(at, { name: event.currentTarget.value })}
          />
          <TextField
            label={t('sign.capacity')}
            name="capacity"
            required
            minLength={agreementLimits.capacity.min}
            maxLength={agreementLimits.capacity.max}
            value={line.capacity}
            onChange={(event) => set(at, { capacity: event.currentTarget.value })}
          />
          <SelectField
            label={t('sign.party')}
            name="partyId"
            value={line.partyId}
            choices={agreement.parties.map((party) => ({ value: party.id, label: party.legalName }))}
            onChange={(event) => set(at, { partyId: event.currentTarget.value })}
          />
          <CheckField
            label={t('sign.isWitness')}
            name="isWitness"
            checked={line.isWitness}
            onChange={(event) => set(at, { isWitness: event.currentTarget.checked })}
          />
          <Button
            small
            look="plain"
            onClick={() => draft.change({ lines: lines.filter((_, n) => n !== at) })}
          >
            {t('sign.remove')}
          </Button>
        </fieldset>
      ))}
      <Button small onClick={() => draft.change({ lines: [...lines, fresh()] })}>
        {t('sign.add')}
      </Button>
    </FormDialog>
  );
}
