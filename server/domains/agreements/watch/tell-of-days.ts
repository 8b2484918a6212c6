import { type AgreementState, bindingStates, reviewableStates } from '../../../../schema/agreements/index.ts';
import type { NotificationKind } from '../../../../schema/words.ts';
import type { Services } from '../../../streams/index.ts';
import { hint, inTransaction, keepNotices, type Notice } from '../../notifications/index.ts';
import { renewsByItself, unsignedSql } from './move-by-days.ts';
import { whoMustKnow } from './who-must-know.ts';

/** From which hour of the owner's day people are told. */
const fromHour = 8;
const mostAtOnce = 200;
/** How many days before they are told first, and how long after a day it is still news. */
const month = 30;
const week = 7;
/** A step's clock is short: it is told of when two days are left. */
const stepAhead = 2;

type DayKind = 'END' | 'ENTRY' | 'ENTRY_MISSED' | 'NOTICE' | 'REVIEW' | 'STEP';
type Stage = 'MONTH' | 'PASSED' | 'WEEK';

interface Near {
  agreementId: string;
  kind: DayKind;
  subjectId: string;
  stage: Stage;
  day: string;
  bodyId: string | null;
}

const kinds: Readonly<Record<DayKind, (stage: Stage) => NotificationKind>> = {
  END: () => 'END_NEAR',
  ENTRY: () => 'ENTRY_NEAR',
  ENTRY_MISSED: () => 'ENTRY_MISSED',
  NOTICE: (stage) => (stage === 'PASSED' ? 'NOTICE_PASSED' : 'NOTICE_NEAR'),
  REVIEW: () => 'REVIEW_NEAR',
  STEP: (stage) => (stage === 'PASSED' ? 'STEP_OVERDUE' : 'STEP_NEAR'),
};

/**
 * Tells who must know of the days that are near or have passed: a month and a week before, and after. Each is kept with the
 * day it was for, in the transaction in which people are told: two servers tell of it once, and a day that is moved anew.
 */
export async function tellOfDays(services: Services): Promise<number> {
  const { count, moved } = await inTransaction(services, async (ask) => {
    const near = await ask<Near>(fresh, []);
    const notices: Notice[] = [];
    for (const { agreementId, kind, subjectId, stage, day, bodyId } of near) {
      for (const personId of await whoMustKnow(ask, agreementId, { onlyOf: bodyId }))
        notices.push({
          personId,
          kind: kinds[kind](stage),
          thing: { kind: 'agreement', id: agreementId },
          actorId: null,
          bodyId: null,
          asks: stage !== 'MONTH' && kind !== 'ENTRY' && !(kind === 'NOTICE' && stage === 'PASSED'),
          at: new Date(),
          source: `agreement-day.${subjectId}.${kind}.${stage}.${day}`,
          facts: { day },
        });
    }
    return { count: near.length, moved: await keepNotices(services, ask, notices) };
  });
  await hint(services.database.pool, moved);
  return count;
}

const listed = (states: readonly AgreementState[]) => states.map((state) => `'${state}'`).join(',');
const binds = `a.state in (${listed(bindingStates)})`;
const today = 'body_today(a.owner_id)';
const ofAgreement = (kind: DayKind, day: string, where: string, from = -1, to = month) =>
  `select a.id, '${kind}' as kind, a.id as subject_id, ${day} as day, null::uuid as body_id, ${today} as today
    from agreement a where ${where} and ${day} between house_day() + ${from} and house_day() + ${to} + 1`;

// Only the stage that it is at: what came late is not told of as if it had been early.
const fresh = `with days as (
    ${ofAgreement('NOTICE', '(a.ends_on - a.notice_days)', `${binds} and a.notice_given_on is null`, -month)}
    union all ${ofAgreement('END', 'a.ends_on', `(${binds} or a.state = 'SUSPENDED') and (a.state = 'SUSPENDED' or not ${renewsByItself('a')})`)}
    union all ${ofAgreement('REVIEW', 'a.next_review_on', `a.state in (${listed(reviewableStates)})`)}
    union all ${ofAgreement('ENTRY', 'a.enters_on', `a.state in ('SIGNED','REPORTED_AND_DEPOSITED') and a.entry_rule = 'ON_DAY'`)}
    union all ${ofAgreement('ENTRY_MISSED', 'a.enters_on', `a.entry_rule = 'ON_DAY' and a.state <> 'IDEA' and ${unsignedSql('a')}`, -month, -1)}
    union all select a.id, 'STEP', s.id, s.due_on, p.body_id, ${today} from run_step s
      join procedure_run r on r.id = s.run_id and r.voided_at is null and r.ending is null
      join agreement_party p on p.id = r.party_id join agreement a on a.id = r.agreement_id
      where s.closed_at is null and s.due_on between house_day() - ${month} and house_day() + ${stepAhead} + 1
        and a.state not in ('WITHDRAWN','TERMINATED','EXPIRED','NOTIFIED')
  ), near as (
    select d.*, case when d.day < d.today then 'PASSED' when d.day <= d.today + ${week} then 'WEEK' else 'MONTH' end as stage
      from days d join agreement a on a.id = d.id
      where extract(hour from house_now() at time zone body_zone(a.owner_id)) >= ${fromHour}
        and case d.kind when 'STEP' then d.day <= d.today + ${stepAhead} when 'ENTRY_MISSED' then d.day < d.today
          when 'NOTICE' then d.day <= d.today + ${month} else d.day between d.today and d.today + ${month} end
  ), fresh as (
    insert into agreement_reminder (agreement_id, kind, subject_id, stage, day)
      select id, kind, subject_id, stage, day from near order by id limit ${mostAtOnce}
      on conflict do nothing returning agreement_id, kind, subject_id, stage, day
  ) select f.agreement_id as "agreementId", f.kind, f.subject_id as "subjectId", f.stage, f.day::text as day, n.body_id as "bodyId"
      from fresh f join near n on n.id = f.agreement_id and n.kind = f.kind and n.subject_id = f.subject_id and n.stage = f.stage and n.day = f.day`;
