import type { Anchor } from '../../../schema/blocks/anchors/index.ts';
import type { OpenDocument } from '../data/open-document.ts';

/** A thread as the text shows it. */
export interface MarkedThread {
  readonly id: string;
  readonly sectionId: string;
  /** Null where the whole section is meant. */
  readonly anchor: Anchor | null;
}

/** Words as they were chosen to say something about; the whole section where there are none. */
export interface Choice {
  readonly sectionId: string;
  readonly words: {
    readonly quote: string;
    readonly blockIds: string[];
    readonly start: string;
    readonly end: string;
  } | null;
}

/** What the text and the panel beside it know together of a document's comments. */
export interface CommentStore {
  readonly threads: readonly MarkedThread[];
  readonly activeId: string | null;
  /** What somebody is about to comment on. */
  readonly begun: Choice | null;
  mark(threads: readonly MarkedThread[]): void;
  activate(id: string | null): void;
  begin(choice: Choice | null): void;
  subscribe(listener: () => void): () => void;
  /** A number that changes with each change. */
  version(): number;
}

const stores = new WeakMap<OpenDocument, CommentStore>();

/** The comments of an open document, the same for all that show them. */
export function commentsOf(document: OpenDocument): CommentStore {
  let store = stores.get(document);
  if (!store) {
    store = createStore();
    stores.set(document, store);
  }
  return store;
}

function createStore(): CommentStore {
  const listeners = new Set<() => void>();
  let now: Pick<CommentStore, 'threads' | 'activeId' | 'begun'> = {
    threads: [],
    activeId: null,
    begun: null,
  };
  let version = 0;
  const change = (some: Partial<typeof now>) => {
    now = { ...now, ...some };
    version += 1;
    for (const listener of [...listeners]) listener();
  };
  return {
    get threads() {
      return now.threads;
    },
    get activeId() {
      return now.activeId;
    },
    get begun() {
      return now.begun;
    },
    mark: (threads) => change({ threads }),
    activate: (activeId) => change({ activeId }),
    begin: (begun) => change({ begun }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
  };
}
