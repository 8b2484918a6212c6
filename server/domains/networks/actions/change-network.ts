import type { Person } from '../../../kernel/actor.ts';
import type { Services } from '../../../streams/index.ts';
import { holdNetwork, mustBeVersion, mustCoordinate } from '../hold-network.ts';
import { factsOf, type NetworkFacts } from '../network-facts.ts';
import { recordNetwork } from '../record-network.ts';

export interface ChangeNetwork extends NetworkFacts {
  readonly requestId: string;
  readonly networkId: string;
  readonly version: number;
}

/** Says anew what a sub-network is for, who may be a member, and who posts, proposes and votes. Who is a member stays one. */
export async function changeNetwork(
  services: Services,
  actor: Person,
  input: ChangeNetwork,
): Promise<string> {
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'changeSubNetwork', payload }, async (work) => {
    const held = await holdNetwork(work, input.networkId);
    mustCoordinate(held);
    mustBeVersion(held.network, input.version);
    Object.assign(held.network, factsOf(held.network.kind, input));
    held.network.version += 1;
    recordNetwork(work, held.network, 'changed');
    return {};
  });
  return input.networkId;
}
