import { useTranslation } from 'react-i18next';

/** Where something is told; that no source was looked up is said as well. */
export function Source({ words }: { words: string }) {
  const { t } = useTranslation('festivals');
  if (words === 'unsourced') return <span className="xs quiet source">{t('unsourced')}</span>;
  return (
    <span className="xs quiet source">
      {t('source')}{' '}
      {words.split(/(https?:\/\/[^\s;]+)/).map((part) =>
        /^https?:/.test(part) ? (
          <a key={part} className="link" href={part} rel="noreferrer noopener" target="_blank">
            {new URL(part).hostname}
          </a>
        ) : (
          part
        ),
      )}
    </span>
  );
}
