import { useTranslation } from 'react-i18next';
import { frameworkLimits } from '../../../../schema/limits.ts';
import { type Freedom, freedoms } from '../../../../schema/words.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { SelectField, TextArea } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import { type QuestionRow, QuestionRows } from './question-rows.tsx';
import { type SectionWithTerms, SetSectionTermsMutation } from './terms.documents.ts';
import { type ValueRow, ValueRows } from './value-rows.tsx';

/** Says how free a section is, how it may be adapted, and what it asks of a city. */
export function TermsDialog(props: { section: SectionWithTerms; language: string; onClose(): void }) {
  const { t } = useTranslation('frameworks');
  const { run, isBusy, refusal } = useAction(SetSectionTermsMutation);
  const { section, language } = props;
  const draft = useDraft('section-terms', section.id, () => termsOf(section));
  const { given, change } = draft;

  async function save() {
    const data = await run({
      sectionId: section.id,
      freedom: given.freedom || null,
      guidance: given.guidance.trim() || null,
      questions: given.questions.map(({ id, words }) => ({ id, words })),
      parameters: given.values.map(({ key: _, unit, suggested, ...value }) => ({
        ...value,
        unit: unit || null,
        suggested: suggested || null,
      })),
    });
    if (!data) return;
    draft.done();
    props.onClose();
  }

  return (
    <FormDialog
      title={section.title}
      lead={t('terms.dialogLead')}
      submit={t('terms.do')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void save()}
      onClose={props.onClose}
    >
      <SelectField
        label={t('terms.freedom')}
        name="freedom"
        value={given.freedom}
        choices={[
          { value: '', label: t('terms.noFreedom') },
          ...freedoms.map((value) => ({ value, label: t(`freedom.${value}`) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          change({ freedom: freedoms.find((one) => one === value) ?? '' })
        }
      />
      <TextArea
        label={t('terms.guidance')}
        name="guidance"
        lang={language}
        maxLength={frameworkLimits.guidance.max}
        value={given.guidance}
        onChange={(event) => change({ guidance: event.currentTarget.value })}
      />
      <QuestionRows
        rows={given.questions}
        language={language}
        onChange={(questions) => change({ questions })}
      />
      <ValueRows rows={given.values} language={language} onChange={(values) => change({ values })} />
    </FormDialog>
  );
}

interface Terms {
  freedom: Freedom | '';
  guidance: string;
  questions: QuestionRow[];
  values: ValueRow[];
}

function termsOf({ freedom, guidance, questions, parameters }: SectionWithTerms): Terms {
  return {
    freedom: freedom ?? '',
    guidance: guidance ?? '',
    questions: questions.map(({ id, words }) => ({ key: id, id, words })),
    values: parameters.map(({ id, name, type, unit, suggested }) => ({
      key: id,
      id,
      name,
      type,
      unit: unit ?? '',
      suggested: suggested ?? '',
    })),
  };
}
