import { type DocumentNode, print } from 'graphql';
import { WebSocket } from 'ws';
import { type KeptEdits, keepInMemory } from '../../client/documents/data/kept-edits.ts';
import { type OpenDocument, openDocument } from '../../client/documents/data/open-document.ts';
import type { AskOptions, DocumentPorts } from '../../client/documents/data/ports.ts';
import { Refused, readRefusal } from '../../client/graphql/refusal.ts';
import { createLine, type Line } from '../../client/streams/line.ts';
import type { Somebody } from './world.ts';

export interface Tab {
  readonly document: OpenDocument;
  readonly line: Line;
  /** Ends as a closed tab does: nothing more is sent, heard or written. */
  close(): void;
}

/** A person’s browser: what it keeps outlives its tabs. */
export interface Device {
  readonly kept: KeptEdits;
  open(documentId: string): Promise<Tab>;
}

/** A browser of somebody at an address, without a screen; behind a line, `origin` is what the server is called. */
export function deviceOf(person: Somebody, url: string, origin = url, kept = keepInMemory()): Device {
  const locks = memoryLocks();
  return {
    kept,
    async open(documentId) {
      const end = new AbortController();
      const line = createLine({
        url: `${url.replace('http', 'ws')}/graphql`,
        params: () => ({}),
        WebSocket: socketOf(person.cookie, origin),
        keepAlive: 500,
        pongTimeout: 1_000,
      });
      const ports: DocumentPorts = {
        personId: person.id,
        actingFor: () => null,
        line,
        print,
        kept,
        locks,
        ask: (operation, variables, options) =>
          ask(url, person.cookie, end.signal, operation, variables, options),
      };
      const document = await openDocument(documentId, ports);
      if (!document) throw new Error(`${person.slug} sees no document ${documentId}`);
      return {
        document,
        line,
        close() {
          end.abort();
          document.close();
          line.close();
        },
      };
    },
  };
}

async function ask(
  url: string,
  cookie: string,
  ended: AbortSignal,
  operation: DocumentNode,
  variables: object,
  options?: AskOptions,
): Promise<never> {
  const limits = [ended, AbortSignal.timeout(20_000), ...(options?.signal ? [options.signal] : [])];
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, ...options?.headers },
    body: JSON.stringify({ query: print(operation), variables }),
    signal: AbortSignal.any(limits),
  });
  const answer = (await response.json()) as {
    data?: unknown;
    errors?: { message: string; extensions: Record<string, unknown> }[];
  };
  const [error] = answer.errors ?? [];
  if (error) throw new Refused(readRefusal({ ...error.extensions, message: error.message }));
  return answer.data as never;
}

/** A WebSocket that brings a cookie and an origin, as a browser’s does. */
export function socketOf(cookie: string, origin: string): unknown {
  return class extends WebSocket {
    constructor(address: string, protocol: string) {
      super(address, protocol, { headers: { cookie, origin } });
      // Given up while it was still being opened, it says so as an error that nobody waits for.
      this.on('error', () => undefined);
    }
  };
}

/** Web Locks as far as our client uses them: held by one, refused to others while it is. */
function memoryLocks(): Pick<LockManager, 'request'> {
  const held = new Set<string>();
  const request = async (
    name: string,
    _options: LockOptions,
    work: (lock: Lock | null) => unknown,
  ): Promise<unknown> => {
    if (held.has(name)) return work(null);
    held.add(name);
    try {
      return await work({ name, mode: 'exclusive' });
    } finally {
      held.delete(name);
    }
  };
  return { request: request as LockManager['request'] };
}
