import { newId } from './new-id.ts';
import { createPause, retryDelay } from './retry.ts';
import type { Refused, Unsent, UnsentStorage } from './unsent-storage.ts';

/** The server's answer to one write. Anything thrown instead means "no answer": the same write is sent again. */
export type Answer = { kind: 'done' } | ({ kind: 'refused' } & Refused);

export interface Outbox {
  /** What is not answered yet, in the order written; the same array until something changes. */
  items(): readonly Unsent[];
  subscribe(listener: () => void): () => void;
  put(write: Pick<Unsent, 'subject' | 'kind' | 'input' | 'actingFor'>): Unsent;
  /** Forgets a write whose effect was seen on the stream, answered or not. */
  settle(requestId: string): void;
  /** Takes back a write that was refused, or that has not been sent yet. */
  discard(requestId: string): void;
  /** Sends a refused write again, with the same id; as a new one where it has waited too long. */
  retry(requestId: string): void;
  /** The line is back: tries at once. */
  wake(): void;
  /** How many writes were answered with success since this page was opened. */
  sentCount(): number;
  close(): void;
}

export interface OutboxOptions {
  personId: string;
  storage: UnsentStorage;
  send(item: Unsent, signal: AbortSignal): Promise<Answer>;
  /** Web Locks, where the browser has them: only one tab of a person sends. */
  locks?: Pick<LockManager, 'request'>;
}

// A line that was silent leaves dead connections behind, up to six in a browser's pool; each costs one attempt.
const patience = { first: 3_000, attempts: 6, later: 12_000 };

/**
 * The server knows a request for thirty days. What has waited longer may be there already, and would be there twice: its
 * author is asked. Five days are left for clocks that differ.
 */
const longestWait = 25 * 24 * 3_600_000;
export const waitedTooLong = 'WAITED_TOO_LONG';

/** Sends a person's writes in order, one at a time, each until it is answered; survives reloads and closed tabs. */
export function createOutbox(options: OutboxOptions): Outbox {
  const { storage } = options;
  const listeners = new Set<() => void>();
  const pause = createPause();
  let items: readonly Unsent[] = storage.list();
  let sent = 0;
  let isDraining = false;
  let isDirty = false;
  let isClosed = false;
  let inFlight: { startedAt: number; controller: AbortController } | undefined;

  const forget = storage.onForeignChange(() => {
    changed();
    void drain();
  });
  void drain();

  function changed(): void {
    items = storage.list();
    for (const listener of [...listeners]) listener();
  }

  async function drain(): Promise<void> {
    isDirty = true;
    if (isDraining || isClosed) return;
    isDraining = true;
    while (isDirty && !isClosed) {
      isDirty = false;
      if (nextReady()) await alone(sendAll);
    }
    isDraining = false;
  }

  async function alone(work: () => Promise<void>): Promise<void> {
    if (options.locks) await options.locks.request(`trellis.outbox.${options.personId}`, work);
    else await work();
  }

  async function sendAll(): Promise<void> {
    for (let attempt = 0; !isClosed; ) {
      // Read anew each time: another tab may have sent it, the stream may have shown it, the person taken it back.
      const item = nextReady();
      if (!item) return;
      if (isTooOld(item)) {
        save({
          ...item,
          refusal: {
            code: waitedTooLong,
            message: 'It has waited for so long that it may be there already.',
          },
        });
        continue;
      }
      const answer = await attemptOne(item, attempt < patience.attempts ? patience.first : patience.later);
      if (answer) attempt = 0;
      else if (!isClosed) await pause.wait(retryDelay(attempt++));
    }
  }

  async function attemptOne(item: Unsent, time: number): Promise<Answer | undefined> {
    const controller = new AbortController();
    const limit = setTimeout(() => controller.abort(), time);
    inFlight = { startedAt: Date.now(), controller };
    try {
      const answer = await Promise.race([options.send(item, controller.signal), aborted(controller.signal)]);
      if (answer.kind === 'done') conclude(item.requestId);
      else if (find(item.requestId)) {
        const { kind: _refused, ...refusal } = answer;
        save({ ...item, refusal });
      }
      return answer;
    } catch {
      return undefined;
    } finally {
      clearTimeout(limit);
      inFlight = undefined;
    }
  }

  function conclude(requestId: string): void {
    if (!find(requestId)) return;
    sent++;
    storage.remove(requestId);
    changed();
  }

  function find(requestId: string): Unsent | undefined {
    return storage.list().find((item) => item.requestId === requestId);
  }

  function nextReady(): Unsent | undefined {
    return storage.list().find((item) => !item.refusal);
  }

  function save(item: Unsent): void {
    storage.put(item);
    changed();
  }

  return {
    items: () => items,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put(write) {
      const last = storage.list().at(-1)?.writtenAt ?? 0;
      const item: Unsent = {
        ...write,
        requestId: newId(),
        // Never at or before the last one, so that the order holds within one millisecond and a clock set back.
        writtenAt: Math.max(Date.now(), last + 1),
        isKept: true,
      };
      save(item);
      void drain();
      return item;
    },
    settle: conclude,
    discard(requestId) {
      storage.remove(requestId);
      changed();
    },
    retry(requestId) {
      const item = find(requestId);
      if (!item) return;
      const { refusal: past, ...again } = item;
      if (past?.code === waitedTooLong) {
        // Its author has looked: it goes out as something new.
        storage.remove(requestId);
        save({ ...again, requestId: newId(), writtenAt: Date.now() });
      } else save(again);
      void drain();
    },
    wake() {
      pause.wake();
      if (inFlight && Date.now() - inFlight.startedAt > patience.first / 2) inFlight.controller.abort();
    },
    sentCount: () => sent,
    close() {
      isClosed = true;
      forget();
      pause.wake();
      inFlight?.controller.abort();
    },
  };
}

function isTooOld({ writtenAt }: Unsent): boolean {
  return Date.now() - writtenAt > longestWait;
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('No answer in time')), { once: true });
  });
}
