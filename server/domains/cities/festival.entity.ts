import { defineEntity } from '@mikro-orm/core';
import type { Id } from '../../kernel/ids.ts';
import { type City, citySchema } from './city.entity.ts';

export type FestivalId = Id<'Festival'>;

/** A festival or programme of a city, as sources tell of it; null is what they do not say. */
export class Festival {
  id!: FestivalId;
  city!: City;
  name!: string;
  kind!: 'festival' | 'programme';
  firstYear: number | null = null;
  frequency: string | null = null;
  status!: 'active' | 'ended' | 'unknown';
  /** `unsourced` where it is known but no source was looked up. */
  source!: string;
  note: string | null = null;
}

export const festivalSchema = defineEntity({
  class: Festival,
  tableName: 'festival',
  properties: (p) => ({
    id: p.uuid().primary().$type<FestivalId>(),
    city: () => p.manyToOne(citySchema),
    name: p.text(),
    kind: p.enum(['festival', 'programme']),
    firstYear: p.smallint().nullable(),
    frequency: p.text().nullable(),
    status: p.enum(['active', 'ended', 'unknown']),
    source: p.text(),
    note: p.text().nullable(),
  }),
});
