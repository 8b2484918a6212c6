import { defineEntity, type Opt } from '@mikro-orm/core';
import type { BlockJson } from '../../../schema/blocks/index.ts';
import { type ProposalState, proposalStates } from '../../../schema/words.ts';
import { conflict } from '../../kernel/errors.ts';
import type { Id } from '../../kernel/ids.ts';
import type { DocumentId } from '../document.entity.ts';
import type { SectionId } from '../section.entity.ts';

export type ProposalId = Id<'Proposal'>;

/** Another wording of a section, beside its text until somebody decides on it. */
export class Proposal {
  id!: ProposalId;
  documentId!: DocumentId;
  sectionId!: SectionId;
  authorId!: string;
  bodyId!: string;
  state!: ProposalState;
  reason!: string;
  base!: readonly BlockJson[];
  basePosition!: number;
  text!: readonly BlockJson[];
  revision: Opt<number> = 1;
  decidedById: string | null = null;
  decidedForId: string | null = null;
  decidedReason: string | null = null;
  decidedAt: Date | null = null;
  madeAt!: Date;
  changedAt!: Date;
  /** Who answers for it since its author’s office went to somebody else. */
  keptById: string | null = null;

  /** Whether this person may word it anew and take it back. */
  isOf(personId: string): boolean {
    return this.authorId === personId || this.keptById === personId;
  }

  /** Refuses unless it still waits for a decision. */
  mustBeOpen(): void {
    if (this.state === 'OPEN' || this.state === 'NEEDS_AUTHOR') return;
    throw conflict(`The proposal is ${this.state} already.`, 'PROPOSAL_DECIDED');
  }

  /** Notes who decided on it, for which body, and how. */
  decide(
    state: 'ACCEPTED' | 'REJECTED',
    by: { readonly personId: string; readonly bodyId: string },
    at: Date,
    reason: string | null,
  ): void {
    this.mustBeOpen();
    this.state = state;
    this.decidedById = by.personId;
    this.decidedForId = by.bodyId;
    this.decidedAt = at;
    this.decidedReason = reason;
  }
}

export const proposalSchema = defineEntity({
  class: Proposal,
  tableName: 'proposal',
  properties: (p) => ({
    id: p.uuid().primary().$type<ProposalId>(),
    documentId: p.uuid().$type<DocumentId>(),
    sectionId: p.uuid().$type<SectionId>(),
    authorId: p.uuid(),
    bodyId: p.uuid(),
    state: p.enum(proposalStates),
    reason: p.text(),
    base: p.json().$type<readonly BlockJson[]>(),
    basePosition: p.bigint('number'),
    text: p.json().$type<readonly BlockJson[]>(),
    revision: p.integer(),
    decidedById: p.uuid().nullable(),
    decidedForId: p.uuid().nullable(),
    decidedReason: p.text().nullable(),
    decidedAt: p.datetime().nullable(),
    madeAt: p.datetime(),
    changedAt: p.datetime(),
    keptById: p.uuid().nullable(),
  }),
});
