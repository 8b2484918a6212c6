import { diffArrays } from 'diff';
import { type BlockTree, ROOT } from './block-tree.ts';

export interface Sides {
  readonly base: BlockTree;
  readonly theirs: BlockTree;
  readonly ours: BlockTree;
}

/** Which block each of those that stay stands in: where the side that moved it put it, ours where both did. */
export function parentsOf({ base, theirs, ours }: Sides, staying: ReadonlySet<string>): Map<string, string> {
  const parents = new Map<string, string>();
  for (const key of staying) {
    if (key === ROOT) continue;
    const [was, their, our] = [base, theirs, ours].map((tree) => tree.get(key)?.parent);
    parents.set(key, (our === undefined || our === was ? (their ?? our) : our)!);
  }
  // Two moves may put two blocks into each other: those stay where one side has them.
  for (const tree of [ours, theirs]) {
    for (const key of parents.keys()) {
      if (!isRooted(parents, key) && tree.has(key)) parents.set(key, tree.get(key)!.parent);
    }
  }
  return parents;
}

/** The order of the blocks in one place: each side’s moves and additions where that side put them. */
export function orderOf(sides: Sides, parents: ReadonlyMap<string, string>, parent: string): string[] {
  const here = (tree: BlockTree) =>
    (tree.get(parent)?.children ?? []).filter((key) => parents.get(key) === parent);
  const [base, theirs, ours] = [here(sides.base), here(sides.theirs), here(sides.ours)];
  const ourMoves = movedIn(base, ours);
  const theirMoves = new Set([...movedIn(base, theirs)].filter((key) => !ourMoves.has(key)));
  const order = ours.filter((key) => !theirMoves.has(key));
  for (const [index, key] of theirs.entries()) {
    if (order.includes(key)) continue;
    order.splice(placeAfter(order, theirs.slice(0, index)), 0, key);
  }
  for (const [key, at] of parents) if (at === parent && !order.includes(key)) order.push(key);
  return order;
}

function movedIn(base: readonly string[], side: readonly string[]): Set<string> {
  const [before, after] = [
    base.filter((key) => side.includes(key)),
    side.filter((key) => base.includes(key)),
  ];
  return new Set(diffArrays(before, after).flatMap(({ added, value }) => (added ? value : [])));
}

/** Right after the nearest of those that stand before it. */
function placeAfter(order: readonly string[], before: readonly string[]): number {
  const nearest = before.findLast((key) => order.includes(key));
  return nearest === undefined ? 0 : order.indexOf(nearest) + 1;
}

function isRooted(parents: ReadonlyMap<string, string>, key: string): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = key; at !== ROOT; at = parents.get(at)) {
    if (at === undefined || seen.has(at)) return false;
    seen.add(at);
  }
  return true;
}
