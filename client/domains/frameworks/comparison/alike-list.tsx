import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Convergence } from './comparison.documents.ts';

/** What several cities changed in one place: how many, how many of them alike, and what each wrote there. */
export function AlikeList(props: { convergence: readonly Convergence[]; language: string }) {
  const { t } = useTranslation('adaptations');
  const { convergence, language } = props;
  return convergence.map(({ blockId, replaced, shared, count, alike, cities }) => (
    <section key={`${blockId} ${shared}`} className="signal">
      <h3>
        {alike === count
          ? t('alike.same', { count })
          : alike > 1
            ? t('alike.partly', { count, alike })
            : t('alike.title', { count })}
      </h3>
      <p className="txt" lang={language}>
        {replaced && <del>{replaced}</del>} <ins>{shared}</ins>
      </p>
      <p className="meta">{t('alike.words')}</p>
      <ul>
        {cities.map(({ adaptationId, name, words }) => (
          <li key={adaptationId}>
            <Link className="link" to={`/adaptations/${adaptationId}`}>
              {name}
            </Link>
            <p className="written" lang={language}>
              {words || t('alike.left')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  ));
}
