import { defineEntity } from '@mikro-orm/core';
import type { Id } from '../../kernel/ids.ts';
import type { LocalisedText } from '../../kernel/localised-text.ts';
import type { BodyId, PersonId } from '../people/index.ts';
import type { AgreementId } from './agreement.entity.ts';
import type { ProcedureId } from './procedures/procedure.entity.ts';

export type PartyId = Id<'AgreementParty'>;

/** A body that agrees, under its legal name. One that was succeeded stays, with its last day. */
export class AgreementParty {
  id!: PartyId;
  agreementId!: AgreementId;
  place!: number;
  bodyId!: BodyId;
  legalName!: LocalisedText;
  capacity: LocalisedText | null = null;
  contactId: PersonId | null = null;
  /** The way it takes at this party; none where nothing is required of it. */
  procedureId: ProcedureId | null = null;
  since: string | null = null;
  leftOn: string | null = null;
  succeedsId: PartyId | null = null;
  successionId: string | null = null;
}

export const agreementPartySchema = defineEntity({
  class: AgreementParty,
  tableName: 'agreement_party',
  properties: (p) => ({
    id: p.uuid().primary().$type<PartyId>(),
    agreementId: p.uuid().$type<AgreementId>(),
    place: p.integer(),
    bodyId: p.uuid().$type<BodyId>(),
    legalName: p.json().$type<LocalisedText>(),
    capacity: p.json().$type<LocalisedText>().nullable(),
    contactId: p.uuid().$type<PersonId>().nullable(),
    procedureId: p.uuid().$type<ProcedureId>().nullable(),
    since: p.date().nullable(),
    leftOn: p.date().nullable(),
    succeedsId: p.uuid().$type<PartyId>().nullable(),
    successionId: p.uuid().nullable(),
  }),
});
