import { Extension } from '@tiptap/core';
import { type Command, type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { tableEditing } from '@tiptap/pm/tables';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { runCommand } from '../run-command.ts';
import * as tables from './table-commands.ts';

/** The keys of tables: Tab goes through the cells, the others add and remove rows and columns. */
export const tableKeys = Extension.create({
  name: 'tableKeys',
  // After the keys of lists, which may stand in cells.
  priority: 90,
  addKeyboardShortcuts() {
    const within = (command: Command) => () =>
      tables.isInTable(this.editor.state) && runCommand(this.editor, command);
    return {
      Tab: within(tables.nextCell),
      'Shift-Tab': within(tables.cellBefore),
      'Mod-Enter': within(tables.addRowAfter),
      'Mod-Shift-Enter': within(tables.addColumnAfter),
      'Mod-Shift-Backspace': within(tables.deleteRow),
      'Mod-Alt-Backspace': within(tables.deleteColumn),
      'Mod-Alt-h': within(tables.toggleHeaderRow),
    };
  },
  addProseMirrorPlugins: () => [ownTablesOnly(tableEditing())],
});

/**
 * The library mends tables whose rows differ in length after every change. Where two add a row and a column at the same
 * time, both would mend what comes of it, each time over what the other has mended. Only who changes a table’s cells mends it.
 */
function ownTablesOnly({ spec }: ReturnType<typeof tableEditing>): Plugin {
  return new Plugin({
    ...spec,
    appendTransaction: (transactions, before, state) =>
      spec.appendTransaction?.call(
        null as never,
        transactions,
        transactions.some((one) => changesCells(one, before)) ? before : state,
        state,
      ),
  });
}

function changesCells(transaction: Transaction, { doc }: EditorState): boolean {
  if (!transaction.docChanged || transaction.getMeta(ySyncPluginKey)?.isChangeOrigin) return false;
  let found = false;
  transaction.mapping.maps[0]?.forEach((from, to) => {
    doc.nodesBetween(from, to, (node, at) => {
      if (node.type.spec.tableRole && at >= from && at + node.nodeSize <= to) found = true;
    });
  });
  for (const { from, to } of rangesOf(transaction))
    transaction.doc.nodesBetween(from, to, (node, at) => {
      if (node.type.spec.tableRole && at >= from && at + node.nodeSize <= to) found = true;
    });
  return found;
}

/** Where a transaction has put something, in the document it made. */
function rangesOf({ mapping, doc }: Transaction): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  for (const [index, map] of mapping.maps.entries())
    map.forEach((_from, _to, newFrom, newTo) => {
      const rest = mapping.slice(index + 1);
      ranges.push({ from: rest.map(newFrom, -1), to: Math.min(doc.content.size, rest.map(newTo, 1)) });
    });
  return ranges;
}
