import { defineEntity } from '@mikro-orm/core';
import { type CreativeField, creativeFields } from '../../../schema/words.ts';
import type { Id } from '../../kernel/ids.ts';
import { type City, citySchema } from './city.entity.ts';

export type DesignationId = Id<'Designation'>;

/** A creative field that a city holds or held; the periods of one city never overlap. */
export class Designation {
  id!: DesignationId;
  city!: City;
  field!: CreativeField;
  fromYear!: number;
  /** Null while it is held. */
  toYear: number | null = null;
  note: string | null = null;
}

export const designationSchema = defineEntity({
  class: Designation,
  tableName: 'designation',
  properties: (p) => ({
    id: p.uuid().primary().$type<DesignationId>(),
    city: () => p.manyToOne(citySchema),
    field: p.enum(creativeFields),
    fromYear: p.smallint(),
    toYear: p.smallint().nullable(),
    note: p.text().nullable(),
  }),
});
