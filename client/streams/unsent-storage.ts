/** Why the server did not take a write. */
export interface Refused {
  code: string;
  message: string;
  /** In one stable word, with the values in its words. */
  reason?: string | undefined;
  facts?: Readonly<Record<string, string | number>> | undefined;
}

/** A write that the server has not answered yet. */
export interface Unsent {
  /** Made when the person pressed Send; the same at every attempt, so the write happens once. */
  requestId: string;
  /** What the write is about: the session's id. */
  subject: string;
  kind: string;
  input: Record<string, unknown>;
  /** The body the person acted for when they pressed Send. */
  actingFor: string | null;
  writtenAt: number;
  refusal?: Refused;
  /** False where the device refused to store it: it lives as long as the page. */
  isKept: boolean;
}

export interface UnsentStorage {
  list(): Unsent[];
  put(item: Unsent): void;
  remove(requestId: string): void;
  /** Calls back when another tab changed the list. */
  onForeignChange(listener: () => void): () => void;
}

/**
 * Keeps a person's unsent writes on this device, in the order they were written. Every item has a key of its own:
 * two tabs never write over each other's list.
 */
export function createUnsentStorage(personId: string, storage: Storage | undefined): UnsentStorage {
  const prefix = `trellis.outbox.${personId}.`;
  const inMemory = new Map<string, Unsent>();

  function keys(): string[] {
    if (!storage) return [];
    return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) =>
      key.startsWith(prefix),
    );
  }

  function read(key: string): Unsent | undefined {
    try {
      return { ...(JSON.parse(storage?.getItem(key) ?? '') as Unsent), isKept: true };
    } catch {
      return undefined;
    }
  }

  return {
    list() {
      const stored = keys()
        .map(read)
        .filter((item): item is Unsent => item !== undefined);
      return [...stored, ...inMemory.values()].sort(byTime);
    },
    put(item) {
      try {
        if (!storage) throw new Error('There is no storage');
        storage.setItem(prefix + item.requestId, JSON.stringify(item));
        inMemory.delete(item.requestId);
      } catch {
        inMemory.set(item.requestId, { ...item, isKept: false });
      }
    },
    remove(requestId) {
      inMemory.delete(requestId);
      storage?.removeItem(prefix + requestId);
    },
    onForeignChange(listener) {
      if (typeof window === 'undefined') return () => {};
      const heard = (event: StorageEvent) => {
        if (event.key === null || event.key.startsWith(prefix)) listener();
      };
      window.addEventListener('storage', heard);
      return () => window.removeEventListener('storage', heard);
    },
  };
}

/** This browser's storage, or none where it is forbidden. */
export function deviceStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

function byTime(a: Unsent, b: Unsent): number {
  return a.writtenAt - b.writtenAt || (a.requestId < b.requestId ? -1 : 1);
}
