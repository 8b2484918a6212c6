import { projectLimits as limits } from '../../../../schema/project-limits.ts';
import { type PartnerRole, partnerRoles } from '../../../../schema/projects/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, forbidden, illegalTransition, invalid } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { dropHeld } from '../../commitments/index.ts';
import type { BodyId, PersonId } from '../../people/index.ts';
import { optional } from '../facts.ts';
import { type HeldProject, holdProject, mustGoOn, mustLead } from '../hold-project.ts';
import { answersFor } from '../project.policy.ts';
import { recordProjectAct } from '../record-project-act.ts';
import { type Contribution, contributionOf, mustHaveRoom, onPartner } from './hold-partner.ts';
import { keepParts } from './keep-parts.ts';
import { ProjectPartner } from './partner.entity.ts';

export interface AskToJoinProject extends Contribution {
  readonly requestId: string;
  readonly projectId: string;
  readonly words: string;
}

/** Asks for the body one acts for to take part in a project that calls for partners. Refuses one that asks or takes part already. */
export async function askToJoinProject(
  services: Services,
  actor: Person,
  input: AskToJoinProject,
): Promise<string> {
  const words = plainText('words', input.words, limits.words);
  const contribution = contributionOf(input);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'askToJoinProject', payload }, async (work) => {
    const held = await holdProject(work, input.projectId);
    const { project } = held;
    const bodyId = held.actor.actingFor;
    if (!bodyId || !answersFor(held.actor, bodyId))
      throw forbidden(
        'Who answers for a body asks for it to take part: its focal point, deputy, coordinator or administrator.',
        'PARTNER_SPEAKERS_ONLY',
      );
    const there = await work.em.findOne(ProjectPartner, {
      projectId: project.id,
      bodyId: bodyId as BodyId,
      state: { $in: ['ASKED', 'INVITED', 'IN'] },
    });
    if (there?.state === 'IN') throw conflict('The body takes part already.', 'PARTNER_ALREADY');
    if (there?.state === 'INVITED')
      throw conflict('The body is invited already: it need only accept.', 'INVITED_ALREADY');
    if (there) throw conflict('The body has asked already; the lead will answer.', 'ASKED_TO_JOIN_ALREADY');
    if (project.state !== 'CALLING')
      throw illegalTransition(
        `The project is ${project.state}: it does not call for partners.`,
        'NOT_CALLING',
      );
    const partner = work.em.create(ProjectPartner, {
      id: newId<'ProjectPartner'>(),
      projectId: project.id,
      bodyId: bodyId as BodyId,
      role: 'PARTNER',
      state: 'ASKED',
      words,
      ...contribution,
      askedById: work.actor.id as PersonId,
      askedAt: work.clock.now(),
    });
    work.em.persist(partner);
    await work.em.flush();
    await recordProjectAct(work, held, { kind: 'partner.asked', partnerId: partner.id });
    return {};
  });
  return input.projectId;
}

export interface DecideOnPartner {
  readonly requestId: string;
  readonly partnerId: string;
  readonly admit: boolean;
  /** Told to who asked; needed to decline. */
  readonly reason?: string | null;
}

/** Lets a body that asked take part, or declines with a reason; once. */
export async function decideOnPartner(
  services: Services,
  actor: Person,
  input: DecideOnPartner,
): Promise<string> {
  const reason = optional('reason', input.reason, limits.reason);
  if (!input.admit && reason === null) throw invalid('reason', 'Say why: it is told to who asked.', 'EMPTY');
  return onPartner(services, actor, 'decideOnPartner', input, async (work, held, partner) => {
    mustLead(held);
    mustGoOn(held);
    if (partner.state !== 'ASKED')
      throw conflict(`The body was answered already: ${partner.state}.`, 'ANSWERED_ALREADY');
    if (input.admit) await mustHaveRoom(work, held);
    Object.assign(partner, {
      state: input.admit ? 'IN' : 'DECLINED',
      reason,
      decidedById: work.actor.id as PersonId,
      decidedAt: work.clock.now(),
    });
    await keepParts(work, held, { removesAccess: false });
    const kind = input.admit ? 'partner.admitted' : 'partner.declined';
    await recordProjectAct(work, held, { kind, partnerId: partner.id, reason });
  });
}

export interface TakeBackRequestToJoin {
  readonly requestId: string;
  readonly partnerId: string;
}

/** Takes back that the body one acts for asked to take part; until it is answered, and also when the project is over. */
export async function takeBackRequestToJoin(
  services: Services,
  actor: Person,
  input: TakeBackRequestToJoin,
): Promise<string> {
  return onPartner(services, actor, 'takeBackRequestToJoin', input, async (work, held, partner) => {
    if (!answersFor(held.actor, partner.bodyId))
      throw forbidden(
        'Who answers for a body takes its request back, acting for it.',
        'PARTNER_SPEAKERS_ONLY',
      );
    if (partner.state !== 'ASKED')
      throw conflict(`The body was answered already: ${partner.state}.`, 'ANSWERED_ALREADY');
    Object.assign(partner, {
      state: 'TAKEN_BACK',
      decidedById: work.actor.id as PersonId,
      decidedAt: work.clock.now(),
    });
    await recordProjectAct(work, held, { kind: 'partner.withdrawn', partnerId: partner.id });
  });
}

export interface LeaveProject {
  readonly requestId: string;
  readonly partnerId: string;
  readonly reason: string;
}

/**
 * Ends that a body takes part, for who answers for it or leads the project. What it promised and has not done is given up with the
 * same reason. Refuses the only lead; where another one leads with it, that one has the project from then on.
 */
export async function leaveProject(services: Services, actor: Person, input: LeaveProject): Promise<string> {
  const reason = plainText('reason', input.reason, limits.reason);
  return onPartner(services, actor, 'leaveProject', input, async (work, held, partner) => {
    if (!answersFor(held.actor, partner.bodyId)) mustLead(held);
    if (partner.state !== 'IN') throw conflict('The body does not take part.', 'NO_PARTNER');
    await mustNotBeOnlyLead(work, held, partner);
    mustGoOn(held);
    const promised = await work.em.execute<{ id: string }[]>(
      `select m.commitment_id as id from milestone m join commitment c on c.id = m.commitment_id
        where m.project_id = ? and c.body_id = ?`,
      [held.project.id, partner.bodyId],
    );
    if (promised.length > 0)
      await dropHeld(
        work,
        { kind: 'project', id: held.project.id },
        reason,
        promised.map(({ id }) => id),
      );
    Object.assign(partner, {
      state: 'LEFT',
      reason,
      decidedById: work.actor.id as PersonId,
      decidedAt: work.clock.now(),
    });
    await keepParts(work, held, { removesAccess: true });
    await recordProjectAct(work, held, { kind: 'partner.left', partnerId: partner.id, reason });
  });
}

export interface SetPartnerRole {
  readonly requestId: string;
  readonly partnerId: string;
  readonly role: PartnerRole;
}

/** Makes a partner a lead beside the others, or a lead a partner; refuses where none would be left to lead. */
export async function setPartnerRole(
  services: Services,
  actor: Person,
  input: SetPartnerRole,
): Promise<string> {
  return onPartner(services, actor, 'setPartnerRole', input, async (work, held, partner) => {
    mustLead(held);
    mustGoOn(held);
    if (partner.state !== 'IN') throw conflict('The body does not take part.', 'NO_PARTNER');
    if (input.role === 'PARTNER') await mustNotBeOnlyLead(work, held, partner);
    partner.role = partnerRoles.find((one) => one === input.role) ?? 'PARTNER';
    await keepParts(work, held, { removesAccess: input.role === 'PARTNER' });
    await recordProjectAct(work, held, {
      kind: input.role === 'LEAD' ? 'partner.leads' : 'partner.leads-no-more',
      partnerId: partner.id,
    });
  });
}

export interface SetContribution extends Contribution {
  readonly requestId: string;
  readonly partnerId: string;
}

/** Says what a body brings: staff, money, and in kind. Only its own people say so. */
export async function setContribution(
  services: Services,
  actor: Person,
  input: SetContribution,
): Promise<string> {
  const contribution = contributionOf(input);
  return onPartner(services, actor, 'setContribution', input, async (work, held, partner) => {
    if (!answersFor(held.actor, partner.bodyId))
      throw forbidden('Who answers for a body says what it brings, acting for it.', 'PARTNER_SPEAKERS_ONLY');
    if (partner.state !== 'IN') throw conflict('The body does not take part.', 'NO_PARTNER');
    Object.assign(partner, contribution);
    await recordProjectAct(work, held, { kind: 'partner.brings', partnerId: partner.id });
  });
}

async function mustNotBeOnlyLead(
  work: Work,
  { project }: HeldProject,
  partner: ProjectPartner,
): Promise<void> {
  if (partner.role !== 'LEAD') return;
  const leads = await work.em.count(ProjectPartner, { projectId: project.id, state: 'IN', role: 'LEAD' });
  if (leads < 2)
    throw conflict(
      'It is the only lead: let another body lead with it first, or stop the project.',
      'ONLY_LEAD',
    );
}
