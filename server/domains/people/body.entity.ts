import { defineEntity } from '@mikro-orm/core';
import { type BodyKind, bodyKinds } from '../../../schema/words.ts';
import type { Id } from '../../kernel/ids.ts';

export type BodyId = Id<'Body'>;

/** What people act for: a city, a department, an association, a sub-network. Its names are rows of their own. */
export class Body {
  id!: BodyId;
  kind!: BodyKind;
  slug!: string;
  parentId: BodyId | null = null;
}

export const bodySchema = defineEntity({
  class: Body,
  tableName: 'body',
  properties: (p) => ({
    id: p.uuid().primary().$type<BodyId>(),
    kind: p.enum(bodyKinds),
    slug: p.text(),
    parentId: p.uuid().$type<BodyId>().nullable(),
  }),
});
