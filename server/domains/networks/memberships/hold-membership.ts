import type { EntityManager } from '@mikro-orm/postgresql';
import type { Person } from '../../../kernel/actor.ts';
import { askWithin } from '../../../kernel/ask-within.ts';
import { notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Work } from '../../../kernel/work.ts';
import { type HeldNetwork, holdNetwork } from '../hold-network.ts';
import { Membership, type MembershipId } from './membership.entity.ts';
import { type MembershipRule, mayKnow } from './membership.policy.ts';

/** A membership and its sub-network in the hands of one unit of work. To who may not know of it, it is not there. */
export async function holdMembership(
  work: Work,
  id: string,
): Promise<HeldNetwork & { readonly membership: Membership }> {
  const missing = () => notFound('membership', id);
  const known = isId(id) ? await work.em.findOne(Membership, { id: id as MembershipId }) : null;
  if (!known) throw missing();
  const held = await holdNetwork(work, known.networkId, ['membership', id]);
  // Read anew once it is this one's turn: whoever was before may have decided.
  const membership = await work.em.refresh(known);
  if (!membership || !(await allows(work.em, held.actor, mayKnow, id))) throw missing();
  return { ...held, membership };
}

/** Whether a rule lets somebody, as their rights stand at this moment. */
export async function allows(
  em: EntityManager,
  actor: Person,
  rule: MembershipRule,
  id: string,
): Promise<boolean> {
  const [row] = await askWithin<{ is: boolean }>(
    em,
    (param) =>
      `select (${rule.sql('m', { actor, language: 'en', param })}) as is from network_membership m where m.id = ${param(id)}`,
  );
  return row?.is === true;
}
