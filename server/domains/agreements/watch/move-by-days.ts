import { LockMode } from '@mikro-orm/postgresql';
import {
  type AgreementState,
  bindingStates,
  reviewableStates,
  signedStates,
} from '../../../../schema/agreements/index.ts';
import type { HouseWork } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { Agreement, type AgreementId } from '../agreement.entity.ts';
import { enterIntoForce } from '../enter-into-force.ts';
import type { HeldAgreement } from '../hold-agreement.ts';
import { moveTo } from '../record-act.ts';
import { lastDayOfNext } from '../terms.ts';

const mostAtOnce = 200;

/** Moves every agreement whose day has come; one that another server or a person has in hand is left to the next turn. */
export async function moveByDays({ database, streams }: Services): Promise<void> {
  const { rows } = await database.pool.query<{ id: AgreementId }>({
    name: 'agreements whose day has come',
    text: `select a.id from agreement a where ${dayHasCome('a')} order by a.id limit ${mostAtOnce}`,
  });
  for (const { id } of rows)
    await streams.performByHouse(async (work) => {
      const agreement = await work.em.findOne(
        Agreement,
        { id },
        { lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
      );
      if (!agreement) return;
      const [row] = await work.em.execute<{ stream_id: string; today: string }[]>(
        `select d.stream_id, body_today(a.owner_id)::text as today from agreement a join document d on d.id = a.document_id where a.id = ?`,
        [id],
      );
      await moveByDay(work, { agreement, streamId: row!.stream_id, today: row!.today });
    });
}

const listed = (states: readonly AgreementState[]) => states.map((state) => `'${state}'`).join(',');
const beforeForce: readonly AgreementState[] = ['SIGNED', 'REPORTED_AND_DEPOSITED'];

// A day is a day where the owner is; what is far from everybody's today is left out before that is asked.
const isPast = (a: string, day: string) =>
  `(${a}.${day} <= house_day() + 1 and ${a}.${day} < body_today(${a}.owner_id))`;
const hasCome = (a: string, day: string) =>
  `(${a}.${day} <= house_day() + 1 and ${a}.${day} <= body_today(${a}.owner_id))`;

const dayHasCome = (a: string) => `(
  (${a}.state in (${listed(beforeForce)}) and ${a}.entry_rule = 'ON_DAY' and ${hasCome(a, 'enters_on')})
  or (${a}.state = 'SUSPENDED' and ${isPast(a, 'suspended_until')})
  or (${a}.state in (${listed(bindingStates)}) and ${isPast(a, 'ends_on')})
  or (${a}.state = 'SUSPENDED' and not ${renewsByItself(a)} and ${isPast(a, 'ends_on')})
  or (${a}.state in (${listed(reviewableStates)}) and ${hasCome(a, 'next_review_on')}))`;

/** Its own words renew it, and no party has said in time that it does not want that. */
export function renewsByItself(a: string): string {
  return `(${a}.renewal_rule = 'TACIT' and ${a}.notice_given_on is null)`;
}

async function moveByDay(
  work: HouseWork,
  held: Pick<HeldAgreement, 'agreement' | 'streamId' | 'today'>,
): Promise<void> {
  const { agreement, today } = held;
  const { entersOn, suspendedUntil } = agreement;
  if (beforeForce.includes(agreement.state) && entersOn && entersOn <= today)
    await enterIntoForce(work, held, entersOn, null);
  if (agreement.state === 'SUSPENDED' && suspendedUntil && suspendedUntil < today) {
    agreement.suspendedUntil = null;
    await moveTo(work, held, 'IN_FORCE', { facts: { day: suspendedUntil } });
  }
  await endOrRenew(work, held);
  const { nextReviewOn } = agreement;
  if (reviewableStates.includes(agreement.state) && nextReviewOn && nextReviewOn <= today)
    await moveTo(work, held, 'UNDER_REVIEW', { facts: { day: nextReviewOn } });
}

async function endOrRenew(
  work: HouseWork,
  held: Pick<HeldAgreement, 'agreement' | 'streamId' | 'today'>,
): Promise<void> {
  const { agreement, today } = held;
  const isBinding = () => bindingStates.includes(agreement.state);
  const renews =
    agreement.renewalRule === 'TACIT' && agreement.noticeGivenOn === null && agreement.renewalMonths !== null;
  // The parties have signed that it goes on unless one of them objects; nobody's silence is asked for here.
  while (renews && isBinding() && agreement.endsOn && agreement.endsOn < today) {
    const until = lastDayOfNext(agreement.endsOn, agreement.renewalMonths!);
    const facts = { day: agreement.endsOn, until };
    agreement.endsOn = until;
    await moveTo(work, held, 'RENEWED', { facts });
  }
  // What is suspended is not renewed by itself: who leads it is asked, and decides.
  if (!agreement.endsOn || agreement.endsOn >= today || renews) return;
  if (!isBinding() && agreement.state !== 'SUSPENDED') return;
  agreement.overOn = agreement.endsOn;
  await moveTo(work, held, 'EXPIRED', { facts: { day: agreement.endsOn } });
}

/** Signed, and not over yet: its days may still come. */
export const unsignedSql = (a: string) => `${a}.state not in (${listed(signedStates)})`;
