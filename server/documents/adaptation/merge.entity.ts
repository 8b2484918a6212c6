import { defineEntity } from '@mikro-orm/core';
import type { BlockJson } from '../../../schema/blocks/index.ts';
import { type MergeChoice, mergeChoices, type ReasonType, reasonTypes } from '../../../schema/words.ts';
import { conflict } from '../../kernel/errors.ts';
import type { Id } from '../../kernel/ids.ts';
import type { EditionId } from '../editions/edition.entity.ts';
import type { SectionId } from '../section.entity.ts';
import type { AdaptationId } from './adaptation.entity.ts';

export type AdaptationMergeId = Id<'AdaptationMerge'>;
const mergeEnds = ['OPEN', 'DONE', 'LEFT'] as const;

/** A body bringing its adaptation over to another edition: begun once, left and taken up again until all is settled. */
export class AdaptationMerge {
  id!: AdaptationMergeId;
  adaptationId!: AdaptationId;
  fromEditionId!: EditionId;
  toEditionId!: EditionId;
  state!: (typeof mergeEnds)[number];
  begunById!: string;
  begunForId!: string;
  begunAt!: Date;
  endedAt: Date | null = null;

  /** Refuses once it is over. */
  end(state: 'DONE' | 'LEFT', at: Date): void {
    if (this.state !== 'OPEN') throw conflict('This has been brought over already.', 'MERGE_OVER');
    this.state = state;
    this.endedAt = at;
  }
}

export const adaptationMergeSchema = defineEntity({
  class: AdaptationMerge,
  tableName: 'adaptation_merge',
  properties: (p) => ({
    id: p.uuid().primary().$type<AdaptationMergeId>(),
    adaptationId: p.uuid().$type<AdaptationId>(),
    fromEditionId: p.uuid().$type<EditionId>(),
    toEditionId: p.uuid().$type<EditionId>(),
    state: p.enum(mergeEnds),
    begunById: p.uuid(),
    begunForId: p.uuid(),
    begunAt: p.datetime(),
    endedAt: p.datetime().nullable(),
  }),
});

/** How one section of a merge was settled. Undone, it is kept, and another may follow. */
export class MergeSettlement {
  id!: string;
  mergeId!: AdaptationMergeId;
  sectionId!: SectionId;
  choice!: MergeChoice;
  title: string | null = null;
  blocks: readonly BlockJson[] | null = null;
  parentId: SectionId | null = null;
  afterId: SectionId | null = null;
  reasonType: ReasonType | null = null;
  words: string | null = null;
  seen!: string;
  settledById!: string;
  settledForId!: string;
  settledAt!: Date;
  undoneAt: Date | null = null;
}

export const mergeSettlementSchema = defineEntity({
  class: MergeSettlement,
  tableName: 'merge_settlement',
  properties: (p) => ({
    id: p.uuid().primary(),
    mergeId: p.uuid().$type<AdaptationMergeId>(),
    sectionId: p.uuid().$type<SectionId>(),
    choice: p.enum(mergeChoices),
    title: p.text().nullable(),
    blocks: p.json().$type<readonly BlockJson[]>().nullable(),
    parentId: p.uuid().$type<SectionId>().nullable(),
    afterId: p.uuid().$type<SectionId>().nullable(),
    reasonType: p.enum(reasonTypes).nullable(),
    words: p.text().nullable(),
    seen: p.text(),
    settledById: p.uuid(),
    settledForId: p.uuid(),
    settledAt: p.datetime(),
    undoneAt: p.datetime().nullable(),
  }),
});
