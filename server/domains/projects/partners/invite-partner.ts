import { projectLimits as limits } from '../../../../schema/project-limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, forbidden, invalid, notFound } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { Body, type BodyId, type PersonId } from '../../people/index.ts';
import { optional } from '../facts.ts';
import { type HeldProject, holdProject, mustGoOn, mustLead } from '../hold-project.ts';
import { answersFor } from '../project.policy.ts';
import { recordProjectAct } from '../record-project-act.ts';
import { type Contribution, contributionOf, mustHaveRoom, onPartner } from './hold-partner.ts';
import { keepParts } from './keep-parts.ts';
import { ProjectPartner } from './partner.entity.ts';

export interface InviteToProject {
  readonly requestId: string;
  readonly projectId: string;
  readonly bodyId: string;
  readonly words: string;
}

/**
 * Invites a body to take part in a project, whether it calls for partners or not; until it has answered, its people read the project.
 * Refuses one that takes part, is invited, or has asked by itself.
 */
export async function inviteToProject(
  services: Services,
  actor: Person,
  input: InviteToProject,
): Promise<string> {
  const words = plainText('words', input.words, limits.words);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'inviteToProject', payload }, async (work) => {
    const held = await holdProject(work, input.projectId);
    mustLead(held);
    mustGoOn(held);
    const bodyId = await invitedBody(work, held, input.bodyId);
    await mustHaveRoom(work, held);
    const partner = work.em.create(ProjectPartner, {
      id: newId<'ProjectPartner'>(),
      projectId: held.project.id,
      bodyId,
      role: 'PARTNER',
      state: 'INVITED',
      isInvited: true,
      words,
      askedById: work.actor.id as PersonId,
      askedAt: work.clock.now(),
    });
    work.em.persist(partner);
    await keepParts(work, held, { removesAccess: false });
    await recordProjectAct(work, held, { kind: 'partner.invited', partnerId: partner.id });
    return {};
  });
  return input.projectId;
}

async function invitedBody(work: Work, { project }: HeldProject, id: string): Promise<BodyId> {
  const body = isId(id) ? await work.em.findOne(Body, { id: id as BodyId }) : null;
  if (!body) throw notFound('body', id);
  const there = await work.em.findOne(ProjectPartner, {
    projectId: project.id,
    bodyId: body.id,
    state: { $in: ['ASKED', 'INVITED', 'IN'] },
  });
  if (there?.state === 'IN') throw conflict('The body takes part already.', 'PARTNER_ALREADY');
  if (there?.state === 'INVITED')
    throw conflict('The body is invited already: it need only accept.', 'INVITED_ALREADY');
  if (there)
    throw conflict('The body has asked to join by itself: it need only be let in.', 'ASKED_TO_JOIN_ALREADY');
  return body.id;
}

export interface AnswerInvitation extends Contribution {
  readonly requestId: string;
  readonly partnerId: string;
  readonly accept: boolean;
  /** Told to who leads the project; needed to decline. */
  readonly reason?: string | null;
}

/** Takes part in a project that the body one acts for is invited to, or declines with a reason; once. */
export async function answerInvitation(
  services: Services,
  actor: Person,
  input: AnswerInvitation,
): Promise<string> {
  const reason = optional('reason', input.reason, limits.reason);
  if (!input.accept && reason === null)
    throw invalid('reason', 'Say why: it is told to who leads the project.', 'EMPTY');
  const contribution = contributionOf(input);
  return onPartner(services, actor, 'answerInvitation', input, async (work, held, partner) => {
    if (!answersFor(held.actor, partner.bodyId))
      throw forbidden(
        'Who answers for a body answers its invitation, acting for it.',
        'PARTNER_SPEAKERS_ONLY',
      );
    mustBeInvited(partner);
    mustGoOn(held);
    if (input.accept) await mustHaveRoom(work, held);
    Object.assign(partner, {
      ...(input.accept ? { state: 'IN', ...contribution } : { state: 'DECLINED' }),
      reason,
      decidedById: work.actor.id as PersonId,
      decidedAt: work.clock.now(),
    });
    await keepParts(work, held, { removesAccess: !input.accept });
    const kind = input.accept ? 'partner.accepted' : 'partner.refused';
    await recordProjectAct(work, held, { kind, partnerId: partner.id, reason });
  });
}

export interface TakeBackInvitation {
  readonly requestId: string;
  readonly partnerId: string;
}

/** Invites a body no more that has not answered; for who leads the project, also when it is over. */
export async function takeBackInvitation(
  services: Services,
  actor: Person,
  input: TakeBackInvitation,
): Promise<string> {
  return onPartner(services, actor, 'takeBackInvitation', input, async (work, held, partner) => {
    mustLead(held);
    mustBeInvited(partner);
    Object.assign(partner, {
      state: 'TAKEN_BACK',
      decidedById: work.actor.id as PersonId,
      decidedAt: work.clock.now(),
    });
    await keepParts(work, held, { removesAccess: true });
    await recordProjectAct(work, held, { kind: 'partner.taken-back', partnerId: partner.id });
  });
}

function mustBeInvited({ state }: ProjectPartner): void {
  if (state !== 'INVITED')
    throw conflict('The invitation was answered already, or taken back.', 'INVITATION_OVER');
}
