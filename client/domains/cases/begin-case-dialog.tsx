import { useTranslation } from 'react-i18next';
import { frameworkLimits } from '../../../schema/limits.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { useFormat } from '../../i18n/format.ts';
import { languages } from '../../i18n/languages.ts';
import { SelectField, TextField } from '../../ui/form.tsx';
import { useDraft } from '../people/index.ts';
import { BeginCaseStudyMutation } from './case.documents.ts';

/** Begins a case of the city one acts for, named by what it comes `of`, if of anything; its people write it next. */
export function BeginCaseDialog(props: {
  of?: string;
  title?: string;
  onDone(slug: string, id: string): void;
  onClose(): void;
}) {
  const { t, i18n } = useTranslation('cases');
  const format = useFormat();
  const { run, isBusy, refusal } = useAction(BeginCaseStudyMutation);
  const draft = useDraft('begin-case', props.of ?? '', () => ({
    title: [...(props.title ?? '')].slice(0, frameworkLimits.documentTitle.max).join(''),
    language: i18n.language,
  }));
  const { given, change } = draft;

  async function begin() {
    const data = await run(given);
    if (!data) return;
    draft.done();
    props.onDone(data.beginCaseStudy.slug, data.beginCaseStudy.id);
  }

  return (
    <FormDialog
      title={t('begin.open')}
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
      <SelectField
        label={t('begin.language')}
        name="language"
        value={given.language}
        choices={Object.keys(languages).map((value) => ({ value, label: format.language(value) }))}
        onChange={(event) => change({ language: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
