import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { limits } from '../../../schema/limits.ts';
import { type Context, planned, signedIn } from '../../graphql/context.ts';
import { readOne, selectionOf } from '../../graphql/planner/index.ts';
import { notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import { documentColumns } from '../document.policy.ts';
import { DocumentMayType, DocumentType } from '../document.types.ts';
import { type HasWords, noteWords } from '../readings/reading.face.ts';
import { addComment } from './actions/add-comment.ts';
import { editComment, hideComment, showComment, withdrawComment } from './actions/change-comment.ts';
import { replyToComment } from './actions/reply-to-comment.ts';
import { reopenComment, resolveComment } from './actions/settle-comment.ts';
import { threadFace } from './comment.face.ts';
import { mayReadComments } from './comment.policy.ts';
import {
  AddCommentInput,
  CommentCountType,
  CommentThreadConnectionType,
  CommentThreadType,
  EditCommentInput,
  HideCommentInput,
  ReplyToCommentInput,
  SettleCommentInput,
  ShowCommentInput,
  ShownThreadsEnum,
  WhereaboutsType,
  WithdrawCommentInput,
} from './comment.types.ts';
import { listThreads, type ThreadList, type ThreadPage } from './thread-page.face.ts';
import { type Place, placesOf } from './whereabouts.ts';

@Resolver()
export class CommentResolver {
  @Query(() => CommentThreadConnectionType, {
    description:
      'What is said about a document, in the order it was begun; not for the public of a public one.',
  })
  commentThreads(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('documentId', () => ID) documentId: string,
    @Arg('show', () => ShownThreadsEnum, { defaultValue: 'OPEN' }) show: ThreadList['show'],
    @Arg('sectionId', () => ID, { nullable: true }) sectionId: string | null,
    @Arg('editionId', () => ID, {
      nullable: true,
      description: 'Only what was said of this edition.',
    })
    editionId: string | null,
    @Arg('first', () => Int, { defaultValue: limits.page.default }) first: number,
    @Arg('after', () => ID, { nullable: true }) after: string | null,
  ): Promise<ThreadPage> {
    const nodes = selectionOf(info).fields.get('nodes')?.below ?? { fields: new Map() };
    return listThreads(context, nodes, {
      documentId,
      show,
      sectionId: sectionId ?? null,
      editionId: editionId ?? null,
      first,
      after: after ?? null,
    });
  }

  @Query(() => CommentThreadType, {
    nullable: true,
    description: 'One thread, or null where there is none that the reader may know of.',
  })
  commentThread(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ): Promise<object | null> | null {
    return isId(id) ? readThread(context, info, id) : null;
  }

  @Mutation(() => CommentThreadType, {
    description: 'Says something about words of a section, or about the whole of it.',
  })
  async addComment(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AddCommentInput) input: AddCommentInput,
  ) {
    return written(context, info, await addComment(context.services, signedIn(context), input));
  }

  @Mutation(() => CommentThreadType, { description: 'Answers in a thread.' })
  async replyToComment(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ReplyToCommentInput) input: ReplyToCommentInput,
  ) {
    return written(context, info, await replyToComment(context.services, signedIn(context), input));
  }

  @Mutation(() => CommentThreadType, {
    description: 'Gives one’s own comment new words; the old ones stay in its history.',
  })
  async editComment(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => EditCommentInput) input: EditCommentInput,
  ) {
    return written(context, info, await editComment(context.services, signedIn(context), input));
  }

  @Mutation(() => CommentThreadType, { description: 'Takes one’s own comment back, or puts it there again.' })
  async withdrawComment(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => WithdrawCommentInput) input: WithdrawCommentInput,
  ) {
    return written(context, info, await withdrawComment(context.services, signedIn(context), input));
  }

  @Mutation(() => CommentThreadType, {
    description: 'Hides a comment, with a reason. For who coordinates the document.',
  })
  async hideComment(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => HideCommentInput) input: HideCommentInput,
  ) {
    return written(context, info, await hideComment(context.services, signedIn(context), input));
  }

  @Mutation(() => CommentThreadType, {
    description: 'Shows a hidden comment again. For who coordinates the document.',
  })
  async showComment(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ShowCommentInput) input: ShowCommentInput,
  ) {
    return written(context, info, await showComment(context.services, signedIn(context), input));
  }

  @Mutation(() => CommentThreadType, {
    description: 'Says that a thread is settled. For who began it and who writes in the document.',
  })
  async resolveComment(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SettleCommentInput) input: SettleCommentInput,
  ) {
    return written(context, info, await resolveComment(context.services, signedIn(context), input));
  }

  @Mutation(() => CommentThreadType, { description: 'Takes a settled thread up again.' })
  async reopenComment(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SettleCommentInput) input: SettleCommentInput,
  ) {
    return written(context, info, await reopenComment(context.services, signedIn(context), input));
  }
}

@Resolver(() => CommentThreadType)
export class CommentPlaceResolver {
  @FieldResolver(() => WhereaboutsType, {
    nullable: true,
    description: 'Where its words stand now; null for one about a whole section that is there.',
  })
  async place(@Root() thread: HasWords & { id: string }, @Ctx() context: Context): Promise<Place | null> {
    await noteWords(context, thread);
    const { pool } = context.services.database;
    // Not kept: a live view asks the same again after the text has changed.
    const loader = context.loaders.of('places of threads', (ids) => placesOf(pool, ids), { isKept: false });
    return loader.load(thread.id);
  }
}

@Resolver(() => DocumentType)
export class CommentCountResolver {
  @FieldResolver(() => [CommentCountType], {
    description: 'How many threads each section has, for who may know what is said.',
  })
  commentCounts(@Root() document: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(document, info);
  }
}

@Resolver(() => DocumentMayType)
export class CommentMayResolver {
  @FieldResolver(() => Boolean, { description: 'Say something about it, as the body they act for.' })
  comment(@Root() may: { comment: boolean }): boolean {
    return may.comment;
  }

  @FieldResolver(() => Boolean, { description: 'Know what is said about it and who wrote it.' })
  readComments(@Root() may: { readComments: boolean }): boolean {
    return may.readComments;
  }
}

async function written(context: Context, info: GraphQLResolveInfo, id: string): Promise<object> {
  const thread = await readThread(context, info, id);
  if (!thread) throw notFound('comment', id);
  return thread;
}

function readThread(context: Context, info: GraphQLResolveInfo, id: string): Promise<object | null> {
  return readOne(context, info, threadFace, ({ param, ...rest }) => ({
    where: (thread) => `${thread}.id = ${param(id)} and exists (select 1 from document d
      where d.id = ${thread}.document_id and ${mayReadComments.sql(documentColumns('d'), { param, ...rest })})`,
  }));
}
