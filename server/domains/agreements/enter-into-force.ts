import { bindingStates } from '../../../schema/agreements/index.ts';
import type { HouseWork, Work } from '../../kernel/work.ts';
import { Agreement } from './agreement.entity.ts';
import type { HeldAgreement } from './hold-agreement.ts';
import { moveTo } from './record-act.ts';
import { lastDayOf, monthsAfter } from './terms.ts';

/** Lets an agreement enter into force where its own rule says that the day has come. */
export async function enterIfDue(work: Work, held: HeldAgreement): Promise<void> {
  const { entryRule, entersOn, signedOn } = held.agreement;
  const day = entryRule === 'LAST_SIGNATURE' ? signedOn : entryRule === 'ON_DAY' ? entersOn : held.today;
  if (day && day <= held.today) await enterIntoForce(work, held, day, null);
}

/** It holds from a day on: its term is counted from there, and an amendment does what it was made for. */
export async function enterIntoForce(
  work: Work | HouseWork,
  held: Pick<HeldAgreement, 'agreement' | 'streamId'>,
  day: string,
  ground: string | null,
): Promise<void> {
  const { agreement } = held;
  agreement.enteredOn = day;
  if (agreement.termMonths !== null) agreement.endsOn = lastDayOf(day, agreement.termMonths);
  if (agreement.reviewMonths !== null) agreement.nextReviewOn = monthsAfter(day, agreement.reviewMonths);
  await moveTo(work, held, 'IN_FORCE', { ground, facts: { day } });
  if (agreement.changesId) await changeTheOther(work, agreement, day);
}

/** It goes on after all: a notice that was given before says nothing of the new term. */
export function forgetNotice(agreement: Agreement): void {
  agreement.noticeGivenOn = null;
  agreement.noticeById = null;
}

/** What an amendment, a renewal or an agreement to end does to the one it names. */
async function changeTheOther(work: Work | HouseWork, change: Agreement, day: string): Promise<void> {
  await work.em.execute('select 1 from agreement where id = ? for update', [change.changesId]);
  const agreement = await work.em.findOneOrFail(Agreement, { id: change.changesId! });
  if (!bindingStates.includes(agreement.state)) return;
  const [text] = await work.em.execute<{ stream_id: string }[]>(
    'select stream_id from document where id = ?',
    [agreement.documentId],
  );
  const other = { agreement, streamId: text!.stream_id };
  const facts = { by: change.id, day };
  if (change.instrument === 'AMENDMENT') await moveTo(work, other, 'AMENDED', { facts });
  else if (change.instrument === 'RENEWAL') {
    agreement.endsOn = change.endsOn;
    agreement.isOpenEnded = change.isOpenEnded;
    forgetNotice(agreement);
    await moveTo(work, other, 'RENEWED', { facts });
  } else if (change.instrument === 'TERMINATION') {
    agreement.overOn = day;
    await moveTo(work, other, 'TERMINATED', { facts });
  }
}
