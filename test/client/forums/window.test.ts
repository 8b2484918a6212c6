import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appendNewest,
  joinPage,
  type Window,
  windowLimit,
} from '../../../client/domains/forums/discussion/window.ts';

describe('the window of messages held', () => {
  it('is always one unbroken run without doubles, wherever the reader goes', () => {
    const all = Array.from({ length: 3_000 }, (_, index) => item(index + 1));
    const way = fc.array(fc.constantFrom('earlier', 'later'), { maxLength: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_900 }), way, (from, steps) => {
        let window: Window<ReturnType<typeof item>> = cut(all, from, from + 50);
        for (const side of steps) {
          const first = Number(window.nodes[0]?.position);
          const last = Number(window.nodes.at(-1)?.position);
          const page =
            side === 'earlier' ? cut(all, Math.max(0, first - 51), first - 1) : cut(all, last, last + 50);
          if (page.nodes.length > 0) window = joinPage(window, page, side);
          const positions = window.nodes.map(({ position }) => Number(position));
          expect(positions).toEqual(positions.map((_, index) => (positions[0] ?? 0) + index));
          expect(positions.length).toBeLessThanOrEqual(windowLimit);
          expect(window.hasEarlier).toBe((positions[0] ?? 1) > 1);
          expect(window.hasLater).toBe((positions.at(-1) ?? 0) < all.length);
        }
      }),
    );
  });

  it('takes in what is said now at its end, once, and in the order of the stream', () => {
    let window: Window<ReturnType<typeof item>> = { nodes: [item(1)], hasEarlier: false, hasLater: false };
    for (const position of [4, 3, 4, 7]) window = appendNewest(window, item(position));
    expect(window.nodes.map(({ position }) => position)).toEqual(['1', '3', '4', '7']);
  });

  it('lets the oldest go when it grows too long', () => {
    let window: Window<ReturnType<typeof item>> = { nodes: [], hasEarlier: false, hasLater: false };
    for (let position = 1; position <= windowLimit + 5; position++)
      window = appendNewest(window, item(position));
    expect(window.nodes).toHaveLength(windowLimit);
    expect(window.nodes[0]?.position).toBe('6');
    expect(window.hasEarlier).toBe(true);
  });
});

function item(position: number) {
  return { id: `m${position}`, position: String(position) };
}

function cut(all: ReturnType<typeof item>[], from: number, to: number) {
  return { nodes: all.slice(from, to), hasEarlier: from > 0, hasLater: to < all.length };
}
