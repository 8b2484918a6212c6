import { LockMode } from '@mikro-orm/postgresql';
import type { Person } from '../../kernel/actor.ts';
import { askWithin } from '../../kernel/ask-within.ts';
import { conflict, forbidden, notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import type { Rule } from '../../kernel/policy.ts';
import type { Work } from '../../kernel/work.ts';
import { actorNow } from '../people/index.ts';
import { Plan, type PlanId } from './plan.entity.ts';
import { mayKeep, mayLead, mayRead, planColumns } from './plan.policy.ts';

/** A plan in the hands of one unit of work, with what its actor may do as their rights stand at this moment. */
export interface HeldPlan {
  readonly plan: Plan;
  readonly actor: Person;
  readonly may: { readonly keep: boolean; readonly lead: boolean };
}

/** Takes a plan in hand: changes of one go one by one. To who may not know of it, it is not there. */
export async function holdPlan(
  work: Work,
  id: string,
  named: readonly [what: string, id: string] = ['plan', id],
): Promise<HeldPlan> {
  const missing = () => notFound(...named);
  if (!isId(id)) throw missing();
  const plan = await work.em.findOne(Plan, { id: id as PlanId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!plan) throw missing();
  const actor = await actorNow(work);
  const [row] = await askWithin<{ read: boolean; keep: boolean; lead: boolean }>(work.em, (param) => {
    const allowed = (rule: Rule) => `(${rule.sql(planColumns('p'), { actor, language: 'en', param })})`;
    return `select ${allowed(mayRead)} as read, ${allowed(mayKeep)} as keep, ${allowed(mayLead)} as lead
      from plan p where p.id = ${param(id)}`;
  });
  if (!row?.read) throw missing();
  return { plan, actor, may: row };
}

export function mustKeep({ may }: HeldPlan): void {
  if (!may.keep)
    throw forbidden(
      'The people of the body whose plan it is keep it, acting for that body.',
      'PLAN_KEEPERS_ONLY',
    );
}

export function mustLead({ may }: HeldPlan): void {
  if (!may.lead)
    throw forbidden(
      'Who leads the body whose plan it is issues it, acting for that body.',
      'PLAN_LEADERS_ONLY',
    );
}

/** Refuses a write that was made on an earlier version: somebody has changed the same thing meanwhile. */
export function mustBeVersion(thing: { version: number }, version: number): void {
  if (thing.version !== version)
    throw conflict('Somebody else has changed this meanwhile; look at it again.', 'PLAN_CHANGED', {
      version: thing.version,
    });
}
