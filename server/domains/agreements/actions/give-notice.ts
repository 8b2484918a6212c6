import { agreementLimits as limits } from '../../../../schema/agreement-limits.ts';
import { bindingStates } from '../../../../schema/agreements/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { dayAfter, dayOf } from '../../../kernel/day.ts';
import { conflict, forbidden, illegalTransition, invalid } from '../../../kernel/errors.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Services } from '../../../streams/index.ts';
import { actsForParty } from '../agreement.policy.ts';
import { holdAgreement, partyOf } from '../hold-agreement.ts';
import type { PartyId } from '../party.entity.ts';
import { recordAct } from '../record-act.ts';

export interface GiveNotice {
  readonly requestId: string;
  readonly agreementId: string;
  readonly partyId: string;
  /** The day on which notice was given; today where it is left out. */
  readonly on?: string | null;
  readonly ground: string;
  /** The document it rests on: the letter's number and day. */
  readonly paper?: string | null;
}

/**
 * Records that a party has given notice that the agreement is not to be renewed: it then ends on its last day. Refuses one
 * that holds no end, one that does not bind, notice that comes too late, and whoever does not act for the party.
 */
export async function giveNotice(services: Services, actor: Person, input: GiveNotice): Promise<string> {
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'giveNotice', payload }, async (work) => {
    const held = await holdAgreement(work, input.agreementId);
    const { agreement, today } = held;
    const { party, hasPeople } = await partyOf(work, held, input.partyId);
    if (!actsForParty(held.actor, { bodyId: party.bodyId, hasPeople }, { leads: held.may.lead }))
      throw forbidden('A party’s own people give notice for it.', 'PARTY_PEOPLE_ONLY');
    if (party.leftOn || (!bindingStates.includes(agreement.state) && agreement.state !== 'SUSPENDED'))
      throw illegalTransition(`The agreement is ${agreement.state}.`, 'ACT_OUT_OF_PLACE', {
        state: agreement.state,
      });
    if (!agreement.endsOn || agreement.renewalRule === 'NONE')
      throw conflict('It is not renewed: no notice keeps it from that.', 'NOTHING_TO_RENEW');
    if (agreement.noticeGivenOn)
      throw conflict(`Notice was given on ${agreement.noticeGivenOn}.`, 'NOTICE_GIVEN_ALREADY', {
        day: agreement.noticeGivenOn,
      });
    const on = input.on ? dayOf('on', input.on) : today;
    if (on > today) throw invalid('on', `${on} has not come yet.`, 'DAY_TO_COME');
    const last = dayAfter(agreement.endsOn, -(agreement.noticeDays ?? 0));
    if (on > last)
      throw invalid('on', `Notice could be given until ${last}.`, 'NOTICE_TOO_LATE', { end: last });
    agreement.noticeGivenOn = on;
    agreement.noticeById = party.id as PartyId;
    agreement.version += 1;
    await work.em.flush();
    await recordAct(work, held, {
      kind: 'notice.given',
      partyId: party.id,
      facts: { day: on, end: agreement.endsOn },
      ground: plainText('ground', input.ground, limits.ground),
      paper: input.paper?.trim() ? plainText('paper', input.paper, limits.paper) : null,
    });
    return {};
  });
  return input.agreementId;
}
