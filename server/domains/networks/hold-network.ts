import { LockMode } from '@mikro-orm/postgresql';
import type { Person } from '../../kernel/actor.ts';
import { askWithin } from '../../kernel/ask-within.ts';
import { conflict, forbidden, notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import type { Work } from '../../kernel/work.ts';
import { actorNow } from '../people/index.ts';
import { SubNetwork, type SubNetworkId } from './network.entity.ts';
import { isOfCircleIn, mayCoordinate, mayRead, networkColumns } from './network.policy.ts';

/** A sub-network in the hands of one unit of work, with what its actor may do as their rights stand at this moment. */
export interface HeldNetwork {
  readonly network: SubNetwork;
  readonly actor: Person;
  readonly may: { readonly coordinate: boolean; readonly post: boolean; readonly propose: boolean };
}

/** Takes a sub-network in hand: changes of one go one by one. To who may not know of it, it is not there. */
export async function holdNetwork(
  work: Work,
  id: string,
  named: readonly [what: string, id: string] = ['network', id],
): Promise<HeldNetwork> {
  const missing = () => notFound(...named);
  if (!isId(id)) throw missing();
  const network = await work.em.findOne(
    SubNetwork,
    { id: id as SubNetworkId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!network) throw missing();
  const actor = await actorNow(work);
  const [row] = await askWithin<{ read: boolean } & HeldNetwork['may']>(work.em, (param) => {
    const context = { actor, language: 'en', param } as const;
    return `select (${mayRead.sql(networkColumns('n'), context)}) as read, (${mayCoordinate.sql(networkColumns('n'), context)}) as coordinate,
        ${isOfCircleIn('n', 'posts', context)} as post, ${isOfCircleIn('n', 'proposes', context)} as propose
      from sub_network n where n.id = ${param(id)}`;
  });
  if (!row?.read) throw missing();
  return { network, actor, may: row };
}

export function mustCoordinate({ may }: Pick<HeldNetwork, 'may'>): void {
  if (!may.coordinate)
    throw forbidden(
      'Its coordinator or deputy does this, acting for the sub-network; an administrator where nobody is in office.',
      'NETWORK_OFFICERS_ONLY',
    );
}

/** Refuses a write that was made on an earlier version: somebody has changed the same thing meanwhile. */
export function mustBeVersion(network: SubNetwork, version: number): void {
  if (network.version !== version)
    throw conflict('Somebody else has changed this meanwhile; look at it again.', 'NETWORK_CHANGED', {
      version: network.version,
    });
}
