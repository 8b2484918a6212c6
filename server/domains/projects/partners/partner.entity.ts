import { defineEntity, type Opt } from '@mikro-orm/core';
import {
  type PartnerRole,
  type PartnerState,
  partnerRoles,
  partnerStates,
} from '../../../../schema/projects/index.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { BodyId, PersonId } from '../../people/index.ts';
import type { ProjectId } from '../project.entity.ts';

export type PartnerId = Id<'ProjectPartner'>;

/** A body that takes part in a project, has asked to or is invited, did not come to it, or has left. */
export class ProjectPartner {
  id!: PartnerId;
  projectId!: ProjectId;
  bodyId!: BodyId;
  role!: PartnerRole;
  state!: PartnerState;
  /** It was invited, and did not ask by itself. */
  isInvited: Opt<boolean> = false;
  /** Why it wants to take part, or is wanted. */
  words: string | null = null;
  /** Why it was declined, or left. */
  reason: string | null = null;
  staff: string | null = null;
  money: number | null = null;
  inKind: string | null = null;
  askedById: PersonId | null = null;
  askedAt!: Date;
  decidedById: PersonId | null = null;
  decidedAt: Date | null = null;
}

export const projectPartnerSchema = defineEntity({
  class: ProjectPartner,
  tableName: 'project_partner',
  properties: (p) => ({
    id: p.uuid().primary().$type<PartnerId>(),
    projectId: p.uuid().$type<ProjectId>(),
    bodyId: p.uuid().$type<BodyId>(),
    role: p.enum(partnerRoles),
    state: p.enum(partnerStates),
    isInvited: p.boolean(),
    words: p.text().nullable(),
    reason: p.text().nullable(),
    staff: p.text().nullable(),
    money: p.bigint('number').nullable(),
    inKind: p.text().nullable(),
    askedById: p.uuid().$type<PersonId>().nullable(),
    askedAt: p.datetime(),
    decidedById: p.uuid().$type<PersonId>().nullable(),
    decidedAt: p.datetime().nullable(),
  }),
});
