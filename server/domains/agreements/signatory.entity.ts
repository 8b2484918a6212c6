import { defineEntity, type Opt } from '@mikro-orm/core';
import type { Id } from '../../kernel/ids.ts';
import type { LocalisedText } from '../../kernel/localised-text.ts';
import type { PersonId } from '../people/index.ts';
import type { AgreementId } from './agreement.entity.ts';
import type { PartyId } from './party.entity.ts';

export type SignatoryId = Id<'Signatory'>;

/** Who is to sign for a party, in which capacity, in which order. */
export class Signatory {
  id!: SignatoryId;
  agreementId!: AgreementId;
  partyId!: PartyId;
  place!: number;
  name!: string;
  personId: PersonId | null = null;
  capacity!: LocalisedText;
  /** What empowers them: a decision, a letter of authority. */
  authority: string | null = null;
  isWitness: Opt<boolean> = false;
  refusedOn: string | null = null;
  refusal: string | null = null;
  refusalById: PersonId | null = null;
}

export const signatorySchema = defineEntity({
  class: Signatory,
  tableName: 'signatory',
  properties: (p) => ({
    id: p.uuid().primary().$type<SignatoryId>(),
    agreementId: p.uuid().$type<AgreementId>(),
    partyId: p.uuid().$type<PartyId>(),
    place: p.integer(),
    name: p.text(),
    personId: p.uuid().$type<PersonId>().nullable(),
    capacity: p.json().$type<LocalisedText>(),
    authority: p.text().nullable(),
    isWitness: p.boolean(),
    refusedOn: p.date().nullable(),
    refusal: p.text().nullable(),
    refusalById: p.uuid().$type<PersonId>().nullable(),
  }),
});
