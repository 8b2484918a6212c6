import { createHash } from 'node:crypto';
import {
  choicesOf,
  decisionsAfter,
  type MergeItem,
  mergeAdaptation,
  type Settlement,
} from '../../../schema/adaptation/index.ts';
import { canonical } from '../../../schema/blocks/compare/canonical.ts';
import type { BlockJson } from '../../../schema/blocks/index.ts';
import type { MergeChoice, ReasonType } from '../../../schema/words.ts';
import type { EditionSection } from '../editions/edition-text.ts';
import type { Ask } from './ask.ts';
import { type AdaptationText, readAdaptation, readEdition } from './read-text.ts';

export interface ReadSettlement {
  readonly id: string;
  readonly sectionId: string;
  readonly choice: MergeChoice;
  readonly title: string | null;
  readonly blocks: readonly BlockJson[] | null;
  readonly parentId: string | null;
  readonly afterId: string | null;
  readonly reasonType: ReasonType | null;
  readonly words: string | null;
  readonly seen: string;
  readonly settledByName: string;
  readonly settledAt: number;
}

/** A section of the worklist with how it was settled, as long as what was looked at then has not changed since. */
export interface WorklistItem extends MergeItem {
  readonly seen: string;
  readonly choices: readonly MergeChoice[];
  readonly settlement: ReadSettlement | null;
}

/** What has to be decided to bring an adaptation to an edition, made anew from what is kept each time it is looked at. */
export interface Worklist {
  readonly text: AdaptationText;
  readonly after: readonly EditionSection[];
  readonly items: readonly WorklistItem[];
  /** How many still wait for somebody. */
  readonly waiting: number;
}

/** The worklist towards an edition, with what was settled of a merge where there is one. */
export async function readWorklist(
  ask: Ask,
  {
    adaptationId,
    toEditionId,
    mergeId,
  }: { adaptationId: string; toEditionId: string; mergeId: string | null },
): Promise<Worklist | null> {
  const text = await readAdaptation(ask, adaptationId);
  if (!text) return null;
  const after = await readEdition(ask, toEditionId);
  const settled = mergeId ? await readSettlements(ask, mergeId) : [];
  const items = mergeAdaptation(text.edition, after, text.decisions).map((item): WorklistItem => {
    const seen = seenOf(item);
    const settlement = settled.find((one) => one.sectionId === item.sectionId && one.seen === seen) ?? null;
    return { ...item, seen, choices: choicesOf(item), settlement };
  });
  const waiting = items.filter((one) => one.asks && !one.settlement).length;
  return { text, after, items, waiting };
}

/** The decisions once everything is settled. */
export function decisionsOf({ text, items, after }: Worklist) {
  const settlements = new Map(
    items.flatMap(({ sectionId, settlement }) =>
      settlement ? [[sectionId, settlementOf(settlement, after)] as const] : [],
    ),
  );
  return decisionsAfter(text.decisions, items, settlements);
}

function settlementOf(one: ReadSettlement, after: readonly EditionSection[]): Settlement {
  const { choice, title, blocks, parentId, afterId, reasonType: reason } = one;
  if (choice === 'WRITTEN') return { choice, title, blocks: blocks ?? [], reason };
  if (choice === 'PLACE') return { choice, under: parentId ? aboveIn(after, parentId) : [], afterId };
  return { choice, reason };
}

function aboveIn(edition: readonly EditionSection[], id: string): string[] {
  const above: string[] = [];
  for (let at: string | null = id; at; at = edition.find((one) => one.sectionId === at)?.parentId ?? null)
    above.push(at);
  return above;
}

/** What somebody looks at who settles a section; the same as long as nobody writes or decides there. */
function seenOf({ state, texts, ours, titleCollides, after }: MergeItem): string {
  const looked = [state, texts, ours?.kind, ours?.title, ours?.reason, titleCollides, after?.title];
  return createHash('sha256').update(canonical(looked)).digest('base64url').slice(0, 22);
}

async function readSettlements(ask: Ask, mergeId: string): Promise<ReadSettlement[]> {
  return ask<ReadSettlement>(
    (
      param,
    ) => `select s.id, s.section_id as "sectionId", s.choice, s.title, s.blocks, s.parent_id as "parentId",
        s.after_id as "afterId", s.reason_type as "reasonType", s.words, s.seen, (select n.name from person n where n.id = s.settled_by_id) as "settledByName",
        (extract(epoch from s.settled_at) * 1000)::float8 as "settledAt"
      from merge_settlement s where s.merge_id = ${param(mergeId)}::uuid and s.undone_at is null`,
  );
}
