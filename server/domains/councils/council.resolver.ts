import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { councilLimits as limits } from '../../../schema/council-limits.ts';
import { EditionType } from '../../documents/index.ts';
import { type Context, planned, signedIn } from '../../graphql/context.ts';
import { readMany, readOne } from '../../graphql/planner/index.ts';
import { SourcedClaimType } from '../agreements/index.ts';
import { BodyType, bodyFace } from '../people/index.ts';
import { askForOpinion } from './actions/ask-for-opinion.ts';
import { declineQuestion } from './actions/decline-question.ts';
import { endMandate, giveMandate } from './actions/give-mandate.ts';
import { settleBodyClaim } from './actions/settle-body-claim.ts';
import { withdrawQuestion } from './actions/withdraw-question.ts';
import { dissent, draftOpinion, giveOpinion } from './actions/write-opinion.ts';
import { councilFace } from './council.face.ts';
import {
  AskForOpinionInput,
  CouncilOpinionType,
  CouncilType,
  DeclineQuestionInput,
  DissentInput,
  DraftOpinionInput,
  EndMandateInput,
  GiveMandateInput,
  GiveOpinionInput,
  SettleBodyClaimInput,
  WithdrawQuestionInput,
} from './council.types.ts';
import { opinionFace } from './opinion.face.ts';

function councilWith(context: Context, info: GraphQLResolveInfo, id: string): Promise<object | null> {
  return readOne(context, info, councilFace, ({ param }) => ({
    where: (council) => `${council}.id = ${param(id)}`,
  }));
}

function opinionWith(context: Context, info: GraphQLResolveInfo, id: string): Promise<object | null> {
  return readOne(context, info, opinionFace, ({ param }) => ({
    where: (opinion) => `${opinion}.id = ${param(id)}`,
  }));
}

@Resolver()
export class CouncilResolver {
  @Query(() => [CouncilType], { description: 'The councils of the network, by their part of an address.' })
  councils(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object[]> {
    return readMany(context, info, councilFace, () => ({
      order: (council) => `${council}.slug`,
      limit: limits.listed.max,
    }));
  }

  @Mutation(() => CouncilType, {
    description:
      'Says what a council is to advise on and from when; the mandate before it ends the day before. For who leads the body that set it up.',
  })
  async giveMandate(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => GiveMandateInput) input: GiveMandateInput,
  ) {
    return councilWith(context, info, await giveMandate(context.services, signedIn(context), input));
  }

  @Mutation(() => CouncilType, {
    description: 'Says until when a council’s mandate holds; for who leads the body that set it up.',
  })
  async endMandate(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => EndMandateInput) input: EndMandateInput,
  ) {
    return councilWith(context, info, await endMandate(context.services, signedIn(context), input));
  }

  @Mutation(() => CouncilOpinionType, {
    description:
      'Asks a council what it thinks of an edition, by a day; its people may read the text from then on. For who leads the text.',
  })
  async askForOpinion(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AskForOpinionInput) input: AskForOpinionInput,
  ) {
    return opinionWith(context, info, await askForOpinion(context.services, signedIn(context), input));
  }

  @Mutation(() => CouncilOpinionType, {
    description: 'Takes back what a council was asked, before it has answered; for who leads the text.',
  })
  async withdrawQuestion(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => WithdrawQuestionInput) input: WithdrawQuestionInput,
  ) {
    return opinionWith(context, info, await withdrawQuestion(context.services, signedIn(context), input));
  }

  @Mutation(() => CouncilOpinionType, {
    description:
      'Says that a council gives no opinion on what it was asked, and why; for its chair and deputy.',
  })
  async declineQuestion(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DeclineQuestionInput) input: DeclineQuestionInput,
  ) {
    return opinionWith(context, info, await declineQuestion(context.services, signedIn(context), input));
  }

  @Mutation(() => CouncilOpinionType, {
    description: 'Keeps a draft of a council’s opinion for its own people; for who sits on it.',
  })
  async draftOpinion(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DraftOpinionInput) input: DraftOpinionInput,
  ) {
    return opinionWith(context, info, await draftOpinion(context.services, signedIn(context), input));
  }

  @Mutation(() => CouncilOpinionType, {
    description: 'Gives a council’s opinion, which is never changed again; for its chair and deputy.',
  })
  async giveOpinion(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => GiveOpinionInput) input: GiveOpinionInput,
  ) {
    return opinionWith(context, info, await giveOpinion(context.services, signedIn(context), input));
  }

  @Mutation(() => CouncilOpinionType, {
    description:
      'Says by name that one does not agree with what one’s council is about to say; for who sits on it.',
  })
  async dissent(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DissentInput) input: DissentInput,
  ) {
    return opinionWith(context, info, await dissent(context.services, signedIn(context), input));
  }

  @Mutation(() => BodyType, {
    description:
      'Says whether what a source claims of a body is so; for who has a say over its people, once.',
  })
  async settleBodyClaim(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SettleBodyClaimInput) input: SettleBodyClaimInput,
  ) {
    const id = await settleBodyClaim(context.services, signedIn(context), input);
    return readOne(context, info, bodyFace, ({ param }) => ({
      where: (body) => `${body}.id = ${param(id)}`,
    }));
  }
}

@Resolver(() => BodyType)
export class BodyCouncilResolver {
  @FieldResolver(() => CouncilType, {
    nullable: true,
    description: 'What it advises on and what it said, where it is a council; null where it is none.',
  })
  council(@Root() body: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(body, info);
  }

  @FieldResolver(() => [SourcedClaimType], {
    description: 'What sources say of it, where they differ; those about the same thing together.',
  })
  claims(@Root() body: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(body, info);
  }
}

@Resolver(() => EditionType)
export class EditionOpinionsResolver {
  @FieldResolver(() => [CouncilOpinionType], {
    description: 'What councils were asked about it and what they said, the latest first.',
  })
  councilOpinions(@Root() edition: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(edition, info);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the reader may ask a council what it thinks of it, acting as now.',
  })
  mayAskForOpinion(@Root() edition: object, @Info() info: GraphQLResolveInfo): boolean {
    return planned(edition, info);
  }
}
