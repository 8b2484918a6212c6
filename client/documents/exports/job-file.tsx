import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import type { Job } from './job.documents.ts';

/** The file that a job has made, to fetch. */
export function JobFile({ job }: { job: Job }) {
  const { t } = useTranslation('files');
  const format = useFormat();
  const size = Math.max(1, Math.round((job.fileSize ?? 0) / 1024));
  return (
    <div className="job is-done">
      <p role="status">{t('export.ready')}</p>
      <a className="btn primary" href={`/api/export/job/${job.id}`} download={job.fileName ?? ''}>
        {t('export.fetch')}
      </a>
      <p className="quiet">
        <bdi>{job.fileName}</bdi> · {t('export.size', { size: format.number(size) })}
      </p>
      <p className="quiet">{t('export.kept')}</p>
    </div>
  );
}
