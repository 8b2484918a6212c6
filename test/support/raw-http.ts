import { connect } from 'node:net';

export interface RawAnswer {
  /** 0 where the connection was closed without a word. */
  status: number;
  head: string;
  body: string;
}

/** Sends bytes as they are and reads until the other end closes, or has answered and we close. */
export function rawHttp(
  url: string,
  bytes: string | Buffer,
  then?: (write: (more: string) => void) => () => void,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let said = '';
    let stop: (() => void) | undefined;
    socket.setEncoding('latin1');
    socket.on('connect', () => {
      socket.write(bytes);
      stop = then?.((more) => socket.write(more));
    });
    socket.on('data', (chunk: string) => {
      said += chunk;
      const [head, body = ''] = split(said);
      const length = Number(/content-length: *(\d+)/i.exec(head)?.[1] ?? Number.NaN);
      if (body.length >= length || body.endsWith('0\r\n\r\n')) socket.end();
    });
    socket.on('error', () => undefined);
    socket.once('close', () => {
      stop?.();
      const [head, body = ''] = split(said);
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0);
      resolve({ status, head, body });
    });
  });
}

function split(text: string): [string, string?] {
  const end = text.indexOf('\r\n\r\n');
  return end === -1 ? [text] : [text.slice(0, end), text.slice(end + 4)];
}
