import { defineEntity, type Opt } from '@mikro-orm/core';
import {
  type AppointmentRole,
  appointmentRoles,
  type CouncilOpinionState,
  type CouncilVerdict,
  councilOpinionStates,
  councilVerdicts,
} from '../../../schema/words.ts';
import type { DocumentId, EditionId } from '../../documents/index.ts';
import type { Id } from '../../kernel/ids.ts';
import type { CommitmentId } from '../commitments/index.ts';
import type { BodyId, GrantId, PersonId } from '../people/index.ts';

export type CouncilOpinionId = Id<'CouncilOpinion'>;

/** What a council says of a place in a text, or of the whole where it names no section. */
export interface Remark {
  readonly sectionId: string | null;
  readonly words: string;
}

/** What a council was asked about an edition of a text, and what it said. Given, it is never changed: another takes its place. */
export class CouncilOpinion {
  id!: CouncilOpinionId;
  /** The council. */
  bodyId!: BodyId;
  documentId!: DocumentId;
  editionId!: EditionId;
  question!: string;
  commitmentId!: CommitmentId;
  grantId: GrantId | null = null;
  state!: CouncilOpinionState;
  askedById!: PersonId;
  askedForId!: BodyId;
  askedAt!: Date;
  verdict: CouncilVerdict | null = null;
  words: string | null = null;
  remarks: Opt<Remark[]> = [];
  writtenById: PersonId | null = null;
  writtenAt: Date | null = null;
  /** Rises with each change of the draft, so that nothing is given that another has just written over. */
  version: Opt<number> = 1;
  givenById: PersonId | null = null;
  givenRole: AppointmentRole | null = null;
  givenAt: Date | null = null;
  withdrawnById: PersonId | null = null;
  withdrawnAt: Date | null = null;
  withdrawnReason: string | null = null;
  declinedById: PersonId | null = null;
  declinedAt: Date | null = null;
  declinedReason: string | null = null;
  isDemonstration: Opt<boolean> = false;
}

export const councilOpinionSchema = defineEntity({
  class: CouncilOpinion,
  tableName: 'council_opinion',
  properties: (p) => ({
    id: p.uuid().primary().$type<CouncilOpinionId>(),
    bodyId: p.uuid().$type<BodyId>(),
    documentId: p.uuid().$type<DocumentId>(),
    editionId: p.uuid().$type<EditionId>(),
    question: p.text(),
    commitmentId: p.uuid().$type<CommitmentId>(),
    grantId: p.uuid().$type<GrantId>().nullable(),
    state: p.enum(councilOpinionStates),
    askedById: p.uuid().$type<PersonId>(),
    askedForId: p.uuid().$type<BodyId>(),
    askedAt: p.datetime(),
    verdict: p.enum(councilVerdicts).nullable(),
    words: p.text().nullable(),
    remarks: p.json().$type<Remark[]>(),
    writtenById: p.uuid().$type<PersonId>().nullable(),
    writtenAt: p.datetime().nullable(),
    version: p.integer(),
    givenById: p.uuid().$type<PersonId>().nullable(),
    givenRole: p.enum(appointmentRoles).nullable(),
    givenAt: p.datetime().nullable(),
    withdrawnById: p.uuid().$type<PersonId>().nullable(),
    withdrawnAt: p.datetime().nullable(),
    withdrawnReason: p.text().nullable(),
    declinedById: p.uuid().$type<PersonId>().nullable(),
    declinedAt: p.datetime().nullable(),
    declinedReason: p.text().nullable(),
    isDemonstration: p.boolean(),
  }),
});
