import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLJSON } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type ComparedBlock, compareBlocks } from '../../../schema/blocks/compare/index.ts';
import { limits } from '../../../schema/limits.ts';
import { type Context, planned, signedIn } from '../../graphql/context.ts';
import { readOne, selectionOf } from '../../graphql/planner/index.ts';
import { Cursor } from '../../graphql/scalars.ts';
import { conflict, notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import { DocumentType, EditTakenType } from '../document.types.ts';
import { hashOf } from '../editions/canonical.ts';
import { compareEditions, type SectionChange } from '../editions/compare-editions.ts';
import { SectionChangeType } from '../editions/edition.types.ts';
import { type EditionSection, hashedPart } from '../editions/edition-text.ts';
import { pointFace } from './history.face.ts';
import {
  AuthoredLineType,
  DocumentPointType,
  HistoryConnectionType,
  NamePointInput,
  RevertSectionInput,
  SectionTextType,
  TextChoiceInput,
} from './history.types.ts';
import { listHistory } from './history-page.face.ts';
import { namePoint } from './name-point.ts';
import { historyPlace, readText } from './read-text.ts';
import { revertSection } from './revert-section.ts';
import { textsAt } from './text-at.ts';
import { writersOf } from './writers-of.ts';

@Resolver()
export class HistoryResolver {
  @Query(() => HistoryConnectionType, {
    description:
      'What happened to a document, the latest first, edits gathered into sittings; not for the public of a public one.',
  })
  documentHistory(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('documentId', () => ID) documentId: string,
    @Arg('first', () => Int, { defaultValue: limits.page.default }) first: number,
    @Arg('before', () => Cursor, { nullable: true }) before: number | null,
    @Arg('sectionId', () => ID, { nullable: true }) sectionId: string | null,
  ): Promise<object> {
    if (sectionId && !isId(sectionId)) throw notFound('section', sectionId);
    const nodes = selectionOf(info).fields.get('nodes')?.below ?? { fields: new Map() };
    return listHistory(context, nodes, {
      documentId,
      first,
      before: before ?? null,
      sectionId: sectionId ?? null,
    });
  }

  @Query(() => SectionTextType, { description: 'A section as it read at a position of its document.' })
  async sectionAt(
    @Ctx() context: Context,
    @Arg('sectionId', () => ID) sectionId: string,
    @Arg('position', () => Cursor) position: number,
  ): Promise<SectionTextType> {
    const place = await placeOfSectionToRead(context, sectionId);
    if (position > place.position)
      throw conflict(
        `The document has come to ${place.position}; ${position} is yet to be.`,
        'NOT_COME_SO_FAR',
      );
    const texts = await textsAt(context.pool, [sectionId], position);
    return { sectionId, position, blocks: texts.get(sectionId) ?? [] };
  }

  @Query(() => [SectionChangeType], {
    description:
      'What became of a document, or of one section, between two texts of it: positions, named points, editions.',
  })
  async documentChanges(
    @Ctx() context: Context,
    @Arg('documentId', () => ID) documentId: string,
    @Arg('before', () => TextChoiceInput) before: TextChoiceInput,
    @Arg('after', () => TextChoiceInput) after: TextChoiceInput,
    @Arg('sectionId', () => ID, { nullable: true }) sectionId: string | null,
  ): Promise<SectionChange[]> {
    const place = await historyPlace(context, documentId);
    const [was, is] = [
      await readText(context, place, before, sectionId ?? null),
      await readText(context, place, after, sectionId ?? null),
    ];
    return compareEditions(hashed(was), hashed(is));
  }

  @Query(() => [AuthoredLineType], { description: 'Who wrote the words of a section as they stand now.' })
  async sectionWriters(
    @Ctx() context: Context,
    @Arg('sectionId', () => ID) sectionId: string,
  ): Promise<object[]> {
    const { documentId } = await placeOfSectionToRead(context, sectionId);
    return writersOf(context.services.database.pool, documentId, sectionId);
  }

  @Mutation(() => DocumentPointType, { description: 'Gives a position of a document a name.' })
  async namePoint(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => NamePointInput) input: NamePointInput,
  ) {
    const id = await namePoint(context.services, signedIn(context), input);
    return readOne(context, info, pointFace, ({ param }) => ({
      where: (point) => `${point}.id = ${param(id)}`,
    }));
  }

  @Mutation(() => EditTakenType, {
    description: 'Brings a section back to how it read at an earlier position, as a new edit.',
  })
  async revertSection(
    @Ctx() context: Context,
    @Arg('input', () => RevertSectionInput) input: RevertSectionInput,
  ) {
    return { position: await revertSection(context.services, signedIn(context), input) };
  }
}

@Resolver(() => DocumentType)
export class DocumentPointsResolver {
  @FieldResolver(() => [DocumentPointType], {
    description: 'Its positions that have a name, the latest first, at most 200.',
  })
  points(@Root() document: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(document, info);
  }
}

@Resolver(() => SectionChangeType)
export class ComparisonResolver {
  @FieldResolver(() => GraphQLJSON, {
    description:
      'Both texts block by block and word by word: blocks that are SAME, ADDED, REMOVED, CHANGED, MOVED (and MOVED_AWAY where they stood), and in them runs of words.',
  })
  comparison(@Root() { before, after }: SectionChange): ComparedBlock[] {
    return compareBlocks(before?.blocks ?? [], after?.blocks ?? []);
  }
}

async function placeOfSectionToRead(context: Context, sectionId: string) {
  if (!isId(sectionId)) throw notFound('section', sectionId);
  const { rows } = await context.pool.query<{ document_id: string }>({
    name: 'document of section',
    text: 'select document_id from section where id = $1',
    values: [sectionId],
  });
  if (!rows[0]) throw notFound('section', sectionId);
  return historyPlace(context, rows[0].document_id).catch(() => {
    throw notFound('section', sectionId);
  });
}

const hashed = (sections: readonly EditionSection[]) =>
  sections.map((section) => ({ ...section, hash: hashOf(hashedPart(section)) }));
