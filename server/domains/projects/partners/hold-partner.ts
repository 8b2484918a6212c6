import { projectLimits as limits } from '../../../../schema/project-limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { amountOf, optional } from '../facts.ts';
import { type HeldProject, holdProject } from '../hold-project.ts';
import { type PartnerId, ProjectPartner } from './partner.entity.ts';

/** What a body brings into a project. */
export interface Contribution {
  readonly staff?: string | null;
  readonly money?: number | null;
  readonly inKind?: string | null;
}

/** Takes a partner in hand with its project, does something with it, and gives the project's id. */
export async function onPartner<Input extends { readonly requestId: string; readonly partnerId: string }>(
  services: Services,
  actor: Person,
  action: string,
  input: Input,
  act: (work: Work, held: HeldProject, partner: ProjectPartner) => Promise<void>,
): Promise<string> {
  const { requestId, ...payload } = input;
  const { projectId } = await services.streams.perform(
    actor,
    { requestId, action, payload },
    async (work) => {
      const missing = ['partner', input.partnerId] as const;
      const [found] = isId(input.partnerId)
        ? await work.em.execute<{ project_id: string }[]>(
            'select project_id from project_partner where id = ?',
            [input.partnerId],
          )
        : [];
      if (!found) throw notFound(...missing);
      const held = await holdProject(work, found.project_id, missing);
      const partner = await work.em.findOneOrFail(ProjectPartner, { id: input.partnerId as PartnerId });
      // Of those who do not take part, only who leads the project and the body itself know.
      if (partner.state !== 'IN' && !held.may.lead && held.actor.actingFor !== partner.bodyId)
        throw notFound(...missing);
      await act(work, held, partner);
      return { projectId: held.project.id as string };
    },
  );
  return projectId;
}

/** What a body brings, as it is kept. */
export function contributionOf(given: Contribution) {
  return {
    staff: optional('staff', given.staff, limits.staff),
    money: amountOf('money', given.money),
    inKind: optional('inKind', given.inKind, limits.inKind),
  };
}

/** Refuses one partner more than can be kept. */
export async function mustHaveRoom(work: Work, { project }: HeldProject): Promise<void> {
  const { max } = limits.partners;
  if ((await work.em.count(ProjectPartner, { projectId: project.id, state: 'IN' })) >= max)
    throw conflict(`At most ${max} partners can be kept.`, 'TOO_MANY_HERE', { max });
}
