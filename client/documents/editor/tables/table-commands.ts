import type { NodeType } from '@tiptap/pm/model';
import type { Command } from '@tiptap/pm/state';
import { goToNextCell, isInTable, addRowAfter as rowBelow, selectedRect } from '@tiptap/pm/tables';
import { insertBlock } from '../insert-block.ts';

export {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  mergeCells,
  splitCell,
  toggleHeaderColumn,
  toggleHeaderRow,
} from '@tiptap/pm/tables';

const begins = { rows: 3, columns: 3 };
const width = { usual: 200, step: 40, least: 80, most: 800 };

/** Puts a table with a header row into the text. */
export const newTable: Command = (state, dispatch) => {
  const { table, tableRow, tableCell, tableHeader } = state.schema.nodes;
  // A table within a table is nothing that one could read.
  if (isInTable(state)) return false;
  const row = (type: NodeType) =>
    tableRow!.create(
      null,
      Array.from({ length: begins.columns }, () => type.createAndFill()!),
    );
  const rows = Array.from({ length: begins.rows }, (_, at) => row(at === 0 ? tableHeader! : tableCell!));
  return insertBlock(table!.create(null, rows))(state, dispatch);
};

/** To the next cell; behind the last one there comes another row. */
export const nextCell: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  rowBelow(state, dispatch);
  if (view) goToNextCell(1)(view.state, dispatch);
  return true;
};

/** To the cell before; at the first one it stays. */
export const cellBefore: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  goToNextCell(-1)(state, dispatch);
  return true;
};

/** Makes the column one is in wider or narrower, by a step. */
export function widen(by: 1 | -1): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { map, table, tableStart, left, right } = selectedRect(state);
    const { tr } = state;
    const seen = new Set<number>();
    for (let row = 0; row < map.height; row++) {
      for (let column = left; column < right; column++) {
        const at = map.map[row * map.width + column]!;
        const cell = table.nodeAt(at)!;
        if (seen.has(at)) continue;
        seen.add(at);
        const first = map.colCount(at);
        const spans = cell.attrs.colspan as number;
        const widths = [...((cell.attrs.colwidth as number[] | null) ?? Array<number>(spans).fill(0))];
        for (let one = Math.max(first, left); one < Math.min(first + spans, right); one++) {
          const wanted = (widths[one - first] || width.usual) + by * width.step;
          widths[one - first] = Math.min(width.most, Math.max(width.least, wanted));
        }
        tr.setNodeAttribute(tableStart + at, 'colwidth', widths);
      }
    }
    dispatch?.(tr);
    return true;
  };
}
