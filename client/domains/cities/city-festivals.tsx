import { useTranslation } from 'react-i18next';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';

export const CityFestivals_city = graphql(`
  fragment CityFestivals_city on City {
    festivals { id name kind firstYear frequency status source note }
  }
`);

/** The festivals of a city, each with how often and since when; with notes and sources where there is room. */
export function CityFestivals(props: { city: FragmentOf<typeof CityFestivals_city>; isFull?: boolean }) {
  const { t } = useTranslation('cities');
  const { festivals } = readFragment(CityFestivals_city, props.city);
  if (festivals.length === 0) return props.isFull ? <p className="quiet">{t('festivals.none')}</p> : null;
  return (
    <ul className="facts">
      {festivals.map((festival) => (
        <li key={festival.id}>
          <div className="row">
            <span className={props.isFull ? 'festival' : undefined}>{festival.name}</span>
            <span className="quiet">
              {festival.frequency && <span lang="en">{festival.frequency}</span>}
              {festival.frequency && festival.firstYear && ', '}
              {festival.firstYear && t('festivals.since', { year: festival.firstYear })}
              {festival.status === 'ended' && `, ${t('festivals.ended')}`}
            </span>
          </div>
          {props.isFull && festival.note && (
            <p className="meta" lang="en">
              {festival.note}
            </p>
          )}
          {props.isFull && (
            <p className="xs quiet">
              {festival.source === 'unsourced' ? (
                t('source.none')
              ) : (
                <>
                  {t('source.from')} <span lang="en">{festival.source}</span>
                </>
              )}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
