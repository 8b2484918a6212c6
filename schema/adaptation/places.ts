import type { CommonSection, Decision } from './text.ts';

/** A section that stands in the adapted text only: added, or kept although the common text has it no more. */
export interface OwnPlace {
  readonly decision: Decision;
  readonly parentId: string | null;
  readonly isStray: boolean;
}

/** The sections that are left out, with all below them. */
export function leftOut(
  edition: readonly CommonSection[],
  decisions: ReadonlyMap<string, Decision>,
): Set<string> {
  const out = new Set<string>();
  // Parents come before their children in reading order.
  for (const { sectionId, parentId } of edition)
    if (decisions.get(sectionId)?.kind === 'OMIT' || (parentId !== null && out.has(parentId)))
      out.add(sectionId);
  return out;
}

/** Where what is only here stands: where it was put, else under the nearest section left of those it hung under. */
export function ownPlaces(
  present: ReadonlySet<string>,
  decisions: ReadonlyMap<string, Decision>,
  isCommon: (sectionId: string) => boolean,
): OwnPlace[] {
  const own = [...decisions.values()].filter(
    (one) => one.kind === 'ADD' || (one.kind !== 'OMIT' && !isCommon(one.sectionId)),
  );
  const ownIds = new Map(own.map((one) => [one.sectionId, one]));
  return own.map((decision) => {
    const isPut = decision.kind === 'ADD';
    const parentId =
      decision.under.find(
        (id) => present.has(id) || (ownIds.has(id) && !leadsTo(ownIds, id, decision.sectionId)),
      ) ?? null;
    return { decision, parentId, isStray: !isPut || parentId !== (decision.under[0] ?? null) };
  });
}

/** Whether one may come to hang under the other: two that would hang under each other hang under neither. */
function leadsTo(own: ReadonlyMap<string, Decision>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...(own.get(at)?.under ?? []));
  }
  return false;
}

/** The children of one place in order: the common ones as they stand, each own one after the sibling it was put after. */
export function inOrder(common: readonly string[], own: readonly OwnPlace[]): string[] {
  const after = new Map<string | null, string[]>();
  const rest: string[] = [];
  const ids = new Set([...common, ...own.map(({ decision }) => decision.sectionId)]);
  for (const { decision, isStray } of own) {
    const { afterId, sectionId } = decision;
    if (isStray || (afterId !== null && !ids.has(afterId))) rest.push(sectionId);
    else after.set(afterId, [...(after.get(afterId) ?? []), sectionId]);
  }
  const order: string[] = [];
  const put = (id: string | null) => {
    if (id !== null) order.push(id);
    // Of two after the same one the later comes first, as when somebody adds right below a title twice.
    for (const next of (after.get(id) ?? []).sort().reverse()) put(next);
  };
  put(null);
  for (const id of common) put(id);
  const placed = new Set(order);
  // Those that stand after one another in a circle have no first one.
  const lost = own.map(({ decision }) => decision.sectionId).filter((id) => !placed.has(id));
  return [...order, ...[...new Set([...rest, ...lost])].filter((id) => !placed.has(id)).sort()];
}
