import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useState } from 'react';
import type { MatrixPlace } from './matrix-place.ts';

/**
 * Moves through the cells with the arrow keys, Home, End and the page keys, also to those that are not drawn yet; Enter opens
 * as a press does, Esc closes. One cell is a tab stop.
 */
export function useMatrixKeys(props: {
  rows: readonly string[];
  columns: readonly string[];
  table: RefObject<HTMLElement | null>;
  /** Brings a place near the screen. */
  show(place: MatrixPlace): void;
  onOpen(place: MatrixPlace): void;
  onClose(): void;
}) {
  const { rows, columns, table } = props;
  const [stood, setStood] = useState<MatrixPlace | null>(null);
  const [wanted, setWanted] = useState<MatrixPlace | null>(null);
  const isThere = stood && rows.includes(stood.row) && columns.includes(stood.column);
  const [row, column] = [rows[0], columns[0]];
  const resting = isThere ? stood : row !== undefined && column !== undefined ? { row, column } : null;

  // The cell may be drawn only after it has come near the screen.
  useLayoutEffect(() => {
    if (!wanted) return;
    const cell = [...(table.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].find(
      ({ dataset }) => dataset.row === wanted.row && dataset.column === wanted.column,
    );
    if (!cell) return;
    setWanted(null);
    cell.focus({ preventScroll: false });
  });

  function onFocus({ target }: FocusEvent<HTMLElement>) {
    const { row, column } = target.dataset;
    if (row !== undefined && column !== undefined) setStood({ row, column });
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const { row, column } = (event.target as HTMLElement).dataset;
    if (row === undefined || column === undefined) return;
    if (event.key === 'Escape') return props.onClose();
    const at = { row: rows.indexOf(row), column: columns.indexOf(column) };
    const last = { row: rows.length - 1, column: columns.length - 1 };
    const to = step(event.key, event.ctrlKey || event.metaKey, at, last);
    if (!to) return;
    event.preventDefault();
    const [nextRow, nextColumn] = [rows[to.row], columns[to.column]];
    if (nextRow === undefined || nextColumn === undefined) return;
    const next = { row: nextRow, column: nextColumn };
    props.show(next);
    setStood(next);
    setWanted(next);
  }

  return { resting, onKeyDown, onFocus };
}

const page = 10;

type At = Readonly<Record<keyof MatrixPlace, number>>;

function step(key: string, isWithControl: boolean, { row, column }: At, last: At): At | null {
  switch (key) {
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'PageDown':
      return { row: Math.min(last.row, row + page), column };
    case 'PageUp':
      return { row: Math.max(0, row - page), column };
    case 'Home':
      return { row: isWithControl ? 0 : row, column: 0 };
    case 'End':
      return { row: isWithControl ? last.row : row, column: last.column };
    default:
      return null;
  }
}
