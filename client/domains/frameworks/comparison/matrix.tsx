import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Freedom } from '../../../../schema/words.ts';
import { Stem, type StemKind } from '../../../documents/adaptation/stem.tsx';
import { freedomClass } from '../freedom-mark.tsx';
import { useMatrixKeys } from './use-matrix-keys.ts';
import './matrix.css';
import type { MatrixPlace } from './matrix-place.ts';

export interface MatrixRow {
  id: string;
  number: string;
  title: string;
  freedom: Freedom | null;
  /** A part is a heading over its sections. */
  isPart: boolean;
  /** How many cities changed it alike; 0 where none did. */
  alike: number;
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
  /** Daegu, 3.3: adapted, reason: practised. */
  nameOf(row: MatrixRow, column: MatrixColumn): string;
  open: MatrixPlace | null;
  language: string;
  onOpen(place: MatrixPlace): void;
  onClose(): void;
  onAlike(row: string): void;
}

const columnWidth = 76;

/** Sections by cities: each city a stem that runs down through the sections. Only the columns near the screen are drawn. */
export function Matrix(props: MatrixProps) {
  const { t } = useTranslation('adaptations');
  const { rows, columns, open, language } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const titleWidth = useTitleWidth();
  const cells = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnWidth,
    overscan: 6,
    initialRect: { width: 1_200, height: 800 },
  });
  const keys = useMatrixKeys({
    rows: rows.filter(({ isPart }) => !isPart).map(({ id }) => id),
    columns: columns.map(({ id }) => id),
    table: scroller,
    show: (index) => cells.scrollToIndex(index),
    onOpen: props.onOpen,
    onClose: props.onClose,
  });
  const shown = cells.getVirtualItems();
  const from = shown[0]?.index ?? 0;
  const to = (shown.at(-1)?.index ?? -1) + 1;
  const before = from * columnWidth;
  const after = (columns.length - to) * columnWidth;
  const drawn = columns.slice(from, to);
  return (
    <section className="matrix" ref={scroller} aria-label={t('matrix.label')} tabIndex={-1}>
      <table
        className="mx"
        style={{ width: titleWidth + columns.length * columnWidth + 72 }}
        aria-colcount={columns.length + 2}
        aria-rowcount={rows.length + 1}
      >
        <colgroup>
          <col style={{ width: titleWidth }} />
          {before > 0 && <col style={{ width: before }} />}
          {drawn.map(({ id }) => (
            <col key={id} style={{ width: columnWidth }} />
          ))}
          {after > 0 && <col style={{ width: after }} />}
          <col style={{ width: 72 }} />
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="first" aria-colindex={1}>
              <span className="vh">{t('matrix.section')}</span>
            </th>
            {before > 0 && <td aria-hidden="true" />}
            {drawn.map((column, at) => (
              <th key={column.id} scope="col" aria-colindex={from + at + 2}>
                <span className="cn">{column.name}</span>
                <span className={column.isBehind ? 'ed late' : 'ed'}>{column.edition}</span>
              </th>
            ))}
            {after > 0 && <td aria-hidden="true" />}
            <th scope="col" aria-colindex={columns.length + 2}>
              <span className="vh">{t('matrix.alikeColumn')}</span>
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={keys.onKeyDown} onFocus={keys.onFocus}>
          {rows.map((row, at) => (
            <Row
              key={row.id}
              kindAt={props.kindAt}
              nameOf={props.nameOf}
              onOpen={props.onOpen}
              onAlike={props.onAlike}
              row={row}
              index={at + 2}
              drawn={drawn}
              from={from}
              hasBefore={before > 0}
              hasAfter={after > 0}
              columnCount={columns.length}
              openColumn={open?.row === row.id ? open.column : null}
              restingColumn={keys.resting?.row === row.id ? keys.resting.column : null}
              language={language}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps extends Pick<MatrixProps, 'kindAt' | 'nameOf' | 'onOpen' | 'onAlike' | 'language'> {
  row: MatrixRow;
  index: number;
  drawn: readonly MatrixColumn[];
  from: number;
  hasBefore: boolean;
  hasAfter: boolean;
  columnCount: number;
  openColumn: string | null;
  restingColumn: string | null;
}

const Row = memo(function Row(props: RowProps) {
  const { t } = useTranslation('adaptations');
  const { row, index, drawn, from, hasBefore, hasAfter, openColumn, restingColumn, language } = props;
  const { number, title, freedom, isPart, alike } = row;
  const kind = [
    isPart ? 'pt' : '',
    freedom ? freedomClass[freedom] : '',
    openColumn !== null ? 'row-on' : '',
  ].join(' ');
  return (
    <tr className={kind.trim()} aria-rowindex={index}>
      <th scope={isPart ? 'rowgroup' : 'row'} className="first" aria-colindex={1}>
        <span className="row-name">
          <span className="sn">{number}</span>
          <span lang={language}>{title}</span>
        </span>
      </th>
      {hasBefore && <td aria-hidden="true" />}
      {drawn.map((column, at) =>
        isPart ? (
          <td key={column.id} aria-colindex={from + at + 2}>
            <i className="thru" />
          </td>
        ) : (
          <Cell
            key={column.id}
            row={row}
            column={column}
            index={from + at + 2}
            isOpen={openColumn === column.id}
            isResting={restingColumn === column.id}
            kindAt={props.kindAt}
            nameOf={props.nameOf}
            onOpen={props.onOpen}
          />
        ),
      )}
      {hasAfter && <td aria-hidden="true" />}
      <td aria-colindex={props.columnCount + 2}>
        {alike > 1 && (
          <button type="button" className="alike" onClick={() => props.onAlike(row.id)}>
            {t('matrix.alike', { count: alike })}
          </button>
        )}
      </td>
    </tr>
  );
});

/** One place. Scrolling draws those of the columns that come; those that stay are left alone. */
const Cell = memo(function Cell(
  props: Pick<MatrixProps, 'kindAt' | 'nameOf' | 'onOpen'> & {
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
      </button>
    </td>
  );
});

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
