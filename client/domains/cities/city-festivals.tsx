import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../graphql/graphql.ts';
import { Button } from '../../ui/button.tsx';

const FactsDialog = lazy(() =>
  import('../festivals/facts-dialog.tsx').then((m) => ({ default: m.FactsDialog })),
);

export const CityFestivals_city = graphql(`
  fragment CityFestivals_city on City {
    mayKeepFestivals
    festivals { id slug name kind firstYear frequency status source note }
  }
`);

/** The festivals of a city, each with how often and since when; with notes and sources where there is room. */
export function CityFestivals(props: { city: FragmentOf<typeof CityFestivals_city>; isFull?: boolean }) {
  const { t } = useTranslation('cities');
  const { festivals, mayKeepFestivals } = readFragment(CityFestivals_city, props.city);
  const none = props.isFull ? <p className="quiet">{t('festivals.none')}</p> : null;
  return (
    <>
      {festivals.length === 0 ? none : <FestivalList {...{ festivals }} isFull={props.isFull} />}
      {props.isFull && mayKeepFestivals && <AddFestival />}
    </>
  );
}

/** Adds a festival of one's city, and leads to its page. */
function AddFestival() {
  const { t } = useTranslation('cities');
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button small onClick={() => setOpen(true)} aria-haspopup="dialog">
        {t('festivals.add')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <FactsDialog
            onClose={() => setOpen(false)}
            onDone={(slug) => void navigate(`/festivals/${slug}`)}
          />
        </Suspense>
      )}
    </>
  );
}

type Festivals = ResultOf<typeof CityFestivals_city>['festivals'];

function FestivalList({ festivals, ...props }: { festivals: Festivals; isFull?: boolean }) {
  const { t } = useTranslation('cities');
  return (
    <ul className="facts">
      {festivals.map((festival) => (
        <li key={festival.id}>
          <div className="row">
            <Link className={props.isFull ? 'festival link' : 'link'} to={`/festivals/${festival.slug}`}>
              {festival.name}
            </Link>
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
