import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FollowState, followStream } from '../../../client/streams/follow.ts';
import { FlakyLine } from './flaky-line.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('following a stream', () => {
  it('delivers each entry once and in order, whatever the line does', async () => {
    const step = fc.oneof(
      { weight: 5, arbitrary: fc.nat(6).map((n) => (line: FlakyLine) => line.append(n)) },
      { weight: 6, arbitrary: fc.nat(9).map((n) => (line: FlakyLine) => line.deliver(n)) },
      { weight: 2, arbitrary: fc.constant((line: FlakyLine) => line.drop()) },
      { weight: 3, arbitrary: fc.constant((line: FlakyLine) => line.connect()) },
      { weight: 1, arbitrary: fc.constant((line: FlakyLine) => line.lose()) },
      { weight: 1, arbitrary: fc.constant((line: FlakyLine) => line.double()) },
      { weight: 1, arbitrary: fc.constant((line: FlakyLine) => line.complete()) },
      { weight: 1, arbitrary: fc.constant((line: FlakyLine) => line.fail({ code: 1011, reason: '' })) },
      { weight: 1, arbitrary: fc.nat(4).map((n) => (line: FlakyLine) => line.retain(n)) },
      { weight: 2, arbitrary: fc.nat(3_000).map((ms) => () => vi.advanceTimersByTimeAsync(ms)) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const { line, view, follow } = followed();
        for (const act of steps) await act(line);
        line.connect();
        // A frame lost at the very end is noticed by the next entry.
        line.append(1);
        for (let turn = 0; turn < 20; turn++) {
          line.deliver(1_000);
          await vi.advanceTimersByTimeAsync(6_000);
        }
        expect(view()).toEqual(upTo(line.head));
        expect(follow.state).toEqual({ kind: 'live' });
        follow.stop();
      }),
      { numRuns: 400 },
    );
  });

  it('resumes at its present position after a lost line, not where it began', () => {
    const { line, view } = followed();
    line.connect();
    line.append(3);
    line.deliver(9);
    line.drop();
    line.append(2);
    line.connect();
    line.deliver(9);
    expect(view()).toEqual(upTo(5));
    expect(line.replays).toBe(2);
  });

  it('says what it does: connecting, catching up, live, offline since, and live again', () => {
    const { line, states } = followed();
    line.connect();
    line.deliver(9);
    line.drop();
    line.connect();
    line.deliver(9);
    expect(states).toEqual([
      { kind: 'catchingUp' },
      { kind: 'live' },
      { kind: 'offline', since: 1 },
      { kind: 'catchingUp' },
      { kind: 'live' },
    ]);
  });

  it('loads the view afresh and goes on from there when the log no longer reaches back', async () => {
    const { line, view, causes } = followed();
    line.append(50);
    line.retain(10);
    line.connect();
    line.deliver(9);
    await vi.advanceTimersByTimeAsync(100);
    line.append(1);
    line.deliver(9);
    expect(causes).toEqual(['TOO_OLD']);
    expect(view()).toEqual(upTo(51));
  });

  it('tries to load the view until that succeeds', async () => {
    const { line, view, failLoads } = followed();
    failLoads(3);
    line.append(50);
    line.retain(10);
    line.connect();
    line.deliver(9);
    await vi.advanceTimersByTimeAsync(5_000);
    line.deliver(9);
    expect(view()).toEqual(upTo(50));
  });

  it('subscribes again when a connected server stays silent', async () => {
    const { line, view } = followed();
    line.connect();
    line.append(2);
    line.lose();
    line.lose();
    line.lose();
    await vi.advanceTimersByTimeAsync(11_000);
    line.deliver(9);
    expect(view()).toEqual(upTo(2));
  });

  it.each([
    [{ code: 4403, reason: 'Forbidden' }, 'signedOut'],
    [[{ message: 'gone', extensions: { code: 'NOT_FOUND' } }], 'notFound'],
    [[{ message: 'sign in', extensions: { code: 'UNAUTHENTICATED' } }], 'signedOut'],
  ])('ends with a reason when it is refused: %j', async (cause, reason) => {
    const { line, follow } = followed();
    line.connect();
    line.fail(cause);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(follow.state).toEqual({ kind: 'ended', reason });
    expect(line.replays).toBe(1);
  });

  it('goes on after a refusal that passes', async () => {
    const { line, follow } = followed();
    line.connect();
    line.fail([{ message: 'later', extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
    await vi.advanceTimersByTimeAsync(1_000);
    line.deliver(9);
    expect(follow.state).toEqual({ kind: 'live' });
  });

  it('loads the view afresh when an entry could not be shown', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { line, view, causes, failEntries } = followed();
    failEntries(1);
    line.connect();
    line.append(4);
    line.deliver(9);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(causes).toEqual(['FAILED']);
    expect(view()).toEqual(upTo(4));
    quiet.mockRestore();
  });
});

function followed() {
  const line = new FlakyLine();
  const states: FollowState[] = [];
  const causes: string[] = [];
  let seen: number[] = [];
  let failingLoads = 0;
  let failingEntries = 0;
  const follow = followStream(line, {
    query: 'subscription',
    field: 'discussion',
    variables: { sessionId: 's' },
    after: '0',
    onEntry: ({ position }) => {
      if (failingEntries-- > 0) throw new Error('It cannot be shown');
      if (Number(position) !== seen.length + 1) throw new Error(`${position} after ${seen.length}`);
      seen.push(Number(position));
    },
    onResync: async (cause) => {
      causes.push(cause);
      if (failingLoads-- > 0) throw new Error('No line');
      seen = upTo(line.head);
      return String(line.head);
    },
    onState: (state) => states.push(state),
  });
  return {
    line,
    follow,
    states,
    causes,
    view: () => seen,
    failLoads: (count: number) => {
      failingLoads = count;
    },
    failEntries: (count: number) => {
      failingEntries = count;
    },
  };
}

function upTo(head: number): number[] {
  return Array.from({ length: head }, (_, index) => index + 1);
}
