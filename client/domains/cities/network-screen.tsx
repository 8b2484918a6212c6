import { useQuery } from '@apollo/client/react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../graphql/failure.tsx';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { useFormat } from '../../i18n/format.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { useBreakpoint } from '../../ui/use-breakpoint.ts';
import { chooseCities, countByField } from './choose-cities.ts';
import { CityPanel } from './city-panel.tsx';
import { CityTable } from './city-table.tsx';
import { FieldLegend } from './field-legend.tsx';
import { Filters } from './filters.tsx';
import { type NetworkCity, NetworkQuery, NetworkSearchQuery } from './network-query.ts';
import { isFiltering, useNetworkFilter } from './use-network-filter.ts';
import { ViewSwitch } from './view-switch.tsx';
import { WorldMap } from './world-map.tsx';
import './network.css';

// As UNESCO counts its Creative Cities Network since 31 October 2025.
const membersCountedByUnesco = 408;
const none: NetworkCity[] = [];

/** The network: map and list of the same cities, filters in the address, a city beside. */
export function NetworkScreen() {
  const { t } = useTranslation(['cities', 'common']);
  const format = useFormat();
  const isPhone = useBreakpoint('phone');
  const { filter, change, addressWith } = useNetworkFilter();
  const [hovered, setHovered] = useState<string | null>(null);

  const network = useScreenQuery(NetworkQuery, {});
  const search = useQuery(NetworkSearchQuery, {
    variables: { search: filter.search },
    skip: filter.search === '',
  });
  const hits = filter.search === '' ? undefined : (search.data ?? search.previousData);
  const found = useMemo(() => hits?.cities.nodes.map((city) => city.id) ?? null, [hits]);

  const all = network.data?.cities.nodes ?? none;
  const cities = useMemo(
    () => chooseCities(all, filter, found, format.compare),
    [all, filter, found, format.compare],
  );
  const isHere = network.data !== undefined;
  const counts = useMemo(
    () => (isHere ? countByField(all, filter, found) : null),
    [isHere, all, filter, found],
  );
  const years = useMemo(() => all.map((city) => city.memberSince), [all]);
  const selected = all.find((city) => city.slug === filter.city);
  const select = useCallback((slug: string | null) => change({ city: slug }, { isStep: true }), [change]);

  const isMap = !isPhone || filter.view === 'map';
  // A map of nothing says less than the words that stand in its place.
  const hasMap = cities.length > 0 || (!isHere && !network.error);
  const countries = new Set(all.map((city) => city.countryCode)).size;
  const total = network.data?.cities.totalCount ?? 0;
  const sub = network.data
    ? isFiltering(filter)
      ? t('network.some', { count: cities.length, total: format.number(total) })
      : t('network.all', { count: total, countries: format.number(countries) })
    : null;

  return (
    <div className={filter.city ? 'net with-city' : 'net'}>
      <div className="net-main">
        <PageHead
          title={t('network.title')}
          sub={<span role="status">{sub}</span>}
          action={
            <div className="btns">
              <ButtonLink to="/networks">{t('network.subNetworks')}</ButtonLink>
              <ButtonLink to="/bodies">{t('network.bodies')}</ButtonLink>
            </div>
          }
        />
        <Filters filter={filter} change={change} years={years} counts={counts} isPhone={isPhone} />
        {!isPhone && <FieldLegend filter={filter} change={change} counts={counts} />}
        {isPhone && <ViewSwitch view={filter.view} onSwitch={(view) => change({ view })} />}
        {network.error && (
          <div className="page-pad">
            <Failure
              title={t('network.failed')}
              error={network.error}
              kept={isHere && t('network.keptFromBefore')}
              onRetry={network.retry}
            />
          </div>
        )}
        {search.error && filter.search !== '' && (
          <div className="page-pad">
            <Failure
              title={t('network.searchFailed', { words: filter.search })}
              error={search.error}
              kept={t('network.listKept')}
              onRetry={() => void search.refetch().catch(() => undefined)}
            />
          </div>
        )}
        {isMap && hasMap && (
          <WorldMap
            cities={cities}
            selected={selected}
            hovered={hovered}
            onHover={setHovered}
            onSelect={select}
          />
        )}
        {isPhone && isMap && filter.city && <CityPanel slug={filter.city} isSheet />}
        {isMap && hasMap && (
          <p className="credit xs">
            {t('network.credit')}
            {isHere && ` ${t('network.counted', { count: total, members: membersCountedByUnesco })}`}
          </p>
        )}
        {(isHere || !network.error) && (!isPhone || !isMap || !hasMap) && (
          <section className="cities" aria-labelledby="cities-title">
            {!isHere && !network.error && (
              <div className="page-pad">
                <SkeletonRows label={t('common:loading')} rows={10} />
              </div>
            )}
            {isHere && (
              <CityTable
                cities={cities}
                filter={filter}
                selected={filter.city}
                hovered={hovered}
                onHover={setHovered}
                change={change}
                addressWith={addressWith}
              />
            )}
          </section>
        )}
      </div>
      {filter.city && !(isPhone && isMap) && <CityPanel slug={filter.city} />}
    </div>
  );
}
