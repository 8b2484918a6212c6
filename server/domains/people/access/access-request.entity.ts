import { defineEntity, type Opt } from '@mikro-orm/core';
import { grantRoles } from '../../../../schema/words.ts';
import { conflict } from '../../../kernel/errors.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { GrantRole } from '../../../kernel/policy.ts';
import type { BodyId } from '../body.entity.ts';
import type { PersonId } from '../person.entity.ts';

export type AccessRequestId = Id<'AccessRequest'>;
export type AccessRequestState = 'DECLINED' | 'GIVEN' | 'PENDING';

/** Somebody asks to be let in, in their own words. */
export class AccessRequest {
  id!: AccessRequestId;
  thingKind!: string;
  thingId!: string;
  personId!: PersonId;
  bodyId: BodyId | null = null;
  role!: GrantRole;
  words!: string;
  state: Opt<AccessRequestState> = 'PENDING';
  decidedById: PersonId | null = null;
  decidedAt: Date | null = null;
  reason: string | null = null;
  createdAt: Opt<Date> = new Date();

  /** Answers it once; refuses a second answer. */
  decide(state: 'DECLINED' | 'GIVEN', by: string, at: Date, reason: string | null): void {
    if (this.state !== 'PENDING')
      throw conflict(`The request was already answered: ${this.state}.`, 'ANSWERED_ALREADY');
    this.state = state;
    this.decidedById = by as PersonId;
    this.decidedAt = at;
    this.reason = reason;
  }
}

export const accessRequestSchema = defineEntity({
  class: AccessRequest,
  tableName: 'access_request',
  properties: (p) => ({
    id: p.uuid().primary().$type<AccessRequestId>(),
    thingKind: p.text(),
    thingId: p.uuid(),
    personId: p.uuid().$type<PersonId>(),
    bodyId: p.uuid().$type<BodyId>().nullable(),
    role: p.enum(grantRoles),
    words: p.text(),
    state: p.enum(['DECLINED', 'GIVEN', 'PENDING']).$type<AccessRequestState>(),
    decidedById: p.uuid().$type<PersonId>().nullable(),
    decidedAt: p.datetime().nullable(),
    reason: p.text().nullable(),
    createdAt: p.datetime(),
  }),
});
