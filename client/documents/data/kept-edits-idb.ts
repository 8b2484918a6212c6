import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import { type KeptEdit, type KeptEdits, keepInMemory } from './kept-edits.ts';

interface Schema extends DBSchema {
  edit: { key: string; value: KeptEdit; indexes: { document: [string, string] } };
  client: {
    key: [string, string, number];
    value: { personId: string; documentId: string; clientId: number; since: number };
    indexes: { document: [string, string] };
  };
}

type EditStore = IDBPObjectStore<Schema, ['edit'], 'edit', 'readwrite'>;

/** Keeps edits in this browser's own database; in memory where it has none for us. */
export async function keepOnDevice(name = 'trellis-documents'): Promise<KeptEdits> {
  try {
    return inDatabase(await open(name));
  } catch {
    return keepInMemory();
  }
}

function open(name: string): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, 1, {
    upgrade(db) {
      db.createObjectStore('edit', { keyPath: 'id' }).createIndex('document', ['personId', 'documentId']);
      db.createObjectStore('client', { keyPath: ['personId', 'documentId', 'clientId'] }).createIndex(
        'document',
        ['personId', 'documentId'],
      );
    },
    // Another tab wants to renew the database: it may, this one opens it again when it is loaded anew.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}

function inDatabase(db: IDBPDatabase<Schema>): KeptEdits {
  /**
   * One change, begun now and committed without waiting for this tab's next turn, which may never come. Rejects where the
   * browser has no room, or has closed the database meanwhile.
   */
  async function change(work: (store: EditStore) => void): Promise<void> {
    const transaction = db.transaction('edit', 'readwrite');
    work(transaction.store);
    transaction.commit();
    await transaction.done;
  }
  return {
    isLasting: true,
    async of(personId, documentId) {
      const edits = await db.getAllFromIndex('edit', 'document', [personId, documentId]);
      return edits.sort((a, b) => a.order - b.order);
    },
    put: (edit, insteadOf = []) =>
      change((store) => {
        for (const id of insteadOf) void store.delete(id).catch(() => undefined);
        void store.put(edit).catch(() => undefined);
      }),
    remove: (ids) =>
      change((store) => {
        for (const id of ids) void store.delete(id).catch(() => undefined);
      }),
    async clientsOf(personId, documentId) {
      const clients = await db.getAllFromIndex('client', 'document', [personId, documentId]);
      return clients.sort((a, b) => a.since - b.since).map((one) => one.clientId);
    },
    async addClient(personId, documentId, clientId) {
      await db.put('client', { personId, documentId, clientId, since: Date.now() });
    },
    async retireClient(personId, documentId, clientId) {
      await db.delete('client', [personId, documentId, clientId]);
    },
  };
}
