import { defineEntity, type Opt } from '@mikro-orm/core';
import { type GrantRole, grantRoles } from '../../../schema/words.ts';
import type { Id } from '../../kernel/ids.ts';

import type { BodyId } from './body.entity.ts';
import type { PersonId } from './person.entity.ts';

export type GrantId = Id<'Grant'>;

/** What one body or one person may do with one thing, beyond what its audience gives to everybody. */
export class Grant {
  id!: GrantId;
  thingKind!: string;
  thingId!: string;
  bodyId: BodyId | null = null;
  personId: PersonId | null = null;
  role!: GrantRole;
  givenById: PersonId | null = null;
  reason: string | null = null;
  createdAt: Opt<Date> = new Date();
}

export const grantSchema = defineEntity({
  class: Grant,
  tableName: 'grant',
  properties: (p) => ({
    id: p.uuid().primary().$type<GrantId>(),
    thingKind: p.text(),
    thingId: p.uuid(),
    bodyId: p.uuid().$type<BodyId>().nullable(),
    personId: p.uuid().$type<PersonId>().nullable(),
    role: p.enum(grantRoles),
    givenById: p.uuid().$type<PersonId>().nullable(),
    reason: p.text().nullable(),
    createdAt: p.datetime(),
  }),
});
