import { type Client, createClient, type SubscribePayload } from 'graphql-ws';
import type { LineRequest } from './line-request.ts';
import { createPause, retryDelay } from './retry.ts';
import { subscriptionId } from './subscription-id.ts';

export interface LineResult {
  data?: Record<string, unknown> | null;
  errors?: readonly { message: string; extensions?: { code?: unknown } }[];
}

export interface LineSink {
  next(result: LineResult): void;
  /** The subscription is over: a refusal (errors), or a closing of the socket that is not retried. */
  error(cause: unknown): void;
  complete(): void;
}

export type LineState =
  | { kind: 'idle' }
  | { kind: 'connecting' }
  | { kind: 'open' }
  /** Nothing has been heard from the server since then; it is being tried again. */
  | { kind: 'down'; since: number };

/** The one socket of a tab. It opens with the first subscription and comes back by itself, for ever. */
export interface Line {
  readonly state: LineState;
  onState(listener: (state: LineState) => void): () => void;
  subscribe(request: LineRequest, sink: LineSink): () => void;
  /** Connects again with the present parameters; subscriptions go on where they were. */
  renew(): void;
  /** Retries at once if it waits, and asks for a sign of life if it is open. */
  wake(): void;
  close(): void;
}

export interface LineOptions {
  url: string;
  params(): Record<string, unknown>;
  keepAlive?: number;
  pongTimeout?: number;
  connectTimeout?: number;
  WebSocket?: unknown;
}

const CLOSED_FOR_GOOD = new Set([4401, 4403]);

/** Opens the tab's line to the server's subscriptions; a silent line is noticed within keepAlive + pongTimeout. */
export function createLine(options: LineOptions): Line {
  const { keepAlive = 5_000, pongTimeout = 5_000, connectTimeout = 10_000 } = options;
  const listeners = new Set<(state: LineState) => void>();
  const ids = new WeakMap<SubscribePayload, string>();
  const active = new Set<string>();
  const pause = createPause();
  let state: LineState = { kind: 'idle' };
  let lastHeard = Date.now();
  let attempts = 0;
  let atOnce = false;
  let socket: WebSocket | undefined;
  let giveUp: ReturnType<typeof setTimeout> | undefined;

  const client: Client = createClient({
    url: options.url,
    connectionParams: () => options.params(),
    webSocketImpl: options.WebSocket,
    keepAlive,
    lazyCloseTimeout: 3_000,
    connectionAckWaitTimeout: connectTimeout,
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: () => (atOnce ? Promise.resolve() : pause.wait(retryDelay(attempts++))),
    shouldRetry: (cause) => !CLOSED_FOR_GOOD.has(closeCode(cause)),
    generateID: (payload) => ids.get(payload) ?? '',
    on: {
      connecting: () => {
        atOnce = false;
        if (state.kind === 'idle') {
          lastHeard = Date.now();
          move({ kind: 'connecting' });
        }
        // A connection attempt into a black hole never ends by itself.
        expectWithin(connectTimeout);
      },
      opened: (opened) => {
        socket = opened as WebSocket;
      },
      connected: () => {
        heard();
        move({ kind: 'open' });
      },
      message: (message) => {
        heard();
        if (message.type === 'next' || message.type === 'pong') attempts = 0;
      },
      ping: (received) => {
        if (!received) expectWithin(pongTimeout);
      },
      closed: (event) => {
        clearTimeout(giveUp);
        silence(socket);
        socket = undefined;
        if (atOnce) move({ kind: 'connecting' });
        else if (closeCode(event) === 1000 && active.size === 0) move({ kind: 'idle' });
        else if (state.kind !== 'down') move({ kind: 'down', since: lastHeard });
      },
    },
  });

  function move(next: LineState): void {
    state = next;
    for (const listener of [...listeners]) listener(next);
  }

  function heard(): void {
    lastHeard = Date.now();
    clearTimeout(giveUp);
  }

  function expectWithin(ms: number): void {
    clearTimeout(giveUp);
    giveUp = setTimeout(() => client.terminate(), ms);
  }

  function uniqueId(request: LineRequest): string {
    const id = subscriptionId(request);
    for (let twin = 1; ; twin++) {
      const candidate = twin === 1 ? id : `${id}.${twin}`;
      if (!active.has(candidate)) return candidate;
    }
  }

  return {
    get state() {
      return state;
    },
    onState(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    subscribe(request, sink) {
      const id = uniqueId(request);
      const payload: SubscribePayload = { query: request.query, variables: request.variables };
      ids.set(payload, id);
      active.add(id);
      const stop = client.subscribe(payload, {
        next: (result) => sink.next(result as LineResult),
        error: (cause) => {
          active.delete(id);
          sink.error(cause);
        },
        complete: () => {
          active.delete(id);
          sink.complete();
        },
      });
      return () => {
        active.delete(id);
        stop();
      };
    },
    renew() {
      if (state.kind === 'idle') return;
      atOnce = true;
      client.terminate();
      pause.wake();
    },
    wake() {
      pause.wake();
      if (state.kind !== 'open' || socket?.readyState !== 1) return;
      socket.send('{"type":"ping"}');
      expectWithin(pongTimeout);
    },
    close() {
      clearTimeout(giveUp);
      pause.wake();
      // The client's own dispose() rejects with the CloseEvent when it is called while connecting.
      Promise.resolve(client.dispose()).catch(() => {});
    },
  };
}

/** Lets the line hear what the browser knows: the network is back, or the person looks at the page again. */
export function wakeWithBrowser(line: Line): () => void {
  const wake = () => line.wake();
  const seen = () => document.visibilityState === 'visible' && line.wake();
  window.addEventListener('online', wake);
  window.addEventListener('offline', wake);
  document.addEventListener('visibilitychange', seen);
  return () => {
    window.removeEventListener('online', wake);
    window.removeEventListener('offline', wake);
    document.removeEventListener('visibilitychange', seen);
  };
}

/** The code with which a socket was closed, or 0 if `cause` is no closing. */
export function closeCode(cause: unknown): number {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : 0;
  return typeof code === 'number' ? code : 0;
}

// A terminated socket may still deliver what was on its way; its subscriptions' ids are those of the next socket.
function silence(socket: WebSocket | undefined): void {
  if (socket) socket.onmessage = null;
}
