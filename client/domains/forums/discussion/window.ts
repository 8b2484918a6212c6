import { comparePositions, isAfter } from '../../../streams/position.ts';

/** An unbroken run of a discussion's messages, oldest first: what this device holds of them. */
export interface Window<Item> {
  nodes: readonly Item[];
  hasEarlier: boolean;
  hasLater: boolean;
}

export interface Placed {
  id: string;
  position: string;
}

/** So many messages are held at most; the far end is let go while the reader moves on. */
export const windowLimit = 600;

/** Puts a page before or after the window; both stay one unbroken run without doubles. */
export function joinPage<Item extends Placed>(
  window: Window<Item>,
  page: Window<Item>,
  side: 'earlier' | 'later',
): Window<Item> {
  const nodes = union(window.nodes, page.nodes);
  if (side === 'earlier') {
    const isTooLong = nodes.length > windowLimit;
    return {
      nodes: isTooLong ? nodes.slice(0, windowLimit) : nodes,
      hasEarlier: page.hasEarlier,
      hasLater: window.hasLater || isTooLong,
    };
  }
  return cutOldest({ nodes, hasEarlier: window.hasEarlier, hasLater: page.hasLater });
}

/** Takes in a message that was just posted, unless the window ends before it or has it. */
export function appendNewest<Item extends Placed>(window: Window<Item>, item: Item): Window<Item> {
  if (window.hasLater || window.nodes.some(({ id }) => id === item.id)) return window;
  return cutOldest({ ...window, nodes: union(window.nodes, [item]) });
}

function cutOldest<Item>(window: Window<Item>): Window<Item> {
  if (window.nodes.length <= windowLimit) return window;
  return { ...window, nodes: window.nodes.slice(-windowLimit), hasEarlier: true };
}

function union<Item extends Placed>(some: readonly Item[], others: readonly Item[]): Item[] {
  const newest = some.at(-1);
  const oldest = others[0];
  if (!newest || !oldest || isAfter(oldest.position, newest.position)) return [...some, ...others];
  const byId = new Map([...some, ...others].map((item) => [item.id, item]));
  return [...byId.values()].sort((a, b) => comparePositions(a.position, b.position));
}
