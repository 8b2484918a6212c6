import type { Audience } from '../../../../../schema/words.ts';
import type { Person } from '../../../../kernel/actor.ts';
import { conflict } from '../../../../kernel/errors.ts';
import type { Services } from '../../../../streams/index.ts';
import { thingToShare } from '../shared-thing.ts';
import { tellFollowers } from '../tell-followers.ts';
import { isNarrower } from '../thing.ts';

/**
 * Shows a thing to more people or to fewer; who follows it and may not any more sees nothing that comes after. Refuses
 * to show it to more people than what holds it, or to parties where it names none.
 */
export async function setAudience(
  services: Services,
  actor: Person,
  input: { requestId: string; kind: string; id: string; audience: Audience },
): Promise<void> {
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'setAudience', payload }, async (work) => {
    const thing = await thingToShare(work, input.kind, input.id);
    const { definition, audience: before } = thing;
    const { audience: after } = input;
    if (before === after) return {};
    if (isNarrower(thing.ceiling, after)) {
      throw conflict(
        `What it belongs to is shown to ${thing.ceiling} only; show that to more people first.`,
        'WIDER_THAN_ITS_HOLDER',
      );
    }
    if (after === 'PARTIES' && !thing.namesParties) {
      throw conflict('It names no parties that it could be shown to.', 'NAMES_NO_PARTIES');
    }
    await work.em.execute(`update "${definition.table}" set audience = ? where id = ?`, [after, thing.id]);
    await tellFollowers(work, thing, { removesAccess: isNarrower(after, before) });
    const facts = { kind: definition.kind, bodyId: thing.ownerId, before, after };
    const entry = { kind: 'audience.set', subjectId: thing.id, facts };
    work.record(await work.streamOf('audit', thing.ownerId), entry);
    work.record(await work.streamOf('person', actor.id), entry);
    return {};
  });
}
