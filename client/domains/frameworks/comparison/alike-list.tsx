import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Failure } from '../../../graphql/failure.tsx';
import { useScreenQuery } from '../../../graphql/use-screen-query.ts';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { type Convergence, ConvergenceQuery } from './comparison.documents.ts';

/** What several cities changed in one place of a section: how many, how many of them alike, and what each wrote there. */
export function AlikeList(props: {
  slug: string;
  edition: number | null;
  sectionId: string;
  language: string;
}) {
  const { t } = useTranslation('adaptations');
  const { language, ...variables } = props;
  const { data, error, retry } = useScreenQuery(ConvergenceQuery, variables);
  if (!data && error) return <Failure title={t('failed')} error={error} onRetry={retry} />;
  if (!data) return <SkeletonRows rows={3} label={t('loading')} />;
  return data.convergence.map(({ cities, ...one }) => {
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
