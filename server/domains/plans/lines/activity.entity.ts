import { defineEntity, type Opt } from '@mikro-orm/core';
import type { Id } from '../../../kernel/ids.ts';
import type { CommitmentId } from '../../commitments/index.ts';
import type { FestivalEditionId } from '../../festivals/index.ts';
import type { BodyId } from '../../people/index.ts';
import type { PlanId } from '../plan.entity.ts';
import type { WrittenWords } from '../written-words.ts';
import type { ActionGroupId } from './action-group.entity.ts';

export type ActivityId = Id<'Activity'>;

/** A line of a plan: what is to be done, by whom, when and with what money. How far it is, its lead's commitment says. */
export class Activity {
  id!: ActivityId;
  planId!: PlanId;
  groupId!: ActionGroupId;
  place!: number;
  title!: WrittenWords;
  leadId: BodyId | null = null;
  startsOn: string | null = null;
  endsOn: string | null = null;
  budgetPlanned: number | null = null;
  budgetActual: number | null = null;
  budgetSource: string | null = null;
  source: string | null = null;
  commitmentId: CommitmentId | null = null;
  carriedFromId: ActivityId | null = null;
  /** The edition of a festival that it serves. */
  editionId: FestivalEditionId | null = null;
  version: Opt<number> = 1;
}

export const activitySchema = defineEntity({
  class: Activity,
  tableName: 'activity',
  properties: (p) => ({
    id: p.uuid().primary().$type<ActivityId>(),
    planId: p.uuid().$type<PlanId>(),
    groupId: p.uuid().$type<ActionGroupId>(),
    place: p.integer(),
    title: p.json().$type<WrittenWords>(),
    leadId: p.uuid().$type<BodyId>().nullable(),
    startsOn: p.date().nullable(),
    endsOn: p.date().nullable(),
    budgetPlanned: p.bigint('number').nullable(),
    budgetActual: p.bigint('number').nullable(),
    budgetSource: p.text().nullable(),
    source: p.text().nullable(),
    commitmentId: p.uuid().$type<CommitmentId>().nullable(),
    carriedFromId: p.uuid().$type<ActivityId>().nullable(),
    editionId: p.uuid().$type<FestivalEditionId>().nullable(),
    version: p.integer(),
  }),
});
