import { planLimits as limits } from '../../../../schema/plan-limits.ts';
import type { InitiativeLevel } from '../../../../schema/plans/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Services } from '../../../streams/index.ts';
import { holdPlan, mustKeep } from '../hold-plan.ts';
import { recordPlan } from '../record-plan.ts';
import { written } from '../written-words.ts';
import { Initiative } from './initiative.entity.ts';

export interface AddInitiative {
  readonly requestId: string;
  readonly planId: string;
  readonly level: InitiativeLevel;
  readonly words: string;
  readonly language: string;
}

/** Adds an initiative to a plan; plans that go on with it have it, too. */
export async function addInitiative(
  services: Services,
  actor: Person,
  input: AddInitiative,
): Promise<string> {
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'addInitiative', payload }, async (work) => {
    const held = await holdPlan(work, input.planId);
    mustKeep(held);
    const { plan } = held;
    const [row] = await work.em.execute<{ count: number }[]>(
      'select count(*)::int as count from plan_initiative where plan_id = ?',
      [plan.id],
    );
    const { max } = limits.initiatives;
    if (row!.count >= max)
      throw conflict(`At most ${max} initiatives can be kept.`, 'TOO_MANY_HERE', { max });
    const initiative = work.em.create(Initiative, {
      id: newId<'Initiative'>(),
      ownerId: plan.ownerId,
      level: input.level,
      title: written('words', input, limits.title),
    });
    work.em.persist(initiative);
    await work.em.flush();
    await work.em.execute('insert into plan_initiative (plan_id, initiative_id, place) values (?, ?, ?)', [
      plan.id,
      initiative.id,
      row!.count,
    ]);
    recordPlan(work, held, 'initiative.added');
    return {};
  });
  return input.planId;
}
