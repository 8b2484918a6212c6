import { useTranslation } from 'react-i18next';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { FieldMark } from '../../ui/field-mark.tsx';

export const CityFacts_city = graphql(`
  fragment CityFacts_city on City {
    field
    memberSince
    countryCode
    region
  }
`);

/** What a city is, in two lines: its field and year, its country and region. */
export function CityFacts(props: { city: FragmentOf<typeof CityFacts_city> }) {
  const { t } = useTranslation(['cities', 'common']);
  const format = useFormat();
  const city = readFragment(CityFacts_city, props.city);
  return (
    <>
      <p className="is">
        <FieldMark field={city.field} />
        {t('since', { city: t(`cityOf.${city.field}`), year: city.memberSince })}
      </p>
      <p className="meta quiet">
        {format.country(city.countryCode)}, {t(`common:region.${city.region}`)}
      </p>
    </>
  );
}
