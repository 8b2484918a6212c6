import type { NodeViewRenderer } from '@tiptap/core';
import { said } from './said.ts';

/** A thing to be done, with the box that says whether it is. */
export const taskView: NodeViewRenderer = ({ node, view, getPos, HTMLAttributes }) => {
  let present = node;
  const dom = document.createElement('li');
  for (const [name, value] of Object.entries(HTMLAttributes)) dom.setAttribute(name, String(value));
  const label = document.createElement('label');
  label.contentEditable = 'false';
  const box = document.createElement('input');
  box.type = 'checkbox';
  const contentDOM = document.createElement('div');
  label.append(box);
  dom.append(label, contentDOM);
  box.addEventListener('change', () => {
    const at = getPos();
    if (!view.editable || at === undefined) return show();
    view.dispatch(view.state.tr.setNodeAttribute(at, 'checked', box.checked));
  });
  // The cursor stays in the text for who presses with a pointer.
  label.addEventListener('mousedown', (event) => event.preventDefault());

  function show(): void {
    const isDone = present.attrs.checked === true;
    box.checked = isDone;
    box.disabled = !view.editable;
    box.ariaLabel = `${said(isDone ? 'task.done' : 'task.toDo')}: ${present.firstChild?.textContent ?? ''}`;
    dom.dataset.checked = String(isDone);
    if (present.attrs.id) dom.dataset.id = String(present.attrs.id);
  }
  show();
  return {
    dom,
    contentDOM,
    update(next) {
      if (next.type !== present.type) return false;
      present = next;
      show();
      return true;
    },
    stopEvent: ({ target }) => target === box,
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
  };
};
