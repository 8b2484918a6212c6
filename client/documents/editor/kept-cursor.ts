import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { type getRelativeSelection, type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

type Remembered = ReturnType<typeof getRelativeSelection> | null;

/**
 * The cursor stays between the letters where it was, whatever others write before it in the same block. The library
 * takes it for lost as soon as the words of its block are others, and puts it as many letters from the block’s beginning
 * as before. Here it goes by what it stood beside; where that is gone, by the step that took it away.
 */
export const keptCursor = Extension.create({
  name: 'keptCursor',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('keptCursor'),
      view(view) {
        const binding = ySyncPluginKey.getState(view.state)?.binding as ProsemirrorBinding | undefined;
        if (binding) goByLetters(binding);
        return {};
      },
    }),
  ],
});

function goByLetters(binding: ProsemirrorBinding): void {
  let remembered: Remembered = binding.beforeTransactionSelection as Remembered;
  Object.defineProperty(binding, 'beforeTransactionSelection', {
    configurable: true,
    get: () => (remembered && isThere(binding.doc, remembered) ? remembered : null),
    set(selection: Remembered) {
      // Without these there is nothing to count letters from.
      remembered = selection && { ...selection, absAnchor: null as never, absHead: null as never };
    },
  });
}

function isThere(doc: Y.Doc, { anchor, head }: NonNullable<Remembered>): boolean {
  return [anchor, head].every((one) => {
    const place = one && Y.createAbsolutePositionFromRelativePosition(one, doc);
    for (let item = place?.type._item; item; item = (item.parent as Y.AbstractType<unknown>)._item)
      if (item.deleted) return false;
    return Boolean(place);
  });
}
