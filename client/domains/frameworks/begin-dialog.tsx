import { useTranslation } from 'react-i18next';
import { frameworkLimits } from '../../../schema/limits.ts';
import { type FrameworkPurpose, frameworkPurposes } from '../../../schema/words.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { useFormat } from '../../i18n/format.ts';
import { languages } from '../../i18n/languages.ts';
import { SelectField, TextArea, TextField } from '../../ui/form.tsx';
import { useDraft } from '../people/index.ts';
import { CreateFrameworkMutation } from './framework.documents.ts';

/** Begins a framework for the body one acts for; its people write it next. */
export function BeginDialog(props: { onDone(slug: string): void; onClose(): void }) {
  const { t, i18n } = useTranslation('frameworks');
  const format = useFormat();
  const { run, isBusy, refusal } = useAction(CreateFrameworkMutation);
  const draft = useDraft('begin-framework', '', () => ({
    title: '',
    summary: '',
    purpose: 'COMMON_TEXT' as FrameworkPurpose,
    language: i18n.language,
  }));
  const { given, change } = draft;

  async function begin() {
    const data = await run(given);
    if (!data) return;
    draft.done();
    props.onDone(data.createFramework.slug);
  }

  return (
    <FormDialog
      title={t('begin.title')}
      lead={t('begin.lead')}
      submit={t('begin.do')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void begin()}
      onClose={props.onClose}
    >
      <TextField
        label={t('begin.name')}
        name="title"
        required
        minLength={frameworkLimits.documentTitle.min}
        maxLength={frameworkLimits.documentTitle.max}
        lang={given.language}
        value={given.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <TextArea
        label={t('begin.summary')}
        hint={t('begin.summaryHint')}
        name="summary"
        required
        minLength={frameworkLimits.frameworkSummary.min}
        maxLength={frameworkLimits.frameworkSummary.max}
        lang={given.language}
        value={given.summary}
        onChange={(event) => change({ summary: event.currentTarget.value })}
      />
      <SelectField
        label={t('begin.purpose')}
        name="purpose"
        value={given.purpose}
        choices={frameworkPurposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
        onChange={({ currentTarget: { value } }) => {
          const purpose = frameworkPurposes.find((one) => one === value);
          if (purpose) change({ purpose });
        }}
      />
      <SelectField
        label={t('begin.language')}
        name="language"
        value={given.language}
        choices={Object.keys(languages).map((value) => ({ value, label: format.language(value) }))}
        onChange={({ currentTarget: { value } }) => change({ language: value })}
      />
    </FormDialog>
  );
}
