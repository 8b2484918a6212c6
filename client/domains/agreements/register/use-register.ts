import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import {
  type AgreementKind,
  type AgreementOrder,
  type AgreementState,
  type AgreementView,
  agreementKinds,
  agreementOrders,
  agreementStates,
  agreementViews,
} from '../../../../schema/agreements/index.ts';

export const optionalColumns = ['kind', 'signed', 'next', 'number', 'ends', 'timeline'] as const;
export type OptionalColumn = (typeof optionalColumns)[number];
const usualColumns: readonly OptionalColumn[] = ['signed', 'next', 'timeline'];

export const groupings = ['none', 'kind', 'state', 'parties'] as const;
export type Grouping = (typeof groupings)[number];

/** How the register is looked at; all of it stands in the address, so that it can be sent to a colleague. */
export interface RegisterSettings {
  view: AgreementView;
  search: string;
  kind: AgreementKind | null;
  state: AgreementState | null;
  order: AgreementOrder;
  isDescending: boolean;
  group: Grouping;
  columns: readonly OptionalColumn[];
}

const usual: RegisterSettings = {
  view: 'ALL',
  search: '',
  kind: null,
  state: null,
  order: 'NEXT',
  isDescending: false,
  group: 'none',
  columns: usualColumns,
};

const oneOf = <Word extends string>(words: readonly Word[], given: string | null): Word | null =>
  words.find((word) => word === given) ?? null;

/** The settings that an address has; what it does not say is as usual. */
export function settingsOf(address: URLSearchParams): RegisterSettings {
  const columns = address.get('columns');
  return {
    view: oneOf(agreementViews, address.get('view')) ?? usual.view,
    search: address.get('q') ?? '',
    kind: oneOf(agreementKinds, address.get('kind')),
    state: oneOf(agreementStates, address.get('state')),
    order: oneOf(agreementOrders, address.get('order')) ?? usual.order,
    isDescending: address.get('desc') === '1',
    group: oneOf(groupings, address.get('group')) ?? usual.group,
    columns:
      columns === null ? usual.columns : optionalColumns.filter((one) => columns.split('.').includes(one)),
  };
}

/** The address of settings, without what is as usual. */
export function addressOf(settings: RegisterSettings): URLSearchParams {
  const { view, search, kind, state, order, isDescending, group, columns } = settings;
  const given: Record<string, string | null> = {
    view: view === usual.view ? null : view,
    q: search || null,
    kind,
    state,
    order: order === usual.order ? null : order,
    desc: isDescending ? '1' : null,
    group: group === usual.group ? null : group,
    columns: columns.join('.') === usual.columns.join('.') ? null : columns.join('.'),
  };
  return new URLSearchParams(Object.entries(given).filter((one): one is [string, string] => one[1] !== null));
}

/** The register's settings, in the address. */
export function useRegister() {
  const [address, setAddress] = useSearchParams();
  const settings = useMemo(() => settingsOf(address), [address]);
  const change = useCallback(
    (more: Partial<RegisterSettings>) =>
      setAddress((before) => addressOf({ ...settingsOf(before), ...more }), { replace: true }),
    [setAddress],
  );
  const { view, search, kind, state, order, isDescending } = settings;
  const variables = {
    filter: {
      view,
      ...(search ? { search } : {}),
      ...(kind ? { kinds: [kind] } : {}),
      ...(state ? { states: [state] } : {}),
    },
    order,
    isDescending,
  };
  const isNarrowed = search !== '' || kind !== null || state !== null;
  return { settings, change, variables, isNarrowed };
}

export type Register = ReturnType<typeof useRegister>;
