import { networkLimits as limits } from '../../../../schema/network-limits.ts';
import { conflict, invalid } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import type { Work } from '../../../kernel/work.ts';
import { isCurrent, type PersonId } from '../../people/index.ts';
import type { MembershipId } from '../memberships/membership.entity.ts';
import { Candidate, type Election } from './election.entity.ts';

/** Somebody who is to stand, and the member that they stand for. */
export interface Named {
  readonly membershipId: string;
  readonly personId: string;
}

/** Lets somebody stand. Refuses who does not act for a member today, and who stands already. */
export async function addCandidate(work: Work, election: Election, named: Named): Promise<void> {
  await mustActForMember(work, election, named);
  const there = await work.em.find(Candidate, { electionId: election.id });
  if (there.some(({ personId }) => personId === named.personId))
    throw conflict('They stand already.', 'STANDS_ALREADY');
  if (there.length >= limits.candidates.max)
    throw conflict(`No more than ${limits.candidates.max} stand.`, 'TOO_MANY_HERE', {
      max: limits.candidates.max,
    });
  work.em.persist(
    work.em.create(Candidate, {
      id: newId<'ElectionCandidate'>(),
      electionId: election.id,
      membershipId: named.membershipId as MembershipId,
      personId: named.personId as PersonId,
      place: there.length,
      proposedById: work.actor.id as PersonId,
    }),
  );
  await work.em.flush();
}

async function mustActForMember(
  { em }: Work,
  { networkId }: Election,
  { membershipId, personId }: Named,
): Promise<void> {
  const found =
    isId(membershipId) && isId(personId)
      ? await em.execute<object[]>(
          `select 1 from network_membership m join person p on p.id = ? and p.erased_at is null and p.disabled_at is null
            where m.id = ? and m.network_id = ? and m.state = 'MEMBER' and (m.person_id = p.id
              or exists (select 1 from appointment a where a.person_id = p.id and a.body_id = m.body_id and ${isCurrent('a')}))`,
          [personId, membershipId, networkId],
        )
      : [];
  if (found.length === 0)
    throw invalid('candidates', 'Whoever stands acts for a member today, or is one.', 'NOT_OF_A_MEMBER');
}
