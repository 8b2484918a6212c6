import { defineEntity, type Opt } from '@mikro-orm/core';
import type { Id } from '../../../kernel/ids.ts';
import type { CityId } from '../../cities/index.ts';
import type { PersonId } from '../../people/index.ts';
import type { InitiativeId } from '../initiatives/initiative.entity.ts';
import type { WrittenWords } from '../written-words.ts';

export type CandidacyPromiseId = Id<'CandidacyPromise'>;

/** What a city promised when it asked to join; the activities that carry it out name it. */
export class CandidacyPromise {
  id!: CandidacyPromiseId;
  cityId!: CityId;
  place!: number;
  words!: WrittenWords;
  source!: string;
  /** As 2019, 2019-10 or 2019-10-30: as much as its source says. */
  promisedIn: string | null = null;
  note: WrittenWords | null = null;
  initiativeId: InitiativeId | null = null;
  version: Opt<number> = 1;
  createdById: PersonId | null = null;
  createdAt!: Date;
}

export const candidacyPromiseSchema = defineEntity({
  class: CandidacyPromise,
  tableName: 'candidacy_promise',
  properties: (p) => ({
    id: p.uuid().primary().$type<CandidacyPromiseId>(),
    cityId: p.uuid().$type<CityId>(),
    place: p.integer(),
    words: p.json().$type<WrittenWords>(),
    source: p.text(),
    promisedIn: p.text().nullable(),
    note: p.json().$type<WrittenWords>().nullable(),
    initiativeId: p.uuid().$type<InitiativeId>().nullable(),
    version: p.integer(),
    createdById: p.uuid().$type<PersonId>().nullable(),
    createdAt: p.datetime(),
  }),
});
