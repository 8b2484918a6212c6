import { randomUUID } from 'node:crypto';
import { type Answer, type Posted, post } from './api.ts';
import type { Somebody } from './world.ts';

export interface Acknowledged {
  requestId: string;
  id: string;
  position: number;
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
  /** Told of each answer that was no acknowledgement; null where no answer came at all. */
  onRefused?(answer: Answer<unknown> | null): void;
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
      const answer = await post(url, author.cookie, { sessionId, text: words, requestId }).catch(() => null);
      const posted: Posted | undefined = answer?.data?.postMessage;
      if (posted) {
        const one = { requestId, id: posted.id, position: Number(posted.position) };
        done.push(one);
        options.onAcknowledged?.(one);
        break;
      }
      options.onRefused?.(answer);
      await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 80));
    }
  }
  return done;
}
