import type { Clock } from '../kernel/clock.ts';
import type { Log } from '../kernel/log.ts';
import type { StreamDatabase, Streams } from './index.ts';
import type { Presence } from './presence.ts';

/** What every action is given besides its actor and its input: one value, no container. */
export interface Services {
  readonly database: StreamDatabase;
  readonly streams: Streams;
  readonly presence: Presence;
  readonly clock: Clock;
  readonly log: Log;
  readonly isDemonstration: boolean;
}
