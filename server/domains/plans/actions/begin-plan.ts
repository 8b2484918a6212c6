import { planLimits as limits } from '../../../../schema/plan-limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { freeAddressPart } from '../../../kernel/address-part.ts';
import { dayOf } from '../../../kernel/day.ts';
import { forbidden, invalid, notFound } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { actorNow, type BodyId, type PersonId } from '../../people/index.ts';
import { holdPlan } from '../hold-plan.ts';
import { Plan, type PlanId } from '../plan.entity.ts';
import { mayBegin } from '../plan.policy.ts';
import { recordPlan } from '../record-plan.ts';
import { oneOf, type WrittenWords, written } from '../written-words.ts';

/** What is said of a plan beside its lines. */
export interface PlanFacts {
  readonly title: string;
  /** The language of the title. */
  readonly language: string;
  readonly number?: string | null;
  readonly issuerId?: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly legalBasis?: string | null;
  readonly source?: string | null;
}

export interface BeginPlan extends PlanFacts {
  readonly requestId: string;
  /** The plan whose unfinished work it may go on with. */
  readonly followsId?: string | null;
}

/** Begins a plan for the body one acts for; its own people alone see it until it is shared. */
export async function beginPlan(services: Services, actor: Person, input: BeginPlan): Promise<string> {
  const { requestId, ...payload } = input;
  const { id } = await services.streams.perform(
    actor,
    { requestId, action: 'beginPlan', payload },
    async (work) => {
      const now = await actorNow(work);
      if (!now.actingFor || !mayBegin(now))
        throw forbidden(
          'A body’s staff, its focal point, deputy, coordinator or administrator begin a plan for it.',
          'PLAN_BEGINNERS_ONLY',
        );
      const followsId = input.followsId ? await ownPlan(work, input.followsId, now.actingFor) : null;
      const facts = await factsOf(work, input);
      const planId = newId<'Plan'>();
      const plan = work.em.create(Plan, {
        id: planId,
        slug: await freeAddressPart(work, 'plan', oneOf(facts.title).words),
        ownerId: now.actingFor as BodyId,
        audience: 'PRIVATE',
        streamId: await work.streamOf('history', planId),
        ...facts,
        followsId,
        createdById: work.actor.id as PersonId,
        createdAt: work.clock.now(),
      });
      work.em.persist(plan);
      await work.em.flush();
      recordPlan(work, { plan }, 'begun');
      return { id: planId };
    },
  );
  return id;
}

/** What is said of a plan, as it is kept; refuses one that ends before it begins or takes longer than plans do. */
export async function factsOf(work: Work, given: PlanFacts, before: WrittenWords = {}) {
  const startsOn = dayOf('startsOn', given.startsOn);
  const endsOn = dayOf('endsOn', given.endsOn);
  if (endsOn < startsOn)
    throw invalid('endsOn', `${endsOn} is before ${startsOn}, when it begins.`, 'DAY_BEFORE_BEGIN', {
      begin: startsOn,
    });
  const years = Number(endsOn.slice(0, 4)) - Number(startsOn.slice(0, 4)) + 1;
  if (years > limits.years.max)
    throw invalid('endsOn', `${years} years are more than ${limits.years.max}.`, 'NUMBER_OUT_OF_RANGE', {
      min: 1,
      max: limits.years.max,
    });
  return {
    title: written('title', { words: given.title, language: given.language }, limits.title, before),
    number: optional('number', given.number, limits.number),
    issuerId: given.issuerId ? await bodyNamed(work, 'issuerId', given.issuerId) : null,
    startsOn,
    endsOn,
    legalBasis: optional('legalBasis', given.legalBasis, limits.legalBasis),
    source: optional('source', given.source, limits.source),
  };
}

/** A text that may be left out. */
export function optional(
  field: string,
  value: string | null | undefined,
  bounds: { min: number; max: number },
): string | null {
  return value?.trim() ? plainText(field, value, bounds) : null;
}

/** A body that there is; refuses any other id. */
export async function bodyNamed(work: Work, field: string, id: string): Promise<BodyId> {
  const found = isId(id) ? await work.em.execute<object[]>('select 1 from body where id = ?', [id]) : [];
  if (found.length === 0) throw invalid(field, `There is no body ${JSON.stringify(id)}.`, 'NO_SUCH_BODY');
  return id as BodyId;
}

async function ownPlan(work: Work, id: string, bodyId: string): Promise<PlanId> {
  const { plan } = await holdPlan(work, id);
  if (plan.ownerId !== bodyId) throw notFound('plan', id);
  return plan.id;
}
