import type { ProjectState } from '../../../schema/projects/index.ts';
import { newId } from '../../kernel/ids.ts';
import type { Work } from '../../kernel/work.ts';
import type { HeldProject } from './hold-project.ts';

export interface NewProjectAct {
  readonly kind: string;
  readonly from?: ProjectState | null;
  readonly to?: ProjectState | null;
  readonly partnerId?: string | null;
  readonly milestoneId?: string | null;
  /** Why, in the words of who did it. */
  readonly reason?: string | null;
}

/** Writes what happened into the history of a project, and tells who follows its text that it did. */
export async function recordProjectAct(
  work: Work,
  { project, streamId }: Pick<HeldProject, 'project' | 'streamId'>,
  act: NewProjectAct,
): Promise<void> {
  const id = newId<'ProjectAct'>();
  const { kind, from = null, to = null, partnerId = null, milestoneId = null, reason = null } = act;
  await work.em.execute(
    `insert into project_act (id, project_id, kind, from_state, to_state, partner_id, milestone_id, reason, actor_id, body_id, at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      project.id,
      kind,
      from,
      to,
      partnerId,
      milestoneId,
      reason,
      work.actor.id,
      work.actor.actingFor,
      work.clock.now(),
    ],
  );
  work.record(streamId, {
    kind: `project.${kind}`,
    subjectId: project.id,
    facts: { ...(to ? { state: to } : {}), ...(partnerId ? { partnerId } : {}) },
    placed: async (position) => {
      await work.em.execute('update project_act set position = ? where id = ?', [position, id]);
    },
  });
}
