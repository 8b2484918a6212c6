import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels } from '../../../client/domains/cities/map-labels.ts';
import { place, world } from '../../../client/domains/cities/map-land.ts';
import { maxZoom, panBy, toScreen, wholeWorld, zoomAt } from '../../../client/domains/cities/map-view.ts';

const frame = { width: 900, height: 420 };

describe('the map', () => {
  it('keeps what is under the pointer under it while zooming in', () => {
    const under = (pixel: [number, number], zoom: number) => {
      const view = zoomAt(wholeWorld, frame, pixel, zoom);
      const before: [number, number] = [pixel[0], pixel[1]];
      return toScreen(view, frame, before);
    };
    // In a frame of the map's own size a pixel of the whole world is a map unit.
    for (const pixel of [
      [300, 100],
      [450, 210],
      [700, 330],
    ] as [number, number][]) {
      const [x, y] = under(pixel, 4);
      expect(x).toBeCloseTo(pixel[0], 5);
      expect(y).toBeCloseTo(pixel[1], 5);
    }
  });

  it('never leaves the world, however it is moved', () => {
    const move = fc.oneof(
      fc.record({ dx: fc.integer({ min: -2000, max: 2000 }), dy: fc.integer({ min: -2000, max: 2000 }) }),
      fc.record({
        factor: fc.double({ min: 0.1, max: 10, noNaN: true }),
        x: fc.integer({ min: 0, max: 900 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        let view = wholeWorld;
        for (const step of moves) {
          view =
            'dx' in step
              ? panBy(view, frame, step.dx, step.dy)
              : zoomAt(view, frame, [step.x, 200], step.factor);
        }
        const [left, top] = toScreen(view, frame, [0, 0]);
        const [right, bottom] = toScreen(view, frame, [world.width, world.height]);
        expect(view.zoom).toBeGreaterThanOrEqual(1);
        expect(view.zoom).toBeLessThanOrEqual(maxZoom);
        expect(Math.max(left, top)).toBeLessThanOrEqual(0.001);
        expect(right).toBeGreaterThanOrEqual(frame.width - 0.001);
        expect(bottom).toBeGreaterThanOrEqual(frame.height - 0.001);
      }),
    );
  });

  it('puts cities where they are: Hanoi east of Dundee, Dundee north of Dunedin, all on the sheet', () => {
    const hanoi = place(21.03, 105.85);
    const dundee = place(56.46, -2.97);
    const dunedin = place(-45.87, 170.5);
    expect(hanoi[0]).toBeGreaterThan(dundee[0]);
    expect(dundee[1]).toBeLessThan(dunedin[1]);
    for (const [x, y] of [hanoi, dundee, dunedin]) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(world.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(world.height);
    }
  });
});

describe('names on the map', () => {
  const mark = (slug: string, x: number, y: number) => ({ slug, name: slug, x, y });

  it('always name what is chosen, and nothing else over the whole world', () => {
    const labels = placeLabels([mark('hanoi', 100, 100), mark('daegu', 102, 101)], ['daegu'], 900, 0);
    expect(labels.map(({ slug }) => slug)).toEqual(['daegu']);
  });

  it('never cover one another, but for those that must be shown', () => {
    const marks = [mark('hanoi', 100, 100), mark('haiphong', 130, 103), mark('dalat', 100, 200)];
    expect(placeLabels(marks, [], 900, 40).map(({ slug }) => slug)).toEqual(['hanoi', 'dalat']);
  });

  it('stand before the mark where the edge is near, and on the side that hides fewer marks', () => {
    expect(placeLabels([mark('wellington', 880, 50)], [], 900, 40)[0]?.side).toBe('end');
    const crowded = [mark('dundee', 400, 50), mark('a', 420, 50), mark('b', 430, 51)];
    expect(placeLabels(crowded, ['dundee'], 900, 0)[0]?.side).toBe('end');
  });
});
