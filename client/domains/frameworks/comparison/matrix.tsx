import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { memo, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Freedom } from '../../../../schema/words.ts';
import { Stem, type StemKind } from '../../../documents/adaptation/stem.tsx';
import { freedomClass } from '../freedom-mark.tsx';
import { laidOut, type Stretch } from './laid-out.ts';
import { MarkSign } from './mark-sign.tsx';
import type { CellMark } from './matrix-cells.ts';
import type { MatrixPlace } from './matrix-place.ts';
import { useMatrixKeys } from './use-matrix-keys.ts';
import { usePrinting } from './use-printing.ts';
import './matrix.css';

export interface MatrixRow {
  id: string;
  number: string;
  title: string;
  freedom: Freedom | null;
  /** A part is a heading over its sections. */
  isPart: boolean;
  /** How many cities wrote alike in one place of it, and how many changed one place in whatever way. */
  alike: number;
  samePlace: number;
}

export interface MatrixColumn {
  id: string;
  name: string;
  edition: string;
  isBehind: boolean;
}

export interface MatrixProps {
  rows: readonly MatrixRow[];
  columns: readonly MatrixColumn[];
  kindAt(row: string, column: string): StemKind;
  marksAt(row: string, column: string): readonly CellMark[];
  /** Daegu, 3.3: adapted, reason: practised. */
  nameOf(row: MatrixRow, column: MatrixColumn): string;
  open: MatrixPlace | null;
  language: string;
  onOpen(place: MatrixPlace): void;
  onClose(): void;
  onAlike(row: string): void;
}

const columnWidth = 76;
/** What a row takes before it is measured: a section’s title may take two lines. */
const rowHeight = { part: 37, section: 41 };
const lastWidth = 92;
const initialRect = { width: 1_200, height: 800 };

/** Sections by cities: each city a stem that runs down through the sections. Only what is near the screen is drawn, and where one stands. */
export function Matrix(props: MatrixProps) {
  const { t } = useTranslation('adaptations');
  const { rows, columns, open, language } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const titleWidth = useTitleWidth();
  const head = useRef<HTMLTableSectionElement>(null);
  const headHeight = useHeight(head);
  const isPrinting = usePrinting();
  const rowAt = (place: MatrixPlace | null) => rows.findIndex(({ id }) => id === place?.row);
  const columnAt = (place: MatrixPlace | null) => columns.findIndex(({ id }) => id === place?.column);
  const keys = useMatrixKeys({
    rows: rows.filter(({ isPart }) => !isPart).map(({ id }) => id),
    columns: columns.map(({ id }) => id),
    table: scroller,
    show: (place) => {
      down.scrollToIndex(rowAt(place));
      across.scrollToIndex(columnAt(place));
    },
    onOpen: props.onOpen,
    onClose: props.onClose,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnWidth,
    overscan: 3,
    scrollMargin: titleWidth,
    scrollPaddingStart: titleWidth,
    scrollPaddingEnd: lastWidth,
    initialRect,
    rangeExtractor: (range) => drawnIn(range, columnAt(keys.resting), isPrinting),
  });
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.isPart ? rowHeight.part : rowHeight.section),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 3,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    initialRect,
    rangeExtractor: (range) => drawnIn(range, rowAt(keys.resting), isPrinting),
  });
  const line = useSame(laidOut(across.getVirtualItems(), titleWidth, columns.length * columnWidth));
  return (
    <section
      className="matrix"
      ref={scroller}
      aria-label={t('matrix.label')}
      tabIndex={-1}
      style={{ scrollPadding: `${headHeight}px ${lastWidth}px 0 ${titleWidth}px` }}
    >
      <table
        className="mx"
        style={{ width: titleWidth + columns.length * columnWidth + lastWidth }}
        aria-colcount={columns.length + 2}
        aria-rowcount={rows.length + 1}
      >
        <colgroup>
          <col style={{ width: titleWidth }} />
          {line.map((one) => (
            <col key={one.key} style={{ width: one.kind === 'room' ? one.size : columnWidth }} />
          ))}
          <col style={{ width: lastWidth }} />
        </colgroup>
        <thead ref={head}>
          <tr aria-rowindex={1}>
            <th scope="col" className="first" aria-colindex={1}>
              <span className="vh">{t('matrix.section')}</span>
            </th>
            {line.map((one) => {
              const column = one.kind === 'line' ? columns[one.index] : undefined;
              if (one.kind === 'room' || !column) return <td key={one.key} aria-hidden="true" />;
              return (
                <th key={one.key} scope="col" aria-colindex={one.index + 2}>
                  <span className="cn">{column.name}</span>
                  <span className={column.isBehind ? 'ed late' : 'ed'}>{column.edition}</span>
                </th>
              );
            })}
            <th scope="col" aria-colindex={columns.length + 2}>
              <span className="vh">{t('matrix.alikeColumn')}</span>
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={keys.onKeyDown} onFocus={keys.onFocus}>
          {laidOut(down.getVirtualItems(), headHeight, down.getTotalSize()).map((one) => {
            const row = one.kind === 'line' ? rows[one.index] : undefined;
            if (one.kind === 'room' || !row)
              return (
                // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row of nothing, which nobody can reach
                <tr key={one.key} className="room" aria-hidden="true">
                  <td colSpan={line.length + 2} style={{ height: one.kind === 'room' ? one.size : 0 }} />
                </tr>
              );
            return (
              <Row
                key={row.id}
                measure={down.measureElement}
                kindAt={props.kindAt}
                marksAt={props.marksAt}
                nameOf={props.nameOf}
                onOpen={props.onOpen}
                onAlike={props.onAlike}
                row={row}
                index={one.index}
                columns={columns}
                line={line}
                openColumn={open?.row === row.id ? open.column : null}
                restingColumn={keys.resting?.row === row.id ? keys.resting.column : null}
                language={language}
              />
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** What is near the screen, and the line one stands in, so that neither the focus nor the tab stop is lost; on paper everything. */
function drawnIn(range: Range, stood: number, isPrinting: boolean): number[] {
  if (isPrinting) return Array.from({ length: range.count }, (_, index) => index);
  const near = defaultRangeExtractor(range);
  return stood < 0 || near.includes(stood) ? near : [...near, stood].sort((a, b) => a - b);
}

/** The same list as before as long as it says the same: rows that have not changed are not drawn again. */
function useSame(now: readonly Stretch[]): readonly Stretch[] {
  const said = JSON.stringify(now);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it says is all that it is
  return useMemo(() => now, [said]);
}

interface RowProps
  extends Pick<MatrixProps, 'kindAt' | 'marksAt' | 'nameOf' | 'onOpen' | 'onAlike' | 'language'> {
  row: MatrixRow;
  index: number;
  columns: readonly MatrixColumn[];
  line: readonly Stretch[];
  openColumn: string | null;
  restingColumn: string | null;
  measure(element: Element | null): void;
}

const Row = memo(function Row(props: RowProps) {
  const { t } = useTranslation('adaptations');
  const { row, index, columns, line, openColumn, restingColumn, language } = props;
  const { number, title, freedom, isPart, alike, samePlace } = row;
  const kind = [
    isPart ? 'pt' : '',
    freedom ? freedomClass[freedom] : '',
    openColumn !== null ? 'row-on' : '',
  ].join(' ');
  return (
    <tr ref={props.measure} data-index={index} className={kind.trim()} aria-rowindex={index + 2}>
      <th scope={isPart ? 'rowgroup' : 'row'} className="first" aria-colindex={1}>
        <span className="row-name">
          <span className="sn">{number}</span>
          <span lang={language}>{title}</span>
        </span>
      </th>
      {line.map((one) => {
        const column = one.kind === 'line' ? columns[one.index] : undefined;
        if (one.kind === 'room' || !column) return <td key={one.key} aria-hidden="true" />;
        return isPart ? (
          <td key={one.key} aria-colindex={one.index + 2}>
            <i className="thru" />
          </td>
        ) : (
          <Cell
            key={one.key}
            row={row}
            column={column}
            index={one.index + 2}
            isOpen={openColumn === column.id}
            isResting={restingColumn === column.id}
            kindAt={props.kindAt}
            marksAt={props.marksAt}
            nameOf={props.nameOf}
            onOpen={props.onOpen}
          />
        );
      })}
      <td aria-colindex={columns.length + 2}>
        {samePlace > 1 && (
          <button type="button" className="alike" onClick={() => props.onAlike(row.id)}>
            {alike > 1 ? t('matrix.alike', { count: alike }) : t('matrix.samePlace', { count: samePlace })}
          </button>
        )}
      </td>
    </tr>
  );
});

/** One place. Scrolling draws those that come; those that stay are left alone. */
const Cell = memo(function Cell(
  props: Pick<MatrixProps, 'kindAt' | 'marksAt' | 'nameOf' | 'onOpen'> & {
    row: MatrixRow;
    column: MatrixColumn;
    index: number;
    isOpen: boolean;
    isResting: boolean;
  },
) {
  const { row, column, index, isOpen, isResting } = props;
  const kind = props.kindAt(row.id, column.id);
  return (
    <td aria-colindex={index}>
      <button
        type="button"
        data-row={row.id}
        data-column={column.id}
        data-kind={kind}
        tabIndex={isResting ? 0 : -1}
        aria-expanded={isOpen}
        className={isOpen ? 'mx-cell on' : 'mx-cell'}
        aria-label={props.nameOf(row, column)}
        onClick={() => props.onOpen({ row: row.id, column: column.id })}
      >
        <Stem kind={kind} />
        {props.marksAt(row.id, column.id).map((mark) => (
          <MarkSign key={mark} mark={mark} />
        ))}
      </button>
    </td>
  );
});

/** How high the cities' names stand: they take more lines in some languages than in others. */
function useHeight(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(65);
  useLayoutEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const size = entry?.borderBoxSize[0]?.blockSize;
      if (size) setHeight(size);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return height;
}

/** The first column stays in sight; on a phone it leaves room for two cities beside. */
function useTitleWidth(): number {
  const [width, setWidth] = useState(() => widthFor(window.innerWidth));
  useEffect(() => {
    const measure = () => setWidth(widthFor(window.innerWidth));
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return width;
}

const widthFor = (window: number) => (window <= 760 ? 176 : 300);
