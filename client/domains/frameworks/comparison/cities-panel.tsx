import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PanelProps } from '../../../documents/panel.ts';
import { useDocumentState } from '../../../documents/use-open-document.ts';
import { Failure } from '../../../graphql/failure.tsx';
import { useScreenQuery } from '../../../graphql/use-screen-query.ts';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { AlikeList } from './alike-list.tsx';
import { ConvergenceCountsQuery } from './comparison.documents.ts';
import './comparison.css';

/** Beside the text that is drafted: where several cities changed the words in force in one place, and how they read there. */
export function CitiesPanel({ document, sectionId, slug }: PanelProps & { slug: string }) {
  const { t } = useTranslation('adaptations');
  const { sections, head } = useDocumentState(document);
  const { data, error, retry } = useScreenQuery(ConvergenceCountsQuery, { slug, edition: null });
  if (!data && error) return <Failure title={t('failed')} error={error} onRetry={retry} />;
  if (!data) return <SkeletonRows rows={3} label={t('loading')} />;
  const section = sections.find(({ id }) => id === sectionId);
  const isSaidHere = data.convergence.some((one) => one.sectionId === sectionId);
  const elsewhere = sections.flatMap((one) => {
    const there = data.convergence.filter((found) => found.sectionId === one.id);
    return there.length > 0 && one.id !== sectionId
      ? [{ section: one, count: Math.max(...there.map(({ count }) => count)) }]
      : [];
  });
  return (
    <div className="cities-said">
      <p className="meta">{t('alike.lead')}</p>
      {section && (
        <h2>
          {section.number} <span lang={head.language}>{section.title}</span>
        </h2>
      )}
      {isSaidHere && section ? (
        <AlikeList
          key={section.id}
          slug={slug}
          edition={null}
          sectionId={section.id}
          language={head.language}
        />
      ) : (
        <p className="meta">{t('alike.none')}</p>
      )}
      {elsewhere.length > 0 && (
        <nav aria-label={t('alike.elsewhere')}>
          <h3>{t('alike.elsewhere')}</h3>
          <ul>
            {elsewhere.map(({ section: one, count }) => (
              <li key={one.id}>
                <a href={`#section-${one.id}`}>
                  {one.number} <span lang={head.language}>{one.title}</span>
                </a>{' '}
                <span className="meta">{t('alike.count', { count })}</span>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <p>
        <Link className="link" to={`/frameworks/${slug}/cities`}>
          {t('matrix.open')}
        </Link>
      </p>
    </div>
  );
}
