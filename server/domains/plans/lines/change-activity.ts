import { planLimits as limits } from '../../../../schema/plan-limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/day.ts';
import { conflict, invalid, notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { keepOrigin } from '../../commitments/index.ts';
import { editionNamed } from '../../festivals/index.ts';
import { tellOfParties } from '../../people/index.ts';
import { bodyNamed, optional } from '../actions/begin-plan.ts';
import { type HeldPlan, mustBeVersion } from '../hold-plan.ts';
import { isOfTheCity } from '../ledger/candidacy-promise.face.ts';
import { recordPlan } from '../record-plan.ts';
import type { Activity } from './activity.entity.ts';
import { holdLine } from './hold-line.ts';
import { makePromise, mustBeOfTheHouse, takeBackPromise } from './promises.ts';

/** All that is said of an activity beside its words. */
export interface ActivityFacts {
  readonly leadId?: string | null;
  readonly coordinatingIds?: readonly string[] | null;
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
  readonly budgetPlanned?: number | null;
  readonly budgetActual?: number | null;
  readonly budgetSource?: string | null;
  readonly initiativeIds?: readonly string[] | null;
  /** What its city promised and it carries out; left as it is where nothing is said. */
  readonly promiseIds?: readonly string[] | null;
  /** The edition of a festival that it serves, of whichever city. */
  readonly festivalEditionId?: string | null;
}

export interface ChangeActivity extends ActivityFacts {
  readonly requestId: string;
  readonly activityId: string;
  readonly version: number;
}

/**
 * Says who leads an activity, who takes part, when, with what money and for which initiatives. What its lead promised follows, as
 * long as nothing was done of it. Refuses to leave an activity of an issued plan without a lead.
 */
export async function changeActivity(
  services: Services,
  actor: Person,
  input: ChangeActivity,
): Promise<string> {
  const { requestId, ...payload } = input;
  const { planId } = await services.streams.perform(
    actor,
    { requestId, action: 'changeActivity', payload },
    async (work) => {
      const { kind, held, line } = await holdLine(work, input.activityId);
      if (kind !== 'ACTIVITY') throw notFound('activity', input.activityId);
      mustBeVersion(line, input.version);
      if (held.plan.state === 'ISSUED' && line.leadId && !input.leadId)
        throw conflict('An issued plan says who answers for each activity.', 'LEAD_NEEDED');
      const before = await partiesOf(work, line);
      await keepFacts(work, held, line, input);
      line.version += 1;
      await work.em.flush();
      const after = await partiesOf(work, line);
      const left = before.filter((one) => !after.includes(one));
      if (left.length > 0 || after.length > before.length)
        await tellOfParties(work, 'plan', held.plan.id, { removesAccess: left.length > 0 });
      recordPlan(work, held, 'activity.changed', { subjectId: line.id });
      return { planId: held.plan.id };
    },
  );
  return planId;
}

/** Keeps what is said of an activity, within a unit of work that holds its plan. */
export async function keepFacts(
  work: Work,
  held: HeldPlan,
  activity: Activity,
  given: ActivityFacts,
): Promise<void> {
  const startsOn = given.startsOn ? dayOf('startsOn', given.startsOn) : null;
  const endsOn = given.endsOn ? dayOf('endsOn', given.endsOn) : null;
  if (startsOn && endsOn && endsOn < startsOn)
    throw invalid('endsOn', `${endsOn} is before ${startsOn}, when it begins.`, 'DAY_BEFORE_BEGIN', {
      begin: startsOn,
    });
  const leadId = given.leadId
    ? await mustBeOfTheHouse(work, held, await bodyNamed(work, 'leadId', given.leadId))
    : null;
  const edition = given.festivalEditionId
    ? await editionNamed(work, 'festivalEditionId', given.festivalEditionId)
    : null;
  const isPromisedAnew = leadId !== activity.leadId || endsOn !== activity.endsOn;
  if (isPromisedAnew) await takeBackPromise(work, activity);
  Object.assign(activity, {
    leadId,
    startsOn,
    endsOn,
    budgetPlanned: amount('budgetPlanned', given.budgetPlanned),
    budgetActual: amount('budgetActual', given.budgetActual),
    budgetSource: optional('budgetSource', given.budgetSource, limits.budgetSource),
    editionId: edition?.id ?? null,
  });
  await work.em.flush();
  if (isPromisedAnew) await makePromise(work, held, activity);
  await keepCoordinating(work, activity, given.coordinatingIds ?? []);
  await keepInitiatives(work, held, activity, given.initiativeIds ?? []);
  if (given.promiseIds) await keepPromises(work, held, activity, given.promiseIds);
}

function amount(field: string, given: number | null | undefined): number | null {
  if (given == null) return null;
  const { min, max } = limits.budget;
  if (!Number.isInteger(given) || given < min || given > max)
    throw invalid(
      field,
      `${given} is no amount: whole units from ${min} to ${max} are.`,
      'NUMBER_OUT_OF_RANGE',
      {
        min,
        max,
      },
    );
  return given;
}

async function keepCoordinating(work: Work, activity: Activity, given: readonly string[]): Promise<void> {
  const ids = [...new Set(given)];
  const { max } = limits.coordinating;
  if (ids.length > max)
    throw invalid('coordinatingIds', `${ids.length} are more than ${max}.`, 'TOO_MANY_HERE', { max });
  for (const id of ids) await bodyNamed(work, 'coordinatingIds', id);
  await work.em.execute('delete from activity_body where activity_id = ?', [activity.id]);
  for (const [place, id] of ids.entries())
    await work.em.execute('insert into activity_body (activity_id, body_id, place) values (?, ?, ?)', [
      activity.id,
      id,
      place,
    ]);
}

async function keepInitiatives(
  work: Work,
  { plan }: HeldPlan,
  activity: Activity,
  given: readonly string[],
): Promise<void> {
  const ids = [...new Set(given)];
  await work.em.execute('delete from activity_initiative where activity_id = ?', [activity.id]);
  for (const id of ids) {
    const found = isId(id)
      ? await work.em.execute<object[]>(
          `insert into activity_initiative (activity_id, initiative_id)
            select ?, initiative_id from plan_initiative where plan_id = ? and initiative_id = ? returning 1`,
          [activity.id, plan.id, id],
        )
      : [];
    if (found.length === 0)
      throw invalid(
        'initiativeIds',
        `${JSON.stringify(id)} is no initiative of this plan.`,
        'NO_INITIATIVE_OF_THE_PLAN',
      );
  }
}

async function keepPromises(
  work: Work,
  { plan }: HeldPlan,
  activity: Activity,
  given: readonly string[],
): Promise<void> {
  const ids = [...new Set(given)];
  for (const id of ids) {
    const found = isId(id)
      ? await work.em.execute<object[]>(
          `select 1 from candidacy_promise k join activity a on a.id = ? where k.id = ? and ${isOfTheCity('k', 'a')}`,
          [activity.id, id],
        )
      : [];
    if (found.length === 0)
      throw invalid(
        'promiseIds',
        `${JSON.stringify(id)} is no promise of the city whose plan ${plan.slug} is.`,
        'NO_PROMISE_OF_THE_CITY',
      );
  }
  await work.em.execute(
    `delete from origin where to_id = ? and from_kind = 'promise' and from_id <> all(?::uuid[])`,
    [activity.id, `{${ids.join(',')}}`],
  );
  for (const id of ids)
    await keepOrigin(work, { kind: 'promise', id }, { kind: 'activity', id: activity.id });
}

async function partiesOf(work: Work, { planId }: Activity): Promise<string[]> {
  const rows = await work.em.execute<{ body_id: string }[]>(
    `select lead_id as body_id from activity where plan_id = ? and lead_id is not null
      union select b.body_id from activity_body b join activity a on a.id = b.activity_id where a.plan_id = ?`,
    [planId, planId],
  );
  return rows.map((row) => row.body_id);
}
