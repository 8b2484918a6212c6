import { commitmentLimits } from '../../../../schema/commitment-limits.ts';
import type { NotificationKind } from '../../../../schema/words.ts';
import { isCurrent } from '../../../kernel/actor-now.ts';
import type { Services } from '../../../streams/index.ts';
import { hint, inTransaction, keepNotices, type Notice } from '../../notifications/index.ts';

/** From which hour of its body's day somebody is reminded. */
const fromHour = 8;
const mostAtOnce = 200;

interface Reminded {
  occurrenceId: string;
  commitmentId: string;
  stage: 'WEEK' | 'DAY' | 'OVERDUE' | 'ESCALATED';
  dueOn: string;
  people: string[];
}

const kinds: Readonly<Record<Reminded['stage'], NotificationKind>> = {
  WEEK: 'DUE_SOON',
  DAY: 'DUE_SOON',
  OVERDUE: 'OVERDUE',
  ESCALATED: 'ESCALATED',
};

/**
 * Reminds of what is due: a week and a day before, when it is overdue, and after a week more the body's focal point. Where who
 * saw to it acts for the body no more, who leads it is reminded instead. Each is kept with the day it was for, in the
 * transaction in which people are told: two servers remind of it once, and one that dies has reminded of nothing. What is put
 * off is reminded of anew.
 */
export async function remind(services: Services): Promise<number> {
  const { count, moved } = await inTransaction(services, async (ask) => {
    const reminded = await ask<Reminded>(due, []);
    const notices = reminded.flatMap(({ occurrenceId, commitmentId, stage, dueOn, people }) =>
      people.map(
        (personId): Notice => ({
          personId,
          kind: kinds[stage],
          thing: { kind: 'commitment', id: commitmentId },
          actorId: null,
          bodyId: null,
          asks: stage !== 'WEEK',
          at: new Date(),
          source: `reminder.${occurrenceId}.${stage}.${dueOn}`,
        }),
      ),
    );
    return { count: reminded.length, moved: await keepNotices(services, ask, notices) };
  });
  await hint(services.database.pool, moved);
  return count;
}

const today = 'body_today(c.body_id)';
const leading = (body: string, ...roles: string[]) =>
  `array(select a.person_id from appointment a where a.body_id = ${body} and a.role in ('${roles.join("','")}') and ${isCurrent('a')})`;
const acts = (person: string, body: string) =>
  `exists (select 1 from appointment a where a.person_id = ${person} and a.body_id = ${body} and ${isCurrent('a')})`;

// Only the stage that it is at: what was promised late is not reminded of as if it had been early.
const due = `with near as (
    select o.id, o.commitment_id, o.due_on, c.body_id, c.person_id,
        case when o.due_on < ${today} - ${commitmentLimits.escalation.days} then 'ESCALATED' when o.due_on < ${today} then 'OVERDUE'
          when o.due_on <= ${today} + 1 then 'DAY' else 'WEEK' end as stage
      from occurrence o join commitment c on c.id = o.commitment_id
      where o.state in ('PROMISED','IN_PROGRESS') and c.counts and o.due_on <= house_day() + 9 and o.due_on <= ${today} + 7
        and extract(hour from house_now() at time zone body_zone(c.body_id)) >= ${fromHour}
        and not exists (select 1 from reminder r where r.occurrence_id = o.id and r.due_on = o.due_on and r.stage = 'ESCALATED')
  ), fresh as (
    insert into reminder (occurrence_id, stage, due_on) select id, stage, due_on from near order by id limit ${mostAtOnce}
    on conflict do nothing returning occurrence_id, stage, due_on
  ) select near.id as "occurrenceId", near.commitment_id as "commitmentId", near.stage, near.due_on::text as "dueOn",
      case when near.stage = 'ESCALATED' then ${leading('near.body_id', 'FOCAL_POINT', 'DEPUTY')}
        when ${acts('sees.person_id', 'sees.body_id')} then array[sees.person_id]
        else ${leading('sees.body_id', 'FOCAL_POINT', 'DEPUTY', 'COORDINATOR')} end as people
    from fresh join near on near.id = fresh.occurrence_id and near.stage = fresh.stage
      left join delegation d on d.commitment_id = near.commitment_id and d.state = 'ACCEPTED' and d.to_person_id is not null
      cross join lateral (select coalesce(d.to_person_id, near.person_id) as person_id,
        case when d.to_person_id is null then near.body_id else d.to_body_id end as body_id) sees`;
