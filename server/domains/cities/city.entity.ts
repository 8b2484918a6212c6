import { type Collection, defineEntity, type Opt } from '@mikro-orm/core';
import type { Region } from '../../../schema/words.ts';
import { regions } from '../../../schema/words.ts';
import type { Id } from '../../kernel/ids.ts';
import { type Designation, designationSchema } from './designation.entity.ts';
import { type Festival, festivalSchema } from './festival.entity.ts';

export type CityId = Id<'Body'>;

/** A member city; it is a body, and has that body's id, slug and names. */
export class City {
  id!: CityId;
  countryCode!: string;
  region!: Region;
  latitude!: number;
  longitude!: number;
  /** The language of its name in its own script, where that is known and another. */
  nativeLanguage: string | null = null;
  source!: string;
  /** Whose word on it counts: a release's own data gives way to an administrator's. */
  keptBy: Opt<'administrator' | 'release'> = 'release';
  designations!: Collection<Designation>;
  festivals!: Collection<Festival>;
}

export const citySchema = defineEntity({
  class: City,
  tableName: 'city',
  properties: (p) => ({
    id: p.uuid().primary().$type<CityId>(),
    countryCode: p.text(),
    region: p.enum(regions),
    latitude: p.double(),
    longitude: p.double(),
    nativeLanguage: p.text().nullable(),
    source: p.text(),
    keptBy: p.enum(['administrator', 'release']),
    designations: () => p.oneToMany(designationSchema).mappedBy('city').orderBy({ fromYear: 'asc' }),
    festivals: () => p.oneToMany(festivalSchema).mappedBy('city').orderBy({ name: 'asc' }),
  }),
});
