import type { DocumentPorts } from './ports.ts';

/** A Yjs client id that only this tab writes with, for as long as it holds it. */
export interface HeldClient {
  readonly id: number;
  release(): void;
}

/**
 * Takes a client id that this device has written with before and no open tab holds, or a new one. Whoever takes one
 * loads the document afterwards: two different edits under one client and clock would tear the copies apart for ever.
 */
export async function takeClient(ports: DocumentPorts, documentId: string): Promise<HeldClient> {
  const { personId, kept, locks } = ports;
  if (personId && locks) {
    for (const id of await kept.clientsOf(personId, documentId).catch(() => [])) {
      const held = await holdClient(locks, documentId, id);
      if (held) return held;
    }
  }
  return newClient(ports, documentId);
}

/** A client id that nobody has written with. */
export async function newClient(
  { personId, kept, locks }: DocumentPorts,
  documentId: string,
): Promise<HeldClient> {
  const [id] = crypto.getRandomValues(new Uint32Array(1));
  const held = locks && (await holdClient(locks, documentId, id!));
  if (personId && locks) await kept.addClient(personId, documentId, id!).catch(() => undefined);
  return held ?? { id: id!, release: () => undefined };
}

/** Holds a client id, or gives null where another tab holds it. */
export function holdClient(
  locks: Pick<LockManager, 'request'>,
  documentId: string,
  id: number,
): Promise<HeldClient | null> {
  return new Promise((resolve, reject) => {
    locks
      .request(`trellis.document.${documentId}.${id}`, { ifAvailable: true }, (lock) => {
        if (!lock) {
          resolve(null);
          return undefined;
        }
        return new Promise<void>((release) => resolve({ id, release }));
      })
      .catch(reject);
  });
}
