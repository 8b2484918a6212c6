import type { VirtualItem } from '@tanstack/react-virtual';

/** A stretch of a table: one line that is drawn, or the room of those that are not. */
export type Stretch =
  | { readonly kind: 'line'; readonly key: string; readonly index: number }
  | { readonly kind: 'room'; readonly key: string; readonly size: number };

/** The lines that are drawn, with room between them as large as what is not; `begin` is where the first line stands. */
export function laidOut(items: readonly VirtualItem[], begin: number, size: number): Stretch[] {
  const stretches: Stretch[] = [];
  let at = begin;
  let rooms = 0;
  // A room keeps its key while it grows and shrinks, so that it stays the same part of the page.
  const room = (to: number) => {
    if (to > at) stretches.push({ kind: 'room', key: `room ${rooms++}`, size: to - at });
  };
  for (const { index, start, end } of items) {
    room(start);
    stretches.push({ kind: 'line', key: String(index), index });
    at = end;
  }
  room(begin + size);
  return stretches;
}
