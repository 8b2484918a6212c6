import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Refusal, refusalOf } from '../../graphql/refusal.ts';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { CheckedForm } from '../../ui/checked-form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FileField, Problem, SelectField } from '../../ui/form.tsx';
import { JobProgress } from '../exports/job-progress.tsx';
import { isOver, useJob } from '../exports/use-job.ts';
import { type ImportPreview, ImportSections } from './import.documents.ts';
import { Preview } from './preview.tsx';
import { sendFile } from './send-file.ts';
import '../files.css';

/** Brings a file in: choose it, see what would become of it, and only then add it to the text. */
export function ImportDialog(props: { documentId: string; onClose(): void }) {
  const { t } = useTranslation(['files', 'common']);
  const words = useRefusalWords();
  const [file, setFile] = useState<File | null>(null);
  const [deepest, setDeepest] = useState('2');
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [jobId, setJobId] = useState<string | null>(null);
  const job = useJob(jobId);
  const add = useAction(ImportSections);
  const preview = job?.state === 'DONE' ? (job.result as ImportPreview) : null;

  async function send() {
    if (!file) return;
    setSending(true);
    setRefusal(null);
    setJobId(null);
    try {
      setJobId(await sendFile(props.documentId, file, Number(deepest)));
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      setSending(false);
    }
  }

  async function take(chosen: readonly number[]) {
    if (!jobId) return;
    if (await add.run({ jobId, chosen: [...chosen] })) props.onClose();
  }

  return (
    <Dialog
      title={t('import.title')}
      closeLabel={t('common:form.close')}
      className="files"
      onClose={props.onClose}
    >
      {!preview && (
        <CheckedForm
          words={() => t('import.chooseFirst')}
          said={refusal && { words: words(refusal) }}
          onSubmit={() => void send()}
          acts={
            <Button type="submit" look="primary" isBusy={isSending} disabled={job !== null && !isOver(job)}>
              {t('import.read')}
            </Button>
          }
        >
          <FileField
            required
            chooseLabel={t('common:form.chooseFile')}
            accept=".docx,.md,.markdown,.txt"
            label={t('import.file')}
            hint={t('import.fileHint')}
            onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
          />
          <SelectField
            label={t('import.deepest')}
            hint={t('import.deepestHint')}
            value={deepest}
            onChange={(event) => setDeepest(event.currentTarget.value)}
            choices={(['1', '2', '3'] as const).map((value) => ({
              value,
              label: t(`import.depths.${value}`),
            }))}
          />
        </CheckedForm>
      )}
      {job && <JobProgress job={job} label={t('import.reading')} />}
      {preview && (
        <Preview
          preview={preview}
          isBusy={add.isBusy}
          onTake={(chosen) => void take(chosen)}
          onBack={() => setJobId(null)}
        />
      )}
      {add.refusal && <Problem>{words(add.refusal)}</Problem>}
    </Dialog>
  );
}
