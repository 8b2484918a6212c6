import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementKinds, agreementOrders, agreementStates } from '../../../../schema/agreements/index.ts';
import { CaretIcon, SearchIcon } from '../../../ui/icons.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { groupings, optionalColumns, type Register } from './use-register.ts';

/** What the register is searched and narrowed by, in which order it stands, and which columns it has. */
export function Filters({ settings, change }: Pick<Register, 'settings' | 'change'>) {
  const { t } = useTranslation('agreements');
  const [typed, setTyped] = useState(settings.search);
  useEffect(() => setTyped(settings.search), [settings.search]);
  const choice = (label: string, value: string) => (
    <>
      {label} <b>{value}</b>
      <CaretIcon />
    </>
  );
  return (
    <div className="rg-filters">
      <search>
        <label className="field">
          <SearchIcon />
          <span className="vh">{t('filter.search')}</span>
          <input
            type="search"
            value={typed}
            placeholder={t('filter.search')}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              change({ search: event.currentTarget.value });
            }}
          />
        </label>
      </search>
      <Menu
        className="select"
        label={t('filter.kind')}
        button={choice(t('filter.kind'), settings.kind ? t(`kind.${settings.kind}`) : t('filter.all'))}
        items={[
          {
            key: '',
            label: t('filter.all'),
            isChosen: settings.kind === null,
            onSelect: () => change({ kind: null }),
          },
          ...agreementKinds.map((kind) => ({
            key: kind,
            label: t(`kind.${kind}`),
            isChosen: settings.kind === kind,
            onSelect: () => change({ kind }),
          })),
        ]}
      />
      <Menu
        className="select"
        label={t('filter.state')}
        button={choice(t('filter.state'), settings.state ? t(`state.${settings.state}`) : t('filter.all'))}
        items={[
          {
            key: '',
            label: t('filter.all'),
            isChosen: settings.state === null,
            onSelect: () => change({ state: null }),
          },
          ...agreementStates.map((state) => ({
            key: state,
            label: t(`state.${state}`),
            isChosen: settings.state === state,
            onSelect: () => change({ state }),
          })),
        ]}
      />
      <span className="sp" />
      <Menu
        className="select"
        align="end"
        label={t('filter.group')}
        button={choice(
          t('filter.group'),
          settings.group === 'none' ? t('filter.none') : t(`column.${settings.group}`).toLocaleLowerCase(),
        )}
        items={groupings.map((group) => ({
          key: group,
          label: group === 'none' ? t('filter.none') : t(`column.${group}`),
          isChosen: settings.group === group,
          onSelect: () => change({ group }),
        }))}
      />
      <Menu
        className="select"
        align="end"
        label={t('filter.order')}
        button={choice(t('filter.order'), t(`order.${settings.order}`))}
        items={agreementOrders.map((order) => ({
          key: order,
          label: t(`order.${order}`),
          isChosen: settings.order === order,
          onSelect: () => change({ order, isDescending: false }),
        }))}
      />
      <Menu
        className="select"
        align="end"
        label={t('filter.columns')}
        button={
          <>
            {t('filter.columns')}
            <CaretIcon />
          </>
        }
        items={optionalColumns.map((column) => ({
          key: column,
          label: t(`column.${column}`),
          isChosen: settings.columns.includes(column),
          onSelect: () =>
            change({
              columns: optionalColumns.filter((one) => settings.columns.includes(one) !== (one === column)),
            }),
        }))}
      />
    </div>
  );
}
