import { defineEntity, type Opt } from '@mikro-orm/core';
import type { Id } from '../../kernel/ids.ts';
import type { LocalisedText } from '../../kernel/localised-text.ts';
import type { BodyId, PersonId } from '../people/index.ts';

export type CouncilMandateId = Id<'CouncilMandate'>;

/** What a council is to advise on, from one day to another. Another mandate follows it; it is never written anew. */
export class CouncilMandate {
  id!: CouncilMandateId;
  bodyId!: BodyId;
  words!: LocalisedText;
  basis: string | null = null;
  decidedOn: string | null = null;
  fromDate!: string;
  toDate: string | null = null;
  source: string | null = null;
  givenById: PersonId | null = null;
  givenForId!: BodyId;
  givenAt!: Date;
  isDemonstration: Opt<boolean> = false;
}

export const councilMandateSchema = defineEntity({
  class: CouncilMandate,
  tableName: 'council_mandate',
  properties: (p) => ({
    id: p.uuid().primary().$type<CouncilMandateId>(),
    bodyId: p.uuid().$type<BodyId>(),
    words: p.json().$type<LocalisedText>(),
    basis: p.text().nullable(),
    decidedOn: p.date().nullable(),
    fromDate: p.date(),
    toDate: p.date().nullable(),
    source: p.text().nullable(),
    givenById: p.uuid().$type<PersonId>().nullable(),
    givenForId: p.uuid().$type<BodyId>(),
    givenAt: p.datetime(),
    isDemonstration: p.boolean(),
  }),
});
