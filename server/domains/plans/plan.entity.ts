import { defineEntity, type Opt } from '@mikro-orm/core';
import { type PlanState, planStates } from '../../../schema/plans/index.ts';
import { type Audience, audiences } from '../../../schema/words.ts';
import type { Id } from '../../kernel/ids.ts';
import type { BodyId, PersonId } from '../people/index.ts';
import type { WrittenWords } from './written-words.ts';

export type PlanId = Id<'Plan'>;

/** What a body means to do in a time; what becomes of it stands with the commitments of its activities. */
export class Plan {
  id!: PlanId;
  slug!: string;
  ownerId!: BodyId;
  issuerId: BodyId | null = null;
  audience!: Audience;
  /** The stream in which all that happens to it is told. */
  streamId!: string;
  state: Opt<PlanState> = 'DRAFT';
  number: string | null = null;
  title!: WrittenWords;
  startsOn!: string;
  endsOn!: string;
  issuedOn: string | null = null;
  legalBasis: string | null = null;
  currency: Opt<string> = 'VND';
  source: string | null = null;
  followsId: PlanId | null = null;
  version: Opt<number> = 1;
  createdById: PersonId | null = null;
  createdAt!: Date;
}

export const planSchema = defineEntity({
  class: Plan,
  tableName: 'plan',
  properties: (p) => ({
    id: p.uuid().primary().$type<PlanId>(),
    slug: p.text(),
    ownerId: p.uuid().$type<BodyId>(),
    issuerId: p.uuid().$type<BodyId>().nullable(),
    audience: p.enum(audiences),
    streamId: p.uuid(),
    state: p.enum(planStates),
    number: p.text().nullable(),
    title: p.json().$type<WrittenWords>(),
    startsOn: p.date(),
    endsOn: p.date(),
    issuedOn: p.date().nullable(),
    legalBasis: p.text().nullable(),
    currency: p.text(),
    source: p.text().nullable(),
    followsId: p.uuid().$type<PlanId>().nullable(),
    version: p.integer(),
    createdById: p.uuid().$type<PersonId>().nullable(),
    createdAt: p.datetime(),
  }),
});
