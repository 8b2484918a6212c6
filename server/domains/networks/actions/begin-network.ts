import type { SubNetworkKind } from '../../../../schema/networks/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Services } from '../../../streams/index.ts';
import { actorNow, isAdministrator, type NewBody, newBody, type PersonId } from '../../people/index.ts';
import { SubNetwork } from '../network.entity.ts';
import { factsOf, type NetworkFacts } from '../network-facts.ts';
import { recordNetwork } from '../record-network.ts';

export interface BeginNetwork extends NetworkFacts {
  readonly requestId: string;
  readonly kind: SubNetworkKind;
  readonly translations: NewBody['translations'];
  readonly parentId?: string | null;
}

/** Begins a sub-network and the body that people act for in it. For an administrator of the house, who then appoints its coordinator. */
export async function beginNetwork(services: Services, actor: Person, input: BeginNetwork): Promise<string> {
  const facts = factsOf(input.kind, input);
  const { requestId, ...payload } = input;
  const { id } = await services.streams.perform(
    actor,
    { requestId, action: 'beginSubNetwork', payload },
    async (work) => {
      if (!isAdministrator(await actorNow(work)))
        throw forbidden('Only an administrator begins a sub-network.', 'ADMINISTRATORS_ONLY');
      const { translations, parentId } = input;
      const body = await newBody(work, { kind: 'SUB_NETWORK', translations, parentId: parentId ?? null });
      const networkId = newId<'SubNetwork'>();
      const network = work.em.create(SubNetwork, {
        id: networkId,
        bodyId: body.id,
        audience: 'PUBLIC',
        streamId: await work.streamOf('history', networkId),
        kind: input.kind,
        ...facts,
        createdById: work.actor.id as PersonId,
        createdAt: work.clock.now(),
      });
      work.em.persist(network);
      await work.em.flush();
      recordNetwork(work, network, 'begun');
      return { id: networkId };
    },
  );
  return id;
}
