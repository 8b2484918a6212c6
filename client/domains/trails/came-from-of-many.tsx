import { useQuery } from '@apollo/client/react';
import { OriginList } from './origin-list.tsx';
import { TrailsQuery } from './trail.documents.ts';

/** Where one of a list comes from; the whole list is asked for once, however many of it are shown. */
export function CameFromOfMany(props: { kind: string; id: string; ids: readonly string[] }) {
  const { data } = useQuery(TrailsQuery, {
    variables: { kind: props.kind, ids: [...props.ids] },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const origins = data?.trails.find(({ id }) => id === props.id)?.comesFrom ?? [];
  return origins.length === 0 ? null : <OriginList origins={origins} />;
}
