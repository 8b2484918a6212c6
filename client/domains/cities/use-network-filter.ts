import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type Region, regions } from '../../../schema/words.ts';
import { type MarkedField, markClass, markedFields } from '../../ui/field-mark.tsx';

export const orders = ['name', 'newest', 'oldest'] as const;
export type Order = (typeof orders)[number];

/** What the reader asked the network for; it lives in the address, so it can be sent to a colleague. */
export interface NetworkFilter {
  search: string;
  fields: MarkedField[];
  region: Region | null;
  from: number | null;
  to: number | null;
  order: Order;
  view: 'map' | 'list';
  city: string | null;
}

/** The filter in the address, how to change it, and the address with a change made. */
export function useNetworkFilter() {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => readFilter(params), [params]);
  const change = useCallback(
    (part: Partial<NetworkFilter>, options: { isStep?: boolean } = {}) =>
      setParams((now) => writeFilter({ ...readFilter(now), ...part }), {
        replace: !options.isStep,
        preventScrollReset: true,
      }),
    [setParams],
  );
  const addressWith = useCallback(
    (part: Partial<NetworkFilter>) => `/network?${writeFilter({ ...filter, ...part })}`,
    [filter],
  );
  return { filter, change, addressWith };
}

/** Reads a filter from an address; words it doesn't know are left out. */
export function readFilter(params: URLSearchParams): NetworkFilter {
  const words = (params.get('field') ?? '').split(',');
  return {
    search: params.get('q') ?? '',
    fields: markedFields.filter((field) => words.includes(markClass[field])),
    region: regions.find((region) => slug(region) === params.get('region')) ?? null,
    from: year(params.get('from')),
    to: year(params.get('to')),
    order: orders.find((order) => order === params.get('order')) ?? 'name',
    view: params.get('view') === 'list' ? 'list' : 'map',
    city: params.get('city'),
  };
}

/** Writes a filter as the shortest address that says it. */
export function writeFilter(filter: NetworkFilter): URLSearchParams {
  const params = new URLSearchParams();
  if (filter.search.trim()) params.set('q', filter.search.trim());
  if (filter.fields.length) params.set('field', filter.fields.map((field) => markClass[field]).join(','));
  if (filter.region) params.set('region', slug(filter.region));
  if (filter.from) params.set('from', String(filter.from));
  if (filter.to) params.set('to', String(filter.to));
  if (filter.order !== 'name') params.set('order', filter.order);
  if (filter.view !== 'map') params.set('view', filter.view);
  if (filter.city) params.set('city', filter.city);
  return params;
}

/** Says whether the filter leaves anything out. */
export function isFiltering(filter: NetworkFilter): boolean {
  return Boolean(filter.search || filter.fields.length || filter.region || filter.from || filter.to);
}

function slug(word: string): string {
  return word.toLowerCase().replaceAll('_', '-');
}

function year(word: string | null): number | null {
  return word && /^\d{4}$/.test(word) ? Number(word) : null;
}
