import { useTranslation } from 'react-i18next';
import { councilLimits as limits } from '../../../schema/council-limits.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { TextArea, TextField } from '../../ui/form.tsx';
import { useDraft } from '../people/index.ts';
import { type Council, EndMandateMutation, GiveMandateMutation } from './council.documents.ts';

interface Asked {
  council: Council;
  today: string;
  onDone(): void;
  onClose(): void;
}

/** Says what a council is to advise on, in English and Vietnamese, from a day. */
export function MandateDialog({ council, today, onDone, onClose }: Asked) {
  const { t } = useTranslation('councils');
  const { run, isBusy, refusal } = useAction(GiveMandateMutation);
  const draft = useDraft('mandate', council.id, () => ({
    en: '',
    vi: '',
    basis: '',
    decidedOn: '',
    fromDate: today,
    toDate: '',
  }));
  const { given, change } = draft;
  async function give() {
    const { en, vi, basis, decidedOn, fromDate, toDate } = given;
    const data = await run({
      councilId: council.id,
      words: { en, vi: vi || null },
      basis: basis || null,
      decidedOn: decidedOn || null,
      fromDate,
      toDate: toDate || null,
    });
    if (!data) return;
    draft.done();
    onDone();
  }
  return (
    <FormDialog
      title={t('mandate.give')}
      lead={t('mandate.lead')}
      submit={t('mandate.do')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void give()}
      onClose={onClose}
    >
      {(['en', 'vi'] as const).map((language) => (
        <TextArea
          key={language}
          label={t(`mandate.words.${language}`)}
          name={`words.${language}`}
          lang={language}
          required={language === 'en'}
          rows={4}
          minLength={limits.mandate.min}
          maxLength={limits.mandate.max}
          value={given[language]}
          onChange={(event) => change({ [language]: event.currentTarget.value })}
        />
      ))}
      <TextField
        label={t('mandate.basis')}
        hint={t('mandate.basisHint')}
        name="basis"
        maxLength={limits.basis.max}
        value={given.basis}
        onChange={(event) => change({ basis: event.currentTarget.value })}
      />
      {(['decidedOn', 'fromDate', 'toDate'] as const).map((name) => (
        <TextField
          key={name}
          label={t(`mandate.${name}`)}
          name={name}
          type="date"
          required={name === 'fromDate'}
          value={given[name]}
          onChange={(event) => change({ [name]: event.currentTarget.value })}
        />
      ))}
    </FormDialog>
  );
}

/** Says until when a mandate holds. */
export function EndMandateDialog({ council, today, onDone, onClose }: Asked) {
  const { t } = useTranslation('councils');
  const { run, isBusy, refusal } = useAction(EndMandateMutation);
  const draft = useDraft('mandate-end', council.id, () => ({ lastDay: today }));
  const { given, change } = draft;
  async function end() {
    if (!(await run({ councilId: council.id, lastDay: given.lastDay }))) return;
    draft.done();
    onDone();
  }
  return (
    <FormDialog
      title={t('mandate.end')}
      submit={t('mandate.endDo')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void end()}
      onClose={onClose}
    >
      <TextField
        label={t('mandate.toDate')}
        name="lastDay"
        type="date"
        required
        min={today}
        value={given.lastDay}
        onChange={(event) => change({ lastDay: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
