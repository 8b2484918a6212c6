import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { limits } from '../../../schema/limits.ts';
import { SearchQuery } from './search.documents.ts';

const shown = 8;

/** The best of what is found for some words while they are typed; nothing while there are none. */
export function useFind(words: string) {
  const sought = [...words.trim()].slice(0, limits.searchText.max).join('');
  const [settled] = useDebouncedValue(sought, 150);
  const { data, previousData, error, loading } = useQuery(SearchQuery, {
    variables: { query: settled, first: shown },
    skip: settled === '',
    fetchPolicy: 'network-only',
  });
  const results = settled === '' ? undefined : (data ?? previousData)?.search;
  return {
    hits: results?.hits ?? [],
    total: results?.totalCount ?? 0,
    hasWords: results?.hasWords ?? true,
    hasFailed: error !== undefined,
    isSettled: settled === sought && !loading,
  };
}
