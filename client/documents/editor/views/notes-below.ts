import { Extension } from '@tiptap/core';
import type { Node as BlockNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { deskOf } from '../desk.ts';
import { said } from './said.ts';

interface Note {
  readonly at: number;
  readonly words: string;
}

/** Below a text, the words of its footnotes in their order, as they stand where it is read. */
export const notesBelow = Extension.create({
  name: 'notesBelow',
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        key: new PluginKey('notesBelow'),
        view(view) {
          const list = document.createElement('ol');
          list.className = 'notes-below';
          let shown: readonly Note[] = [];
          const show = (doc: BlockNode) => {
            const notes = notesIn(doc);
            const isSame =
              notes.length === shown.length && notes.every(({ words }, at) => words === shown[at]!.words);
            shown = notes;
            if (isSame) return;
            list.ariaLabel = said('footnote.notes');
            list.replaceChildren(...notes.map((_note, at) => itemOf(at)));
            if (notes.length > 0) view.dom.after(list);
            else list.remove();
          };
          const itemOf = (at: number) => {
            const item = document.createElement('li');
            const words = document.createElement('button');
            words.type = 'button';
            words.textContent = shown[at]!.words;
            words.addEventListener('click', () => {
              if (editor.isEditable)
                deskOf(editor).change({ asking: { kind: 'footnote', at: shown[at]!.at } });
            });
            item.append(words);
            return item;
          };
          show(view.state.doc);
          return {
            update: ({ state }, before) => {
              if (!state.doc.eq(before.doc)) show(state.doc);
            },
            destroy: () => list.remove(),
          };
        },
      }),
    ];
  },
});

function notesIn(doc: BlockNode): Note[] {
  const notes: Note[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === 'footnote') notes.push({ at, words: String(node.attrs.words) });
  });
  return notes;
}
