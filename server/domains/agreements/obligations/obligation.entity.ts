import { defineEntity } from '@mikro-orm/core';
import type { Id } from '../../../kernel/ids.ts';
import type { CommitmentId } from '../../commitments/index.ts';
import type { AgreementId } from '../agreement.entity.ts';
import type { PartyId } from '../party.entity.ts';

export type ObligationId = Id<'Obligation'>;

/** What a party promised in an article. What it is, when it is due and how far it is, its commitment says. */
export class Obligation {
  id!: ObligationId;
  agreementId!: AgreementId;
  place!: number;
  article!: string;
  partyId!: PartyId;
  commitmentId!: CommitmentId;
}

export const obligationSchema = defineEntity({
  class: Obligation,
  tableName: 'obligation',
  properties: (p) => ({
    id: p.uuid().primary().$type<ObligationId>(),
    agreementId: p.uuid().$type<AgreementId>(),
    place: p.integer(),
    article: p.text(),
    partyId: p.uuid().$type<PartyId>(),
    commitmentId: p.uuid().$type<CommitmentId>(),
  }),
});
