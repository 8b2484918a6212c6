import type { NodeViewRenderer } from '@tiptap/core';
import { calloutKinds } from '../../../../schema/blocks/index.ts';
import { said } from './said.ts';

/** A box apart from the text, with its kind above its words. */
export const calloutView: NodeViewRenderer = ({ node, view, getPos, HTMLAttributes }) => {
  let present = node;
  const dom = document.createElement('aside');
  for (const [name, value] of Object.entries(HTMLAttributes)) dom.setAttribute(name, String(value));
  const kind = document.createElement('select');
  kind.className = 'callout-kind';
  kind.contentEditable = 'false';
  kind.ariaLabel = said('callout.kind');
  kind.append(
    ...calloutKinds.map((one) => {
      const option = document.createElement('option');
      option.value = one;
      option.textContent = said(`kind.${one}`);
      return option;
    }),
  );
  const contentDOM = document.createElement('div');
  dom.append(kind, contentDOM);
  kind.addEventListener('change', () => {
    const at = getPos();
    if (!view.editable || at === undefined) return show();
    view.dispatch(view.state.tr.setNodeAttribute(at, 'kind', kind.value));
  });

  function show(): void {
    kind.value = String(present.attrs.kind);
    kind.disabled = !view.editable;
    dom.dataset.kind = String(present.attrs.kind);
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
    stopEvent: ({ target }) => target === kind,
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
  };
};
