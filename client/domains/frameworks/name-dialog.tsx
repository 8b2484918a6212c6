import { useTranslation } from 'react-i18next';
import { frameworkLimits } from '../../../schema/limits.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { TextArea, TextField } from '../../ui/form.tsx';
import { useDraft } from '../people/index.ts';
import { ChangeFrameworkMutation, type FrameworkToWrite } from './framework.documents.ts';

/** What a framework is called, and what the list says it is; for who coordinates its text. */
export function NameDialog({ framework, onClose }: { framework: FrameworkToWrite; onClose(): void }) {
  const { t } = useTranslation('frameworks');
  const { run, isBusy, refusal } = useAction(ChangeFrameworkMutation);
  const said = (language: string) =>
    framework.summaries.find((one) => one.language === language)?.words ?? '';
  const draft = useDraft('name-framework', framework.id, () => ({
    title: framework.document?.title ?? '',
    summary: said('en'),
    summaryInVietnamese: said('vi'),
  }));
  const { given, change } = draft;

  async function save() {
    const { title, summary, summaryInVietnamese } = given;
    const words = summaryInVietnamese.trim() ? summaryInVietnamese : null;
    const input = { frameworkId: framework.id, title, summary, summaryInVietnamese: words };
    if (!(await run(input))) return;
    draft.done();
    onClose();
  }

  return (
    <FormDialog
      title={t('name.title')}
      lead={t('name.lead')}
      submit={t('name.do')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextField
        label={t('begin.name')}
        hint={t('name.titleHint')}
        name="title"
        required
        minLength={frameworkLimits.documentTitle.min}
        maxLength={frameworkLimits.documentTitle.max}
        lang={framework.language}
        value={given.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <TextArea
        label={t('name.summaryEnglish')}
        hint={t('name.summaryHint')}
        name="summary"
        required
        minLength={frameworkLimits.frameworkSummary.min}
        maxLength={frameworkLimits.frameworkSummary.max}
        lang="en"
        value={given.summary}
        onChange={(event) => change({ summary: event.currentTarget.value })}
      />
      <TextArea
        label={t('name.summaryVietnamese')}
        name="summaryInVietnamese"
        minLength={frameworkLimits.frameworkSummary.min}
        maxLength={frameworkLimits.frameworkSummary.max}
        lang="vi"
        value={given.summaryInVietnamese}
        onChange={(event) => change({ summaryInVietnamese: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
