import { defineEntity, type Opt } from '@mikro-orm/core';
import type { BlockJson } from '../../../schema/blocks/index.ts';
import { conflict } from '../../kernel/errors.ts';
import type { Id } from '../../kernel/ids.ts';
import type { DocumentId } from '../document.entity.ts';
import type { SectionId } from '../section.entity.ts';

export type SectionDraftId = Id<'SectionDraft'>;
export const draftStates = ['OPEN', 'MERGED', 'PROPOSED', 'DISCARDED'] as const;
export type DraftState = (typeof draftStates)[number];

/** One person’s own wording of a section, which nobody else sees until they merge or propose it. */
export class SectionDraft {
  id!: SectionDraftId;
  documentId!: DocumentId;
  sectionId!: SectionId;
  authorId!: string;
  bodyId!: string;
  base!: readonly BlockJson[];
  basePosition!: number;
  text!: readonly BlockJson[];
  revision: Opt<number> = 1;
  state: Opt<DraftState> = 'OPEN';
  begunAt!: Date;
  changedAt!: Date;

  /** Refuses unless it is still worked on. */
  mustBeOpen(): void {
    if (this.state !== 'OPEN') throw conflict(`The draft is ${this.state} already.`, 'DRAFT_CLOSED');
  }
}

export const draftSchema = defineEntity({
  class: SectionDraft,
  tableName: 'section_draft',
  properties: (p) => ({
    id: p.uuid().primary().$type<SectionDraftId>(),
    documentId: p.uuid().$type<DocumentId>(),
    sectionId: p.uuid().$type<SectionId>(),
    authorId: p.uuid(),
    bodyId: p.uuid(),
    base: p.json().$type<readonly BlockJson[]>(),
    basePosition: p.bigint('number'),
    text: p.json().$type<readonly BlockJson[]>(),
    revision: p.integer(),
    state: p.enum(draftStates),
    begunAt: p.datetime(),
    changedAt: p.datetime(),
  }),
});
