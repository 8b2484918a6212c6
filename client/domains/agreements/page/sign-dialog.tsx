import { useTranslation } from 'react-i18next';
import { agreementLimits } from '../../../../schema/agreement-limits.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { SelectField, TextArea, TextField } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import {
  type AgreementOnScreen,
  RecordSignatureMutation,
  RefuseSignatureMutation,
  type SignatoryOnScreen,
} from '../agreement.documents.ts';

interface SigningProps {
  agreement: AgreementOnScreen;
  signatory: SignatoryOnScreen;
  onDone(): void;
  onClose(): void;
}

/** Records a signature: of which text, where, when, how many originals, by what authority. */
export function SignDialog({ agreement, signatory, onDone, onClose }: SigningProps) {
  const { t } = useTranslation('agreements');
  const { run, isBusy, refusal } = useAction(RecordSignatureMutation);
  // The day there, by which it is judged: where the reader sits it may be tomorrow already.
  const { today } = agreement.owner;
  const draft = useDraft('sign', signatory.id, () => ({
    signedOn: today,
    place: '',
    originals: '2',
    authority: signatory.authority ?? '',
    means: 'PAPER' as 'PAPER' | 'ELECTRONIC',
    certificate: '',
  }));
  const { given, change } = draft;
  async function sign() {
    const data = await run({
      agreementId: agreement.id,
      signatoryId: signatory.id,
      textHash: agreement.textHash ?? '',
      signedOn: given.signedOn,
      place: given.place,
      originals: Number.parseInt(given.originals, 10) || 0,
      authority: given.authority || null,
      means: given.means,
      certificate: given.certificate || null,
    });
    if (!data) return;
    draft.done();
    onDone();
  }
  return (
    <FormDialog
      title={t('sign.dialog')}
      lead={
        <>
          <b>{signatory.name}</b>, {signatory.capacity}, {signatory.party.legalName}
        </>
      }
      submit={t('sign.do', { name: signatory.name })}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void sign()}
      onClose={onClose}
    >
      <div className="sign-what">
        <p>{t('sign.what')}</p>
        <p className="written">{agreement.title}</p>
        <p className="meta">
          <code>{t('sign.hash', { hash: (agreement.textHash ?? '').replace(/(.{8})(?=.)/g, '$1 ') })}</code>
        </p>
        <p className="hint">{t('sign.hashHint')}</p>
      </div>
      <TextField
        label={t('sign.day')}
        name="signedOn"
        type="date"
        required
        max={today}
        value={given.signedOn}
        onChange={(event) => change({ signedOn: event.currentTarget.value })}
      />
      <TextField
        label={t('sign.place')}
        name="place"
        required
        maxLength={agreementLimits.place.max}
        value={given.place}
        onChange={(event) => change({ place: event.currentTarget.value })}
      />
      <TextField
        label={t('sign.originals')}
        name="originals"
        type="number"
        min={agreementLimits.originals.min}
        max={agreementLimits.originals.max}
        required
        value={given.originals}
        onChange={(event) => change({ originals: event.currentTarget.value })}
      />
      <TextField
        label={t('sign.authority')}
        hint={t('sign.authorityHint')}
        name="authority"
        maxLength={agreementLimits.paper.max}
        value={given.authority}
        onChange={(event) => change({ authority: event.currentTarget.value })}
      />
      <SelectField
        label={t('sign.means')}
        name="means"
        value={given.means}
        choices={(['PAPER', 'ELECTRONIC'] as const).map((value) => ({ value, label: t(`sign.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          change({ means: value === 'ELECTRONIC' ? 'ELECTRONIC' : 'PAPER' })
        }
      />
      {given.means === 'ELECTRONIC' && (
        <TextArea
          label={t('sign.certificate')}
          hint={t('sign.certificateHint')}
          name="certificate"
          maxLength={agreementLimits.ground.max}
          value={given.certificate}
          onChange={(event) => change({ certificate: event.currentTarget.value })}
        />
      )}
    </FormDialog>
  );
}

/** Records that somebody will not sign, and why. */
export function RefuseDialog({ agreement, signatory, onDone, onClose }: SigningProps) {
  const { t } = useTranslation('agreements');
  const { run, isBusy, refusal } = useAction(RefuseSignatureMutation);
  const draft = useDraft('refuse', signatory.id, () => ({ reason: '' }));
  async function refuse() {
    if (!(await run({ agreementId: agreement.id, signatoryId: signatory.id, reason: draft.given.reason })))
      return;
    draft.done();
    onDone();
  }
  return (
    <FormDialog
      title={t('sign.refuseTitle')}
      lead={t('sign.refuseLead', { name: signatory.name })}
      submit={t('sign.refuseDo')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void refuse()}
      onClose={onClose}
    >
      <TextArea
        label={t('sign.reason')}
        name="reason"
        required
        minLength={agreementLimits.ground.min}
        maxLength={agreementLimits.ground.max}
        value={draft.given.reason}
        onChange={(event) => draft.change({ reason: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
