import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FieldMark } from '../../ui/field-mark.tsx';
import { ChoiceMenu } from './choice-menu.tsx';
import { CityName } from './city-name.tsx';
import type { NetworkCity } from './network-query.ts';
import { type NetworkFilter, type Order, orders } from './use-network-filter.ts';

/** The list of the cities: the map's accessible twin. */
export function CityTable(props: {
  cities: NetworkCity[];
  filter: NetworkFilter;
  selected: string | null;
  hovered: string | null;
  onHover(slug: string | null): void;
  change(part: Partial<NetworkFilter>): void;
  addressWith(part: Partial<NetworkFilter>): string;
}) {
  const { t } = useTranslation(['cities', 'common']);
  const { filter, change } = props;
  return (
    <>
      <div className="listhead">
        <h2 id="cities-title">{t('list.title')}</h2>
        <ChoiceMenu<Order>
          name={t('list.order')}
          align="end"
          value={filter.order}
          choices={orders.map((value) => ({
            value,
            label: t(value === 'name' && filter.search ? 'list.by.match' : `list.by.${value}`),
          }))}
          onChoose={(order) => change({ order: order ?? 'name' })}
        />
      </div>
      {props.cities.length === 0 ? (
        <div className="page-pad">
          <EmptyState
            title={filter.search ? t('empty.search', { words: filter.search }) : t('empty.filter')}
            advice={t('empty.advice')}
            action={
              <Button
                look="primary"
                onClick={() => change({ search: '', fields: [], region: null, from: null, to: null })}
              >
                {t('empty.show')}
              </Button>
            }
          />
        </div>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('list.city')}</th>
              <th scope="col">{t('list.country')}</th>
              <th scope="col">{t('list.field')}</th>
              <th scope="col">{t('list.since')}</th>
            </tr>
          </thead>
          <tbody onMouseLeave={() => props.onHover(null)}>
            {props.cities.map((city) => (
              <CityRow
                key={city.id}
                city={city}
                to={props.addressWith({ city: city.slug })}
                isSelected={city.slug === props.selected}
                isHovered={city.slug === props.hovered}
                onHover={props.onHover}
              />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function CityRow(props: {
  city: NetworkCity;
  to: string;
  isSelected: boolean;
  isHovered: boolean;
  onHover(slug: string): void;
}) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const { city } = props;
  return (
    <tr
      data-selected={props.isSelected || undefined}
      data-hovered={props.isHovered || undefined}
      onMouseEnter={() => props.onHover(city.slug)}
    >
      <th scope="row">
        <Link
          to={props.to}
          preventScrollReset
          aria-current={props.isSelected || undefined}
          data-city={city.slug}
        >
          <CityName city={city} isStrong />
        </Link>
      </th>
      <td>{format.country(city.countryCode)}</td>
      <td>
        <FieldMark field={city.field} />
        {t(`field.${city.field}`)}
      </td>
      <td className="num">{city.memberSince}</td>
    </tr>
  );
}
