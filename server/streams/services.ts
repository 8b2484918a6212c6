import type { Allowance } from '../kernel/allowance.ts';
import type { Clock } from '../kernel/clock.ts';
import type { FileStore } from '../kernel/file-store.ts';
import type { Log } from '../kernel/log.ts';
import type { Presence } from './presence.ts';
import type { StreamDatabase, Streams } from './streams.ts';

/** What every action is given besides its actor and its input: one value, no container. */
export interface Services {
  readonly database: StreamDatabase;
  readonly streams: Streams;
  readonly presence: Presence;
  readonly files: FileStore;
  /** How fast one person may write. */
  readonly writes: Allowance;
  /** The same for edits of a text, which a device sends one batch after another while somebody types. */
  readonly edits: Allowance;
  readonly clock: Clock;
  readonly log: Log;
  readonly isDemonstration: boolean;
  /** The address people use; links in mails begin with it. */
  readonly url: string;
  /** Signs a value for one purpose with the house's secret: who has the answer was given it by us. 43 signs of base64url. */
  seal(purpose: string, value: string): string;
  /** Whether a mail server is configured; without one, mail waits in the outbox for the administrator to read. */
  readonly sendsMail: boolean;
}
