import type { NodeViewRenderer } from '@tiptap/core';
import { deskOf } from '../desk.ts';
import { said } from './said.ts';

/** A picture with its caption; who writes sees what is said of it to those who can’t see it, and may change that. */
export const imageView: NodeViewRenderer = ({ node, view, editor, getPos }) => {
  let present = node;
  const dom = document.createElement('figure');
  const img = document.createElement('img');
  img.loading = 'lazy';
  img.draggable = false;
  const caption = document.createElement('figcaption');
  const words = document.createElement('button');
  words.type = 'button';
  words.className = 'image-words';
  words.addEventListener('click', () => {
    const at = getPos();
    if (view.editable && at !== undefined) deskOf(editor).change({ asking: { kind: 'imageWords', at } });
  });
  dom.append(img, caption, words);
  dom.contentEditable = 'false';

  function show(): void {
    const { id, file, alt } = present.attrs;
    const address = `/files/${String(file)}`;
    if (img.getAttribute('src') !== address) img.src = address;
    img.alt = String(alt);
    caption.textContent = String(present.attrs.caption);
    caption.hidden = caption.textContent === '';
    words.hidden = !view.editable;
    words.textContent = alt ? `${said('image.alternative')}: ${String(alt)}` : said('image.none');
    words.title = said('image.change');
    words.classList.toggle('is-missing', !alt);
    if (id) dom.dataset.id = String(id);
  }
  show();
  return {
    dom,
    update(next) {
      if (next.type !== present.type) return false;
      present = next;
      show();
      return true;
    },
    stopEvent: ({ target }) => target === words,
    ignoreMutation: () => true,
  };
};
