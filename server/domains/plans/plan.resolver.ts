import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Ctx,
  FieldResolver,
  ID,
  Info,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { planLimits as limits } from '../../../schema/plan-limits.ts';
import { type Context, planned, signedIn } from '../../graphql/context.ts';
import { onlyOverTheSocket } from '../../graphql/only-over-the-socket.ts';
import { readMany, readOne } from '../../graphql/planner/index.ts';
import { Cursor } from '../../graphql/scalars.ts';
import { beginPlan } from './actions/begin-plan.ts';
import { carryOver } from './actions/carry-over.ts';
import { changePlan, issuePlan } from './actions/change-plan.ts';
import { settlePlanClaim } from './actions/settle-plan-claim.ts';
import { addInitiative } from './initiatives/add-initiative.ts';
import { changeActivity } from './lines/change-activity.ts';
import { addPlanLine, movePlanLine, removePlanLine, renamePlanLine } from './lines/change-lines.ts';
import { turnPlanLine } from './lines/turn-line.ts';
import { pastePlanRows } from './paste/paste-plan-rows.ts';
import { planFace } from './plan.face.ts';
import {
  AddInitiativeInput,
  AddPlanLineInput,
  BeginPlanInput,
  CarryOverInput,
  ChangeActivityInput,
  ChangePlanInput,
  IssuePlanInput,
  MovePlanLineInput,
  PastePlanRowsInput,
  PlanFilter,
  RemovePlanLineInput,
  RenamePlanLineInput,
  SettlePlanClaimInput,
  TurnPlanLineInput,
} from './plan.inputs.ts';
import { PastedPlanRowType, PlanEventType, PlanEventUnion, PlanType } from './plan.types.ts';

function planWith(context: Context, info: GraphQLResolveInfo, id: string): Promise<object | null> {
  return readOne(context, info, planFace, ({ param }) => ({ where: (plan) => `${plan}.id = ${param(id)}` }));
}

@Resolver()
export class PlanResolver {
  @Query(() => [PlanType], {
    description: `Plans that the reader may know of, the latest first: ${limits.listed.max} at most.`,
  })
  plans(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => PlanFilter, { nullable: true }) filter: PlanFilter | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
  ): Promise<object[]> {
    const { body, year } = filter ?? {};
    return readMany(context, info, planFace, ({ param }) => ({
      where: (plan) => {
        const conditions = ['true'];
        if (body)
          conditions.push(`${plan}.owner_id in (with recursive below as (
            select b.id from body b where b.slug = ${param(body.replaceAll('\u0000', ''))}
            union select b.id from below join body b on b.parent_id = below.id) select id from below)`);
        if (year != null) {
          const given = `${param(year)}::int`;
          conditions.push(
            `${given} between extract(year from ${plan}.starts_on) and extract(year from ${plan}.ends_on)`,
          );
        }
        return conditions.join(' and ');
      },
      order: (plan) => `${plan}.starts_on desc, ${plan}.created_at desc, ${plan}.id`,
      limit: Math.max(1, Math.min(first ?? limits.listed.max, limits.listed.max)),
    }));
  }

  @Query(() => PlanType, { nullable: true, description: 'The plan of an address, or null.' })
  plan(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('slug', () => String) slug: string,
  ): Promise<object | null> {
    const known = slug.replaceAll('\u0000', '');
    return readOne(context, info, planFace, ({ param }) => ({
      where: (plan) => `${plan}.slug = ${param(known)}`,
    }));
  }

  @Mutation(() => PlanType, {
    description: 'Begins a plan for the body one acts for; its people alone see it until it is shared.',
  })
  async beginPlan(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => BeginPlanInput) input: BeginPlanInput,
  ) {
    return planWith(context, info, await beginPlan(context.services, signedIn(context), input));
  }

  @Mutation(() => PlanType, { description: 'Changes what is said of a plan beside its lines.' })
  async changePlan(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ChangePlanInput) input: ChangePlanInput,
  ) {
    return planWith(context, info, await changePlan(context.services, signedIn(context), input));
  }

  @Mutation(() => PlanType, {
    description: 'Issues a plan: what the leads of its activities promised is due from now on.',
  })
  async issuePlan(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => IssuePlanInput) input: IssuePlanInput,
  ) {
    return planWith(context, info, await issuePlan(context.services, signedIn(context), input));
  }

  @Mutation(() => PlanType, { description: 'Adds a group to a plan, or an activity to a group.' })
  async addPlanLine(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AddPlanLineInput) input: AddPlanLineInput,
  ) {
    return planWith(context, info, await addPlanLine(context.services, signedIn(context), input));
  }

  @Mutation(() => PlanType, { description: 'Says a group or an activity in other words.' })
  async renamePlanLine(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RenamePlanLineInput) input: RenamePlanLineInput,
  ) {
    return planWith(context, info, await renamePlanLine(context.services, signedIn(context), input));
  }

  @Mutation(() => PlanType, { description: 'Puts a group or an activity elsewhere in its plan.' })
  async movePlanLine(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MovePlanLineInput) input: MovePlanLineInput,
  ) {
    return planWith(context, info, await movePlanLine(context.services, signedIn(context), input));
  }

  @Mutation(() => PlanType, {
    description: 'Takes an empty group out of a plan, or an activity of which nothing was done.',
  })
  async removePlanLine(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RemovePlanLineInput) input: RemovePlanLineInput,
  ) {
    return planWith(context, info, await removePlanLine(context.services, signedIn(context), input));
  }

  @Mutation(() => PlanType, {
    description:
      'Says who leads an activity, who takes part, when, with what money and for which initiatives.',
  })
  async changeActivity(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ChangeActivityInput) input: ChangeActivityInput,
  ) {
    return planWith(context, info, await changeActivity(context.services, signedIn(context), input));
  }

  @Mutation(() => PlanType, {
    description:
      'Makes a group an activity at the end of the group before it, with its own behind it; or an activity of which nothing is said yet a group, with those behind it below.',
  })
  async turnPlanLine(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => TurnPlanLineInput) input: TurnPlanLineInput,
  ) {
    return planWith(context, info, await turnPlanLine(context.services, signedIn(context), input));
  }

  @Mutation(() => PlanType, {
    description: 'Says whether what a source claims is so; for who leads the plan, once.',
  })
  async settlePlanClaim(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SettlePlanClaimInput) input: SettlePlanClaimInput,
  ) {
    return planWith(context, info, await settlePlanClaim(context.services, signedIn(context), input));
  }

  @Mutation(() => [PastedPlanRowType], {
    description:
      'Brings rows of a spreadsheet into a plan, all of them or none; says of each what became of it.',
  })
  async pastePlanRows(
    @Ctx() context: Context,
    @Arg('input', () => PastePlanRowsInput) input: PastePlanRowsInput,
  ): Promise<readonly object[]> {
    return pastePlanRows(context.services, signedIn(context), input);
  }

  @Mutation(() => PlanType, { description: 'Adds an initiative that a plan carries out.' })
  async addInitiative(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AddInitiativeInput) input: AddInitiativeInput,
  ) {
    return planWith(context, info, await addInitiative(context.services, signedIn(context), input));
  }

  @Mutation(() => PlanType, {
    description: 'Carries unfinished activities over into the plan that follows, with their history.',
  })
  async carryOver(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CarryOverInput) input: CarryOverInput,
  ) {
    return planWith(context, info, await carryOver(context.services, signedIn(context), input));
  }
}

@Resolver(() => PlanType)
export class PlanHistoryResolver {
  @FieldResolver(() => [PlanEventType], {
    description: 'What happened to it, the latest first; empty for who may not know who changed what.',
  })
  history(
    @Root() plan: object,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
  ): object[] {
    return planned(plan, info, { first });
  }
}

/** What the socket delivers; who may follow and what is read stands in the live view of the same name. */
@Resolver()
export class PlanSubscription {
  @Subscription(() => PlanEventUnion, {
    description: 'That a plan has changed, after a position: first what was missed, then as it happens.',
    subscribe: onlyOverTheSocket,
  })
  plan(
    @Root() event: object,
    @Arg('planId', () => ID) _planId: string,
    @Arg('after', () => Cursor, { description: 'The last position one has; the plan’s to begin with.' })
    _after: number,
  ): typeof PlanEventUnion {
    return event as typeof PlanEventUnion;
  }
}
