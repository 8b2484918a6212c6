import { useTranslation } from 'react-i18next';
import { caseLimits } from '../../../schema/case-limits.ts';
import { frameworkLimits } from '../../../schema/limits.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { SelectField, TextArea, TextField } from '../../ui/form.tsx';
import { useDraft } from '../people/index.ts';
import { type CaseOnScreen, ChangeCaseStudyMutation } from './case.documents.ts';

/** The facts beside a case; readers see them as soon as they are kept. */
export function FactsDialog({ caseStudy, onClose }: { caseStudy: CaseOnScreen; onClose(): void }) {
  const { t } = useTranslation('cases');
  const { run, isBusy, refusal } = useAction(ChangeCaseStudyMutation);
  const draft = useDraft('case-facts', caseStudy.id, () => ({
    title: caseStudy.document?.title ?? caseStudy.title,
    toldOf: caseStudy.festivalEdition?.id ?? caseStudy.festival?.id ?? '',
    years: caseStudy.years ?? '',
    source: caseStudy.source ?? '',
    partners: caseStudy.partners.join('\n'),
  }));
  const { given, change } = draft;

  async function save() {
    const { toldOf, partners, ...rest } = given;
    const isFestival = caseStudy.city.festivals.some(({ id }) => id === toldOf);
    const input = {
      ...rest,
      festivalId: isFestival ? toldOf : null,
      festivalEditionId: isFestival ? null : toldOf || null,
      partners: partners.split('\n'),
    };
    if (!(await run({ caseStudyId: caseStudy.id, ...input }))) return;
    draft.done();
    onClose();
  }

  return (
    <FormDialog
      title={t('facts.title')}
      lead={t('facts.lead')}
      submit={t('facts.do')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextField
        label={t('begin.name')}
        hint={t('facts.titleHint')}
        name="title"
        required
        minLength={frameworkLimits.documentTitle.min}
        maxLength={frameworkLimits.documentTitle.max}
        lang={caseStudy.language}
        value={given.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <SelectField
        label={t('facts.festival')}
        name="festivalId"
        value={given.toldOf}
        choices={[
          { value: '', label: t('begin.noFestival') },
          ...caseStudy.city.festivals.flatMap(({ id, name, editions }) => [
            { value: id, label: name },
            ...editions.map((edition) => ({ value: edition.id, label: `${name}, ${edition.year}` })),
          ]),
        ]}
        onChange={(event) => change({ toldOf: event.currentTarget.value })}
      />
      <TextField
        label={t('facts.years')}
        name="years"
        maxLength={caseLimits.years.max}
        value={given.years}
        onChange={(event) => change({ years: event.currentTarget.value })}
      />
      <TextArea
        label={t('facts.partners')}
        hint={t('facts.partnersHint')}
        name="partners"
        lang={caseStudy.language}
        value={given.partners}
        onChange={(event) => change({ partners: event.currentTarget.value })}
      />
      <TextArea
        label={t('facts.source')}
        hint={t('facts.sourceHint')}
        name="source"
        maxLength={caseLimits.source.max}
        lang={caseStudy.language}
        value={given.source}
        onChange={(event) => change({ source: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
