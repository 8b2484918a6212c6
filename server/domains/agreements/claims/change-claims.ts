import { agreementLimits as limits } from '../../../../schema/agreement-limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/day.ts';
import { newId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Services } from '../../../streams/index.ts';
import { holdAgreement, mustDraft, mustLead } from '../hold-agreement.ts';
import { recordAct } from '../record-act.ts';
import { type GivenWords, wordsOf } from '../words-of.ts';
import { groundOf, settleWithin } from './settle-within.ts';

export interface StateClaim {
  readonly requestId: string;
  readonly agreementId: string;
  /** What it is about: claims about the same thing stand together. */
  readonly subject: string;
  readonly words: GivenWords;
  readonly source: string;
  readonly sourcedOn?: string | null;
}

/** Writes what a source says of an agreement; what another source says beside it stays. */
export async function stateClaim(services: Services, actor: Person, input: StateClaim): Promise<string> {
  const subject = plainText('subject', input.subject, limits.paper);
  const words = wordsOf('words', input.words, limits.purpose);
  const source = plainText('source', input.source, limits.ground);
  const sourcedOn = input.sourcedOn ? dayOf('sourcedOn', input.sourcedOn) : null;
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'stateClaim', payload }, async (work) => {
    const held = await holdAgreement(work, input.agreementId);
    mustDraft(held);
    await work.em.execute(
      `insert into sourced_claim (id, thing_kind, thing_id, subject, words, source, sourced_on, stated_by_id, stated_at)
       values (?, 'agreement', ?, ?, ?::jsonb, ?, ?, ?, ?)`,
      [
        newId<'SourcedClaim'>(),
        held.agreement.id,
        subject,
        JSON.stringify(words),
        source,
        sourcedOn,
        actor.id,
        work.clock.now(),
      ],
    );
    await recordAct(work, held, { kind: 'claim.stated', facts: { subject: subject.slice(0, 120) } });
    return {};
  });
  return input.agreementId;
}

/** Says whether what a source claims is so, and on what ground: for who leads the agreement. It is said once. */
export async function settleClaim(
  services: Services,
  actor: Person,
  input: { requestId: string; agreementId: string; claimId: string; holds: boolean; ground: string },
): Promise<string> {
  const ground = groundOf(input);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'settleClaim', payload }, async (work) => {
    const held = await holdAgreement(work, input.agreementId);
    mustLead(held);
    await settleWithin(work, { kind: 'agreement', id: held.agreement.id }, { ...input, ground });
    await recordAct(work, held, { kind: 'claim.settled', facts: { holds: input.holds }, ground });
    return {};
  });
  return input.agreementId;
}
