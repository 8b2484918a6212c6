import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { deskOf } from './desk.ts';

/** The kinds of pictures that the house keeps. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp'];

/** Pictures that are pasted or dropped as files: each is asked for its words before it stands in the text. */
export const picturesIn = Extension.create({
  name: 'picturesIn',
  addProseMirrorPlugins() {
    const desk = deskOf(this.editor);
    return [
      new Plugin({
        key: new PluginKey('picturesIn'),
        props: {
          handlePaste(_view, { clipboardData }) {
            const files = picturesOf(clipboardData);
            // Other programs put a picture of their text beside the text.
            if (files.length === 0 || hasText(clipboardData)) return false;
            desk.change({ asking: { kind: 'image', files } });
            return true;
          },
          handleDrop(view, event) {
            const files = picturesOf(event.dataTransfer);
            if (files.length === 0) return false;
            event.preventDefault();
            const found = view.posAtCoords({ left: event.clientX, top: event.clientY });
            if (found) {
              const place = TextSelection.near(view.state.doc.resolve(found.pos));
              view.dispatch(view.state.tr.setSelection(place));
            }
            desk.change({ asking: { kind: 'image', files } });
            return true;
          },
        },
      }),
    ];
  },
});

function picturesOf(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(({ type }) => pictureTypes.includes(type));
}

function hasText(data: DataTransfer | null): boolean {
  const html = data?.getData('text/html') ?? '';
  const words = new DOMParser().parseFromString(html, 'text/html').body.textContent?.trim();
  return Boolean(words);
}
