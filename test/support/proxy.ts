import {
  type AddressInfo,
  connect,
  createServer,
  type NetConnectOpts,
  type Server,
  type Socket,
} from 'node:net';

interface Pair {
  readonly near: Socket;
  readonly far: Socket;
  /** What the client said first; a PostgreSQL client names itself there. */
  opening: string;
  isLost: boolean;
}

/** A line that can be cut in the ways lines are: held up, broken off with a reset, or fallen silent for ever. */
export class TcpProxy {
  readonly #server: Server;
  readonly #pairs = new Set<Pair>();
  readonly #taps = new Set<(connection: object, chunk: Buffer) => void>();
  #isPaused = false;
  #isSilent: (opening: string) => boolean = () => false;

  private constructor(target: NetConnectOpts) {
    this.#server = createServer((near) =>
      this.#join({ near, far: connect(target), opening: '', isLost: false }),
    );
  }

  /** Opens a line to a port or, given a path, to a Unix socket. */
  static async to(target: NetConnectOpts): Promise<TcpProxy> {
    const proxy = new TcpProxy(target);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get connections(): number {
    return this.#pairs.size;
  }

  /** How many connections the far end has ended though the near one was not told. */
  ended = 0;

  /** Holds everything up; nothing is lost, and senders come to feel it. */
  pause(): void {
    this.#isPaused = true;
    for (const { near, far } of this.#pairs) for (const socket of [near, far]) socket.pause();
  }

  /** Lets everything flow again; a connection that fell silent stays silent, as one behind a forgotten address does. */
  resume(): void {
    this.#isPaused = false;
    this.#isSilent = () => false;
    for (const { near, far } of this.#pairs) for (const socket of [near, far]) socket.resume();
  }

  /** Breaks every connection off with a reset, on both sides. */
  reset(): void {
    for (const { near, far } of this.#pairs) {
      near.resetAndDestroy();
      far.destroy();
    }
  }

  /** Swallows all that is sent and tells neither side: of all connections, or of those whose first words say so. */
  blackhole(opening?: string): void {
    this.#isSilent = (said) => opening === undefined || said.includes(opening);
    for (const pair of this.#pairs) pair.isLost ||= this.#isSilent(pair.opening);
  }

  /** Listens to what clients send from now on; returns how to stop. */
  tap(listener: (connection: object, chunk: Buffer) => void): () => void {
    this.#taps.add(listener);
    return () => this.#taps.delete(listener);
  }

  async close(): Promise<void> {
    this.reset();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #join(pair: Pair): void {
    this.#pairs.add(pair);
    const { near, far } = pair;
    near.once('data', (chunk) => {
      pair.opening = chunk.toString('latin1');
      pair.isLost ||= this.#isSilent(pair.opening);
    });
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      if (this.#isPaused) from.pause();
      from.on('data', (chunk) => {
        if (from === near) for (const tap of this.#taps) tap(pair, chunk);
        if (!pair.isLost && !to.write(chunk)) from.pause();
      });
      to.on('drain', () => !this.#isPaused && from.resume());
      from.on('end', () => !pair.isLost && to.end());
      from.on('error', () => !pair.isLost && to.destroy());
      from.on('close', () => {
        if (!pair.isLost) to.destroy();
        else if (from === far) this.ended += 1;
        if (near.closed && far.closed) this.#pairs.delete(pair);
      });
    }
  }
}
