import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { errorCode, errorNumber } from './links.ts';

/** Something could not be read: says why as far as we know, what is kept, and tries again. */
export function Failure(props: { title: string; error: unknown; kept?: ReactNode; onRetry(): void }) {
  const { t } = useTranslation('common');
  const number = errorNumber(props.error);
  const rows: [string, ReactNode][] = [[t('failure.happened'), t(reason(props.error))]];
  if (props.kept) rows.push([t('failure.kept'), props.kept]);
  return (
    <ErrorState
      title={props.title}
      rows={rows}
      actions={
        <>
          <Button onClick={props.onRetry}>{t('failure.retry')}</Button>
          {number && (
            <Button look="plain" onClick={() => void navigator.clipboard?.writeText(number)}>
              {t('failure.copy', { number: number.slice(0, 8) })}
            </Button>
          )}
        </>
      }
    />
  );
}

function reason(error: unknown) {
  if (!navigator.onLine) return 'failure.noLine';
  const code = errorCode(error);
  if (code === 'RATE_LIMITED') return 'failure.tooMany';
  if (code === undefined || code === 'SERVICE_UNAVAILABLE') return 'failure.noAnswer';
  return 'failure.server';
}
