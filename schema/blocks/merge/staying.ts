import { canonical } from '../compare/canonical.ts';
import { type BlockTree, ROOT } from './block-tree.ts';
import type { Sides } from './places.ts';

export interface Staying {
  /** The keys of all blocks of the merged text. */
  readonly keys: ReadonlySet<string>;
  /** Those that one side took out while the other changed them or something in them. */
  readonly disputed: ReadonlySet<string>;
}

/** Which blocks stay: all that nobody took out, and what one side took out while the other worked in it. */
export function stayingOf({ base, theirs, ours }: Sides): Staying {
  const keys = new Set([...theirs.keys(), ...ours.keys()].filter((key) => !base.has(key)));
  for (const key of base.keys()) if (theirs.has(key) && ours.has(key)) keys.add(key);
  const disputed = new Set<string>();
  for (const [side, other] of [
    [theirs, ours],
    [ours, theirs],
  ] as const) {
    for (const key of worked(base, side)) {
      for (let at = key; at !== ROOT && side.has(at); at = side.get(at)!.parent) {
        if (base.has(at) && !other.has(at)) dispute(at, side, other);
      }
    }
  }
  return { keys, disputed };

  /** A block comes back with all that it held, for nobody asked to take half of it out. */
  function dispute(key: string, side: BlockTree, other: BlockTree): void {
    disputed.add(key);
    const bringBack = (at: string) => {
      if (other.has(at)) return;
      keys.add(at);
      for (const child of side.get(at)!.children) bringBack(child);
    };
    bringBack(key);
  }
}

/** The blocks that a side added, changed or moved into another. */
function worked(base: BlockTree, side: BlockTree): string[] {
  return [...side.values()].flatMap((node) => {
    const was = base.get(node.key);
    const isSame =
      was?.parent === node.parent &&
      canonical(was.shell) === canonical(node.shell) &&
      canonical(was.line) === canonical(node.line);
    return isSame ? [] : [node.key];
  });
}
