import { defineEntity, type Opt } from '@mikro-orm/core';
import { type FestivalEditionState, festivalEditionStates } from '../../../schema/festivals/index.ts';
import type { Id } from '../../kernel/ids.ts';
import type { FestivalId } from '../cities/index.ts';
import type { LanguageTexts, PersonId } from '../people/index.ts';

export type FestivalEditionId = Id<'FestivalEdition'>;

/** A festival as it was held, or is to be held, in one year; null is what neither its city nor a source says. */
export class FestivalEdition {
  id!: FestivalEditionId;
  festivalId!: FestivalId;
  year!: number;
  number: number | null = null;
  state!: FestivalEditionState;
  theme: LanguageTexts | null = null;
  note: LanguageTexts | null = null;
  /** A day, or the month alone. */
  startsOn: string | null = null;
  endsOn: string | null = null;
  /** In whole units of the currency. */
  cost: number | null = null;
  currency: string | null = null;
  costSource: string | null = null;
  attendance: number | null = null;
  attendanceSource: string | null = null;
  source!: string;
  version: Opt<number> = 1;
  createdById: PersonId | null = null;
  createdAt!: Date;
}

export const festivalEditionSchema = defineEntity({
  class: FestivalEdition,
  tableName: 'festival_edition',
  properties: (p) => ({
    id: p.uuid().primary().$type<FestivalEditionId>(),
    festivalId: p.uuid().$type<FestivalId>(),
    year: p.smallint(),
    number: p.smallint().nullable(),
    state: p.enum(festivalEditionStates),
    theme: p.json().$type<LanguageTexts>().nullable(),
    note: p.json().$type<LanguageTexts>().nullable(),
    startsOn: p.text().nullable(),
    endsOn: p.text().nullable(),
    cost: p.bigint('number').nullable(),
    currency: p.text().nullable(),
    costSource: p.text().nullable(),
    attendance: p.integer().nullable(),
    attendanceSource: p.text().nullable(),
    source: p.text(),
    version: p.integer(),
    createdById: p.uuid().$type<PersonId>().nullable(),
    createdAt: p.datetime(),
  }),
});
