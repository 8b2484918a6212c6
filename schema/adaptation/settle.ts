import { canonical } from '../blocks/compare/canonical.ts';
import type { BlockJson } from '../blocks/index.ts';
import type { ReasonType } from '../words.ts';
import type { MergeItem } from './merge-adaptation.ts';
import type { Decision } from './text.ts';

/** What somebody decided on one section of a merge. */
export type Settlement =
  | { readonly choice: 'OURS' | 'BASE' | 'BOTH'; readonly reason?: ReasonType | null }
  | {
      readonly choice: 'WRITTEN';
      readonly title: string | null;
      readonly blocks: readonly BlockJson[];
      readonly reason?: ReasonType | null;
    }
  | { readonly choice: 'PLACE'; readonly under: readonly string[]; readonly afterId: string | null };

/** The choices that a section leaves: what collides can’t be taken both ways, and only what lost its place is given one. */
export function choicesOf({
  state,
  collisions,
  titleCollides,
  after,
  ours,
}: MergeItem): Settlement['choice'][] {
  if (state === 'MOVED') return [];
  if (state === 'PLACE_ASKED') return ['PLACE', 'BASE'];
  const both = collisions.length === 0 && !titleCollides;
  if (ours?.kind === 'OMIT') return ['OURS', 'BASE'];
  return ['OURS', 'BASE', ...(both ? (['BOTH'] as const) : []), ...(after ? (['WRITTEN'] as const) : [])];
}

/** What the decision on a section is once it is settled; null where the section is inherited then, or nothing of ours stays. */
export function settle(item: MergeItem, settlement: Settlement | null): Decision | null {
  if (!settlement) return item.result;
  switch (settlement.choice) {
    case 'BOTH':
      return withReason(item.result, settlement.reason);
    case 'BASE':
      return null;
    case 'PLACE': {
      const { ours, texts } = item;
      if (!ours) return null;
      const id = ours.ownId ?? ours.sectionId;
      const blocks = item.after === null ? (item.result?.blocks ?? texts.ours) : ours.blocks;
      const title = ours.title ?? ours.wasTitled ?? item.before?.title ?? '';
      const { under, afterId } = settlement;
      return { ...ours, kind: 'ADD', sectionId: id, ownId: id, title, blocks, under, afterId };
    }
    case 'OURS':
      if (item.ours?.kind === 'OMIT') return withReason(item.ours, settlement.reason);
      return withReason(adapted(item, item.ours?.title ?? null, item.texts.ours), settlement.reason);
    case 'WRITTEN':
      return withReason(adapted(item, settlement.title, settlement.blocks), settlement.reason);
  }
}

/** The decisions on an adaptation that has been brought over, whatever order the settlements came in. */
export function decisionsAfter(
  decisions: readonly Decision[],
  worklist: readonly MergeItem[],
  settlements: ReadonlyMap<string, Settlement>,
): Decision[] {
  const touched = new Set(
    worklist.flatMap(({ sectionId, ours }) => (ours ? [ours.sectionId, sectionId] : [sectionId])),
  );
  const kept = decisions.filter(({ sectionId }) => !touched.has(sectionId));
  const settled = worklist.flatMap((one) => settle(one, settlements.get(one.sectionId) ?? null) ?? []);
  return [...kept, ...settled].sort((a, b) => (a.sectionId < b.sectionId ? -1 : 1));
}

/** The words as an adapted section; none where they are those of the common text. */
function adapted(item: MergeItem, title: string | null, blocks: readonly BlockJson[]): Decision | null {
  const { sectionId, ours, after } = item;
  const own = title === after?.title ? null : title;
  if (own === null && after && canonical(blocks) === canonical(after.blocks)) return null;
  return {
    sectionId,
    kind: 'ADAPT',
    ownId: ours?.ownId ?? null,
    title: own,
    blocks,
    under: [],
    afterId: null,
    wasTitled: after?.title ?? ours?.wasTitled ?? null,
    reason: ours?.reason ?? null,
  };
}

function withReason(decision: Decision | null, reason: ReasonType | null | undefined): Decision | null {
  return decision && reason ? { ...decision, reason } : decision;
}
