import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createPause, retryDelay } from '../../../client/streams/retry.ts';

describe('waiting before the next attempt', () => {
  it('begins with 50 to 200 ms and never waits longer than 5 s, at any attempt', () => {
    expect(retryDelay(0, () => 0)).toBe(50);
    expect(retryDelay(0, () => 1)).toBe(200);
    fc.assert(
      fc.property(fc.nat(100_000), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
        const delay = retryDelay(attempt, () => random);
        expect(delay).toBeGreaterThanOrEqual(50);
        expect(delay).toBeLessThanOrEqual(5_000);
      }),
    );
  });

  it('ends at once when it is woken', async () => {
    vi.useFakeTimers();
    const pause = createPause();
    const ended = vi.fn();
    const waiting = pause.wait(5_000).then(ended);
    pause.wake();
    await waiting;
    expect(ended).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });
});
