import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regions } from '../../../schema/words.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { MarkedField } from '../../ui/field-mark.tsx';
import { FilterIcon } from '../../ui/icons.tsx';
import { ChoiceMenu } from './choice-menu.tsx';
import { CitySearchField } from './city-search-field.tsx';
import { FieldLegend } from './field-legend.tsx';
import { isFiltering, type NetworkFilter } from './use-network-filter.ts';

interface Props {
  filter: NetworkFilter;
  change(part: Partial<NetworkFilter>): void;
  /** Every city's year, to know which may be chosen. */
  years: number[];
  /** Null until the cities are known. */
  counts: Map<MarkedField, number> | null;
  isPhone: boolean;
}

/** Search, region and years; on a phone all but the search are in a sheet. */
export function Filters(props: Props) {
  const { t } = useTranslation('cities');
  const [isOpen, setOpen] = useState(false);
  const { filter, change, isPhone } = props;
  const clear = isFiltering(filter) && (
    <Button
      look="plain"
      small
      onClick={() => change({ search: '', fields: [], region: null, from: null, to: null })}
    >
      {t('filter.clear')}
    </Button>
  );
  return (
    <div className="filters">
      <CitySearchField words={filter.search} onSearch={(search) => change({ search })} />
      {isPhone ? (
        <IconButton
          look="secondary"
          aria-label={t('filter.open')}
          aria-haspopup="dialog"
          onClick={() => setOpen(true)}
        >
          <FilterIcon />
        </IconButton>
      ) : (
        <>
          <Choices {...props} />
          {clear}
        </>
      )}
      {isOpen && (
        <Dialog isSheet title={t('filter.open')} closeLabel={t('close')} onClose={() => setOpen(false)}>
          <div className="filter-sheet">
            <FieldLegend filter={filter} change={change} counts={props.counts} />
            <Choices {...props} />
            {clear}
          </div>
        </Dialog>
      )}
    </div>
  );
}

function Choices({ filter, change, years }: Props) {
  const { t } = useTranslation(['cities', 'common']);
  const format = useFormat();
  const first = Math.min(...years);
  const last = Math.max(...years);
  const all = [...new Set(years)].sort((a, b) => a - b).map((value) => ({ value, label: String(value) }));
  return (
    <>
      <ChoiceMenu
        name={t('filter.region')}
        value={filter.region}
        any={t('filter.all')}
        choices={regions
          .map((value) => ({ value, label: t(`common:region.${value}`) }))
          .sort((a, b) => format.compare(a.label, b.label))}
        onChoose={(region) => change({ region })}
      />
      {years.length > 0 && (
        <>
          <ChoiceMenu
            name={t('filter.from')}
            value={filter.from}
            any={String(first)}
            choices={all.filter(({ value }) => value !== first && value <= (filter.to ?? last))}
            onChoose={(from) => change({ from })}
          />
          <ChoiceMenu
            name={t('filter.to')}
            value={filter.to}
            any={String(last)}
            choices={all.filter(({ value }) => value !== last && value >= (filter.from ?? first)).reverse()}
            onChoose={(to) => change({ to })}
          />
        </>
      )}
    </>
  );
}
