import { networkLimits as limits } from '../../../../../schema/network-limits.ts';
import type { MemberKind } from '../../../../../schema/networks/index.ts';
import type { Person } from '../../../../kernel/actor.ts';
import { conflict, forbidden, unauthenticated } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import { plainText } from '../../../../kernel/plain-text.ts';
import type { Work } from '../../../../kernel/work.ts';
import type { Services } from '../../../../streams/index.ts';
import { Body, type BodyId, type PersonId } from '../../../people/index.ts';
import { assess, type SelfAssessment } from '../../criteria/assess.ts';
import { type HeldNetwork, holdNetwork } from '../../hold-network.ts';
import { speaksForABody } from '../../network.policy.ts';
import { recordNetwork } from '../../record-network.ts';
import { Membership } from '../membership.entity.ts';
import { recordMembership } from '../record-membership.ts';

export interface AskForAdmission extends SelfAssessment {
  readonly requestId: string;
  readonly networkId: string;
  /** Asks for oneself; else for the body one acts for. */
  readonly asPerson: boolean;
  readonly words: string;
  /** What a person says of themself, for whoever sees the members. */
  readonly profile?: string | null;
}

/** Asks for the body one acts for, or for oneself, to become a member. Refuses whom the sub-network does not take, and who asks twice. */
export async function askForAdmission(
  services: Services,
  actor: Person,
  input: AskForAdmission,
): Promise<string> {
  const words = plainText('words', input.words, limits.words);
  const profile = input.profile?.trim() ? plainText('profile', input.profile, limits.profile) : null;
  const { requestId, ...payload } = input;
  const { networkId } = await services.streams.perform(
    actor,
    { requestId, action: 'askForAdmission', payload },
    async (work) => {
      const held = await holdNetwork(work, input.networkId);
      const who = input.asPerson ? themself(held) : await theirBody(work, held);
      mustBeAdmitted(held, who.kind);
      await mustNotBeThere(work, held, who);
      const membership = work.em.create(Membership, {
        id: newId<'NetworkMembership'>(),
        networkId: held.network.id,
        ...who,
        state: 'ASKED',
        words,
        profile: who.personId ? profile : null,
        askedById: work.actor.id as PersonId,
        askedAt: work.clock.now(),
      });
      work.em.persist(membership);
      await assess(work, held.network, membership, input);
      await work.em.flush();
      recordNetwork(work, held.network, 'admission.asked', { subjectId: membership.id });
      await recordMembership(work, held, membership, 'asked');
      return { networkId: held.network.id as string };
    },
  );
  return networkId;
}

interface Asker {
  readonly kind: MemberKind;
  readonly bodyId: BodyId | null;
  readonly personId: PersonId | null;
}

const themself = ({ actor }: HeldNetwork): Asker => ({
  kind: 'PERSON',
  bodyId: null,
  personId: actor.id as PersonId,
});

async function theirBody(work: Work, { actor }: HeldNetwork): Promise<Asker> {
  if (!speaksForABody(actor))
    throw forbidden(
      'A focal point, deputy or coordinator says this for the body they act for.',
      'BODY_SPEAKERS_ONLY',
    );
  const body = await work.em.findOne(Body, { id: actor.actingFor as BodyId });
  if (!body) throw unauthenticated();
  const kind = body.kind === 'CITY' ? 'CITY' : body.kind === 'CREATIVE_SPACE' ? 'PLACE' : 'BODY';
  return { kind, bodyId: body.id, personId: null };
}

function mustBeAdmitted({ network }: HeldNetwork, kind: MemberKind): void {
  if (!network.memberKinds.includes(kind))
    throw conflict(
      `Its members are ${network.memberKinds.join(', ')}, and not ${kind}.`,
      'KIND_NOT_ADMITTED',
      {
        kind,
      },
    );
}

async function mustNotBeThere(
  work: Work,
  { network }: HeldNetwork,
  { bodyId, personId }: Asker,
): Promise<void> {
  const there = await work.em.findOne(Membership, {
    networkId: network.id,
    bodyId,
    personId,
    state: { $in: ['ASKED', 'MEMBER'] },
  });
  if (there?.state === 'MEMBER') throw conflict('They are a member already.', 'MEMBER_ALREADY');
  if (there) throw conflict('They have asked already and wait for the answer.', 'ADMISSION_ASKED_ALREADY');
}
