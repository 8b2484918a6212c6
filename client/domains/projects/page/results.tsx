import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import type { ProjectOnScreen } from '../project.documents.ts';
import { ResultsDialog } from './results-dialog.tsx';

/** What is expected, and what came of it with the page that shows it. */
export function Results({ project }: { project: ProjectOnScreen }) {
  const { t } = useTranslation('projects');
  const [isOpen, setOpen] = useState(false);
  const { results, may, language } = project;
  if (results.length === 0 && !may.keep) return null;
  return (
    <section className="results">
      <h2>{t('results.title')}</h2>
      <ul>
        {results.map((result) => (
          <li key={result.id}>
            <p className="written" lang={language}>
              {result.words}
            </p>
            {result.reached ? (
              <p className="reached">
                <span className="meta">{t('results.reachedSo')}</span>{' '}
                <span lang={language}>{result.reached}</span>{' '}
                {result.url && (
                  <a className="link" href={result.url} rel="noreferrer">
                    {t('results.see', { host: new URL(result.url).host })}
                  </a>
                )}
                {result.file && (
                  <>
                    {' '}
                    <a className="link" href={result.file.url}>
                      {result.file.name ?? t('results.file')}
                    </a>
                  </>
                )}
              </p>
            ) : (
              <p className="meta quiet">{t('results.notYet')}</p>
            )}
          </li>
        ))}
      </ul>
      {may.keep && (
        <Button small onClick={() => setOpen(true)} aria-haspopup="dialog">
          {t('results.open')}
        </Button>
      )}
      {isOpen && <ResultsDialog project={project} onClose={() => setOpen(false)} />}
    </section>
  );
}
