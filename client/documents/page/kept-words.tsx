import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import type { OpenDocument } from '../data/open-document.ts';
import { useDocumentState } from '../use-open-document.ts';
import './kept-words.css';

/** Words that the server would not take, to be copied, put back, or let go. */
export function KeptWordsList({ document }: { document: OpenDocument }) {
  const { t } = useTranslation('documents');
  const format = useFormat();
  const { kept, access, sections } = useDocumentState(document);
  if (kept.length === 0) return null;
  return (
    <section className="kept" aria-labelledby="kept-words">
      <h2 id="kept-words">{t('kept.title', { count: kept.length })}</h2>
      <p className="meta">{t(access === 'edit' ? 'kept.adviceEdit' : 'kept.advice')}</p>
      <ul>
        {kept.map((one) => (
          <li key={one.id}>
            <p className="meta">
              {one.sectionTitle} <span className="quiet">{format.time(new Date(one.at))}</span>
            </p>
            <blockquote className="serif">{one.words}</blockquote>
            <p className="acts-row">
              <Button small onClick={() => void navigator.clipboard?.writeText(one.words)}>
                {t('kept.copy')}
              </Button>
              {access === 'edit' && sections.some(({ id }) => id === one.sectionId) && (
                <Button small onClick={() => void document.putBack(one.id)}>
                  {t('kept.putBack')}
                </Button>
              )}
              <Button small look="plain" onClick={() => void document.forget(one.id)}>
                {t('kept.forget')}
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
