import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { creativeFields, regions } from '../../../../schema/words.ts';
import { Failure } from '../../../graphql/failure.tsx';
import { useScreenQuery } from '../../../graphql/use-screen-query.ts';
import { useFormat } from '../../../i18n/format.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHead, PageTitle } from '../../../ui/page-head.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { endOfDay } from '../past-day.ts';
import {
  type ComparedFramework,
  ComparisonScreenQuery,
  type ConvergenceCount,
  ConvergenceCountsQuery,
  type Matrix as MatrixOnScreen,
  type NetworkChoice,
} from './comparison.documents.ts';
import { Matrix, type MatrixColumn, type MatrixRow } from './matrix.tsx';
import { MatrixCells, rowsOf } from './matrix-cells.ts';
import { MatrixControls } from './matrix-controls.tsx';
import { MatrixLegend } from './matrix-legend.tsx';
import type { MatrixPlace } from './matrix-place.ts';
import '../frameworks.css';
import './comparison.css';

// What compares texts comes when one is opened.
const CellPanel = lazy(async () => ({ default: (await import('./cell-panel.tsx')).CellPanel }));
const AlikePanel = lazy(async () => ({ default: (await import('./alike-panel.tsx')).AlikePanel }));

/** Who takes which section of a framework how: sections by cities, each cell opened against the common text. */
export function ComparisonScreen() {
  const { t } = useTranslation('adaptations');
  const { slug = '' } = useParams();
  const [search] = useSearchParams();
  const edition = Number.parseInt(search.get('edition') ?? '', 10) || null;
  const field = creativeFields.find((one) => one === search.get('field')) ?? null;
  const region = regions.find((one) => one === search.get('region')) ?? null;
  const network = search.get('network');
  const at = endOfDay(search.get('on'));
  const { data, error, retry } = useScreenQuery(ComparisonScreenQuery, {
    slug,
    edition,
    at,
    field,
    region,
    network,
  });
  // What is changed alike is looked for in what stands now, and counted while the table can be read already.
  const counts = useScreenQuery(ConvergenceCountsQuery, { slug, edition }, { skip: at !== null });
  if (data?.framework && data.matrix)
    return (
      <Comparison
        framework={data.framework}
        matrix={data.matrix}
        networks={data.subNetworks}
        convergence={(at === null && counts.data?.convergence) || none}
        at={at}
      />
    );
  return (
    <div className="page-pad page-alone">
      <PageTitle className="vh">{t('matrix.open')}</PageTitle>
      {data && (
        <EmptyState
          title={t(at ? 'matrix.nothingThen' : 'matrix.empty')}
          advice={t(at ? 'matrix.nothingThenAdvice' : 'matrix.emptyAdvice')}
          action={
            at ? (
              <ButtonLink to={`/frameworks/${slug}/cities`}>{t('matrix.today')}</ButtonLink>
            ) : (
              <ButtonLink to={`/frameworks/${slug}`}>{t('text.toFrameworks')}</ButtonLink>
            )
          }
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
  networks: readonly NetworkChoice[];
  convergence: readonly ConvergenceCount[];
  at: string | null;
}) {
  const { t } = useTranslation('adaptations');
  const { framework, matrix, convergence, at } = props;
  const format = useFormat();
  const [open, setOpen] = useState<MatrixPlace | null>(null);
  const [alike, setAlike] = useState<string | null>(null);
  const [search] = useSearchParams();
  const isDiffering = search.get('show') === 'differing';
  const all = useMemo(() => rowsOf(matrix.sections, convergence), [matrix, convergence]);
  const cities = useMemo(() => {
    const wanted = search.get('cities')?.split(',') ?? [];
    const chosen = matrix.cities.filter(({ slug }) => wanted.length === 0 || wanted.includes(slug));
    return search.get('sort') === 'differing' ? chosen.sort((a, b) => differing(b) - differing(a)) : chosen;
  }, [matrix, search]);
  const cells = useMemo(() => new MatrixCells(cities, all), [cities, all]);
  const rows = useMemo(
    () => (isDiffering ? withoutEmptyParts(all.filter((row) => row.isPart || cells.differs(row.id))) : all),
    [isDiffering, all, cells],
  );
  const columns = useMemo(
    () =>
      cities.map(
        ({ adaptationId, name, editionNumber, isBehind, isWithdrawn }): MatrixColumn => ({
          id: adaptationId,
          name,
          edition: t(isWithdrawn ? 'matrix.withdrawn' : isBehind ? 'matrix.behind' : 'matrix.edition', {
            number: editionNumber,
          }),
          isBehind: isBehind || isWithdrawn,
        }),
      ),
    [cities, t],
  );
  const openCity = matrix.cities.find(({ adaptationId }) => adaptationId === open?.column);
  const openRow = all.find(({ id }) => id === open?.row);
  const alikeRow = all.find(({ id }) => id === alike);
  const sections = rows.filter(({ isPart }) => !isPart).length;

  // All of these stay the same while nothing changes: of the cells, only those that come into sight are drawn.
  const kindAt = useCallback((row: string, column: string) => cells.kindAt(row, column), [cells]);
  const marksAt = useCallback((row: string, column: string) => cells.marksAt(row, column), [cells]);
  const nameOf = useCallback(
    (row: MatrixRow, column: MatrixColumn): string => {
      const cell = cells.at(row.id, column.id);
      const named = {
        city: column.name,
        number: row.number,
        decision: t(`decision.${cells.kindAt(row.id, column.id)}`),
      };
      const name = cell?.reasonType
        ? t('matrix.cellReason', { ...named, reason: t(`reason.${cell.reasonType}`) })
        : t('matrix.cell', named);
      // The signs say nothing to who can’t see them.
      return [name, ...cells.marksAt(row.id, column.id).map((mark) => t(`matrix.mark.${mark}`))].join(', ');
    },
    [cells, t],
  );
  const openCell = useCallback((place: MatrixPlace) => {
    setAlike(null);
    setOpen(place);
  }, []);
  const openAlike = useCallback((row: string) => {
    setOpen(null);
    setAlike(row);
  }, []);
  const close = useCallback(() => {
    setOpen(null);
    setAlike(null);
  }, []);

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
          title={t('matrix.title', { count: cities.length })}
          sub={framework.isDemonstration && t('demonstration')}
        />
        {matrix.withdrawnAt && (
          <p className="read-notice" role="note">
            {t('text.editionWithdrawn', {
              number: matrix.editionNumber,
              day: format.shortDay(matrix.withdrawnAt),
              reason: matrix.withdrawnReason ?? '',
            })}
          </p>
        )}
        <MatrixControls framework={framework} matrix={matrix} networks={props.networks} />
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
              kindAt={kindAt}
              marksAt={marksAt}
              nameOf={nameOf}
              open={open}
              language={framework.language}
              onOpen={openCell}
              onClose={close}
              onAlike={openAlike}
            />
            <MatrixLegend />
          </>
        )}
      </div>
      <Suspense
        fallback={
          <aside className="cell">
            <SkeletonRows rows={3} label={t('loading')} />
          </aside>
        }
      >
        {openCity && openRow && (
          <CellPanel
            row={openRow}
            city={openCity}
            others={matrix.cities}
            besideAtFirst={
              cities.length === 2 ? cities.find((one) => one !== openCity)?.adaptationId : undefined
            }
            added={cells.addedAt(openRow.id, openCity.adaptationId)}
            edition={matrix.editionNumber}
            editions={framework.editions}
            at={at}
            language={framework.language}
            onClose={close}
          />
        )}
        {!openCity && alikeRow && (
          <AlikePanel
            row={alikeRow}
            slug={framework.slug}
            edition={matrix.editionNumber}
            language={framework.language}
            onClose={close}
          />
        )}
      </Suspense>
    </div>
  );
}

const none: readonly ConvergenceCount[] = [];

const differing = ({ cells, added }: MatrixOnScreen['cities'][number]) =>
  cells.filter(({ decision }) => decision !== 'INHERIT').length + added.length;

function withoutEmptyParts(rows: readonly MatrixRow[]): MatrixRow[] {
  return rows.filter((row, at) => !row.isPart || (rows[at + 1] && !rows[at + 1]!.isPart));
}
