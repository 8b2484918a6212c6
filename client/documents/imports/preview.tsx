import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import type { ImportPreview } from './import.documents.ts';

interface PreviewProps {
  readonly preview: ImportPreview;
  readonly isBusy: boolean;
  onTake(chosen: readonly number[]): void;
  onBack(): void;
}

/** What a file would become: its sections, each of which may be left out, and what can’t be taken over as it stood. */
export function Preview({ preview, isBusy, onTake, onBack }: PreviewProps) {
  const { t } = useTranslation('files');
  const { sections, warnings } = preview;
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const chosen = sections.flatMap((_, at) => (left.has(at) ? [] : [at]));

  function toggle(at: number) {
    const next = new Set(left);
    if (!next.delete(at)) next.add(at);
    setLeft(next);
  }

  return (
    <section className="preview" aria-label={t('import.preview')}>
      <p role="status">{t('import.found', { count: sections.length })}</p>
      <ol>
        {sections.map((section, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a section of a file is known by its place
          <li key={at} style={{ '--depth': Math.min(section.depth, 4) - 1 } as React.CSSProperties}>
            <label className="check">
              <input type="checkbox" checked={!left.has(at)} onChange={() => toggle(at)} />
              <span>
                <b>{section.title}</b>
                <span className="quiet">
                  {section.beginning || t('import.noText')}
                  {section.signs > section.beginning.length && '…'}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ol>
      {warnings.length > 0 && (
        <details open={warnings.length <= 5}>
          <summary>{t('import.warnings', { count: warnings.length })}</summary>
          <ul>
            {warnings.map(({ kind, about, count }) => (
              <li key={`${kind} ${about}`}>
                {t(`import.warning.${kind}`)}
                {about && (
                  <>
                    {': '}
                    <q>{about}</q>
                  </>
                )}
                {count > 1 && ` (${count})`}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="acts">
        <Button look="primary" isBusy={isBusy} disabled={chosen.length === 0} onClick={() => onTake(chosen)}>
          {t('import.add', { count: chosen.length })}
        </Button>
        <Button onClick={onBack}>{t('import.other')}</Button>
      </div>
    </section>
  );
}
