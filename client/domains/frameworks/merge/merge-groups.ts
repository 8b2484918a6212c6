import type { MergeItem } from './merge.documents.ts';

/** How the touched sections stand in the list: what asks first, what came by itself last. */
export type MergeGroup = 'ASKS' | 'PLACE' | 'READY' | 'SETTLED' | 'MOVED';

export const mergeGroups: readonly MergeGroup[] = ['ASKS', 'PLACE', 'READY', 'SETTLED', 'MOVED'];

export function groupOf({ asks, state, settlement }: MergeItem): MergeGroup {
  if (!asks) return 'MOVED';
  if (settlement) return 'SETTLED';
  if (state === 'PLACE_ASKED') return 'PLACE';
  return state === 'READY' ? 'READY' : 'ASKS';
}

/** The number and title by which a section is known: as the common text has it now, or had it, or as the city called it. */
export function nameOf({ after, before, ourTitle, resultTitle }: MergeItem): {
  number: string;
  title: string;
} {
  return {
    number: after?.number ?? before?.number ?? '',
    title: after?.title ?? before?.title ?? ourTitle ?? resultTitle ?? '',
  };
}

/** The next section that waits for somebody, after the one in hand and then from the top. */
export function nextWaiting(items: readonly MergeItem[], sectionId: string | null): MergeItem | undefined {
  const order = inGroups(items);
  const at = order.findIndex((one) => one.sectionId === sectionId);
  const waits = (one: MergeItem) => one.asks && !one.settlement && one.sectionId !== sectionId;
  return order.slice(at + 1).find(waits) ?? order.slice(0, Math.max(0, at)).find(waits);
}

/** All touched sections in the order in which the list shows them. */
export function inGroups(items: readonly MergeItem[]): MergeItem[] {
  return mergeGroups.flatMap((group) => items.filter((one) => groupOf(one) === group));
}
