import { randomUUID } from 'node:crypto';
import { type Answer, type Posted, post } from './api.ts';
import type { Somebody } from './world.ts';

export interface Acknowledged {
  requestId: string;
  id: string;
  position: number;
}

/** A try that was not acknowledged. */
export interface Failed {
  requestId: string;
  at: Date;
  /** Nobody listened: it was never taken. Else the line was cut while an answer was due. */
  isRefusedConnection: boolean;
}

export interface WriterOptions {
  /** Asked anew for each try. */
  servers: readonly { url: string }[];
  author: Somebody;
  sessionId: string;
  /** Whether to write another message after this many. */
  goesOn(written: number): boolean;
  /** Told at once when a message has been acknowledged. */
  onAcknowledged?(one: Acknowledged): void;
  /** Told of each answer that was no acknowledgement; null where no answer came at all, and then how it failed. */
  onRefused?(answer: Answer<unknown> | null, failed: Failed): void;
  text?(number: number): string;
}

/** Posts one message after another and, as our own client does, tries each again under the same id until it is taken. */
export async function writeOn(options: WriterOptions): Promise<Acknowledged[]> {
  const {
    servers,
    author,
    sessionId,
    goesOn,
    text = (number) => `Message ${number} of ${author.slug}`,
  } = options;
  const done: Acknowledged[] = [];
  let turn = Math.floor(Math.random() * servers.length);
  while (goesOn(done.length)) {
    const requestId = randomUUID();
    const words = text(done.length);
    for (;;) {
      const { url } = servers[turn++ % servers.length]!;
      let cause: unknown;
      const answer = await post(url, author.cookie, { sessionId, text: words, requestId }).catch(
        (error: Error) => {
          cause = error.cause;
          return null;
        },
      );
      const posted: Posted | undefined = answer?.data?.postMessage;
      if (posted) {
        const one = { requestId, id: posted.id, position: Number(posted.position) };
        done.push(one);
        options.onAcknowledged?.(one);
        break;
      }
      options.onRefused?.(answer, {
        requestId,
        at: new Date(),
        isRefusedConnection: (cause as NodeJS.ErrnoException | undefined)?.code === 'ECONNREFUSED',
      });
      await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 80));
    }
  }
  return done;
}
