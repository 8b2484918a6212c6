import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Convergence } from './comparison.documents.ts';

/** What several cities changed in one place: how many, how many of them alike, and what each wrote there. */
export function AlikeList(props: { convergence: readonly Convergence[]; language: string }) {
  const { t } = useTranslation('adaptations');
  const { convergence, language } = props;
  return convergence.map(({ cities, ...one }) => {
    const { blockId, replaced, shared, count, alike } = one;
    return (
      <section key={`${blockId} ${shared}`} className="signal">
        <h3>{t(`alike.${howAlike(one)}`, { count, alike })}</h3>
        <p className="txt" lang={language}>
          {replaced && <del>{replaced}</del>} {shared && <ins>{shared}</ins>}
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
    );
  });
}

type HowAlike = 'title' | 'same' | 'partly' | 'allLeftOut' | 'someLeftOut';

/** Whether they agree on words, on having none there, or only that the common ones do not fit. */
function howAlike({ shared, count, alike }: Pick<Convergence, 'shared' | 'count' | 'alike'>): HowAlike {
  if (alike < 2) return 'title';
  if (shared === '') return alike === count ? 'allLeftOut' : 'someLeftOut';
  return alike === count ? 'same' : 'partly';
}
