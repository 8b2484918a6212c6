import { useState } from 'react';
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
  readonly parentId: string | null;
  readonly reasonType: ReasonType | null;
  readonly words: string;
}

/** What is chosen and written for each section, kept on this device until it is settled. */
export function useSettling(adaptationId: string, item: MergeItem) {
  const key = `trellis.merge.${adaptationId}.${item.sectionId}.${item.seen}`;
  const [kept, setKept] = useState<Record<string, Settling>>({});
  const now = kept[key] ?? readKept(key) ?? begin(item);

  function change(more: Partial<Settling>): void {
    setKept((before) => {
      const next = { ...(before[key] ?? readKept(key) ?? begin(item)), ...more };
      keep(key, next);
      return { ...before, [key]: next };
    });
  }

  return {
    now,
    change,
    choose(choice: MergeChoice): void {
      const from = choice === 'WRITTEN' ? resultOf(item, now) : null;
      change({ choice, begun: from, written: from });
    },
    done: () => keep(key, null),
  };
}

function begin(item: MergeItem): Settling {
  const { settlement, choices } = item;
  const written = (settlement?.blocks as Text | null | undefined) ?? null;
  return {
    choice: settlement?.choice ?? (choices.includes('BOTH') ? 'BOTH' : null),
    written,
    begun: null,
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

function readKept(key: string): Settling | null {
  try {
    const found = deviceStorage()?.getItem(key);
    return found ? (JSON.parse(found) as Settling) : null;
  } catch {
    return null;
  }
}

function keep(key: string, settling: Settling | null): void {
  try {
    if (settling) deviceStorage()?.setItem(key, JSON.stringify({ ...settling, begun: settling.written }));
    else deviceStorage()?.removeItem(key);
  } catch {
    // Without storage it is kept as long as the page.
  }
}
