import { type Editor, Extension } from '@tiptap/core';
import { liftListItem, sinkListItem, splitListItem } from '@tiptap/pm/schema-list';
import { backOutOfItem, tickTask, toggleList } from './lists.ts';
import { runCommand } from './run-command.ts';

export interface SectionKeysOptions {
  undo(): void;
  redo(): void;
  /** Goes to the section before or after; gives false where there is none. */
  leave(to: 'before' | 'after', left: number): boolean;
}

/** The keys of a section’s text: marks, kinds of blocks, lists, one’s own undo, and the way over its borders. */
export function sectionKeys({ undo, redo, leave }: SectionKeysOptions) {
  return Extension.create({
    name: 'sectionKeys',
    addKeyboardShortcuts() {
      const { editor } = this;
      const mark = (name: string) => () => editor.commands.toggleMark(name);
      const inItems = (command: typeof splitListItem) => () =>
        ['listItem', 'taskItem'].some((name) => {
          const type = editor.schema.nodes[name];
          return (
            type !== undefined && editor.isActive(name) && command(type)(editor.state, editor.view.dispatch)
          );
        });
      return {
        'Mod-b': mark('bold'),
        'Mod-i': mark('italic'),
        'Mod-Shift-x': mark('strike'),
        'Mod-e': mark('code'),
        'Mod-Alt-0': () => editor.commands.setNode('paragraph'),
        'Mod-Alt-1': () => setHeading(editor, 1),
        'Mod-Alt-2': () => setHeading(editor, 2),
        'Mod-Alt-3': () => setHeading(editor, 3),
        'Mod-Shift-7': () => runCommand(editor, toggleList('orderedList')),
        'Mod-Shift-8': () => runCommand(editor, toggleList('bulletList')),
        'Mod-Shift-9': () => runCommand(editor, toggleList('taskList')),
        'Mod-Enter': () => runCommand(editor, tickTask),
        Backspace: () => editor.commands.undoInputRule() || runCommand(editor, backOutOfItem),
        'Mod-Shift-b': () => editor.commands.toggleWrap('blockquote'),
        'Mod-z': () => done(undo),
        'Mod-y': () => done(redo),
        'Mod-Shift-z': () => done(redo),
        'Shift-Enter': () =>
          editor.commands.first(({ commands }) => [() => commands.insertContent({ type: 'hardBreak' })]),
        Enter: inItems(splitListItem),
        Tab: inItems(sinkListItem),
        'Shift-Tab': inItems(liftListItem),
        ArrowUp: () => isAtBorder(editor, 'up') && leave('before', leftOf(editor)),
        ArrowLeft: () => isAtBorder(editor, 'left') && leave('before', Number.POSITIVE_INFINITY),
        ArrowDown: () => isAtBorder(editor, 'down') && leave('after', leftOf(editor)),
        ArrowRight: () => isAtBorder(editor, 'right') && leave('after', 0),
      };
    },
  });
}

function setHeading(editor: Editor, level: number): boolean {
  return editor.isActive('heading', { level })
    ? editor.commands.setNode('paragraph')
    : editor.commands.setNode('heading', { level });
}

function done(act: () => void): true {
  act();
  return true;
}

function isAtBorder({ view, state }: Editor, to: 'up' | 'down' | 'left' | 'right'): boolean {
  const { selection, doc } = state;
  if (!selection.empty) return false;
  const isFirst = to === 'up' || to === 'left';
  const { $head } = selection;
  const isOutermost = isFirst ? $head.index(0) === 0 : $head.index(0) === doc.childCount - 1;
  if (!isOutermost || !view.endOfTextblock(to)) return false;
  // In a list or a table there may be more of the same block above or below.
  const edge = isFirst ? 1 : doc.content.size - 1;
  const between = isFirst
    ? doc.textBetween(edge, Math.max(edge, $head.start()), '\n')
    : doc.textBetween(Math.min(edge, $head.end()), edge, '\n');
  return !between.includes('\n') && between.length === 0;
}

function leftOf({ view, state }: Editor): number {
  return view.coordsAtPos(state.selection.head).left;
}
