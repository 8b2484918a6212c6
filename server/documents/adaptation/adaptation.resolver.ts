import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Context, planned, signedIn } from '../../graphql/context.ts';
import { readMany, readOne } from '../../graphql/planner/index.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { bodiesOf } from '../../kernel/actor.ts';
import { notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import { DocumentEntryType, DocumentType } from '../document.types.ts';
import { ProposalType } from '../proposals/proposal.types.ts';
import { type HasWords, noteWords } from '../readings/reading.face.ts';
import { answerSection } from './actions/answer-section.ts';
import { beginAdaptation } from './actions/begin-adaptation.ts';
import { beginMerge, finishMerge, leaveMerge } from './actions/bring-over.ts';
import { decideSection } from './actions/decide-section.ts';
import { dropSection, placeSection } from './actions/place-section.ts';
import { proposeUpstream } from './actions/propose-upstream.ts';
import { publishAdaptation, withdrawAdaptation } from './actions/publish-adaptation.ts';
import { settleSection, undoSettlement } from './actions/settle-section.ts';
import { adaptationFace } from './adaptation.face.ts';
import * as inputs from './adaptation.inputs.ts';
import {
  AdaptationMergeType,
  AdaptationType,
  AdaptedTextType,
  ProposalOriginType,
  SectionDecisionType,
} from './adaptation.types.ts';
import { asReader } from './ask.ts';
import { readMerge } from './read-merge.ts';
import { readPublished } from './read-published.ts';
import { readAdaptation } from './read-text.ts';
import { shownText } from './shown-text.ts';

@Resolver()
export class AdaptationResolver {
  @Query(() => AdaptationType, {
    nullable: true,
    description: 'An adaptation, or null where there is none that the reader may know of.',
  })
  adaptation(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ): Promise<object | null> | null {
    return isId(id) ? readAdaptationFace(context, info, id) : null;
  }

  @Query(() => [AdaptationType], {
    description:
      'The adaptations of the bodies that the reader is appointed to, those that are behind first.',
  })
  myAdaptations(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object[]> {
    return readMany(context, info, adaptationFace, ({ param }) => ({
      where: (adaptation) => `${adaptation}.owner_id = any(${param(bodiesOf(context.actor))}::uuid[])`,
      order: (
        adaptation,
      ) => `not exists (select 1 from edition n join edition b on b.id = ${adaptation}.base_edition_id
        where n.document_id = b.document_id and n.state = 'ADOPTED' and n.number > b.number), ${adaptation}.begun_at`,
    }));
  }

  @Mutation(() => AdaptationType, {
    description: 'Begins the own text of an adopted edition, for the body one acts for. Nothing is copied.',
  })
  async beginAdaptation(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.BeginAdaptationInput) input: inputs.BeginAdaptationInput,
  ) {
    return written(context, info, await beginAdaptation(context.services, signedIn(context), input));
  }

  @Mutation(() => AdaptationType, {
    description: 'Decides on a section of the common text; an adapted one begins as the common text reads.',
  })
  async decideSection(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.DecideSectionInput) input: inputs.DecideSectionInput,
  ) {
    return written(context, info, await decideSection(context.services, signedIn(context), input));
  }

  @Mutation(() => AdaptationType, {
    description: 'Adds a section that the common text does not have, or puts one of those elsewhere.',
  })
  async placeSection(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.PlaceSectionInput) input: inputs.PlaceSectionInput,
  ) {
    await placeSection(context.services, signedIn(context), input);
    return written(context, info, input.adaptationId);
  }

  @Mutation(() => AdaptationType, { description: 'Takes an added section out again.' })
  async dropSection(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.DropSectionInput) input: inputs.DropSectionInput,
  ) {
    return written(context, info, await dropSection(context.services, signedIn(context), input));
  }

  @Mutation(() => AdaptationType, {
    description: 'Answers a question of a section, or sets a value of it.',
  })
  async answerSection(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.AnswerSectionInput) input: inputs.AnswerSectionInput,
  ) {
    return written(context, info, await answerSection(context.services, signedIn(context), input));
  }

  @Mutation(() => AdaptationType, { description: 'Shows the adaptation as it stands to everybody.' })
  async publishAdaptation(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.PublishAdaptationInput) input: inputs.PublishAdaptationInput,
  ) {
    return written(context, info, await publishAdaptation(context.services, signedIn(context), input));
  }

  @Mutation(() => AdaptationType, { description: 'Takes back what was published, with the reason.' })
  async withdrawAdaptation(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.WithdrawAdaptationInput) input: inputs.WithdrawAdaptationInput,
  ) {
    return written(context, info, await withdrawAdaptation(context.services, signedIn(context), input));
  }

  @Mutation(() => AdaptationType, {
    description: 'Begins to bring the adaptation over to the adopted edition, or goes on with it.',
  })
  async beginMerge(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.BeginMergeInput) input: inputs.BeginMergeInput,
  ) {
    return written(context, info, await beginMerge(context.services, signedIn(context), input));
  }

  @Mutation(() => AdaptationType, {
    description: 'Settles one section; the adaptation stays as it is until all is settled.',
  })
  async settleSection(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.SettleSectionInput) input: inputs.SettleSectionInput,
  ) {
    return written(context, info, await settleSection(context.services, signedIn(context), input));
  }

  @Mutation(() => AdaptationType, { description: 'Opens a settled section again.' })
  async undoSettlement(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.UndoSettlementInput) input: inputs.UndoSettlementInput,
  ) {
    return written(context, info, await undoSettlement(context.services, signedIn(context), input));
  }

  @Mutation(() => AdaptationType, {
    description: 'Moves the adaptation to the later edition once nothing waits any more.',
  })
  async finishMerge(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.FinishMergeInput) input: inputs.FinishMergeInput,
  ) {
    return written(context, info, await finishMerge(context.services, signedIn(context), input));
  }

  @Mutation(() => AdaptationType, { description: 'Leaves off bringing it over; it stays behind as it is.' })
  async leaveMerge(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.LeaveMergeInput) input: inputs.LeaveMergeInput,
  ) {
    return written(context, info, await leaveMerge(context.services, signedIn(context), input));
  }

  @Mutation(() => AdaptationType, {
    description: 'Proposes the own wording of a section to the common text, with reason and evidence.',
  })
  async proposeUpstream(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.ProposeUpstreamInput) input: inputs.ProposeUpstreamInput,
  ) {
    await proposeUpstream(context.services, signedIn(context), input);
    return written(context, info, input.adaptationId);
  }
}

interface Known extends HasWords {
  readonly id: string;
  readonly isOwn: boolean;
}

@Resolver(() => AdaptationType)
export class AdaptationPartsResolver {
  @FieldResolver(() => AdaptedTextType, {
    nullable: true,
    description:
      'The whole text: as it stands for who works on it, else as it was published; at an instant, as it stood then.',
  })
  async text(
    @Root() adaptation: Known,
    @Ctx() context: Context,
    @Arg('at', () => DateTime, { nullable: true }) at: Date | null,
    @Arg('isPublished', () => Boolean, {
      defaultValue: false,
      description: 'As it was published, also for who works on it.',
    })
    isPublished: boolean,
  ): Promise<object | null> {
    const { id, isOwn } = adaptation;
    const { actor, language } = context;
    const ask = asReader(context.pool);
    if (isOwn && !isPublished) await noteWords(context, adaptation);
    const text =
      isOwn && !isPublished
        ? await readAdaptation(ask, id, at ?? null)
        : await readPublished(ask, { actor, language }, id, at ?? null);
    return text && shownText(text);
  }

  @FieldResolver(() => AdaptationMergeType, {
    nullable: true,
    description:
      'What bringing it over takes, for who works on it: the one that is open, else what one would be. Null where it is not behind.',
  })
  async merge(@Root() adaptation: Known, @Ctx() context: Context): Promise<object | null> {
    if (!adaptation.isOwn) return null;
    await noteWords(context, adaptation);
    return readMerge(context, adaptation.id);
  }
}

@Resolver(() => ProposalType)
export class ProposalOriginResolver {
  @FieldResolver(() => ProposalOriginType, {
    nullable: true,
    description: 'The adaptation that it came from, with what supports it.',
  })
  origin(@Root() proposal: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(proposal, info);
  }
}

@Resolver(() => DocumentType)
export class DocumentAdaptationResolver {
  @FieldResolver(() => AdaptationType, {
    nullable: true,
    description: 'The adaptation whose own words it holds.',
  })
  adaptation(@Root() document: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(document, info);
  }
}

/** What the live view has read stands in the entry already. */
@Resolver(() => DocumentEntryType)
export class DecisionEntryResolver {
  @FieldResolver(() => SectionDecisionType, {
    nullable: true,
    description: 'The decision that the entry tells of, as it stands now: adaptation.decided.',
  })
  decision(@Root() entry: { decision: object | null }): object | null {
    return entry.decision;
  }
}

async function written(context: Context, info: GraphQLResolveInfo, id: string): Promise<object> {
  const adaptation = await readAdaptationFace(context, info, id);
  if (!adaptation) throw notFound('adaptation', id);
  return adaptation;
}

function readAdaptationFace(context: Context, info: GraphQLResolveInfo, id: string): Promise<object | null> {
  return readOne(context, info, adaptationFace, ({ param }) => ({
    where: (adaptation) => `${adaptation}.id = ${param(id)}`,
  }));
}
