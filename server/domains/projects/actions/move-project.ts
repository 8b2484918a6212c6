import { projectLimits as limits } from '../../../../schema/project-limits.ts';
import { overStates, type ProjectAct, stateAfter } from '../../../../schema/projects/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, illegalTransition, invalid } from '../../../kernel/errors.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { dropHeld, letCount } from '../../commitments/index.ts';
import { optional } from '../facts.ts';
import { type HeldProject, holdProject, mustBeVersion, mustLead } from '../hold-project.ts';
import { keepParts } from '../partners/keep-parts.ts';
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
    if (overStates.includes(to)) await endInvitations(work, held);
    await recordProjectAct(work, held, { kind: 'moved', from, to, reason });
    return {};
  });
  return input.projectId;
}

/** Who was invited and has not answered is invited no more. */
async function endInvitations(work: Work, held: HeldProject): Promise<void> {
  const ended = await work.em.execute<object[]>(
    `update project_partner set state = 'TAKEN_BACK', decided_by_id = ?, decided_at = ? where project_id = ? and state = 'INVITED' returning 1`,
    [work.actor.id, work.clock.now(), held.project.id],
  );
  if (ended.length > 0) await keepParts(work, held, { removesAccess: true });
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
