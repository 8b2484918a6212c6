import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { deskOf, type Suggesting } from './desk.ts';

// After a slash a few words of a kind of block may follow, after an @ the words of a name.
const begun = {
  block: /(?:^|\s)\/((?:[\p{L}\p{M}\p{N}-]{1,24}(?: [\p{L}\p{M}\p{N}-]{0,24}){0,2})?)$/u,
  mention: /(?:^|[\s(])@((?:[\p{L}\p{M}'’.-]{1,30}(?: [\p{L}\p{M}'’.-]{0,30}){0,3})?)$/u,
} as const;

/** Tells the desk what is typed after `/` and `@`, and lets the list of suggestions have the keys while it is open. */
export const suggestions = Extension.create({
  name: 'suggestions',
  priority: 1_100,
  addProseMirrorPlugins() {
    const { editor } = this;
    const desk = deskOf(editor);
    /** Where a sign stands that was typed just now; any other is a sign like all others. */
    let opened: number | null = null;
    const close = () => {
      opened = null;
      if (desk.state.suggesting) desk.change({ suggesting: null });
    };
    return [
      new Plugin({
        key: new PluginKey('suggestions'),
        props: {
          handleKeyDown(view, event) {
            if (!desk.state.suggesting || event.isComposing || view.composing) return false;
            if (event.key === 'Escape') {
              close();
              return true;
            }
            return desk.takesKey(event);
          },
          handleDOMEvents: {
            blur: () => {
              close();
              return false;
            },
          },
        },
        view: () => ({
          update(view, before) {
            const { state } = view;
            if (state.doc.eq(before.doc) && state.selection.eq(before.selection)) return;
            const found = view.editable ? suggestingIn(state) : null;
            if (!found) return close();
            const isNew = found.query === '' && !state.doc.eq(before.doc) && grew(state, before);
            if (isNew) opened = found.from;
            if (opened !== found.from) return close();
            desk.change({ suggesting: found });
          },
          destroy: close,
        }),
      }),
    ];
  },
});

function suggestingIn({ selection }: EditorState): Suggesting | null {
  const { $from, empty } = selection;
  if (!empty || !$from.parent.isTextblock || $from.marks().some(({ type }) => type.name === 'code'))
    return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, '\n', '\ufffc');
  for (const kind of ['block', 'mention'] as const) {
    const query = begun[kind].exec(before)?.[1];
    if (query === undefined) continue;
    return { kind, query, from: $from.pos - query.length - 1, to: $from.pos };
  }
  return null;
}

/** Whether the sign before the cursor was not there before: what was deleted down to a sign asks for nothing. */
function grew({ doc, selection }: EditorState, before: EditorState): boolean {
  return doc.content.size > before.doc.content.size || before.selection.from > selection.from;
}
