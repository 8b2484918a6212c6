// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Answer, createOutbox, type Outbox, waitedTooLong } from '../../../client/streams/outbox.ts';
import { createUnsentStorage, type Unsent } from '../../../client/streams/unsent-storage.ts';

const person = 'han-seo-yeon';
let open: Outbox[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  for (const outbox of open) outbox.close();
  open = [];
  vi.useRealTimers();
});

describe('unsent writes', () => {
  it('go out in the order written, one at a time, each once, over any line and any number of reloads', async () => {
    const line = fc.array(fc.constantFrom('answered', 'no answer', 'answer lost', 'reload'), {
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(line, fc.integer({ min: 1, max: 8 }), async (fates, count) => {
        localStorage.clear();
        const server = new Map<string, string>();
        let inFlight = 0;
        const send = async (item: Unsent): Promise<Answer> => {
          if (++inFlight > 1) throw new Error('Two at a time');
          const fate = fates.shift();
          await new Promise((resolve) => setTimeout(resolve, 5));
          inFlight--;
          if (fate === 'no answer') throw new Error('No line');
          server.set(item.requestId, String(item.input.text));
          if (fate === 'answer lost') throw new Error('The line broke');
          return { kind: 'done' };
        };
        let outbox = tab(send);
        for (let n = 0; n < count; n++) {
          post(outbox, `message ${n}`);
          if (fates[0] === 'reload') {
            fates.shift();
            outbox.close();
            await vi.advanceTimersByTimeAsync(20);
            inFlight = 0;
            outbox = tab(send);
          }
        }
        await vi.advanceTimersByTimeAsync(300_000);
        expect([...server.values()]).toEqual(Array.from({ length: count }, (_, n) => `message ${n}`));
        expect(outbox.items()).toEqual([]);
        outbox.close();
      }),
      { numRuns: 150 },
    );
  });

  it('that have waited for weeks are kept, and sent only when their author says so, as something new', async () => {
    const sent: string[] = [];
    const never = new Promise<Answer>(() => {});
    const away = tab(() => never);
    const { requestId } = post(away, 'Written before the holidays');
    away.close();
    vi.setSystemTime(Date.now() + 24 * 24 * 3_600_000);
    const soon = tab(() => never);
    await vi.advanceTimersByTimeAsync(100);
    expect(soon.items()[0]!.refusal).toBeUndefined();
    soon.close();
    vi.setSystemTime(Date.now() + 2 * 24 * 3_600_000);
    const back = tab(async (item) => {
      sent.push(item.requestId);
      return { kind: 'done' };
    });
    post(back, 'Written now');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(back.items()).toMatchObject([{ requestId, refusal: { code: waitedTooLong } }]);
    expect(sent).toHaveLength(1);
    back.retry(requestId);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(back.items()).toEqual([]);
    expect(sent).toHaveLength(2);
    expect(sent).not.toContain(requestId);
  });

  it('are sent again with the same id until they are answered', async () => {
    const tried: string[] = [];
    let isUp = false;
    const outbox = tab(async (item) => {
      tried.push(item.requestId);
      if (!isUp) throw new Error('No line');
      return { kind: 'done' };
    });
    const { requestId } = post(outbox, 'hello');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(outbox.items()).toHaveLength(1);
    isUp = true;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(outbox.items()).toEqual([]);
    expect(tried.length).toBeGreaterThan(4);
    expect(new Set(tried)).toEqual(new Set([requestId]));
    expect(outbox.sentCount()).toBe(1);
  });

  it('survive the closing of the tab', async () => {
    const first = tab(() => Promise.reject(new Error('No line')));
    post(first, 'written before the tab was closed');
    first.close();
    const sent: string[] = [];
    tab(answerAll(sent));
    await vi.advanceTimersByTimeAsync(10);
    expect(sent).toEqual(['written before the tab was closed']);
  });

  it('are sent by one tab only when a person has two open', async () => {
    const locks = webLocks();
    const sent: string[] = [];
    const slow = async (item: Unsent): Promise<Answer> => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      sent.push(String(item.input.text));
      return { kind: 'done' };
    };
    const one = tab(slow, locks);
    const two = tab(slow, locks);
    post(one, 'a');
    post(two, 'b');
    otherTabChanged();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toEqual(['a', 'b']);
    otherTabChanged();
    expect([one.items(), two.items()]).toEqual([[], []]);
  });

  it('keep the words and the reason of a refusal, and do not hold up what comes after', async () => {
    const sent: string[] = [];
    const outbox = tab(async (item) => {
      if (item.input.text === 'too long')
        return { kind: 'refused', code: 'INVALID', message: 'At most 4,000 letters' };
      sent.push(String(item.input.text));
      return { kind: 'done' };
    });
    post(outbox, 'too long');
    post(outbox, 'fine');
    await vi.advanceTimersByTimeAsync(10);
    expect(sent).toEqual(['fine']);
    const [refused] = outbox.items();
    expect(refused?.input.text).toBe('too long');
    expect(refused?.refusal).toEqual({ code: 'INVALID', message: 'At most 4,000 letters' });
    if (refused) outbox.discard(refused.requestId);
    expect(outbox.items()).toEqual([]);
  });

  it('are forgotten once the stream has shown them, though their answer never came', async () => {
    const outbox = tab(() => Promise.reject(new Error('The answer is lost')));
    const { requestId } = post(outbox, 'seen on the stream');
    await vi.advanceTimersByTimeAsync(1_000);
    outbox.settle(requestId);
    expect(outbox.items()).toEqual([]);
    expect(outbox.sentCount()).toBe(1);
  });

  it('give up an attempt that hangs, as soon as the line is back', async () => {
    let attempts = 0;
    const outbox = tab(() => {
      attempts++;
      return attempts === 1 ? new Promise<Answer>(() => {}) : Promise.resolve({ kind: 'done' });
    });
    post(outbox, 'hangs');
    await vi.advanceTimersByTimeAsync(4_000);
    outbox.wake();
    await vi.advanceTimersByTimeAsync(300);
    expect(outbox.items()).toEqual([]);
  });

  it('say so when the device refuses to keep them, and are sent all the same', async () => {
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('Full', 'QuotaExceededError');
    });
    const sent: string[] = [];
    let isUp = false;
    const outbox = tab(async (item) => {
      if (!isUp) throw new Error('No line');
      return answerAll(sent)(item);
    });
    post(outbox, 'not kept');
    expect(outbox.items()[0]?.isKept).toBe(false);
    isUp = true;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(sent).toEqual(['not kept']);
    full.mockRestore();
  });
});

function tab(send: (item: Unsent) => Promise<Answer>, locks?: Pick<LockManager, 'request'>): Outbox {
  const storage = createUnsentStorage(person, localStorage);
  const outbox = createOutbox({ personId: person, storage, send, locks });
  open.push(outbox);
  return outbox;
}

function write(text: string) {
  return { subject: 'session', kind: 'post', input: { text }, actingFor: 'daegu' };
}

function post(outbox: Outbox, text: string): Unsent {
  return outbox.put(write(text));
}

function answerAll(sent: string[]) {
  return async (item: Unsent): Promise<Answer> => {
    sent.push(String(item.input.text));
    return { kind: 'done' };
  };
}

function otherTabChanged(): void {
  window.dispatchEvent(new StorageEvent('storage', { key: null }));
}

/** One holder at a time, the others in a queue: what the browser's Web Locks promise, which jsdom has not. */
function webLocks(): Pick<LockManager, 'request'> {
  let last: Promise<unknown> = Promise.resolve();
  const request = (_name: string, work: () => Promise<unknown>) => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
  return { request } as Pick<LockManager, 'request'>;
}
