import { defineEntity, type Opt } from '@mikro-orm/core';
import type { Id } from '../../../kernel/ids.ts';
import type { PlanId } from '../plan.entity.ts';
import type { WrittenWords } from '../written-words.ts';

export type ActionGroupId = Id<'ActionGroup'>;

/** Activities of a plan that belong together. */
export class ActionGroup {
  id!: ActionGroupId;
  planId!: PlanId;
  place!: number;
  title!: WrittenWords;
  version: Opt<number> = 1;
}

export const actionGroupSchema = defineEntity({
  class: ActionGroup,
  tableName: 'action_group',
  properties: (p) => ({
    id: p.uuid().primary().$type<ActionGroupId>(),
    planId: p.uuid().$type<PlanId>(),
    place: p.integer(),
    title: p.json().$type<WrittenWords>(),
    version: p.integer(),
  }),
});
