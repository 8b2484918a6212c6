import type { Person } from '../../../kernel/actor.ts';
import type { Services } from '../../../streams/index.ts';
import { holdFestival, recordFestival } from '../../festivals/index.ts';
import { type ClaimAnswer, groundOf, settleWithin } from './settle-within.ts';

/** Says whether what a source claims of a festival is so, and on what ground: for people of its city. It is said once. */
export async function settleFestivalClaim(
  services: Services,
  actor: Person,
  input: ClaimAnswer & { readonly requestId: string; readonly festivalId: string },
): Promise<string> {
  const ground = groundOf(input);
  const { requestId, ...payload } = input;
  await services.streams.perform(
    actor,
    { requestId, action: 'settleFestivalClaim', payload },
    async (work) => {
      const festival = await holdFestival(work, input.festivalId);
      await settleWithin(work, { kind: 'festival', id: festival.id }, { ...input, ground });
      await recordFestival(work, festival, 'claim.settled');
      return {};
    },
  );
  return input.festivalId;
}
