import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Context, planned, signedIn } from '../../graphql/context.ts';
import { readOne, readSelection, type Selection } from '../../graphql/planner/index.ts';
import { notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import { DocumentType } from '../document.types.ts';
import { type HasWords, noteWords } from '../readings/reading.face.ts';
import { compareEditions, type SectionChange } from './compare-editions.ts';
import { cutEdition } from './cut-edition.ts';
import { editionFace } from './edition.face.ts';
import { CutEditionInput, EditionType, MoveEditionInput, SectionChangeType } from './edition.types.ts';
import type { EditionSection } from './edition-text.ts';
import { moveEdition } from './move-edition.ts';

@Resolver(() => DocumentType)
export class EditionResolver {
  @Query(() => EditionType, {
    nullable: true,
    description: 'An edition, or null where there is none that the reader may see.',
  })
  async edition(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ): Promise<object | null> {
    return isId(id) ? readEdition(context, info, id) : null;
  }

  @Query(() => [SectionChangeType], {
    description:
      'What a later edition changed in an earlier one, section by section, in the later one’s reading order.',
  })
  async editionChanges(
    @Ctx() context: Context,
    @Arg('beforeId', () => ID) beforeId: string,
    @Arg('afterId', () => ID) afterId: string,
  ): Promise<SectionChange[]> {
    // One after the other, so that of two that are not there it is always the first that is named.
    const before = await textOfEdition(context, beforeId);
    const after = await textOfEdition(context, afterId);
    if (before.documentId !== after.documentId) throw notFound('edition', afterId);
    return compareEditions(before.sections, after.sections);
  }

  @FieldResolver(() => [EditionType], { description: 'Its editions, the latest first.' })
  editions(@Root() document: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(document, info);
  }

  @Mutation(() => EditionType, {
    description: 'Cuts the working text as the next edition, for consultation.',
  })
  async cutEdition(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CutEditionInput) input: CutEditionInput,
  ) {
    return readEdition(context, info, await cutEdition(context.services, signedIn(context), input));
  }

  @Mutation(() => EditionType, {
    description: 'Freezes, adopts or withdraws an edition; adopting one supersedes the one before it.',
  })
  async moveEdition(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveEditionInput) input: MoveEditionInput,
  ) {
    return readEdition(context, info, await moveEdition(context.services, signedIn(context), input));
  }
}

async function readEdition(context: Context, info: GraphQLResolveInfo, id: string): Promise<object | null> {
  return readOne(context, info, editionFace, ({ param }) => ({
    where: (edition) => `${edition}.id = ${param(id)}`,
  }));
}

const field = (name: string, below: Selection = { fields: new Map() }) =>
  [name, { name, key: name, args: {}, below }] as const;

/** All that two editions are compared by. */
const wholeText: Selection = {
  fields: new Map([
    field('documentId'),
    field('sections', {
      fields: new Map(
        [
          'sectionId',
          'parentId',
          'ord',
          'number',
          'title',
          'freedom',
          'guidance',
          'questions',
          'parameters',
          'blocks',
          'hash',
        ].map((name) => field(name)),
      ),
    }),
  ]),
};

async function textOfEdition(
  context: Context,
  id: string,
): Promise<{ documentId: string; sections: EditionSection[] }> {
  const [edition] = isId(id)
    ? await readSelection(context, wholeText, editionFace, ({ param }) => ({
        where: (edition) => `${edition}.id = ${param(id)}`,
      }))
    : [];
  if (!edition) throw notFound('edition', id);
  await noteWords(context, edition as HasWords);
  return edition as unknown as { documentId: string; sections: EditionSection[] };
}
