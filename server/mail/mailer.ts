import type pg from 'pg';
import type { Log } from '../kernel/log.ts';
import { type Deliver, sendNext } from './send-next.ts';

export interface MailerOptions {
  readonly smtpUrl: string;
  readonly from: string;
  readonly log: Log;
  /** A connection of its own: a mail's row stays locked as long as the mail server takes. */
  connect(): Promise<pg.Client>;
  /** How often the outbox is looked at, in milliseconds. */
  readonly interval?: number;
}

export interface Mailer {
  close(): Promise<void>;
}

/** Sends what waits in the outbox, one mail after another; several servers share the work and none sends another's. */
export function startMailer({ smtpUrl, from, log, connect, interval = 1_000 }: MailerOptions): Mailer {
  // Most houses that are tried out send no mail, and need not load what would.
  const transport = import('nodemailer').then(({ createTransport }) =>
    createTransport(
      {
        url: smtpUrl,
        connectionTimeout: 10_000,
        greetingTimeout: 10_000,
        socketTimeout: 20_000,
        disableFileAccess: true,
        disableUrlAccess: true,
      },
      { from },
    ),
  );
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'trellis';
  const deliver: Deliver = async (mail) =>
    (await transport).sendMail({
      to: { name: '', address: mail.recipient },
      subject: mail.subject,
      text: mail.text_body,
      // The same for each attempt, so that a mail taken twice is seen as one.
      messageId: `<${mail.id}@${domain}>`,
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(mail.stop_url === null
          ? {}
          : {
              'List-Unsubscribe': `<${mail.stop_url}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }),
      },
    });
  let client: Promise<pg.Client> | undefined;
  let isClosed = false;
  let round: Promise<void> = Promise.resolve();

  const drain = async () => {
    try {
      client ??= connect();
      const connection = await client;
      while (!isClosed && (await sendNext(connection, deliver, log)));
    } catch (error) {
      log.warn({ err: error }, 'The outbox can’t be read; trying again.');
      const broken = client;
      client = undefined;
      await broken?.then((one) => one.end()).catch(() => undefined);
    }
  };
  let timer: NodeJS.Timeout;
  const next = () => {
    round = drain();
    void round.then(() => {
      if (!isClosed) timer = setTimeout(next, interval);
    });
  };
  next();
  return {
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await round;
      (await transport).close();
      await client?.then((one) => one.end()).catch(() => undefined);
    },
  };
}
