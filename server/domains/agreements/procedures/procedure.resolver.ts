import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Context, planned, signedIn } from '../../../graphql/context.ts';
import { readMany, readOne } from '../../../graphql/planner/index.ts';
import { publishProcedure } from '../actions/publish-procedure.ts';
import { recordOpinion } from '../actions/record-opinion.ts';
import { takeStep } from '../actions/take-step.ts';
import { PublishProcedureInput, RecordOpinionInput, TakeStepInput } from '../agreement.inputs.ts';
import { agreementWith } from '../agreement.resolver.ts';
import { AgreementType } from '../agreement.types.ts';
import { procedureFace } from './procedure.face.ts';
import { ProcedureType, ProcedureVersionType } from './procedure.types.ts';
import { ProcedureRunType } from './run.types.ts';

@Resolver(() => ProcedureType)
export class ProcedureResolver {
  @Query(() => [ProcedureType], { description: 'The procedures that agreements pass through, by address.' })
  procedures(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object[]> {
    return readMany(context, info, procedureFace, () => ({ order: (procedure) => `${procedure}.slug` }));
  }

  @Query(() => ProcedureType, { nullable: true, description: 'The procedure of an address, or null.' })
  procedure(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('slug', () => String) slug: string,
  ): Promise<object | null> {
    return readOne(context, info, procedureFace, ({ param }) => ({
      where: (procedure) => `${procedure}.slug = ${param(slug)}`,
    }));
  }

  @FieldResolver(() => ProcedureVersionType, {
    nullable: true,
    description: 'What it says under a number; without one, what it says now.',
  })
  version(
    @Root() procedure: object,
    @Info() info: GraphQLResolveInfo,
    @Arg('number', () => Int, { nullable: true }) number: number | null,
  ): object | null {
    return planned(procedure, info, { number });
  }

  @Mutation(() => ProcedureType, {
    description:
      'Publishes a procedure or a new version of one; what runs under an earlier one ends under that.',
  })
  async publishProcedure(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => PublishProcedureInput) input: PublishProcedureInput,
  ) {
    const slug = await publishProcedure(context.services, signedIn(context), input);
    return readOne(context, info, procedureFace, ({ param }) => ({
      where: (procedure) => `${procedure}.slug = ${param(slug)}`,
    }));
  }
}

@Resolver(() => AgreementType)
export class ProcedureRunResolver {
  @FieldResolver(() => [ProcedureRunType], {
    description: 'The procedures of its parties; empty for who may not know how it comes about.',
  })
  runs(@Root() agreement: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(agreement, info);
  }

  @Mutation(() => AgreementType, {
    description:
      'Records how a step of a party’s procedure ended; the agreement moves when all parties’ let it.',
  })
  async takeStep(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => TakeStepInput) input: TakeStepInput,
  ) {
    return agreementWith(context, info, await takeStep(context.services, signedIn(context), input));
  }

  @Mutation(() => AgreementType, {
    description: 'Records what a consulted body answered, or that it did not in time.',
  })
  async recordOpinion(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RecordOpinionInput) input: RecordOpinionInput,
  ) {
    return agreementWith(context, info, await recordOpinion(context.services, signedIn(context), input));
  }
}
