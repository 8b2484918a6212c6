import { type HeldClient, holdClient, newClient, takeClient } from './client-ids.ts';
import type { KeptEdit } from './kept-edits.ts';
import type { DocumentPorts } from './ports.ts';

/** The Yjs clients that this tab may write as or send for, with what this device has kept for them. */
export interface HeldClients {
  /** The one that this tab writes as. */
  readonly current: number;
  /** What was kept before this tab was opened, and what was refused. */
  readonly kept: readonly KeptEdit[];
  /** Writes as another client from now on. */
  renew(): Promise<number>;
  /** Holds clients that other tabs have let go with words that they could not send; gives those words. */
  takeOver(): Promise<KeptEdit[]>;
  release(): void;
}

/** Holds a client to write as, and those of earlier tabs that were closed with something unsent. */
export async function holdClients(ports: DocumentPorts, documentId: string): Promise<HeldClients> {
  const { personId, locks } = ports;
  const clients: HeldClient[] = [await takeClient(ports, documentId)];
  let current = clients[0]!.id;
  const isHeld = (id: number) => clients.some((one) => one.id === id);

  async function read(): Promise<KeptEdit[]> {
    return personId ? ports.kept.of(personId, documentId).catch(() => []) : [];
  }

  async function holdOthers(): Promise<number[]> {
    if (!locks) return [];
    const waiting = (await read()).filter((one) => !one.refusal).map((one) => one.clientId);
    const held: number[] = [];
    for (const id of new Set(waiting)) {
      const client = isHeld(id) ? null : await holdClient(locks, documentId, id);
      if (!client) continue;
      clients.push(client);
      held.push(id);
    }
    return held;
  }

  await holdOthers();
  // Read after the locks: until then a tab may have been sending.
  const all = await read();
  const kept = all.filter((one) => one.refusal || !locks || isHeld(one.clientId));
  return {
    get current() {
      return current;
    },
    kept,
    async renew() {
      const client = await newClient(ports, documentId);
      clients.push(client);
      current = client.id;
      return current;
    },
    async takeOver() {
      const held = await holdOthers();
      if (held.length === 0) return [];
      return (await read()).filter((one) => !one.refusal && held.includes(one.clientId));
    },
    release() {
      for (const one of clients) one.release();
    },
  };
}
