import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { creativeFields, regions } from '../../../../schema/words.ts';
import type { Job } from '../../../documents/exports/job.documents.ts';
import { JobFile } from '../../../documents/exports/job-file.tsx';
import { JobProgress } from '../../../documents/exports/job-progress.tsx';
import { isOver, useJob } from '../../../documents/exports/use-job.ts';
import { useAction } from '../../../graphql/use-action.ts';
import { useRefusalWords } from '../../../graphql/use-refusal-words.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckedForm } from '../../../ui/checked-form.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { SelectField } from '../../../ui/form.tsx';
import { useViewer } from '../../people/index.ts';
import { endOfDay } from '../past-day.ts';
import { ExportMatrix } from './comparison.documents.ts';
import '../../../documents/files.css';

const formats = ['XLSX', 'CSV', 'PDF'] as const;
type Format = (typeof formats)[number];

/** Takes the comparison out as the reader sees it: for who is signed in by a job, for others as a spreadsheet at once. */
export function MatrixExportDialog(props: { framework: string; edition: number; onClose(): void }) {
  const { t, i18n } = useTranslation(['adaptations', 'files', 'common']);
  const words = useRefusalWords();
  const viewer = useViewer();
  const [search] = useSearchParams();
  const begin = useAction(ExportMatrix);
  const [format, setFormat] = useState<Format>('XLSX');
  const [begun, setBegun] = useState<Job | null>(null);
  const job = useJob(begun?.id ?? null, begun);
  const language = i18n.language.startsWith('vi') ? 'vi' : 'en';
  const { framework, edition } = props;
  const wish = {
    field: creativeFields.find((one) => one === search.get('field')) ?? null,
    region: regions.find((one) => one === search.get('region')) ?? null,
    network: search.get('network'),
    at: endOfDay(search.get('on')),
    cities: search.get('cities')?.split(',') ?? null,
  };
  const offered = viewer ? formats : formats.filter((one) => one !== 'PDF');

  async function start() {
    const answer = await begin.run({ framework, edition, language, format, ...wish });
    if (answer) setBegun(answer.exportMatrix);
  }

  const address = new URLSearchParams({ format: format.toLowerCase(), language, edition: String(edition) });
  for (const [name, value] of Object.entries(wish)) if (value) address.set(name, String(value));
  return (
    <Dialog
      title={t('export.title')}
      closeLabel={t('common:form.close')}
      className="files"
      onClose={props.onClose}
    >
      <p className="quiet">{t('export.lead')}</p>
      <CheckedForm
        words={() => ''}
        said={begin.refusal && { words: words(begin.refusal) }}
        onSubmit={() => void start()}
        acts={
          viewer ? (
            <Button
              type="submit"
              look="primary"
              isBusy={begin.isBusy}
              disabled={job !== null && !isOver(job)}
            >
              {t('files:export.make')}
            </Button>
          ) : (
            <a className="btn primary" href={`/api/export/matrix/${framework}?${address}`} download>
              {t('files:export.fetch')}
            </a>
          )
        }
      >
        <SelectField
          label={t('files:export.format')}
          hint={t(`export.hint.${format}`)}
          value={format}
          onChange={(event) => setFormat(event.currentTarget.value as Format)}
          choices={offered.map((value) => ({ value, label: t(`export.formats.${value}`) }))}
        />
      </CheckedForm>
      {!viewer && <p className="quiet">{t('export.printInstead')}</p>}
      {job && <JobProgress job={job} label={t('files:export.making')} />}
      {job?.state === 'DONE' && <JobFile job={job} />}
    </Dialog>
  );
}
