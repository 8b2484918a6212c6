import type { Editor } from '@tiptap/core';

/** What is being typed after a sign that asks for suggestions, from the sign on. */
export interface Suggesting {
  readonly kind: 'block' | 'mention';
  readonly from: number;
  readonly to: number;
  readonly query: string;
}

/** What the writer is asked for in a dialog before it stands in the text. */
export type Asking =
  | { readonly kind: 'link' }
  | { readonly kind: 'image'; readonly files: readonly File[] }
  | { readonly kind: 'imageWords'; readonly at: number }
  /** A footnote that stands at a place, or a new one at the cursor. */
  | { readonly kind: 'footnote'; readonly at: number | null };

export interface DeskState {
  readonly suggesting: Suggesting | null;
  readonly asking: Asking | null;
  /** Pictures in what was pasted last, which stay where they came from. */
  readonly picturesLeftOut: number;
}

/** What an editor asks of the page around it: suggestions, dialogs, notes. */
export interface Desk {
  readonly state: DeskState;
  change(some: Partial<DeskState>): void;
  subscribe(listener: () => void): () => void;
  /** Gives a key to the list of suggestions, where one is open; says whether it was for it. */
  takesKey(event: KeyboardEvent): boolean;
  onKey(take: (event: KeyboardEvent) => boolean): () => void;
}

const desks = new WeakMap<Editor, Desk>();

/** The desk of an editor. */
export function deskOf(editor: Editor): Desk {
  let desk = desks.get(editor);
  if (!desk) {
    desk = createDesk();
    desks.set(editor, desk);
  }
  return desk;
}

function createDesk(): Desk {
  const listeners = new Set<() => void>();
  let state: DeskState = { suggesting: null, asking: null, picturesLeftOut: 0 };
  let takeKey: ((event: KeyboardEvent) => boolean) | null = null;
  return {
    get state() {
      return state;
    },
    change(some) {
      state = { ...state, ...some };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    takesKey: (event) => takeKey?.(event) ?? false,
    onKey(take) {
      takeKey = take;
      return () => {
        if (takeKey === take) takeKey = null;
      };
    },
  };
}
