import { defineEntity, type Opt } from '@mikro-orm/core';
import type { Id } from '../../../kernel/ids.ts';
import type { CommitmentId } from '../../commitments/index.ts';
import type { ProjectId } from '../project.entity.ts';

export type MilestoneId = Id<'Milestone'>;

/** A step of a project, or a task below one: a partner's commitment, which says what, by when and how far it is. */
export class Milestone {
  id!: MilestoneId;
  projectId!: ProjectId;
  underId: MilestoneId | null = null;
  place!: number;
  startsOn: string | null = null;
  commitmentId!: CommitmentId;
  version: Opt<number> = 1;
}

export const milestoneSchema = defineEntity({
  class: Milestone,
  tableName: 'milestone',
  properties: (p) => ({
    id: p.uuid().primary().$type<MilestoneId>(),
    projectId: p.uuid().$type<ProjectId>(),
    underId: p.uuid().$type<MilestoneId>().nullable(),
    place: p.integer(),
    startsOn: p.date().nullable(),
    commitmentId: p.uuid().$type<CommitmentId>(),
    version: p.integer(),
  }),
});
