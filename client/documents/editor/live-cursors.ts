import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import {
  getRelativeSelection,
  type ProsemirrorBinding,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { fromBase64, toBase64 } from '../data/base64.ts';
import type { DocumentPresence, Other } from '../data/presence.ts';
import type { SectionText } from '../data/section-text.ts';

/** How long after a move the name stays at a caret. */
const named = 2_000;
/** Frames to wait for the editor to hear of a selection; some can't be said in its terms. */
const mostWaits = 5;
const key = new PluginKey<DecorationSet>('liveCursors');

/** Shows the carets and selections of others in this section, and tells them where this one is. */
export function liveCursors(text: SectionText, presence: DocumentPresence) {
  return Extension.create({
    name: 'liveCursors',
    priority: 10,
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply(transaction, shown, _old, state) {
            if (transaction.getMeta(key)) return draw(state, text, presence.others());
            return transaction.docChanged ? shown.map(transaction.mapping, transaction.doc) : shown;
          },
        },
        props: { decorations: (state) => key.getState(state) },
        view: (view) => follow(view, text, presence),
      }),
    ],
  });
}

function follow(view: EditorView, text: SectionText, presence: DocumentPresence) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let waited = 0;
  const redraw = () => {
    frame = 0;
    // A composition is let be: what is drawn around it would end it.
    if (view.isDestroyed || view.composing) return;
    if (isMoving(view) && waited++ < mostWaits) return soon();
    waited = 0;
    view.dispatch(view.state.tr.setMeta(key, true).setMeta('addToHistory', false));
    clearTimeout(timer);
    timer = setTimeout(soon, named + 50);
  };
  const soon = () => {
    frame ||= requestAnimationFrame(redraw);
  };
  const isHere = ({ cursor }: Other) => cursor?.startsWith(text.id) === true;
  let wasHere = false;
  const forget = presence.subscribe(() => {
    const isNow = presence.others().some(isHere);
    if (isNow || wasHere) soon();
    wasHere = isNow;
  });
  const left = () => presence.point(null);
  view.dom.addEventListener('blur', left);
  if (presence.others().some(isHere)) soon();
  return {
    update(now: EditorView, before: EditorState) {
      if (now.hasFocus()) presence.point(cursorOf(now.state, text));
      if (!now.state.doc.eq(before.doc) && ySyncPluginKey.getState(now.state)?.isChangeOrigin && wasHere)
        soon();
    },
    destroy() {
      forget();
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      view.dom.removeEventListener('blur', left);
    },
  };
}

// Drawing puts the page's selection where the editor believes it to be: a key that has just moved it would be undone.
function isMoving(view: EditorView): boolean {
  const selection = view.hasFocus() ? document.getSelection() : null;
  if (!selection?.focusNode || !view.dom.contains(selection.focusNode)) return false;
  return view.posAtDOM(selection.focusNode, selection.focusOffset) !== view.state.selection.head;
}

/** The section and both ends of the selection, as they stand however others write around them. */
function cursorOf(state: EditorState, text: SectionText): string | null {
  const binding = ySyncPluginKey.getState(state)?.binding as ProsemirrorBinding | undefined;
  if (!binding) return null;
  const { anchor, head } = getRelativeSelection(binding, state);
  const [from, to] = [anchor, head].map((one) => toBase64(Y.encodeRelativePosition(one)));
  return from === to ? `${text.id} ${to}` : `${text.id} ${from} ${to}`;
}

function draw(state: EditorState, text: SectionText, others: readonly Other[]): DecorationSet {
  const binding = ySyncPluginKey.getState(state)?.binding as ProsemirrorBinding | undefined;
  if (!binding) return DecorationSet.empty;
  const size = state.doc.content.size;
  const at = (encoded: string) => {
    try {
      const relative = Y.decodeRelativePosition(fromBase64(encoded));
      const found = relativePositionToAbsolutePosition(text.doc, text.fragment, relative, binding.mapping);
      return found === null ? null : Math.min(found, size);
    } catch {
      return null;
    }
  };
  const drawn = others.flatMap((other) => {
    const [sectionId, first, last = first] = other.cursor?.split(' ') ?? [];
    if (sectionId !== text.id || !first || !last || other.pen === null) return [];
    const [anchor, head] = [at(first), at(last)];
    if (anchor === null || head === null) return [];
    const isNamed = Date.now() - other.movedAt < named;
    const caret = Decoration.widget(head, () => caretOf(other, isNamed), {
      key: `${other.device} ${isNamed}`,
      side: 10,
      ignoreSelection: true,
    });
    if (anchor === head) return [caret];
    const style = `background-color: color-mix(in srgb, var(--pen-${other.pen}) 16%, transparent)`;
    return [Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), { style }), caret];
  });
  return DecorationSet.create(state.doc, drawn);
}

function caretOf({ name, place, pen }: Other, isNamed: boolean): HTMLElement {
  const caret = document.createElement('span');
  caret.className = isNamed ? 'cur is-named' : 'cur';
  caret.ariaHidden = 'true';
  caret.style.setProperty('--pen', `var(--pen-${pen})`);
  const flag = document.createElement('b');
  flag.textContent = place ? `${name}, ${place}` : name;
  caret.append('\u2060', flag, '\u2060');
  return caret;
}
