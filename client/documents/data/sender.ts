import * as Y from 'yjs';
import { newId } from '../../streams/new-id.ts';
import { createPause, retryDelay } from '../../streams/retry.ts';
import type { KeptEdit, KeptEdits } from './kept-edits.ts';

/** The server's answer to one batch. Anything thrown instead means “no answer”: the same batch is sent again. */
export type SendAnswer = { kind: 'taken' } | { kind: 'refused'; code: string; message: string };

export interface Sender {
  put(edit: Omit<KeptEdit, 'id' | 'order' | 'requestId'>): void;
  /** Takes over what this device has kept from before. */
  adopt(edits: readonly KeptEdit[]): void;
  /** How many edits wait, or are under way. */
  waiting(sectionId?: string): number;
  /** Takes all that waits of a section out of the queue; nothing of it is sent before it is put back. */
  withdraw(sectionId: string): KeptEdit[];
  /** Puts a withdrawn section's edits in again, first, and sends them. */
  release(sectionId: string, edits: readonly KeptEdit[]): void;
  readonly isTrying: boolean;
  wake(): void;
  stop(): void;
}

export interface SenderOptions {
  readonly kept: KeptEdits;
  send(batch: KeptEdit, signal: AbortSignal): Promise<SendAnswer>;
  onTaken(batch: KeptEdit): void;
  /** Told with the batch out of the queue and its section's edits held back until it is released. */
  onRefused(batch: KeptEdit, refusal: { code: string; message: string }): void;
  onChange(): void;
  /** The device did not keep an edit: it lives as long as the page. */
  onUnkept(error: unknown): void;
}

// Beyond a hundred, merging updates costs more than it saves.
const mostMerged = 100;
const largestBatch = 700_000;
const patience = { first: 5_000, later: 15_000 };

/** Sends a document's edits: the first at once, then one batch at a time, merged meanwhile, each until it is answered. */
export function createSender(options: SenderOptions): Sender {
  const { kept } = options;
  const pause = createPause();
  const withdrawn = new Set<string>();
  let queue: KeptEdit[] = [];
  let flying: KeptEdit | null = null;
  let inFlight: { since: number; controller: AbortController } | null = null;
  let attempts = 0;
  let isRunning = false;
  let isStopped = false;
  let lastOrder = 0;

  function keep(edit: KeptEdit, insteadOf: readonly KeptEdit[] = []): Promise<void> {
    return kept
      .put(
        edit,
        insteadOf.map((one) => one.id),
      )
      .catch(options.onUnkept);
  }

  async function run(): Promise<void> {
    if (isRunning || isStopped) return;
    isRunning = true;
    for (;;) {
      const batch = await nextBatch();
      if (!batch || isStopped) break;
      flying = batch;
      await sendUntilAnswered(batch);
    }
    isRunning = false;
    // Something may have come in while the last look at the queue was under way.
    if (queue.some((one) => !withdrawn.has(one.sectionId))) void run();
  }

  /** The next batch, on this device's disk before it is sent: a client id is only safe to reuse when all it wrote is known. */
  async function nextBatch(): Promise<KeptEdit | undefined> {
    const head = queue.find((one) => !withdrawn.has(one.sectionId));
    if (!head) return undefined;
    if (head.requestId) {
      queue = queue.filter((one) => one !== head);
      return head;
    }
    const parts = together(head);
    queue = queue.filter((one) => !parts.includes(one));
    const batch: KeptEdit = { ...head, update: merged(parts), requestId: newId() };
    flying = batch;
    await keep(batch, parts.slice(1));
    return batch;
  }

  /** What can go out with an edit: of the same section, for the same body, not sent yet, as much as one request holds. */
  function together(head: KeptEdit): KeptEdit[] {
    const parts: KeptEdit[] = [];
    let size = 0;
    for (const one of queue) {
      if (one.sectionId !== head.sectionId) continue;
      // Edits of one section build on one another: none may overtake.
      if (one.actingFor !== head.actingFor || one.requestId || one.clientId !== head.clientId) break;
      size += one.update.byteLength;
      if (parts.length > 0 && (parts.length === mostMerged || size > largestBatch)) break;
      parts.push(one);
    }
    return parts;
  }

  async function sendUntilAnswered(batch: KeptEdit): Promise<void> {
    for (; !isStopped; ) {
      const answer = await attempt(batch);
      if (isStopped) return;
      if (!answer) {
        options.onChange();
        await pause.wait(retryDelay(attempts++));
        continue;
      }
      attempts = 0;
      flying = null;
      if (answer.kind === 'taken') {
        void kept.remove([batch.id]).catch(() => undefined);
        options.onTaken(batch);
      } else {
        withdrawn.add(batch.sectionId);
        options.onRefused(batch, answer);
      }
      options.onChange();
      return;
    }
  }

  async function attempt(batch: KeptEdit): Promise<SendAnswer | undefined> {
    const controller = new AbortController();
    const limit = setTimeout(() => controller.abort(), attempts < 4 ? patience.first : patience.later);
    inFlight = { since: Date.now(), controller };
    try {
      return await Promise.race([options.send(batch, controller.signal), aborted(controller.signal)]);
    } catch {
      return undefined;
    } finally {
      clearTimeout(limit);
      inFlight = null;
    }
  }

  /** While nothing goes out, what waits is merged now and then, so that it stays small. */
  function tidy(sectionId: string): void {
    const open = queue.filter((one) => one.sectionId === sectionId && !one.requestId);
    if (open.length < mostMerged || withdrawn.has(sectionId)) return;
    const parts = together(open[0]!);
    if (parts.length < 2) return;
    const whole: KeptEdit = { ...parts[0]!, update: merged(parts) };
    queue = queue.map((one) => (one === parts[0] ? whole : one)).filter((one) => !parts.includes(one));
    void keep(whole, parts.slice(1));
  }

  return {
    put(edit) {
      lastOrder = Math.max(Date.now() * 1000, lastOrder + 1);
      const whole: KeptEdit = { ...edit, id: newId(), order: lastOrder, requestId: null };
      queue.push(whole);
      void keep(whole);
      tidy(edit.sectionId);
      options.onChange();
      void run();
    },
    adopt(edits) {
      if (edits.length === 0) return;
      queue = [...edits, ...queue];
      lastOrder = Math.max(lastOrder, ...edits.map((one) => one.order));
      options.onChange();
      void run();
    },
    waiting(sectionId) {
      const all = flying ? [flying, ...queue] : queue;
      return sectionId ? all.filter((one) => one.sectionId === sectionId).length : all.length;
    },
    withdraw(sectionId) {
      withdrawn.add(sectionId);
      const mine = queue.filter((one) => one.sectionId === sectionId);
      queue = queue.filter((one) => one.sectionId !== sectionId);
      return mine;
    },
    release(sectionId, edits) {
      withdrawn.delete(sectionId);
      queue = [...edits, ...queue];
      options.onChange();
      void run();
    },
    get isTrying() {
      return attempts > 0;
    },
    wake() {
      pause.wake();
      if (inFlight && Date.now() - inFlight.since > patience.first / 2) inFlight.controller.abort();
    },
    stop() {
      isStopped = true;
      pause.wake();
      inFlight?.controller.abort();
    },
  };
}

function merged(parts: readonly KeptEdit[]): Uint8Array {
  return parts.length === 1 ? parts[0]!.update : Y.mergeUpdates(parts.map((one) => one.update));
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('No answer in time')), { once: true });
  });
}
