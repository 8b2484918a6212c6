import { projectLimits as limits } from '../../../../schema/project-limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, forbidden, invalid, notFound } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import {
  Commitment,
  dateAnew,
  keepOrigin,
  keepWaitsFor,
  mayPromise,
  promise,
  reword,
  takeBack,
} from '../../commitments/index.ts';
import type { BodyId } from '../../people/index.ts';
import { periodOf } from '../facts.ts';
import { type HeldProject, holdProject, mustBeVersion, mustGoOn, mustKeep } from '../hold-project.ts';
import { ProjectPartner } from '../partners/partner.entity.ts';
import { recordProjectAct } from '../record-project-act.ts';
import { Milestone, type MilestoneId } from './milestone.entity.ts';

/** What is said of a milestone, or of a task below one. */
export interface MilestoneFacts {
  readonly words: string;
  /** The milestone that it is a task of. */
  readonly underId?: string | null;
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
  /** The milestones that must be done before it. */
  readonly waitsForIds?: readonly string[] | null;
}

export interface AddMilestone extends MilestoneFacts {
  readonly requestId: string;
  readonly projectId: string;
}

/** Adds what the body one acts for promises to do in a project: nobody promises for another. Due once the project is active. */
export async function addMilestone(services: Services, actor: Person, input: AddMilestone): Promise<string> {
  const { startsOn, endsOn } = periodOf(input);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'addMilestone', payload }, async (work) => {
    const held = await holdProject(work, input.projectId);
    mustKeep(held);
    mustGoOn(held);
    const { project } = held;
    const bodyId = await partnerActedFor(work, held);
    const count = await work.em.count(Milestone, { projectId: project.id });
    const { max } = limits.milestones;
    if (count >= max) throw conflict(`At most ${max} milestones can be kept.`, 'TOO_MANY_HERE', { max });
    const holder = { kind: 'project', id: project.id };
    const underId = await milestoneAbove(work, held, input.underId ?? null);
    const commitmentId = await promise(work, {
      bodyId,
      words: input.words,
      language: project.language,
      due: endsOn ? { kind: 'ONCE', on: endsOn } : { kind: 'NONE' },
      holder,
      counts: project.state === 'ACTIVE',
    });
    const milestone = work.em.create(Milestone, {
      id: newId<'Milestone'>(),
      projectId: project.id,
      underId,
      place: count,
      startsOn,
      commitmentId,
    });
    work.em.persist(milestone);
    await work.em.flush();
    await keepOrigin(work, holder, { kind: 'commitment', id: commitmentId });
    if (input.waitsForIds?.length) await waitFor(work, held, milestone, input.waitsForIds);
    await recordProjectAct(work, held, { kind: 'milestone.added', milestoneId: milestone.id });
    return {};
  });
  return input.projectId;
}

export interface ChangeMilestone extends MilestoneFacts {
  readonly requestId: string;
  readonly milestoneId: string;
  readonly version: number;
}

/**
 * Words a milestone anew, moves its days as long as nothing was done of it, and says what it waits for. Refuses a circle, and
 * who acts for another body than the one that promised it.
 */
export async function changeMilestone(
  services: Services,
  actor: Person,
  input: ChangeMilestone,
): Promise<string> {
  const { startsOn, endsOn } = periodOf(input);
  return onMilestone(services, actor, 'changeMilestone', input, async (work, held, milestone) => {
    const { commitmentId } = milestone;
    const commitment = await work.em.findOneOrFail(Commitment, { id: commitmentId });
    if (commitment.words !== input.words) await reword(work, commitmentId, { words: input.words });
    const [due] = await work.em.execute<{ on: string | null }[]>(
      'select due_on::text as on from occurrence where commitment_id = ? order by number limit 1',
      [commitmentId],
    );
    await work.em.flush();
    if ((due?.on ?? null) !== endsOn) await dateAnew(work, commitmentId, endsOn);
    milestone.underId = await milestoneAbove(work, held, input.underId ?? null, milestone);
    milestone.startsOn = startsOn;
    milestone.version += 1;
    if (input.waitsForIds) await waitFor(work, held, milestone, input.waitsForIds);
    await recordProjectAct(work, held, { kind: 'milestone.changed', milestoneId: milestone.id });
  });
}

export interface RemoveMilestone {
  readonly requestId: string;
  readonly milestoneId: string;
  readonly version: number;
}

/** Takes a milestone out of a project of which nothing was done, and that has no tasks. */
export async function removeMilestone(
  services: Services,
  actor: Person,
  input: RemoveMilestone,
): Promise<string> {
  return onMilestone(services, actor, 'removeMilestone', input, async (work, held, milestone) => {
    if ((await work.em.count(Milestone, { underId: milestone.id })) > 0)
      throw conflict('It has tasks: move or remove them first.', 'MILESTONE_HAS_TASKS');
    const { id, commitmentId } = milestone;
    work.em.remove(milestone);
    await work.em.flush();
    await takeBack(work, commitmentId);
    await recordProjectAct(work, held, { kind: 'milestone.removed', milestoneId: id });
  });
}

async function onMilestone<Input extends { requestId: string; milestoneId: string; version: number }>(
  services: Services,
  actor: Person,
  action: string,
  input: Input,
  act: (work: Work, held: HeldProject, milestone: Milestone) => Promise<void>,
): Promise<string> {
  const { requestId, ...payload } = input;
  const { projectId } = await services.streams.perform(
    actor,
    { requestId, action, payload },
    async (work) => {
      const missing = ['milestone', input.milestoneId] as const;
      const [found] = isId(input.milestoneId)
        ? await work.em.execute<{ project_id: string }[]>('select project_id from milestone where id = ?', [
            input.milestoneId,
          ])
        : [];
      if (!found) throw notFound(...missing);
      const held = await holdProject(work, found.project_id, missing);
      mustKeep(held);
      mustGoOn(held);
      // Read after the project is held: it may have gone while this waited.
      const milestone = await work.em.findOne(Milestone, { id: input.milestoneId as MilestoneId });
      if (!milestone) throw notFound(...missing);
      await mustBeOwnPromise(work, held, milestone);
      mustBeVersion(milestone, input.version);
      await act(work, held, milestone);
      return { projectId: held.project.id as string };
    },
  );
  return projectId;
}

async function mustBeOwnPromise(work: Work, { actor }: HeldProject, milestone: Milestone): Promise<void> {
  const { bodyId } = await work.em.findOneOrFail(Commitment, { id: milestone.commitmentId });
  if (bodyId !== actor.actingFor)
    throw forbidden('The body that promised it changes it, and nobody else.', 'PROMISE_OF_ANOTHER');
}

async function partnerActedFor(work: Work, { actor, project }: HeldProject): Promise<string> {
  const bodyId = actor.actingFor;
  const partner = bodyId
    ? await work.em.findOne(ProjectPartner, { projectId: project.id, bodyId: bodyId as BodyId, state: 'IN' })
    : null;
  if (!partner || !mayPromise(actor))
    throw forbidden(
      'Partners promise milestones, each its own: act for a body that takes part.',
      'PARTNERS_PROMISE',
    );
  return partner.bodyId;
}

/** The milestone that a task stands below: one of the same project that is no task itself. */
async function milestoneAbove(
  work: Work,
  { project }: HeldProject,
  id: string | null,
  below?: Milestone,
): Promise<MilestoneId | null> {
  if (id === null) return null;
  const above = isId(id)
    ? await work.em.findOne(Milestone, { id: id as MilestoneId, projectId: project.id })
    : null;
  if (!above) throw invalid('underId', 'Choose a milestone of this project.', 'NO_MILESTONE_OF_THE_PROJECT');
  const hasTasks = below !== undefined && (await work.em.count(Milestone, { underId: below.id })) > 0;
  if (above.underId !== null || above.id === below?.id || hasTasks)
    throw invalid('underId', 'A task stands below a milestone, not below another task.', 'TASK_BELOW_A_TASK');
  return above.id;
}

async function waitFor(
  work: Work,
  { project }: HeldProject,
  { commitmentId }: Milestone,
  ids: readonly string[],
): Promise<void> {
  const known = ids.filter(isId) as MilestoneId[];
  const found = await work.em.find(Milestone, { projectId: project.id, id: { $in: known } });
  if (found.length !== new Set(ids).size)
    throw invalid('waitsForIds', 'Choose milestones of this project.', 'NO_MILESTONE_OF_THE_PROJECT');
  await keepWaitsFor(
    work,
    commitmentId,
    found.map((one) => one.commitmentId),
  );
}
