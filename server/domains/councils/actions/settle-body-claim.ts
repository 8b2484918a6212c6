import type { Person } from '../../../kernel/actor.ts';
import type { Services } from '../../../streams/index.ts';
import { type ClaimAnswer, groundOf, settleWithin } from '../../agreements/index.ts';
import { mustHaveSay, openOffice } from '../../people/index.ts';

/** Says whether what a source claims of a body is so, and on what ground: for who has a say over its people. It is said once. */
export async function settleBodyClaim(
  services: Services,
  actor: Person,
  input: ClaimAnswer & { readonly requestId: string; readonly bodyId: string },
): Promise<string> {
  const ground = groundOf(input);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'settleBodyClaim', payload }, async (work) => {
    const office = await openOffice(work, input.bodyId);
    mustHaveSay(office);
    const { id } = office.body;
    await settleWithin(work, { kind: 'body', id }, { ...input, ground });
    const facts = { holds: String(input.holds) };
    work.record(await work.streamOf('audit', id), { kind: 'body.claim-settled', subjectId: id, facts });
    return {};
  });
  return input.bodyId;
}
