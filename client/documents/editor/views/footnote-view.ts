import type { NodeViewRenderer } from '@tiptap/core';
import { deskOf } from '../desk.ts';
import { said } from './said.ts';

/** The call of a footnote; its number is its place among those of the section, counted by the style sheet. */
export const footnoteView: NodeViewRenderer = ({ node, editor, getPos }) => {
  let present = node;
  const dom = document.createElement('sup');
  dom.className = 'note-call';
  const call = document.createElement('button');
  call.type = 'button';
  call.addEventListener('click', () => {
    const at = getPos();
    if (editor.isEditable && at !== undefined) deskOf(editor).change({ asking: { kind: 'footnote', at } });
  });
  dom.append(call);

  function show(): void {
    const words = String(present.attrs.words);
    call.ariaLabel = said('footnote.open', { words });
    call.title = words;
    if (present.attrs.id) dom.dataset.id = String(present.attrs.id);
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
    stopEvent: ({ target, type }) => type !== 'mousedown' && call.contains(target as Node),
    ignoreMutation: () => true,
  };
};
