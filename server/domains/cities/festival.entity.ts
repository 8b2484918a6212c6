import { defineEntity, type Opt } from '@mikro-orm/core';
import {
  type FestivalKind,
  type FestivalStatus,
  festivalKinds,
  festivalStatuses,
} from '../../../schema/festivals/index.ts';
import type { Id } from '../../kernel/ids.ts';
import type { PersonId } from '../people/index.ts';
import { type City, citySchema } from './city.entity.ts';

export type FestivalId = Id<'Festival'>;

/** A festival or programme of a city, as sources and its city tell of it; null is what they do not say. */
export class Festival {
  id!: FestivalId;
  city!: City;
  /** Its part of an address; the database makes one of the name where none is given. */
  slug: Opt<string> = '';
  name!: string;
  nativeName: string | null = null;
  /** The language of the native name. */
  nativeLanguage: string | null = null;
  kind!: FestivalKind;
  firstYear: number | null = null;
  frequency: string | null = null;
  status!: FestivalStatus;
  /** `unsourced` where it is known but no source was looked up. */
  source!: string;
  note: string | null = null;
  /** Whose word on it counts: a release's own data gives way to its city's. */
  keptBy: Opt<'city' | 'release'> = 'release';
  version: Opt<number> = 1;
  createdById: PersonId | null = null;
}

export const festivalSchema = defineEntity({
  class: Festival,
  tableName: 'festival',
  properties: (p) => ({
    id: p.uuid().primary().$type<FestivalId>(),
    city: () => p.manyToOne(citySchema),
    slug: p.text(),
    name: p.text(),
    nativeName: p.text().nullable(),
    nativeLanguage: p.text().nullable(),
    kind: p.enum(festivalKinds),
    firstYear: p.smallint().nullable(),
    frequency: p.text().nullable(),
    status: p.enum(festivalStatuses),
    source: p.text(),
    note: p.text().nullable(),
    keptBy: p.enum(['city', 'release']),
    version: p.integer(),
    createdById: p.uuid().$type<PersonId>().nullable(),
  }),
});
