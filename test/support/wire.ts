import { type ClientOptions, WebSocket } from 'ws';

export interface Message {
  type: string;
  id?: string;
  // biome-ignore lint/suspicious/noExplicitAny: each test says what it expects inside
  payload?: any;
}

/** A plain WebSocket that remembers what it was sent: it knows nothing of the protocol. */
export class Wire {
  readonly messages: Message[] = [];
  /** How the other end closed it. */
  readonly closed: Promise<{ code: number; reason: string }>;
  readonly socket: WebSocket;
  #look = new Set<() => void>();

  constructor(url: string, options: WireOptions = {}) {
    const { protocols = 'graphql-transport-ws', ...rest } = options;
    this.socket = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, protocols, rest);
    this.closed = new Promise((resolve) =>
      this.socket.once('close', (code, reason) => resolve({ code, reason: String(reason) })),
    );
    this.socket.on('message', (data) => {
      this.messages.push(JSON.parse(String(data)));
      for (const look of [...this.#look]) look();
    });
    this.socket.on('error', () => undefined);
  }

  /** A wire that is open; with `init` the protocol has been begun on it. */
  static async open(url: string, options: WireOptions & { init?: object | true } = {}): Promise<Wire> {
    const { init, ...rest } = options;
    const wire = new Wire(url, rest);
    await new Promise<void>((resolve, reject) => {
      wire.socket.once('open', () => resolve());
      wire.socket.once('unexpected-response', (_request, response) =>
        reject(new Error(`HTTP ${response.statusCode}`)),
      );
      wire.socket.once('error', reject);
    });
    if (init) {
      wire.send({ type: 'connection_init', ...(init === true ? {} : { payload: init }) });
      await wire.next((message) => message.type === 'connection_ack');
    }
    return wire;
  }

  send(message: object | string): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  subscribe(id: string, query: string, variables?: Record<string, unknown>): void {
    this.send({ id, type: 'subscribe', payload: { query, ...(variables ? { variables } : {}) } });
  }

  /** The first message, from those that came already or come yet, that is meant; fails when the wire closes first. */
  next(isMeant: (message: Message) => boolean): Promise<Message> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = this.messages.find(isMeant);
        if (!found) return;
        this.#look.delete(look);
        resolve(found);
      };
      this.#look.add(look);
      look();
      void this.closed.then(({ code, reason }) =>
        reject(new Error(`The wire was closed: ${code} ${reason}`)),
      );
    });
  }

  /** Everything that comes until the other end has answered a ping, so that "nothing came" can be said. */
  async quiet(): Promise<void> {
    const token = Math.random();
    this.send({ type: 'ping', payload: { token } });
    await this.next((message) => message.type === 'pong' && message.payload?.token === token);
  }

  close(): void {
    this.socket.close();
  }
}

export interface WireOptions extends ClientOptions {
  protocols?: string | string[];
}

/** The status of an upgrade that was refused, or 101. */
export function upgradeStatus(url: string, options: WireOptions = {}): Promise<number> {
  const { protocols = 'graphql-transport-ws', ...rest } = options;
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, protocols, rest);
  return new Promise((resolve) => {
    socket.once('open', () => {
      socket.close();
      resolve(101);
    });
    socket.once('unexpected-response', (_request, response) => {
      response.resume();
      socket.terminate();
      resolve(response.statusCode ?? 0);
    });
    socket.on('error', () => undefined);
  });
}
