import type { Duplex } from 'node:stream';
import type { Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Log } from '../../kernel/log.ts';

const pingEvery = 12_000;
const mostPingsASecond = 50;
/** Writes go over HTTP; a client of ours sends a few messages when a screen opens and hardly any after. */
const mostMessagesASecond = 200;
/** A reader that has this much unread is cut off: it comes back by its cursor and misses nothing. */
const mostBuffered = 1_024 * 1_024;

/** One socket as the protocol and the live views use it: what is sent is bounded, who does not answer is let go. */
export class Connection {
  readonly socket: WebSocket;
  /** What the socket itself writes to. */
  readonly #stream: Duplex;
  #pongDue: NodeJS.Timeout | undefined;
  #pings = 0;
  #messages = 0;
  /** The second that pings and messages are counted in. */
  #second = 0;

  constructor(socket: WebSocket, stream: Duplex) {
    this.socket = socket;
    this.#stream = stream;
  }

  /** Sends a text of its own. */
  send(text: string): void {
    if (this.#hasRoom()) this.socket.send(text);
  }

  /**
   * Sends whole frames that many are sent, as they are: a head of its own for each would be a second buffer to write.
   * Nothing we send is packed or in parts, so they never fall into another frame.
   */
  sendFrames(frames: Buffer): void {
    if (this.#hasRoom()) this.#stream.write(frames);
  }

  /** Whether the socket is open; a reader who is too far behind is cut off. */
  #hasRoom(): boolean {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN) return false;
    if (this.#stream.writableLength <= mostBuffered) return true;
    socket.terminate();
    return false;
  }

  /** Resolves when what was sent has mostly been read, or the socket is gone. */
  async room(): Promise<void> {
    const started = performance.now();
    while (this.socket.readyState === this.socket.OPEN && this.socket.bufferedAmount > mostBuffered / 4) {
      if (performance.now() - started > 20_000) this.socket.terminate();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Speaks graphql-transport-ws on the socket until it closes. */
  serve<Extra>(server: Server<Extra>, extra: Extra, log: Log): void {
    const { socket } = this;
    const closed = server.opened(
      {
        protocol: socket.protocol,
        send: (data) => this.send(data),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (receive) =>
          socket.on('message', (data, isBinary) => {
            // What came in with the last straw is not read any more.
            if (socket.readyState !== socket.OPEN) return;
            if (isBinary) return socket.close(4400, 'Invalid message received');
            this.#forgetEarlier();
            this.#messages += 1;
            if (this.#messages > mostMessagesASecond) return socket.close(1008, 'Too many messages');
            receive(String(data)).catch((error: unknown) => {
              log.error({ err: error }, 'A message on a socket failed by a fault of ours.');
              socket.close(4500, 'Internal server error');
            });
          }),
        onPing: (payload) => {
          this.#countPing();
          this.send(JSON.stringify(payload ? { type: 'pong', payload } : { type: 'pong' }));
        },
      },
      extra,
    );
    const alive = setInterval(() => this.#ping(), pingEvery);
    socket.on('ping', () => this.#countPing());
    socket.on('pong', () => {
      clearTimeout(this.#pongDue);
      this.#pongDue = undefined;
    });
    // The other end is gone or speaks no WebSocket: `close` follows and is all that matters.
    socket.on('error', () => undefined);
    socket.once('close', (code, reason) => {
      clearInterval(alive);
      clearTimeout(this.#pongDue);
      void closed(code, String(reason));
    });
  }

  #ping(): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    this.#pongDue ??= setTimeout(() => this.socket.terminate(), pingEvery);
    this.socket.ping();
  }

  #countPing(): void {
    this.#forgetEarlier();
    this.#pings += 1;
    if (this.#pings > mostPingsASecond) this.socket.close(1008, 'Too many pings');
  }

  #forgetEarlier(): void {
    const second = Math.floor(performance.now() / 1_000);
    if (second === this.#second) return;
    this.#second = second;
    this.#pings = 0;
    this.#messages = 0;
  }
}
