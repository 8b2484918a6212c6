import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../graphql/failure.tsx';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { ButtonLink, IconButton } from '../../ui/button.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { CityFacts, CityFacts_city } from './city-facts.tsx';
import { CityFestivals, CityFestivals_city } from './city-festivals.tsx';
import { CityName, CityName_city } from './city-name.tsx';
import { CityPeople, CityPeople_city } from './city-people.tsx';
import { useNetworkFilter } from './use-network-filter.ts';

const CityPanelQuery = graphql(
  `
    query CityPanel($slug: String!) {
      city(slug: $slug) {
        id
        slug
        name
        festivalCount
        peopleCount
        ...CityName_city
        ...CityFacts_city
        ...CityFestivals_city
        ...CityPeople_city
      }
    }
  `,
  [CityName_city, CityFacts_city, CityFestivals_city, CityPeople_city],
);

type PanelCity = NonNullable<ResultOf<typeof CityPanelQuery>['city']>;

/** A city beside the map, or on a phone a sheet under it. Takes the focus to its title, gives it back when closed. */
export function CityPanel({ slug, isSheet = false }: { slug: string; isSheet?: boolean }) {
  const { t } = useTranslation(['cities', 'common']);
  const { change } = useNetworkFilter();
  const { data, error, retry } = useScreenQuery(CityPanelQuery, { slug });
  const panel = useFocusHereAndBack(slug);
  const isOfAnother = data?.city && data.city.slug !== slug;
  const city = isOfAnother ? undefined : data?.city;

  const close = () => change({ city: null }, { isStep: true });
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={isSheet ? 'city sheet' : 'city'}
      aria-label={city?.name ?? t('panel.label')}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <IconButton className="x" aria-label={t('close')} onClick={close}>
        <CloseIcon />
      </IconButton>
      {city === undefined && error && <Failure title={t('panel.failed')} error={error} onRetry={retry} />}
      {city === undefined && !error && <SkeletonRows label={t('common:loading')} rows={5} />}
      {city === null && <p>{t('panel.unknown', { slug })}</p>}
      {city && <PanelBody city={city} />}
    </aside>
  );
}

// A panel that came with the page's address leaves the focus to the page's title.
function useFocusHereAndBack(slug: string) {
  const panel = useRef<HTMLElement>(null);
  const origin = useRef<HTMLElement | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another city is another opening
  useEffect(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body || focused.tagName === 'H1') return;
    if (panel.current?.contains(focused)) return;
    origin.current = focused;
    panel.current?.focus({ preventScroll: true });
  }, [slug]);
  useEffect(
    () => () => {
      if (origin.current?.isConnected) origin.current.focus({ preventScroll: true });
    },
    [],
  );
  return panel;
}

function PanelBody({ city }: { city: PanelCity }) {
  const { t } = useTranslation('cities');
  return (
    <div>
      <h2>
        <CityName city={city} />
      </h2>
      <CityFacts city={city} />
      <div className="acts">
        <ButtonLink look="primary" to={`/network/${city.slug}`}>
          {t('panel.open')}
        </ButtonLink>
      </div>
      {city.festivalCount > 0 && (
        <section>
          <h3>{t('festivals.title')}</h3>
          <CityFestivals city={city} />
        </section>
      )}
      {city.peopleCount > 0 && (
        <section>
          <h3>{t('people.title')}</h3>
          <CityPeople city={city} />
        </section>
      )}
      {city.festivalCount + city.peopleCount === 0 && (
        <section>
          <p className="meta">{t('panel.little')}</p>
        </section>
      )}
    </div>
  );
}
