import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { creativeFields, regions } from '../../../../schema/words.ts';
import { Failure } from '../../../graphql/failure.tsx';
import { useScreenQuery } from '../../../graphql/use-screen-query.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { CaretIcon, CheckIcon } from '../../../ui/icons.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { PageHead, PageTitle } from '../../../ui/page-head.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { AlikePanel } from './alike-panel.tsx';
import { CellPanel } from './cell-panel.tsx';
import {
  type ComparedFramework,
  ComparisonScreenQuery,
  type Convergence,
  type Matrix as MatrixOnScreen,
} from './comparison.documents.ts';
import { Matrix, type MatrixColumn, type MatrixPlace, type MatrixRow } from './matrix.tsx';
import { MatrixCells, rowsOf } from './matrix-cells.ts';
import { MatrixLegend } from './matrix-legend.tsx';
import '../frameworks.css';
import './comparison.css';

/** Who takes which section of a framework how: sections by cities, each cell opened against the common text. */
export function ComparisonScreen() {
  const { t } = useTranslation('adaptations');
  const { slug = '' } = useParams();
  const [search] = useSearchParams();
  const edition = Number.parseInt(search.get('edition') ?? '', 10) || null;
  const field = creativeFields.find((one) => one === search.get('field')) ?? null;
  const region = regions.find((one) => one === search.get('region')) ?? null;
  const { data, error, retry } = useScreenQuery(ComparisonScreenQuery, { slug, edition, field, region });
  if (data?.framework && data.matrix)
    return <Comparison framework={data.framework} matrix={data.matrix} convergence={data.convergence} />;
  return (
    <div className="page-pad sess-alone">
      <PageTitle className="vh">{t('matrix.open')}</PageTitle>
      {data && (
        <EmptyState
          title={t('matrix.empty')}
          advice={t('matrix.emptyAdvice')}
          action={<ButtonLink to={`/frameworks/${slug}`}>{t('text.toFrameworks')}</ButtonLink>}
        />
      )}
      {!data && error && <Failure title={t('failed')} error={error} onRetry={retry} />}
      {!data && !error && <SkeletonRows label={t('loading')} rows={10} />}
    </div>
  );
}

function Comparison(props: {
  framework: ComparedFramework;
  matrix: MatrixOnScreen;
  convergence: readonly Convergence[];
}) {
  const { t } = useTranslation('adaptations');
  const { framework, matrix, convergence } = props;
  const [open, setOpen] = useState<MatrixPlace | null>(null);
  const [alike, setAlike] = useState<string | null>(null);
  const [search] = useSearchParams();
  const isDiffering = search.get('show') === 'differing';
  const all = useMemo(() => rowsOf(matrix.sections, convergence), [matrix, convergence]);
  const cells = useMemo(() => new MatrixCells(matrix.cities, all), [matrix, all]);
  const cities = useMemo(
    () =>
      search.get('sort') === 'differing'
        ? [...matrix.cities].sort((a, b) => differing(b) - differing(a))
        : matrix.cities,
    [matrix, search],
  );
  const rows = isDiffering
    ? withoutEmptyParts(all.filter((row) => row.isPart || cells.differs(row.id)))
    : all;
  const columns: MatrixColumn[] = cities.map(({ adaptationId, name, editionNumber, isBehind }) => ({
    id: adaptationId,
    name,
    edition: t(isBehind ? 'matrix.behind' : 'matrix.edition', { number: editionNumber }),
    isBehind,
  }));
  const openCity = matrix.cities.find(({ adaptationId }) => adaptationId === open?.column);
  const openRow = all.find(({ id }) => id === open?.row);
  const alikeRow = all.find(({ id }) => id === alike);
  const sections = rows.filter(({ isPart }) => !isPart).length;

  function nameOf(row: MatrixRow, column: MatrixColumn): string {
    const cell = cells.at(row.id, column.id);
    const named = {
      city: column.name,
      number: row.number,
      decision: t(`decision.${cells.kindAt(row.id, column.id)}`),
    };
    const name = cell?.reasonType
      ? t('matrix.cellReason', { ...named, reason: t(`reason.${cell.reasonType}`) })
      : t('matrix.cell', named);
    return cell?.isDeviation ? t('matrix.cellDeviates', { name }) : name;
  }

  function close() {
    setOpen(null);
    setAlike(null);
  }

  const panel = openCity && openRow ? 'cell' : alikeRow ? 'alike' : null;
  return (
    <div className={panel ? 'cmp has-cell' : 'cmp'}>
      <div className="cmp-main">
        <PageHead
          eyebrow={
            <Link to={`/frameworks/${framework.slug}`} lang={framework.language}>
              {framework.title}
            </Link>
          }
          title={t('matrix.title', { count: matrix.cities.length })}
          sub={framework.isDemonstration && t('demonstration')}
        />
        <Controls framework={framework} edition={matrix.editionNumber} />
        <p className="meta cmp-count">
          {t('matrix.count', { cells: sections * columns.length, differ: cells.differing })}
        </p>
        {columns.length === 0 ? (
          <div className="page-pad">
            <EmptyState title={t('matrix.none')} advice={t('matrix.noneAdvice')} />
          </div>
        ) : (
          <>
            <Matrix
              rows={rows}
              columns={columns}
              kindAt={(row, column) => cells.kindAt(row, column)}
              nameOf={nameOf}
              open={open}
              language={framework.language}
              onOpen={(place) => {
                setAlike(null);
                setOpen(place);
              }}
              onClose={close}
              onAlike={(row) => {
                setOpen(null);
                setAlike(row);
              }}
            />
            <MatrixLegend />
          </>
        )}
      </div>
      {openCity && openRow && (
        <CellPanel
          row={openRow}
          city={openCity}
          others={matrix.cities}
          edition={matrix.editionNumber}
          language={framework.language}
          onClose={close}
        />
      )}
      {!openCity && alikeRow && (
        <AlikePanel
          row={alikeRow}
          convergence={convergence.filter(({ sectionId }) => sectionId === alikeRow.id)}
          language={framework.language}
          onClose={close}
        />
      )}
    </div>
  );
}

/** Which edition it is read against, which cities, which sections, in which order: all of it in the address. */
function Controls({ framework, edition }: { framework: ComparedFramework; edition: number }) {
  const { t } = useTranslation(['adaptations', 'common']);
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
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
      {choice('field', t('matrix.field'), [
        { value: null, label: t('matrix.anyField') },
        ...creativeFields.map((value) => ({ value, label: t(`common:field.${value}`) })),
      ])}
      {choice('region', t('matrix.region'), [
        { value: null, label: t('matrix.anyRegion') },
        ...regions.map((value) => ({ value, label: t(`common:region.${value}`) })),
      ])}
      {choice('show', t('matrix.show'), [
        { value: null, label: t('matrix.allSections') },
        { value: 'differing', label: t('matrix.differing') },
      ])}
      {choice('sort', t('matrix.sort'), [
        { value: null, label: t('matrix.byName') },
        { value: 'differing', label: t('matrix.byDiffering') },
      ])}
      <Button small onClick={() => window.print()}>
        {t('matrix.print')}
      </Button>
    </div>
  );
}

const differing = ({ cells, added }: MatrixOnScreen['cities'][number]) =>
  cells.filter(({ decision }) => decision !== 'INHERIT').length + added.length;

function withoutEmptyParts(rows: readonly MatrixRow[]): MatrixRow[] {
  return rows.filter((row, at) => !row.isPart || (rows[at + 1] && !rows[at + 1]!.isPart));
}
