import { projectLimits as limits } from '../../../../schema/project-limits.ts';
import { type ProjectAct, stateAfter } from '../../../../schema/projects/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, illegalTransition, invalid } from '../../../kernel/errors.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { dropHeld, letCount } from '../../commitments/index.ts';
import { optional } from '../facts.ts';
import { type HeldProject, holdProject, mustBeVersion, mustLead } from '../hold-project.ts';
import { recordProjectAct } from '../record-project-act.ts';

export interface MoveProject {
  readonly requestId: string;
  readonly projectId: string;
  readonly version: number;
  readonly act: ProjectAct;
  /** Why; needed to stop it. */
  readonly reason?: string | null;
}

/**
 * Moves a project on. A call that nobody could see is refused, a start alone, and an end before every milestone is done or
 * given up. From its start what was promised is due; when it is stopped, it is given up with the same reason.
 */
export async function moveProject(services: Services, actor: Person, input: MoveProject): Promise<string> {
  const reason = optional('reason', input.reason, limits.reason);
  if (input.act === 'STOP' && reason === null)
    throw invalid('reason', 'Say why it is stopped: it stays written.', 'EMPTY');
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'moveProject', payload }, async (work) => {
    const held = await holdProject(work, input.projectId);
    mustLead(held);
    const { project } = held;
    const { state: from } = project;
    const to = stateAfter(from, input.act);
    if (to === null)
      throw illegalTransition(
        `The project is ${from}; ${input.act} does not lead on from there.`,
        'PROJECT_STANDS_ELSEWHERE',
      );
    mustBeVersion(project, input.version);
    await mustAllow[input.act]?.(work, held);
    const holder = { kind: 'project', id: project.id };
    if (input.act === 'START') await letCount(work, holder, true);
    if (input.act === 'STOP') await dropHeld(work, holder, reason!);
    Object.assign(project, { state: to, stateSince: work.clock.now(), version: project.version + 1 });
    await recordProjectAct(work, held, { kind: 'moved', from, to, reason });
    return {};
  });
  return input.projectId;
}

const mustAllow: Partial<Record<ProjectAct, (work: Work, held: HeldProject) => Promise<void>>> = {
  async CALL(_work, { project }) {
    if (project.audience !== 'NETWORK' && project.audience !== 'PUBLIC')
      throw conflict('Show it to the network first: nobody could answer the call.', 'CALL_UNSEEN');
  },
  async START(work, { project }) {
    const [row] = await work.em.execute<{ count: number }[]>(
      `select count(*)::int as count from project_partner where project_id = ? and state = 'IN'`,
      [project.id],
    );
    if (row!.count < 2) throw conflict('One body alone makes no joint project.', 'PROJECT_OF_ONE');
  },
  async COMPLETE(work, { project }) {
    const [row] = await work.em.execute<{ count: number }[]>(
      `select count(*)::int as count from milestone m where m.project_id = ? and exists (select 1 from occurrence o
        where o.commitment_id = m.commitment_id and o.state in ('PROMISED','IN_PROGRESS'))`,
      [project.id],
    );
    if (row!.count > 0)
      throw conflict(
        `${row!.count} milestones are still open: they are done first, or given up.`,
        'MILESTONES_OPEN',
        { count: row!.count },
      );
  },
};
