import type { Editor } from '@tiptap/core';
import { setBlockType, wrapIn } from '@tiptap/pm/commands';
import type { Attrs } from '@tiptap/pm/model';
import { calloutKinds, headingLevels } from '../../../schema/blocks/index.ts';
import { deskOf } from './desk.ts';
import { insertBlock } from './insert-block.ts';
import { toggleList } from './lists.ts';
import { runCommand } from './run-command.ts';
import { newTable } from './tables/table-commands.ts';

export type BlockKindKey =
  | 'paragraph'
  | `heading${1 | 2 | 3}`
  | 'bulletList'
  | 'orderedList'
  | 'taskList'
  | 'blockquote'
  | (typeof calloutKinds)[number]
  | 'table'
  | 'image'
  | 'horizontalRule'
  | 'footnote'
  | 'link'
  | 'mention';

/** Something that one may put into a text, as the menus offer it. */
export interface BlockKind {
  readonly key: BlockKindKey;
  /** What one types for the same. */
  readonly signs: string;
  act(editor: Editor): void;
}

/** Whatever a text may be made of, in the order in which it is offered. */
export const blockKinds: readonly BlockKind[] = [
  kind('paragraph', '', (editor) => setText(editor, 'paragraph')),
  ...headingLevels.map((level) =>
    kind(`heading${level}`, '#'.repeat(level), (editor) => setText(editor, 'heading', { level })),
  ),
  kind('bulletList', '-', (editor) => runCommand(editor, toggleList('bulletList'))),
  kind('orderedList', '1.', (editor) => runCommand(editor, toggleList('orderedList'))),
  kind('taskList', '[ ]', (editor) => runCommand(editor, toggleList('taskList'))),
  kind('table', '||', (editor) => runCommand(editor, newTable)),
  kind('image', '', (editor) => deskOf(editor).change({ asking: { kind: 'image', files: [] } })),
  kind('blockquote', '>', (editor) => runCommand(editor, wrapIn(editor.schema.nodes.blockquote!))),
  ...calloutKinds.map((one) =>
    kind(one, one === 'note' ? '```' : '', (editor) => void setCallout(editor, one)),
  ),
  kind('footnote', '', (editor) => deskOf(editor).change({ asking: { kind: 'footnote', at: null } })),
  kind('link', '', (editor) => deskOf(editor).change({ asking: { kind: 'link' } })),
  kind('mention', '@', (editor) => editor.commands.insertContent(needsSpace(editor) ? ' @' : '@')),
  kind('horizontalRule', '---', (editor) =>
    runCommand(editor, insertBlock(editor.schema.nodes.horizontalRule!.create())),
  ),
];

function kind(key: BlockKindKey, signs: string, act: (editor: Editor) => void): BlockKind {
  return { key, signs, act: (editor) => void act(editor) };
}

/** A kind of text in the place of the one it was; the block stays the same one. */
function setText(editor: Editor, name: 'paragraph' | 'heading', attrs: Attrs = {}): boolean {
  const { id } = editor.state.selection.$from.parent.attrs;
  return runCommand(editor, setBlockType(editor.schema.nodes[name]!, { ...attrs, id }));
}

function setCallout(editor: Editor, kind: string): boolean {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type.name !== 'callout') continue;
    editor.view.dispatch(editor.state.tr.setNodeAttribute($from.before(depth), 'kind', kind));
    return true;
  }
  return runCommand(editor, wrapIn(editor.schema.nodes.callout!, { kind }));
}

/** A name is only looked for behind a space. */
function needsSpace({ state }: Editor): boolean {
  const { $from } = state.selection;
  return /\S$/.test($from.parent.textBetween(0, $from.parentOffset, '\n', '\ufffc'));
}
