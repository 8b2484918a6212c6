import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLJSON } from 'graphql-scalars';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { BlockJson } from '../../../schema/blocks/index.ts';
import { type Context, planned } from '../../graphql/context.ts';
import { CommentThreadType } from '../comments/comment.types.ts';
import { DocumentType, SectionType } from '../document.types.ts';
import { SectionDraftType } from '../drafts/draft.types.ts';
import { EditionSectionType, EditionType } from '../editions/edition.types.ts';
import { ProposalType } from '../proposals/proposal.types.ts';
import { type HasWords, noteWords } from './reading.face.ts';

type Blocks = readonly BlockJson[];

// Each field here has words of a text in it: whoever is given them from outside a private text has read in it.

@Resolver(() => ProposalType)
export class ProposalWordsResolver {
  @FieldResolver(() => GraphQLJSON, {
    description: 'The section as it stood when it was begun or last brought up to date: ProseMirror JSON.',
  })
  async base(@Root() proposal: HasWords & { base: Blocks }, @Ctx() context: Context): Promise<Blocks> {
    await noteWords(context, proposal);
    return proposal.base;
  }

  @FieldResolver(() => GraphQLJSON, { description: 'How the section would read: ProseMirror JSON.' })
  async text(@Root() proposal: HasWords & { text: Blocks }, @Ctx() context: Context): Promise<Blocks> {
    await noteWords(context, proposal);
    return proposal.text;
  }
}

@Resolver(() => SectionDraftType)
export class DraftWordsResolver {
  @FieldResolver(() => GraphQLJSON, {
    description: 'The section as it stood when it was begun: ProseMirror JSON.',
  })
  async base(@Root() draft: HasWords & { base: Blocks }, @Ctx() context: Context): Promise<Blocks> {
    await noteWords(context, draft);
    return draft.base;
  }
}

@Resolver(() => CommentThreadType)
export class QuoteResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The words it is about as they stood; null where the whole section is meant.',
  })
  async quote(
    @Root() thread: HasWords & { quote: string | null },
    @Ctx() context: Context,
  ): Promise<string | null> {
    if (thread.quote !== null) await noteWords(context, thread);
    return thread.quote;
  }

  @FieldResolver(() => String, { description: 'What stood right before the words.' })
  async prefix(@Root() thread: HasWords & { prefix: string }, @Ctx() context: Context): Promise<string> {
    if (thread.prefix) await noteWords(context, thread);
    return thread.prefix;
  }

  @FieldResolver(() => String, { description: 'What stood right after them.' })
  async suffix(@Root() thread: HasWords & { suffix: string }, @Ctx() context: Context): Promise<string> {
    if (thread.suffix) await noteWords(context, thread);
    return thread.suffix;
  }
}

@Resolver(() => DocumentType)
export class DocumentWordsResolver {
  // Titles and guidance are words too: who has them knows what the text is about.
  @FieldResolver(() => [SectionType], {
    description: 'Those not taken out, by place; the tree is made of `parentId`.',
  })
  async sections(
    @Root() document: HasWords,
    @Info() info: GraphQLResolveInfo,
    @Ctx() context: Context,
  ): Promise<object[]> {
    await noteWords(context, document);
    return planned(document, info);
  }
}

@Resolver(() => EditionType)
export class EditionWordsResolver {
  @FieldResolver(() => [EditionSectionType], { description: 'In reading order.' })
  async sections(
    @Root() edition: HasWords,
    @Info() info: GraphQLResolveInfo,
    @Ctx() context: Context,
  ): Promise<object[]> {
    await noteWords(context, edition);
    return planned(edition, info);
  }
}
