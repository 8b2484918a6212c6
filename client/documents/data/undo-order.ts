import type * as Y from 'yjs';

/** Undo over the sections of a document: what one did last comes back first, wherever it was. */
export interface UndoOrder {
  add(sectionId: string, manager: Y.UndoManager): void;
  forget(sectionId: string): void;
  /** Takes one's last change back; gives the section where it was, or null where there is none. */
  undo(): string | null;
  redo(): string | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

interface Item {
  readonly type: 'undo' | 'redo';
}

export function createUndoOrder(onChange: () => void): UndoOrder {
  const managers = new Map<string, Y.UndoManager>();
  const orders: Record<'undo' | 'redo', string[]> = { undo: [], redo: [] };
  let isActing = false;

  function added(sectionId: string, { type }: Item): void {
    orders[type].push(sectionId);
    if (type === 'undo' && !isActing) {
      // Something new was written: what was taken back is gone, and what was written elsewhere is closed.
      orders.redo = [];
      for (const [id, manager] of managers) {
        if (id === sectionId) continue;
        manager.stopCapturing();
        manager.clear(false, true);
      }
    }
    onChange();
  }

  function popped(sectionId: string, { type }: Item): void {
    const at = orders[type].lastIndexOf(sectionId);
    if (at >= 0) orders[type].splice(at, 1);
  }

  function act(type: 'undo' | 'redo'): string | null {
    isActing = true;
    try {
      for (;;) {
        const sectionId = orders[type].at(-1);
        if (sectionId === undefined) return null;
        const before = orders[type].length;
        const done = managers.get(sectionId)?.[type]();
        // A stack may hold changes that others have made void: they come off it, and the next is tried.
        if (orders[type].length === before) orders[type].pop();
        if (done) return sectionId;
      }
    } finally {
      isActing = false;
      onChange();
    }
  }

  return {
    add(sectionId, manager) {
      managers.set(sectionId, manager);
      manager.on('stack-item-added', (item) => added(sectionId, item));
      manager.on('stack-item-popped', (item) => popped(sectionId, item));
    },
    forget(sectionId) {
      managers.get(sectionId)?.destroy();
      managers.delete(sectionId);
      for (const type of ['undo', 'redo'] as const)
        orders[type] = orders[type].filter((id) => id !== sectionId);
    },
    undo: () => act('undo'),
    redo: () => act('redo'),
    get canUndo() {
      return orders.undo.length > 0;
    },
    get canRedo() {
      return orders.redo.length > 0;
    },
  };
}
