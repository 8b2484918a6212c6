/** Edits of one section that the server has not acknowledged; a batch once it has a request's id. */
export interface KeptEdit {
  readonly id: string;
  readonly personId: string;
  readonly documentId: string;
  readonly sectionId: string;
  /** The Yjs client that wrote it, which nobody else may write as until it is loaded. */
  readonly clientId: number;
  /** The body that the person acted for. */
  readonly actingFor: string | null;
  readonly update: Uint8Array;
  /** Orders edits as they were written on this device. */
  readonly order: number;
  /** Made when it was first sent, and the same on every try. */
  readonly requestId: string | null;
  /** It was refused once as not fitting, and mended. */
  readonly isMended?: boolean;
  readonly refusal?: KeptRefusal;
}

export interface KeptRefusal {
  readonly code: string;
  readonly message: string;
  readonly at: number;
  /** What was written, as plain text, and under which title. */
  readonly words: string;
  readonly sectionTitle: string;
}

/** Where unacknowledged edits live on this device. Writes are begun at once, in order, and survive a closed tab. */
export interface KeptEdits {
  /** False where the device stores nothing: edits live as long as the page. */
  readonly isLasting: boolean;
  of(personId: string, documentId: string): Promise<KeptEdit[]>;
  /** Puts an edit in the place of others, all or nothing; resolves when it is kept. */
  put(edit: KeptEdit, insteadOf?: readonly string[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** The Yjs clients that this device has written with, oldest first. */
  clientsOf(personId: string, documentId: string): Promise<number[]>;
  addClient(personId: string, documentId: string, clientId: number): Promise<void>;
  /** A client that has written what the server refused is never written with again. */
  retireClient(personId: string, documentId: string, clientId: number): Promise<void>;
}

/** Keeps edits for as long as it lives itself. */
export function keepInMemory(): KeptEdits {
  const edits = new Map<string, KeptEdit>();
  const clients = new Map<string, number[]>();
  const list = (personId: string, documentId: string) => {
    const key = `${personId} ${documentId}`;
    const found = clients.get(key) ?? [];
    clients.set(key, found);
    return found;
  };
  return {
    isLasting: false,
    of: async (personId, documentId) =>
      [...edits.values()]
        .filter((one) => one.personId === personId && one.documentId === documentId)
        .sort((a, b) => a.order - b.order),
    async put(edit, insteadOf = []) {
      for (const id of insteadOf) edits.delete(id);
      edits.set(edit.id, edit);
    },
    async remove(ids) {
      for (const id of ids) edits.delete(id);
    },
    clientsOf: async (personId, documentId) => [...list(personId, documentId)],
    async addClient(personId, documentId, clientId) {
      list(personId, documentId).push(clientId);
    },
    async retireClient(personId, documentId, clientId) {
      const all = list(personId, documentId);
      const at = all.indexOf(clientId);
      if (at >= 0) all.splice(at, 1);
    },
  };
}
