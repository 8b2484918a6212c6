import { agreementLimits as limits } from '../../../../schema/agreement-limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/day.ts';
import { conflict, forbidden, illegalTransition, invalid, notFound } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import type { PersonId } from '../../people/index.ts';
import { actsForParty } from '../agreement.policy.ts';
import { type HeldAgreement, holdAgreement, partyOf } from '../hold-agreement.ts';
import { leaveSigning, settleByRuns } from '../procedures/runs.ts';
import { moveTo, recordAct } from '../record-act.ts';
import { Signatory, type SignatoryId } from '../signatory.entity.ts';
import { adoptTexts, textHash } from '../text-versions.ts';

export interface RecordSignature {
  readonly requestId: string;
  readonly agreementId: string;
  readonly signatoryId: string;
  /** The hash of the text that was signed, as one read it. */
  readonly textHash: string;
  readonly signedOn: string;
  readonly place: string;
  readonly originals: number;
  readonly authority?: string | null;
  readonly means?: 'ELECTRONIC' | 'PAPER' | null;
  /** What a signature of another system shows of itself. */
  readonly certificate?: string | null;
}

/**
 * Records that somebody has signed: what, by its hash, in which capacity, where, when, how many originals. Refuses another
 * text than the one agreed, a turn that has not come, and whoever does not act for the party. The last one makes it signed.
 */
export async function recordSignature(
  services: Services,
  actor: Person,
  input: RecordSignature,
): Promise<string> {
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'recordSignature', payload }, async (work) => {
    const held = await holdAgreement(work, input.agreementId);
    const signatory = await signatoryToSign(work, held, input.signatoryId);
    if (input.textHash !== (await textHash(work, held)))
      throw conflict('This is not the text that was agreed: its hash is another one.', 'TEXT_DIFFERS');
    const signedOn = dayOf('signedOn', input.signedOn);
    if (signedOn > held.today) throw invalid('signedOn', `${signedOn} has not come yet.`, 'DAY_TO_COME');
    const { max } = limits.originals;
    if (!Number.isInteger(input.originals) || input.originals < 1 || input.originals > max)
      throw invalid('originals', `${input.originals} is not between 1 and ${max}.`, 'NUMBER_OUT_OF_RANGE', {
        min: 1,
        max,
      });
    await work.em.execute(
      `insert into signature (id, signatory_id, text_hash, signed_on, place, originals, authority, means, certificate, recorded_by_id, recorded_for_id, recorded_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        newId<'Signature'>(),
        signatory.id,
        input.textHash,
        signedOn,
        plainText('place', input.place, limits.place),
        input.originals,
        input.authority?.trim() ? plainText('authority', input.authority, limits.paper) : signatory.authority,
        input.means ?? 'PAPER',
        input.certificate?.trim() ? plainText('certificate', input.certificate, limits.ground) : null,
        work.actor.id,
        work.actor.actingFor,
        work.clock.now(),
      ],
    );
    await recordAct(work, held, {
      kind: 'signature.recorded',
      partyId: signatory.partyId,
      facts: { signatoryId: signatory.id, day: signedOn },
      paper: input.authority?.trim() || signatory.authority,
    });
    await completeWhenAllHaveSigned(work, held);
    return {};
  });
  return input.agreementId;
}

/** Records that somebody will not sign, and why; all who must know are told. Nothing of the text changes by it. */
export async function refuseSignature(
  services: Services,
  actor: Person,
  input: { requestId: string; agreementId: string; signatoryId: string; reason: string },
): Promise<string> {
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'refuseSignature', payload }, async (work) => {
    const held = await holdAgreement(work, input.agreementId);
    const signatory = await signatoryToSign(work, held, input.signatoryId, { inTurn: false });
    signatory.refusedOn = held.today;
    signatory.refusal = plainText('reason', input.reason, limits.ground);
    signatory.refusalById = work.actor.id as PersonId;
    await work.em.flush();
    await recordAct(work, held, {
      kind: 'signature.refused',
      partyId: signatory.partyId,
      facts: { signatoryId: signatory.id },
      ground: signatory.refusal,
    });
    return {};
  });
  return input.agreementId;
}

/** Somebody whose signature is still to come, where the actor may record it. */
async function signatoryToSign(
  work: Work,
  held: HeldAgreement,
  id: string,
  { inTurn = true } = {},
): Promise<Signatory> {
  const signatory = isId(id)
    ? await work.em.findOne(Signatory, { id: id as SignatoryId, agreementId: held.agreement.id })
    : null;
  if (!signatory) throw notFound('signatory', id);
  const { party, hasPeople } = await partyOf(work, held, signatory.partyId);
  const isThemselves = held.actor.id === signatory.personId && held.actor.actingFor === party.bodyId;
  if (
    !isThemselves &&
    !actsForParty(held.actor, { bodyId: party.bodyId, hasPeople }, { leads: held.may.lead })
  )
    throw forbidden(
      'Nobody signs for another party: its own people record its signatures.',
      'PARTY_PEOPLE_ONLY',
    );
  if (held.agreement.state !== 'SIGNING')
    throw illegalTransition(
      `The agreement is ${held.agreement.state}: nothing is signed now.`,
      'ACT_OUT_OF_PLACE',
    );
  if (signatory.refusedOn) throw conflict('They have refused to sign.', 'SIGNED_ALREADY');
  const [turn] = await work.em.execute<{ has_signed: boolean; waits: boolean }[]>(
    `select exists (select 1 from signature s where s.signatory_id = g.id and s.voided_at is null) as has_signed,
      exists (select 1 from signatory b where b.agreement_id = g.agreement_id and b.place < g.place
        and not exists (select 1 from signature s where s.signatory_id = b.id and s.voided_at is null)) as waits
     from signatory g where g.id = ?`,
    [signatory.id],
  );
  if (turn!.has_signed) throw conflict('They have signed already.', 'SIGNED_ALREADY');
  if (inTurn && turn!.waits)
    throw conflict('Somebody who signs before them has not signed yet.', 'NOT_THEIR_TURN');
  return signatory;
}

async function completeWhenAllHaveSigned(work: Work, held: HeldAgreement): Promise<void> {
  const [left] = await work.em.execute<{ open: number; last: string }[]>(
    `select count(*) filter (where s.id is null)::int as open, max(s.signed_on)::text as last
      from signatory g left join signature s on s.signatory_id = g.id and s.voided_at is null where g.agreement_id = ?`,
    [held.agreement.id],
  );
  if (left!.open > 0) return;
  held.agreement.signedOn = left!.last;
  await adoptTexts(work, held);
  await moveTo(work, held, 'SIGNED', { facts: { day: left!.last } });
  await leaveSigning(work, held);
  await settleByRuns(work, held);
}
