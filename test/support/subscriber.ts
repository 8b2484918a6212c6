import { WebSocket } from 'ws';
import { until } from './until.ts';

export interface DeliveredEntry {
  position: number;
  kind: string;
  message: { id: string; text: string | null; state: string; requestId: string } | null;
}

export interface SubscriberOptions {
  /** Where to connect, each in turn after a lost line. */
  urls: readonly string[];
  /** The page's address, where it is not the one connected to. */
  origin?: string;
  cookie?: string | null;
  sessionId: string;
  after?: number;
  /** What an entry is asked for beyond its position and kind. */
  fields?: string;
}

const fields = 'message { id text state requestId }';

/** Follows a discussion by hand over graphql-transport-ws and comes back by its cursor, as our own client does. */
export class Subscriber {
  readonly entries: DeliveredEntry[] = [];
  readonly frames: string[] = [];
  readonly closes: number[] = [];
  readonly resyncs: string[] = [];
  readonly errors: string[] = [];
  /** Positions that came out of order while it was live: each would make a real client start over. */
  readonly holes: [number, number][] = [];
  repeated = 0;
  caughtUp = 0;
  position: number;
  socket: WebSocket | undefined;
  #turn = 0;
  #isStopped = false;
  #isLive = false;
  readonly #options: SubscriberOptions;

  constructor(options: SubscriberOptions) {
    this.#options = options;
    this.position = options.after ?? 0;
    this.#connect();
  }

  get isLive(): boolean {
    return this.#isLive;
  }

  get texts(): (string | null)[] {
    return this.entries.flatMap((entry) => (entry.message ? [entry.message.text] : []));
  }

  /** Waits until something holds of what it has received. */
  async sees(what: string, condition: (subscriber: this) => unknown, patience?: number): Promise<this> {
    const told = () => `${what}; it stands at ${this.position}, closes ${this.closes}, errors ${this.errors}`;
    await until(what, () => Boolean(condition(this)), patience).catch(() => {
      throw new Error(`A subscriber never saw: ${told()}`);
    });
    return this;
  }

  live(): Promise<this> {
    return this.sees('that it is live', () => this.#isLive);
  }

  reaches(position: number | string): Promise<this> {
    return this.sees(`position ${position}`, () => this.position >= Number(position));
  }

  /** Breaks the line off from this side; it is taken up again. */
  drop(): void {
    this.socket?.terminate();
  }

  stop(): void {
    this.#isStopped = true;
    this.socket?.terminate();
  }

  #connect(): void {
    if (this.#isStopped) return;
    const { urls, cookie, origin } = this.#options;
    const url = urls[this.#turn++ % urls.length]!;
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { origin: origin ?? url, ...(cookie ? { cookie } : {}) },
      handshakeTimeout: 5_000,
    });
    this.socket = socket;
    // A line that says nothing for longer than the server's pings are apart is given up.
    let silence: NodeJS.Timeout | undefined;
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(() => socket.terminate(), 16_000);
    };
    socket.on('open', () => {
      heard();
      socket.send('{"type":"connection_init"}');
    });
    socket.on('ping', heard);
    socket.on('message', (data) => {
      heard();
      if (this.socket === socket) this.#receive(String(data), socket);
    });
    socket.on('error', () => undefined);
    socket.on('close', (code) => {
      clearTimeout(silence);
      this.#isLive = false;
      this.closes.push(code);
      if (code !== 4403 && code !== 4401) setTimeout(() => this.#connect(), 50 + Math.random() * 100).unref();
    });
  }

  #subscribe(socket: WebSocket): void {
    this.#isLive = false;
    const query = `subscription ($sessionId: ID!, $after: Cursor!) { discussion(sessionId: $sessionId, after: $after) {
      __typename ... on DiscussionEntry { position kind ${this.#options.fields ?? fields} }
      ... on CaughtUp { position } ... on Resync { position reason } } }`;
    const variables = { sessionId: this.#options.sessionId, after: String(this.position) };
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables } }));
  }

  #receive(frame: string, socket: WebSocket): void {
    const { type, payload } = JSON.parse(frame);
    if (type === 'connection_ack') this.#subscribe(socket);
    else if (type === 'next') this.#take(payload.data?.discussion, frame, socket);
    else if (type === 'error') this.#fail(payload[0].extensions.code, socket);
  }

  #take(
    event: DeliveredEntry & { __typename: string; reason?: string },
    frame: string,
    socket: WebSocket,
  ): void {
    const position = Number(event.position);
    if (event.__typename === 'CaughtUp') {
      this.caughtUp += 1;
      this.#isLive = true;
      if (position > this.position) this.holes.push([this.position, position]);
    } else if (event.__typename === 'Resync') {
      this.resyncs.push(event.reason!);
      this.position = position;
      this.#subscribe(socket);
    } else if (position === this.position + 1) {
      this.position = position;
      this.frames.push(frame);
      this.entries.push({ ...event, position });
    } else if (position <= this.position) {
      this.repeated += 1;
    } else {
      this.holes.push([this.position, position]);
      socket.terminate();
    }
  }

  #fail(code: string, socket: WebSocket): void {
    this.errors.push(code);
    this.#isLive = false;
    if (code === 'SERVICE_UNAVAILABLE') socket.terminate();
  }
}
