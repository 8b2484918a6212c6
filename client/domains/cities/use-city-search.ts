import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { graphql } from '../../graphql/graphql.ts';
import { CityName_city } from './city-name.tsx';

export const FindCitiesQuery = graphql(
  `
    query FindCities($search: String!) {
      cities(filter: { search: $search }, first: 6) {
        nodes { id slug field ...CityName_city }
      }
    }
  `,
  [CityName_city],
);

/** The first cities found for some words, in any spelling; none while there are no words. */
export function useCitySearch(words: string) {
  const [settled] = useDebouncedValue(words.trim(), 200);
  const { data, previousData, error, loading } = useQuery(FindCitiesQuery, {
    variables: { search: settled },
    skip: settled === '',
  });
  const cities = settled === '' ? [] : ((data ?? previousData)?.cities.nodes ?? []);
  return { cities, hasFailed: error !== undefined, isSettled: settled === words.trim() && !loading };
}
