import type { Person } from '../../../kernel/actor.ts';
import type { Services } from '../../../streams/index.ts';
import { type ClaimAnswer, groundOf, settleWithin } from '../../agreements/index.ts';
import { holdPlan, mustLead } from '../hold-plan.ts';
import { recordPlan } from '../record-plan.ts';

/** Says whether what a source claims of what a plan is about is so, and on what ground: for who leads it. It is said once. */
export async function settlePlanClaim(
  services: Services,
  actor: Person,
  input: ClaimAnswer & { readonly requestId: string; readonly planId: string },
): Promise<string> {
  const ground = groundOf(input);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'settlePlanClaim', payload }, async (work) => {
    const held = await holdPlan(work, input.planId);
    mustLead(held);
    await settleWithin(work, { kind: 'plan', id: held.plan.id }, { ...input, ground });
    recordPlan(work, held, 'claim.settled');
    return {};
  });
  return input.planId;
}
