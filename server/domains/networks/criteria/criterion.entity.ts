import { defineEntity, type Opt } from '@mikro-orm/core';
import { type CriterionAnswer, criterionAnswers } from '../../../../schema/networks/index.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { LanguageTexts } from '../../people/index.ts';
import type { MembershipId } from '../memberships/membership.entity.ts';
import type { SubNetworkId } from '../network.entity.ts';

export type CriterionId = Id<'NetworkCriterion'>;

/** What a sub-network of places asks of a space that wants to belong to it. */
export class Criterion {
  id!: CriterionId;
  networkId!: SubNetworkId;
  place!: number;
  words!: LanguageTexts;
  removedAt: Date | null = null;
  isDemonstration: Opt<boolean> = false;
}

export const criterionSchema = defineEntity({
  class: Criterion,
  tableName: 'network_criterion',
  properties: (p) => ({
    id: p.uuid().primary().$type<CriterionId>(),
    networkId: p.uuid().$type<SubNetworkId>(),
    place: p.integer(),
    words: p.json().$type<LanguageTexts>(),
    removedAt: p.datetime().nullable(),
    isDemonstration: p.boolean(),
  }),
});

/** How a space that asked sees itself by a criterion. */
export class Assessment {
  membershipId!: MembershipId;
  criterionId!: CriterionId;
  answer!: CriterionAnswer;
  words: string | null = null;
}

export const assessmentSchema = defineEntity({
  class: Assessment,
  tableName: 'network_assessment',
  properties: (p) => ({
    membershipId: p.uuid().primary().$type<MembershipId>(),
    criterionId: p.uuid().primary().$type<CriterionId>(),
    answer: p.enum(criterionAnswers),
    words: p.text().nullable(),
  }),
});
