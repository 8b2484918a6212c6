import { useTranslation } from 'react-i18next';
import { useDay } from '../../../i18n/day.ts';
import { useFormat } from '../../../i18n/format.ts';
import type { CommitmentOnScreen } from '../due.documents.ts';

/** What happened to a promise, and who did it. */
export function History({ commitment }: { commitment: CommitmentOnScreen }) {
  const { t } = useTranslation('due');
  const format = useFormat();
  const day = useDay();
  return (
    <details>
      <summary>{t('history.title')}</summary>
      <ul className="lines">
        {commitment.history.map((one) => (
          <li key={one.id}>
            <span className="what">
              {t(`history.${one.kind}`, {
                defaultValue: one.kind,
                day: day(one.dueOn),
                progress: one.progress,
                name: one.toPerson?.name ?? one.toBody?.name ?? '',
              })}
            </span>
            <span className="meta quiet">
              {one.by?.name}
              {one.actedFor && `, ${one.actedFor.name}`} ·{' '}
              <time dateTime={one.at}>{format.shortDay(one.at)}</time>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
