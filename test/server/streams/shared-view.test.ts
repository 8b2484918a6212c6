import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Member } from '../../../server/graphql/live/member.ts';
import { SharedView } from '../../../server/graphql/live/shared-view.ts';
import type { Entry } from '../../../server/streams/index.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

describe('what follows close on what was just told', () => {
  it('goes to many together, a little later', async () => {
    const { view, writes } = viewOf(16);
    await told(view, 1);
    expect(writes()).toEqual([['1']]);
    await told(view, 2);
    await told(view, 3);
    expect(writes()).toEqual([['1']]);
    await vi.advanceTimersByTimeAsync(8);
    expect(writes()).toEqual([['1'], ['2', '3']]);
  });

  it('goes to few at once', async () => {
    const { view, writes } = viewOf(15);
    for (const position of [1, 2, 3]) await told(view, position);
    expect(writes()).toEqual([['1'], ['2'], ['3']]);
  });

  it('is forgotten where the stream was cut meanwhile, and what comes after it is told', async () => {
    const { view, writes } = viewOf(16);
    await told(view, 1);
    await told(view, 2);
    view.lost(4);
    await vi.advanceTimersByTimeAsync(8);
    expect(view.members.size).toBe(0);
    expect(writes()).toEqual([['1'], ['4']]);
    await told(view, 5);
    await vi.advanceTimersByTimeAsync(8);
    expect(writes()).toEqual([['1'], ['4']]);
  });
});

/** A view with so many members, and the positions that each write to one of them told of. */
function viewOf(count: number) {
  const view = new SharedView({
    streamId: 'stream',
    pool: undefined as never,
    load: async (entries) => entries.map(({ position }) => ({ __typename: 'Entry', position })),
    execute: ({ position }) => ({ data: { position } }),
    authorise: async () => undefined,
    onTrouble: (error) => expect.unreachable(String(error)),
  });
  const all = Array.from({ length: count }, () => [] as string[][]);
  for (const mine of all)
    view.members.add({
      id: 'live',
      position: 0,
      accessVersion: 0,
      send: (frames: Buffer) =>
        mine.push([...String(frames).matchAll(/"position":(\d+)/g)].map(([, position]) => position!)),
      end: () => undefined,
      hasEnded: false,
    } as unknown as Member);
  return {
    view,
    /** Everybody’s, which are the same. */
    writes() {
      for (const mine of all) expect(mine).toEqual(all[0]);
      return all[0];
    },
  };
}

/** Commits an entry, and lets all happen that waits for no clock. */
async function told(view: SharedView, position: number): Promise<void> {
  view.take([{ position, kind: 'said' } as Entry]);
  for (let turn = 0; turn < 50; turn++) await null;
}
