import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import type { TextSelection } from '../panel.ts';
import { EditorsContext, useEditorsHere } from './editors-here.ts';

/** The editors that are mounted, and which of them the reader is in. */
export interface Editors {
  register(sectionId: string, editor: Editor): () => void;
  of(sectionId: string): Editor | undefined;
  /** The editor that was written in last. */
  readonly active: Editor | null;
  readonly sectionId: string | null;
  readonly selection: TextSelection | null;
  /** Called by an editor that was entered, or whose selection changed. */
  entered(sectionId: string, editor: Editor): void;
  /** Calls back when the active editor, its selection or its marks have changed. */
  subscribe(listener: () => void): () => void;
  /** A number that changes with each of these changes. */
  version(): number;
  /** Puts the cursor into a section, as soon as its editor is there. */
  focus(sectionId: string, where: FocusPlace): void;
}

export type FocusPlace =
  | {
      readonly end: 'start' | 'end';
      /** How far from the left edge of the window, as the cursor came. */
      readonly left?: number;
    }
  /** A position among the section’s words, as an editor of the same words counts. */
  | { readonly at: number };

export function createEditors(bringNear: (sectionId: string) => void): Editors {
  const editors = new Map<string, Editor>();
  const listeners = new Set<() => void>();
  let wanted: { sectionId: string; where: FocusPlace } | null = null;
  let active: Editor | null = null;
  let sectionId: string | null = null;
  let version = 0;

  function changed(): void {
    version += 1;
    for (const listener of [...listeners]) listener();
  }

  return {
    register(id, editor) {
      editors.set(id, editor);
      changed();
      if (wanted?.sectionId === id) {
        const { where } = wanted;
        wanted = null;
        focusEditor(editor, where);
      }
      return () => {
        if (editors.get(id) !== editor) return;
        editors.delete(id);
        if (active === editor) active = null;
        changed();
      };
    },
    of: (id) => editors.get(id),
    get active() {
      return active;
    },
    get sectionId() {
      return sectionId;
    },
    get selection() {
      return active && sectionId ? selectionOf(sectionId, active) : null;
    },
    entered(id, editor) {
      active = editor;
      sectionId = id;
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
    focus(id, where) {
      const editor = editors.get(id);
      if (editor) return focusEditor(editor, where);
      wanted = { sectionId: id, where };
      bringNear(id);
    },
  };
}

/** At once, not in the next frame as Tiptap does: the next key may come before. */
function focusEditor({ view }: Editor, where: FocusPlace): void {
  const { doc } = view.state;
  if ('at' in where) {
    view.focus();
    const near = Selection.near(doc.resolve(Math.min(where.at, doc.content.size)), -1);
    view.dispatch(view.state.tr.setSelection(near));
    return;
  }
  const { end, left } = where;
  const edge = end === 'start' ? Selection.atStart(doc) : Selection.atEnd(doc);
  view.focus();
  view.dispatch(view.state.tr.setSelection(edge).scrollIntoView());
  if (left === undefined || !Number.isFinite(left)) return;
  const at = view.coordsAtPos(edge.head);
  const found = view.posAtCoords({ left, top: (at.top + at.bottom) / 2 });
  if (found) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(found.pos))));
}

function selectionOf(sectionId: string, { state }: Editor): TextSelection | null {
  const { from, to, empty } = state.selection;
  return empty ? null : { sectionId, from, to, words: state.doc.textBetween(from, to, ' ') };
}

export const EditorsProvider = EditorsContext.Provider;

/** The editors of the document on screen. */
export function useEditors(): Editors {
  const editors = useEditorsHere();
  if (!editors) throw new Error('Only within a document on screen');
  return editors;
}
