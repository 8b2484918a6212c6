import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Ctx,
  FieldResolver,
  ID,
  Info,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { type Context, signedIn } from '../graphql/context.ts';
import { onlyOverTheSocket } from '../graphql/only-over-the-socket.ts';
import { readOne } from '../graphql/planner/index.ts';
import { Cursor } from '../graphql/scalars.ts';
import { isId } from '../kernel/ids.ts';
import { joinSections } from './actions/join-sections.ts';
import { restoreSection } from './actions/restore-section.ts';
import { addSection, moveSection, removeSection, renameSection } from './actions/sections.ts';
import { splitSection } from './actions/split-section.ts';
import { documentFace, sectionFace } from './document.face.ts';
import {
  AddSectionInput,
  DocumentEventUnion,
  DocumentType,
  EditSectionInput,
  EditTakenType,
  JoinSectionsInput,
  MoveSectionInput,
  RemoveSectionInput,
  RenameSectionInput,
  RestoreSectionInput,
  SectionStateType,
  SectionType,
  SplitSectionInput,
} from './document.types.ts';
import { editSection } from './edit-section.ts';
import { noteReading } from './readings/note-reading.ts';
import { type SectionState, sectionStates } from './section-state.ts';

@Resolver()
export class DocumentResolver {
  @Query(() => DocumentType, {
    nullable: true,
    description: 'A document, or null where there is none that the reader may see.',
  })
  async document(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ): Promise<object | null> {
    if (!isId(id)) return null;
    return readOne(context, info, documentFace, ({ param }) => ({
      where: (document) => `${document}.id = ${param(id)}`,
    }));
  }

  @Mutation(() => EditTakenType, {
    description: 'Adds a device’s edits to a section: on disk before anyone sees them.',
  })
  async editSection(@Ctx() context: Context, @Arg('input', () => EditSectionInput) input: EditSectionInput) {
    return { position: await editSection(context.services, signedIn(context), input) };
  }

  @Mutation(() => SectionType, { description: 'Adds an empty section.' })
  async addSection(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AddSectionInput) input: AddSectionInput,
  ) {
    return readSection(context, info, await addSection(context.services, signedIn(context), input));
  }

  @Mutation(() => SectionType, { description: 'Gives a section another title.' })
  async renameSection(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RenameSectionInput) input: RenameSectionInput,
  ) {
    return readSection(context, info, await renameSection(context.services, signedIn(context), input));
  }

  @Mutation(() => SectionType, {
    description: 'Moves a section, with all below it. Refuses to put it below itself.',
  })
  async moveSection(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveSectionInput) input: MoveSectionInput,
  ) {
    return readSection(context, info, await moveSection(context.services, signedIn(context), input));
  }

  @Mutation(() => SectionType, {
    description: 'Takes a section out of the text, with all below it; its words are kept.',
  })
  async removeSection(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RemoveSectionInput) input: RemoveSectionInput,
  ) {
    return readSection(context, info, await removeSection(context.services, signedIn(context), input));
  }

  @Mutation(() => SectionType, {
    description: 'Puts a section back that was taken out, with what was taken out with it.',
  })
  async restoreSection(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RestoreSectionInput) input: RestoreSectionInput,
  ) {
    return readSection(context, info, await restoreSection(context.services, signedIn(context), input));
  }

  @Mutation(() => SectionType, {
    description: 'Puts a block and all after it into a new section, which is given; blocks keep their ids.',
  })
  async splitSection(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SplitSectionInput) input: SplitSectionInput,
  ) {
    return readSection(context, info, await splitSection(context.services, signedIn(context), input));
  }

  @Mutation(() => SectionType, {
    description: 'Puts a section’s text at the end of another, which is given, under its title as a heading.',
  })
  async joinSections(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => JoinSectionsInput) input: JoinSectionsInput,
  ) {
    return readSection(context, info, await joinSections(context.services, signedIn(context), input));
  }
}

@Resolver(() => SectionType)
export class SectionStateResolver {
  @FieldResolver(() => SectionStateType, {
    description: 'Its text to begin with; holds at least all up to the document’s `position` read with it.',
  })
  state(@Root() section: { id: string }, @Ctx() context: Context): Promise<SectionState | null> {
    return context.loaders.of('section state', (ids) => statesToGive(context, ids)).load(section.id);
  }
}

/** What the socket delivers; who may follow and what is read stands in the live view of the same name. */
@Resolver()
export class DocumentSubscription {
  @Subscription(() => DocumentEventUnion, {
    description:
      'All that happens to a document after a position: first what was missed, then as it happens.',
    subscribe: onlyOverTheSocket,
  })
  document(
    @Root() event: object,
    @Arg('documentId', () => ID) _documentId: string,
    @Arg('after', () => Cursor, {
      description: 'The last position one has; the document’s `position` to begin with.',
    })
    _after: number,
  ): typeof DocumentEventUnion {
    return event as typeof DocumentEventUnion;
  }
}

async function statesToGive({ services, actor }: Context, ids: readonly string[]) {
  const states = await sectionStates(services.database.pool, ids);
  const texts = new Map([...states.values()].map((state) => [state.documentId, state]));
  for (const text of texts.values()) await noteReading(services, actor, text);
  return states;
}

async function readSection(context: Context, info: GraphQLResolveInfo, id: string): Promise<object | null> {
  return readOne(context, info, sectionFace, ({ param }) => ({
    where: (section) => `${section}.id = ${param(id)}`,
  }));
}
