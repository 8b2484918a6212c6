import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { type Context, planned, signedIn } from '../../graphql/context.ts';
import { readOne } from '../../graphql/planner/index.ts';
import { DocumentType } from '../document.types.ts';
import { discardDraft, mergeDraft, proposeDraft } from './actions/close-draft.ts';
import { saveDraft } from './actions/save-draft.ts';
import { draftFace } from './draft.face.ts';
import {
  DiscardDraftInput,
  MergeDraftInput,
  ProposeDraftInput,
  SaveDraftInput,
  SectionDraftType,
} from './draft.types.ts';

@Resolver(() => DocumentType)
export class DraftResolver {
  @FieldResolver(() => [SectionDraftType], {
    description: 'The reader’s own drafts of its sections that are still worked on.',
  })
  myDrafts(@Root() document: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(document, info);
  }

  @Mutation(() => SectionDraftType, {
    description: 'Keeps one’s own wording of a section where nobody else sees it.',
  })
  async saveDraft(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SaveDraftInput) input: SaveDraftInput,
  ) {
    return readDraft(context, info, await saveDraft(context.services, signedIn(context), input));
  }

  @Mutation(() => SectionDraftType, {
    description: 'Puts one’s draft into the text, merged with what the section has become since.',
  })
  async mergeDraft(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MergeDraftInput) input: MergeDraftInput,
  ) {
    return readDraft(context, info, await mergeDraft(context.services, signedIn(context), input));
  }

  @Mutation(() => SectionDraftType, { description: 'Makes one’s draft a proposal that others see.' })
  async proposeDraft(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ProposeDraftInput) input: ProposeDraftInput,
  ) {
    return readDraft(context, info, await proposeDraft(context.services, signedIn(context), input));
  }

  @Mutation(() => SectionDraftType, { description: 'Puts one’s draft away, or takes it up again.' })
  async discardDraft(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DiscardDraftInput) input: DiscardDraftInput,
  ) {
    return readDraft(context, info, await discardDraft(context.services, signedIn(context), input));
  }
}

function readDraft(context: Context, info: GraphQLResolveInfo, id: string): Promise<object | null> {
  return readOne(context, info, draftFace, ({ param }) => ({
    where: (draft) => `${draft}.id = ${param(id)}`,
  }));
}
