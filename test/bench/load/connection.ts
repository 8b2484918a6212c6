import { connect, type Socket } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

const headEnd = Buffer.from('\r\n\r\n');

/** One kept-alive HTTP connection, as cheap as it gets, so that what is measured is the server. */
export class Connection {
  readonly #socket: Socket;
  #received: Buffer[] = [];
  #size = 0;
  #wanted = 0;
  #status = 0;
  #bodyFrom = 0;
  #settle: ((answer: Answer) => void) | undefined;
  #refuse: ((error: Error) => void) | undefined;

  constructor(url: string) {
    const { hostname, port } = new URL(url);
    this.#socket = connect({
      host: hostname === 'localhost' ? '127.0.0.1' : hostname,
      port: Number(port),
      noDelay: true,
    });
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', (error) => this.#refuse?.(error));
    this.#socket.on('close', () => this.#refuse?.(new Error('The server closed the connection.')));
  }

  send(request: Buffer): Promise<Answer> {
    return new Promise((settle, refuse) => {
      this.#settle = settle;
      this.#refuse = refuse;
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#refuse = undefined;
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#received.push(chunk);
    this.#size += chunk.length;
    if (this.#wanted === 0) this.#readHead();
    if (this.#wanted === 0 || this.#size < this.#wanted) return;
    const whole = this.#received.length === 1 ? this.#received[0]! : Buffer.concat(this.#received);
    const answer = { status: this.#status, body: whole.subarray(this.#bodyFrom, this.#wanted) };
    this.#received = [];
    this.#size = 0;
    this.#wanted = 0;
    this.#settle?.(answer);
  }

  #readHead(): void {
    const whole = this.#received.length === 1 ? this.#received[0]! : Buffer.concat(this.#received);
    const end = whole.indexOf(headEnd);
    if (end === -1) return;
    const head = whole.toString('latin1', 0, end);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    if (length === undefined) {
      this.#refuse?.(new Error(`An answer without a length can't be measured here:\n${head}`));
      return;
    }
    this.#status = Number(head.slice(9, 12));
    this.#bodyFrom = end + headEnd.length;
    this.#wanted = this.#bodyFrom + Number(length);
  }
}

/** A POST of JSON as it goes over the wire. */
export function jsonPost(path: string, body: string, headers: Record<string, string> = {}): Buffer {
  const lines = Object.entries({
    host: 'localhost',
    'content-type': 'application/json',
    accept: 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}
