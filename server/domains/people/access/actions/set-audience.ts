import type { Audience } from '../../../../../schema/words.ts';
import type { Person } from '../../../../kernel/actor.ts';
import type { Services } from '../../../../streams/index.ts';
import { thingToShare } from '../shared-thing.ts';
import { tellFollowers } from '../tell-followers.ts';
import { isNarrower } from '../thing.ts';

/** Shows a thing to more people or to fewer; who follows it and may not any more sees nothing that comes after. */
export async function setAudience(
  services: Services,
  actor: Person,
  input: { requestId: string; kind: string; id: string; audience: Audience },
): Promise<void> {
  const thing = await thingToShare(services.database.pool, actor, input.kind, input.id);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'setAudience', payload }, async (work) => {
    if (thing.audience === input.audience) return {};
    const { definition } = thing;
    await work.em
      .getConnection()
      .execute(
        `update "${definition.table}" set audience = ? where id = ?`,
        [input.audience, thing.id],
        'run',
        work.em.getTransactionContext(),
      );
    await tellFollowers(work, thing, {
      kind: 'access.changed',
      removesAccess: isNarrower(input.audience, thing.audience),
    });
    const facts = { kind: definition.kind, before: thing.audience, after: input.audience };
    work.record(await work.streamOf('audit', thing.ownerId), {
      kind: 'audience.set',
      subjectId: thing.id,
      facts,
    });
    return {};
  });
}
