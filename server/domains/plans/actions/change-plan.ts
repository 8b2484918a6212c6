import type { Person } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/day.ts';
import { conflict, illegalTransition } from '../../../kernel/errors.ts';
import type { Services } from '../../../streams/index.ts';
import { letCount } from '../../commitments/index.ts';
import { holdPlan, mustBeVersion, mustKeep, mustLead } from '../hold-plan.ts';
import { recordPlan } from '../record-plan.ts';
import { factsOf, type PlanFacts } from './begin-plan.ts';

export interface ChangePlan extends PlanFacts {
  readonly requestId: string;
  readonly planId: string;
  readonly version: number;
}

/** Changes what is said of a plan beside its lines; its title in the language that is given, the other stays. */
export async function changePlan(services: Services, actor: Person, input: ChangePlan): Promise<string> {
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'changePlan', payload }, async (work) => {
    const held = await holdPlan(work, input.planId);
    mustKeep(held);
    const { plan } = held;
    mustBeVersion(plan, input.version);
    Object.assign(plan, await factsOf(work, input, plan.title));
    plan.version += 1;
    recordPlan(work, held, 'changed');
    return {};
  });
  return input.planId;
}

export interface IssuePlan {
  readonly requestId: string;
  readonly planId: string;
  readonly version: number;
  readonly issuedOn: string;
}

/**
 * Says that a plan is issued: what its activities' leads promised is due from now on. Refuses one that names nobody for
 * some of its activities, and one that has none.
 */
export async function issuePlan(services: Services, actor: Person, input: IssuePlan): Promise<string> {
  const issuedOn = dayOf('issuedOn', input.issuedOn);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'issuePlan', payload }, async (work) => {
    const held = await holdPlan(work, input.planId);
    mustLead(held);
    const { plan } = held;
    mustBeVersion(plan, input.version);
    if (plan.state === 'ISSUED')
      throw illegalTransition('The plan is issued already.', 'PLAN_ISSUED_ALREADY');
    const [count] = await work.em.execute<{ all: number; leaderless: number }[]>(
      `select count(*)::int as all, count(*) filter (where lead_id is null)::int as leaderless from activity where plan_id = ?`,
      [plan.id],
    );
    if (count!.all === 0) throw conflict('The plan has no activity yet.', 'PLAN_WITHOUT_ACTIVITIES');
    if (count!.leaderless > 0)
      throw conflict(
        `${count!.leaderless} activities have no lead: name who answers for each first.`,
        'ACTIVITIES_WITHOUT_LEAD',
        { count: count!.leaderless },
      );
    plan.state = 'ISSUED';
    plan.issuedOn = issuedOn;
    plan.version += 1;
    await letCount(work, { kind: 'plan', id: plan.id }, true);
    recordPlan(work, held, 'issued');
    return {};
  });
  return input.planId;
}
