import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { CheckedForm } from '../../ui/checked-form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckField, SelectField } from '../../ui/form.tsx';
import { ExportDocument, type Job } from './job.documents.ts';
import { JobFile } from './job-file.tsx';
import { JobProgress } from './job-progress.tsx';
import { isOver, useJob } from './use-job.ts';
import '../files.css';

const formats = ['PDF', 'DOCX', 'MARKDOWN', 'HTML', 'JSON'] as const;
type Format = (typeof formats)[number];

export interface ExportWhat {
  readonly documentId: string;
  /** Whether what is said about the text may go out with it. */
  readonly mayReadComments?: boolean;
  /** The edition that is taken out; the working text where there is none. */
  readonly edition?:
    | { readonly id: string; readonly number: number; readonly languages?: readonly string[] }
    | undefined;
}

/** Takes a text out as a file: as what, with what beside it, how far it is, and the file. */
export function ExportDialog({
  documentId,
  edition,
  mayReadComments = false,
  onClose,
}: ExportWhat & { onClose(): void }) {
  const { t, i18n } = useTranslation(['files', 'common']);
  const words = useRefusalWords();
  const begin = useAction(ExportDocument);
  const [format, setFormat] = useState<Format>('PDF');
  const [language, setLanguage] = useState(i18n.language.startsWith('vi') ? 'vi' : 'en');
  const languages = edition?.languages ?? [];
  const [inLanguage, setInLanguage] = useState<string>(
    () => languages.find((one) => one === i18n.language) ?? languages[0] ?? '',
  );
  const [withGuidance, setGuidance] = useState(false);
  const [withQuestions, setQuestions] = useState(false);
  const [withComments, setComments] = useState(false);
  const [begun, setBegun] = useState<Job | null>(null);
  const job = useJob(begun?.id ?? null, begun);
  const named = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const isPrinted = format !== 'JSON';

  async function start() {
    const answer = await begin.run({
      documentId,
      editionId: edition?.id ?? null,
      inLanguage: inLanguage || null,
      format,
      language,
      withGuidance: isPrinted && withGuidance,
      withQuestions: isPrinted && withQuestions,
      withComments: format === 'DOCX' && mayReadComments && withComments,
    });
    if (answer) setBegun(answer.exportDocument);
  }

  return (
    <Dialog title={t('export.title')} closeLabel={t('common:form.close')} className="files" onClose={onClose}>
      <p className="quiet">
        {edition ? t('export.edition', { number: edition.number }) : t('export.working')}
      </p>
      <CheckedForm
        words={() => ''}
        said={begin.refusal && { words: words(begin.refusal) }}
        onSubmit={() => void start()}
        acts={
          <Button type="submit" look="primary" isBusy={begin.isBusy} disabled={job !== null && !isOver(job)}>
            {t('export.make')}
          </Button>
        }
      >
        <SelectField
          label={t('export.format')}
          hint={t(`export.hint.${format}`)}
          value={format}
          onChange={(event) => setFormat(event.currentTarget.value as Format)}
          choices={formats.map((value) => ({ value, label: t(`export.formats.${value}`) }))}
        />
        {isPrinted && (
          <>
            {languages.length > 1 && (
              <SelectField
                label={t('export.inLanguage')}
                hint={t('export.inLanguageHint')}
                value={inLanguage}
                onChange={(event) => setInLanguage(event.currentTarget.value)}
                choices={languages.map((value) => ({ value, label: named.of(value) ?? value }))}
              />
            )}
            <SelectField
              label={t('export.language')}
              hint={t('export.languageHint')}
              value={language}
              onChange={(event) => setLanguage(event.currentTarget.value)}
              choices={['en', 'vi'].map((value) => ({
                value,
                label: t(`export.languages.${value as 'en' | 'vi'}`),
              }))}
            />
            <CheckField
              label={t('export.withGuidance')}
              checked={withGuidance}
              onChange={(event) => setGuidance(event.currentTarget.checked)}
            />
            <CheckField
              label={t('export.withQuestions')}
              checked={withQuestions}
              onChange={(event) => setQuestions(event.currentTarget.checked)}
            />
            {format === 'DOCX' && mayReadComments && (
              <CheckField
                label={t('export.withComments')}
                checked={withComments}
                onChange={(event) => setComments(event.currentTarget.checked)}
              />
            )}
          </>
        )}
      </CheckedForm>
      {job && <JobProgress job={job} label={t('export.making')} />}
      {job?.state === 'DONE' && <JobFile job={job} />}
    </Dialog>
  );
}
