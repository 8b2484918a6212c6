import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { creativeFields, regions } from '../../../../schema/words.ts';
import { useFormat } from '../../../i18n/format.ts';
import { CaretIcon, CheckIcon } from '../../../ui/icons.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { useAddress } from '../../../ui/use-address.ts';
import { PastDayField } from '../past-day-field.tsx';
import { ChooseCitiesDialog } from './choose-cities-dialog.tsx';
import type { ComparedFramework, Matrix, NetworkChoice } from './comparison.documents.ts';
import { MatrixExport } from './matrix-export.tsx';

/** Against which edition and of which day, which cities, which sections, in which order: all of it in the address. */
export function MatrixControls(props: {
  framework: ComparedFramework;
  matrix: Matrix;
  networks: readonly NetworkChoice[];
}) {
  const { t } = useTranslation(['adaptations', 'common']);
  const format = useFormat();
  const { framework, matrix, networks } = props;
  const [search, set] = useAddress({ replace: true, preventScrollReset: true });
  const [isChoosing, setChoosing] = useState(false);
  const edition = matrix.editionNumber;
  const chosen = search.get('cities')?.split(',') ?? [];
  const choice = (name: string, label: string, choices: { value: string | null; label: string }[]) => {
    const chosen = choices.find(({ value }) => value === search.get(name)) ?? choices[0]!;
    return (
      <Menu
        label={label}
        className="select"
        button={
          <>
            {label} <b>{chosen.label}</b>
            <CaretIcon />
          </>
        }
        items={choices.map(({ value, label: words }) => ({
          key: value ?? '',
          label: words,
          isChosen: value === chosen.value,
          end: value === chosen.value && <CheckIcon />,
          onSelect: () => set(name, value),
        }))}
      />
    );
  };
  const adopted = framework.editions.filter(({ adoptedAt }) => adoptedAt);
  const on = search.get('on');
  return (
    <div className="ctl">
      <Menu
        label={t('matrix.against', { number: edition })}
        className="select"
        button={
          <>
            <b>{t('matrix.against', { number: edition })}</b>
            <CaretIcon />
          </>
        }
        items={adopted.map(({ id, number }) => ({
          key: id,
          label: t('matrix.against', { number }),
          isChosen: number === edition,
          end: number === edition && <CheckIcon />,
          onSelect: () => set('edition', String(number)),
        }))}
      />
      <PastDayField day={on} since={adopted.at(-1)?.adoptedAt} onChoose={(day) => set('on', day)} />
      <button type="button" className="select" aria-haspopup="dialog" onClick={() => setChoosing(true)}>
        {t('matrix.cities')}{' '}
        <b>
          {chosen.length === 0
            ? t('matrix.allCities')
            : chosen.length > 2
              ? t('matrix.someCities', { count: chosen.length })
              : format.list(
                  matrix.cities.filter(({ slug }) => chosen.includes(slug)).map(({ name }) => name),
                )}
        </b>
        <CaretIcon />
      </button>
      {choice('field', t('matrix.field'), [
        { value: null, label: t('matrix.anyField') },
        ...creativeFields.map((value) => ({ value, label: t(`common:field.${value}`) })),
      ])}
      {choice('region', t('matrix.region'), [
        { value: null, label: t('matrix.anyRegion') },
        ...regions.map((value) => ({ value, label: t(`common:region.${value}`) })),
      ])}
      {choice('network', t('matrix.network'), [
        { value: null, label: t('matrix.anyNetwork') },
        ...networks.map(({ slug, name }) => ({ value: slug, label: name })),
      ])}
      {choice('show', t('matrix.show'), [
        { value: null, label: t('matrix.allSections') },
        { value: 'differing', label: t('matrix.differing') },
      ])}
      {choice('sort', t('matrix.sort'), [
        { value: null, label: t('matrix.byName') },
        { value: 'differing', label: t('matrix.byDiffering') },
      ])}
      <MatrixExport framework={framework.slug} edition={edition} />
      {isChoosing && (
        <ChooseCitiesDialog
          cities={matrix.cities}
          chosen={chosen}
          onChoose={(slugs) => {
            set('cities', slugs.join(',') || null);
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  );
}
