import { useState } from 'react';
import { canonical } from '../../../../schema/blocks/compare/canonical.ts';
import type { BlockJson } from '../../../../schema/blocks/index.ts';
import type { MergeChoice, ReasonType } from '../../../../schema/words.ts';
import { deviceStorage } from '../../../streams/unsent-storage.ts';
import type { MergeItem } from './merge.documents.ts';

type Text = readonly BlockJson[];

/** What one is about to settle a section with. */
export interface Settling {
  readonly choice: MergeChoice | null;
  /** WRITTEN: the words as they are now. */
  readonly written: Text | null;
  /** Where the editor began: it is not made anew for each key. */
  readonly begun: Text | null;
  /** WRITTEN: the title; empty for the common one. */
  readonly title: string;
  readonly parentId: string | null;
  readonly reasonType: ReasonType | null;
  readonly words: string;
}

/** What one chose, and what the section looked like then. */
export interface Chosen extends Settling {
  readonly seen: string;
}

interface Kept {
  readonly mine: Chosen | null;
  /** What one had chosen when a colleague was quicker: kept until one says what becomes of it. */
  readonly outrun: Chosen | null;
}

const nothing: Kept = { mine: null, outrun: null };

/** What is chosen and written for a section, kept on this device until it is settled. */
export function useSettling(adaptationId: string, item: MergeItem) {
  const key = `trellis.merge.${adaptationId}.${item.sectionId}`;
  const [kept, setKept] = useState<Kept>(() => readKept(key));
  const { mine, outrun } = apart(kept, item);
  const now: Settling = mine ?? begin(item);

  function put(next: Kept): void {
    setKept(next);
    keep(key, next);
  }

  function change(more: Partial<Settling>): void {
    put({ mine: { ...now, ...more, seen: item.seen }, outrun });
  }

  return {
    now,
    outrun,
    change,
    choose(choice: MergeChoice): void {
      const from = choice === 'WRITTEN' ? resultOf(item, now) : null;
      const title = choice === 'WRITTEN' ? (item.ourTitle ?? '') : '';
      change({ choice, begun: from, written: from, title });
    },
    /** Goes on with what one had chosen before the section changed. */
    resume(): void {
      if (outrun) put({ mine: { ...outrun, seen: item.seen, begun: outrun.written }, outrun: null });
    },
    letGo: () => put({ mine, outrun: null }),
    done: () => put(nothing),
  };
}

/** Sets aside what was chosen for a section that a colleague has settled or changed since; what both chose alike is no matter. */
function apart({ mine, outrun }: Kept, { seen, settlement }: MergeItem): Kept {
  if (!mine) return { mine, outrun: outrun && settlement && isSame(outrun, settlement) ? null : outrun };
  if (settlement) return isSame(mine, settlement) ? { mine: null, outrun } : { mine: null, outrun: mine };
  return mine.seen === seen ? { mine, outrun } : { mine: null, outrun: mine };
}

function isSame(mine: Settling, settlement: NonNullable<MergeItem['settlement']>): boolean {
  const plain = (choice: MergeChoice | null, text: unknown, more: readonly (string | null)[]) =>
    canonical([choice, choice === 'WRITTEN' ? text : null, ...(choice === 'BASE' ? [] : more)]);
  const { choice, written, title, parentId, reasonType, words } = mine;
  return (
    plain(choice, [written, title || null], [parentId, reasonType, words || null]) ===
    plain(
      settlement.choice,
      [settlement.blocks, settlement.title],
      [settlement.parentId, settlement.reasonType, settlement.words],
    )
  );
}

function begin(item: MergeItem): Settling {
  const { settlement, choices } = item;
  const written = (settlement?.blocks as Text | null | undefined) ?? null;
  return {
    choice: settlement?.choice ?? (choices.includes('BOTH') ? 'BOTH' : null),
    written,
    begun: null,
    title: settlement?.title ?? '',
    parentId: settlement?.parentId ?? null,
    reasonType: settlement?.reasonType ?? item.ourReasonType,
    words: settlement?.words ?? item.ourWords ?? '',
  };
}

/** How the section will read with what is chosen. */
export function resultOf(item: MergeItem, { choice, written }: Pick<Settling, 'choice' | 'written'>): Text {
  switch (choice) {
    case 'WRITTEN':
      return written ?? (item.resultBlocks as Text);
    case 'OURS':
    case 'PLACE':
      return item.ourBlocks as Text;
    case 'BASE':
      return item.afterBlocks as Text;
    default:
      return item.resultBlocks as Text;
  }
}

/** What the section will be called with what is chosen. */
export function titleOf(item: MergeItem, { choice, title }: Pick<Settling, 'choice' | 'title'>): string {
  const common = item.after?.title ?? item.before?.title ?? '';
  switch (choice) {
    case 'WRITTEN':
      return title.trim() || common;
    case 'OURS':
    case 'PLACE':
      return item.ourTitle ?? common;
    case 'BASE':
      return common;
    default:
      return item.resultTitle ?? common;
  }
}

function readKept(key: string): Kept {
  try {
    const found = deviceStorage()?.getItem(key);
    return found ? (JSON.parse(found) as Kept) : nothing;
  } catch {
    return nothing;
  }
}

function keep(key: string, kept: Kept): void {
  try {
    const { mine, outrun } = kept;
    if (mine ?? outrun)
      deviceStorage()?.setItem(
        key,
        JSON.stringify({ mine: mine && { ...mine, begun: mine.written }, outrun }),
      );
    else deviceStorage()?.removeItem(key);
  } catch {
    // Without storage it is kept as long as the page.
  }
}
