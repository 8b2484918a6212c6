import { useTranslation } from 'react-i18next';
import { readRefusal } from '../../graphql/refusal.ts';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/form.tsx';
import { CancelJob, type Job } from './job.documents.ts';
import { isOver } from './use-job.ts';

/** How far a job is, with a way to call it off; and why it came to nothing, where it did. */
export function JobProgress({ job, label }: { job: Job; label: string }) {
  const { t } = useTranslation('files');
  const words = useRefusalWords();
  const cancel = useAction(CancelJob);
  if (job.state === 'CANCELLED') return <p role="status">{t('job.cancelled')}</p>;
  if (job.state === 'FAILED')
    return (
      <Problem>{words(readRefusal({ code: job.errorCode, ...(job.errorFacts as object | null) }))}</Problem>
    );
  if (isOver(job)) return null;
  return (
    <div className="job">
      <p role="status">{job.state === 'WAITING' ? t('job.waiting') : label}</p>
      <progress max={100} value={job.progress} aria-label={label} />
      <Button small isBusy={cancel.isBusy} onClick={() => void cancel.run({ jobId: job.id })}>
        {t('job.cancel')}
      </Button>
    </div>
  );
}
