import { useQuery } from '@apollo/client/react';
import { CandidatesQuery } from '../network.documents.ts';

/** Somebody who may stand, and the member that they would stand for. */
export interface Possible {
  /** Of both together. */
  readonly key: string;
  readonly membershipId: string;
  readonly personId: string;
  readonly label: string;
}

/** Everybody who acts for a member today, or is one. */
export function useCandidates(slug: string): { possible: Possible[]; isKnown: boolean } {
  const { data } = useQuery(CandidatesQuery, { variables: { slug }, fetchPolicy: 'cache-and-network' });
  const possible = (data?.subNetwork?.members ?? []).flatMap(({ id, person, body }) => {
    const people = person ? [person] : (body?.people ?? []).map((one) => one.person);
    return [...new Map(people.map((one) => [one.id, one])).values()].map((one) => ({
      key: `${id} ${one.id}`,
      membershipId: id,
      personId: one.id,
      label: [one.name, body?.name].filter(Boolean).join(', '),
    }));
  });
  return { possible, isKnown: data !== undefined };
}
