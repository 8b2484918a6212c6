import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';

export const CityName_city = graphql(`
  fragment CityName_city on City {
    name
    nativeName
    nativeLanguage
  }
`);

/** A city's name in the reader's language, with its own script beside it. */
export function CityName(props: { city: FragmentOf<typeof CityName_city>; isStrong?: boolean }) {
  const city = readFragment(CityName_city, props.city);
  return (
    <span className="city-name">
      {props.isStrong ? <b className="medium">{city.name}</b> : city.name}
      {city.nativeName && city.nativeName !== city.name && (
        <>
          {' '}
          <span className="nat quiet" lang={city.nativeLanguage ?? undefined}>
            {city.nativeName}
          </span>
        </>
      )}
    </span>
  );
}
