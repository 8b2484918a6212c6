import type { Editor } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import { useTranslation } from 'react-i18next';
import { Menu } from '../../ui/menu.tsx';
import { runCommand } from '../editor/run-command.ts';
import * as tables from '../editor/tables/table-commands.ts';

const commands = [
  ['rowAbove', tables.addRowBefore, ''],
  ['rowBelow', tables.addRowAfter, 'Ctrl Enter'],
  ['columnBefore', tables.addColumnBefore, ''],
  ['columnAfter', tables.addColumnAfter, 'Ctrl ⇧ Enter'],
  ['headerRow', tables.toggleHeaderRow, 'Ctrl Alt H'],
  ['headerColumn', tables.toggleHeaderColumn, ''],
  ['merge', tables.mergeCells, ''],
  ['split', tables.splitCell, ''],
  ['wider', tables.widen(1), ''],
  ['narrower', tables.widen(-1), ''],
  ['removeRow', tables.deleteRow, 'Ctrl ⇧ ⌫'],
  ['removeColumn', tables.deleteColumn, 'Ctrl Alt ⌫'],
  ['remove', tables.deleteTable, ''],
] as const satisfies readonly (readonly [string, Command, string])[];
const apart = ['headerRow', 'wider', 'removeRow'];

/** What one can do with the table that the cursor is in; what can’t be done now is not offered. */
export function TableMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation('writing');
  return (
    <Menu
      label={t('table.label')}
      button={t('table.label')}
      className="tool-menu"
      align="start"
      items={commands
        .filter(([, command]) => command(editor.state))
        .map(([key, command, keys]) => ({
          key,
          label: t(`table.${key}`),
          end: keys && <kbd>{keys}</kbd>,
          isApart: apart.includes(key),
          onSelect() {
            editor.view.focus();
            runCommand(editor, command);
          },
        }))}
    />
  );
}
