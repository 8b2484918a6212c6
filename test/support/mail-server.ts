import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { until } from './until.ts';

export interface ReceivedMail {
  to: string[];
  subject: string;
  text: string;
  /** As it came, headers and all. */
  raw: string;
}

export interface MailServer {
  readonly url: string;
  readonly received: ReceivedMail[];
  /** While true, every mail is refused for the moment. */
  isBusy: boolean;
  /** The newest mail to an address, waited for. */
  mailTo(address: string, isMeant?: (mail: ReceivedMail) => boolean): Promise<ReceivedMail>;
  close(): Promise<void>;
}

/** A mail server that keeps what it is sent. */
export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onMailFrom(_address, _session, callback) {
      callback(mailServer.isBusy ? Object.assign(new Error('Come back later'), { responseCode: 451 }) : null);
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        received.push({ to: session.envelope.rcptTo.map((one) => one.address), ...parsed(raw), raw });
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const mailServer: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    received,
    isBusy: false,
    mailTo: (address, isMeant = () => true) =>
      until(`a mail to ${address}`, () =>
        received.findLast((mail) => mail.to.includes(address) && isMeant(mail)),
      ),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mailServer;
}

/** The first link in a mail. */
export function linkIn(mail: Pick<ReceivedMail, 'text'>): URL {
  const found = /https?:\/\/\S+/.exec(mail.text)?.[0];
  if (!found) throw new Error(`There is no link in: ${mail.text}`);
  return new URL(found);
}

function parsed(raw: string): { subject: string; text: string } {
  const border = raw.indexOf('\r\n\r\n');
  const headers = raw.slice(0, border).replace(/\r\n[ \t]+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1] ?? '';
  const body = raw.slice(border + 4);
  const encoding = header('Content-Transfer-Encoding').toLowerCase();
  return {
    subject: decodedWords(header('Subject')),
    text: decodedBody(body, encoding).replaceAll('\r\n', '\n'),
  };
}

function decodedBody(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? unquoted(body.replace(/=\r\n/g, '')) : body;
}

function decodedWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : unquoted(word.replaceAll('_', ' ')),
    );
}

function unquoted(text: string): string {
  const bytes = text.replace(/=([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
