import { closeCode, type Line, type LineResult } from './line.ts';
import { isAfter, isNext } from './position.ts';
import { createPause, retryDelay } from './retry.ts';

/** What a person may be told about a followed stream. */
export type FollowState =
  | { kind: 'connecting' }
  | { kind: 'catchingUp' }
  | { kind: 'live' }
  | { kind: 'offline'; since: number }
  | { kind: 'ended'; reason: EndReason };
export type EndReason = 'signedOut' | 'notFound' | 'refused';
export type ResyncCause = 'AHEAD' | 'TOO_OLD' | 'HOLE' | 'FAILED';

export interface StreamEntry {
  __typename: string;
  position: string;
}

export interface FollowOptions<Entry extends StreamEntry> {
  query: string;
  /** The subscription's field, whose union has `CaughtUp`, `Resync` and one type of entry. */
  field: string;
  variables: Record<string, unknown>;
  /** The position of the view as it was loaded; entries after it are delivered, each once and in order. */
  after: string;
  onEntry(entry: Entry): void;
  /** Loads the view afresh and resolves with its position, from which following goes on. */
  onResync(cause: ResyncCause): Promise<string>;
  onState?(state: FollowState): void;
  patience?: number;
}

export interface Follow {
  readonly position: string;
  readonly state: FollowState;
  /** Loads the view afresh, because what is held of it no longer stands where the stream does. */
  refresh(): void;
  stop(): void;
}

const GOOD_ENDS: Record<string, EndReason> = {
  UNAUTHENTICATED: 'signedOut',
  NOT_FOUND: 'notFound',
  BAD_USER_INPUT: 'refused',
  GRAPHQL_VALIDATION_FAILED: 'refused',
};

/** Follows one stream from a position on, through any number of lost lines, until stopped or refused. */
export function followStream<Entry extends StreamEntry>(line: Line, options: FollowOptions<Entry>): Follow {
  const { patience = 10_000 } = options;
  const pause = createPause();
  let position = options.after;
  let state: FollowState = { kind: 'connecting' };
  let round = 0;
  let attempts = 0;
  let fruitless = 0;
  let caughtUp = false;
  let unsubscribe = () => {};
  let watchdog: ReturnType<typeof setTimeout> | undefined;

  const variables = Object.defineProperty({ ...options.variables }, 'after', {
    enumerable: true,
    get: () => position,
  });
  const forget = line.onState(followLine);
  subscribe();

  function subscribe(): void {
    const mine = ++round;
    const isMine = () => mine === round;
    caughtUp = false;
    unsubscribe = line.subscribe(
      { query: options.query, variables },
      {
        next: (result) => isMine() && receive(result),
        error: (cause) => isMine() && fail(cause),
        complete: () => isMine() && again(),
      },
    );
    followLine();
  }

  function receive(result: LineResult): void {
    const event = result.data?.[options.field] as (StreamEntry & { reason?: ResyncCause }) | null | undefined;
    if (!event) fail(result.errors ?? []);
    else if (event.__typename === 'Resync') void resync(event.reason ?? 'TOO_OLD');
    else if (event.__typename === 'CaughtUp') arrive(event.position);
    else if (isNext(event.position, position)) take(event as Entry);
    // While catching up, frames of the former subscription may still be on their way: CaughtUp tells if one is missing.
    else if (caughtUp && isAfter(event.position, position)) again();
  }

  function take(entry: Entry): void {
    position = entry.position;
    fruitless = 0;
    if (!caughtUp) watch();
    try {
      options.onEntry(entry);
    } catch (cause) {
      console.error(cause);
      void resync('FAILED');
    }
  }

  function arrive(at: string): void {
    if (isAfter(at, position)) {
      again();
      return;
    }
    caughtUp = true;
    attempts = 0;
    fruitless = 0;
    clearTimeout(watchdog);
    move({ kind: 'live' });
  }

  function again(): void {
    if (++fruitless > 3) void resync('HOLE');
    else void restart(async () => {});
  }

  function resync(cause: ResyncCause): Promise<void> {
    fruitless = 0;
    return restart(async () => {
      position = await options.onResync(cause);
    });
  }

  /** Leaves the present subscription, does `prepare` until it succeeds, and subscribes anew. */
  async function restart(prepare: () => Promise<void>): Promise<void> {
    const mine = ++round;
    unsubscribe();
    clearTimeout(watchdog);
    if (state.kind === 'live') move({ kind: 'catchingUp' });
    for (;;) {
      if (attempts > 0) await pause.wait(retryDelay(attempts - 1));
      attempts++;
      if (mine !== round) return;
      try {
        await prepare();
        break;
      } catch {
        // The view could not be loaded now; what is on screen stays, and it is tried again.
      }
    }
    if (mine === round) subscribe();
  }

  function fail(cause: unknown): void {
    const reason = endReason(cause);
    if (reason) {
      stop();
      move({ kind: 'ended', reason });
    } else {
      again();
    }
  }

  function followLine(): void {
    if (state.kind === 'ended') return;
    const { state: now } = line;
    if (now.kind === 'open') {
      pause.wake();
      if (!caughtUp || state.kind === 'offline') {
        caughtUp = false;
        move({ kind: 'catchingUp' });
        watch();
      }
    } else {
      caughtUp = false;
      clearTimeout(watchdog);
      move(now.kind === 'down' ? { kind: 'offline', since: now.since } : { kind: 'connecting' });
    }
  }

  function watch(): void {
    clearTimeout(watchdog);
    watchdog = setTimeout(again, patience);
  }

  function move(next: FollowState): void {
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    options.onState?.(next);
  }

  function stop(): void {
    round++;
    clearTimeout(watchdog);
    forget();
    unsubscribe();
    pause.wake();
  }

  return {
    get position() {
      return position;
    },
    get state() {
      return state;
    },
    refresh: () => void resync('FAILED'),
    stop,
  };
}

function endReason(cause: unknown): EndReason | undefined {
  if (closeCode(cause) === 4401 || closeCode(cause) === 4403) return 'signedOut';
  if (!Array.isArray(cause)) return undefined;
  const codes = cause.map((error: { extensions?: { code?: unknown } }) => String(error.extensions?.code));
  return codes.map((code) => GOOD_ENDS[code]).find((reason) => reason !== undefined);
}
