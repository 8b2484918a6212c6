import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { CreativeField, Region } from '../../../../schema/words.ts';
import { AdaptationType, adaptationFace } from '../../../documents/index.ts';
import { type Context, planned } from '../../../graphql/context.ts';
import { extendFace, readMany } from '../../../graphql/planner/index.ts';
import { DateTime } from '../../../graphql/scalars.ts';
import { isId } from '../../../kernel/ids.ts';
import { CreativeFieldEnum, RegionEnum } from '../../cities/index.ts';
import { frameworkFace } from '../framework.face.ts';
import { FrameworkType } from '../framework.types.ts';
import { ConvergenceType, MatrixType, MatrixWordingType } from './matrix.types.ts';
import { readConvergence } from './read-convergence.ts';
import { readMatrix } from './read-matrix.ts';
import { readWording } from './read-wording.ts';

const ofFramework = (framework: string, adaptation: string) =>
  `${adaptation}.base_document_id = ${framework}.document_id and ${adaptation}.is_sole`;

extendFace(frameworkFace, {
  relations: {
    adaptations: {
      kind: 'many',
      face: () => adaptationFace,
      on: ofFramework,
      window: (_args, adaptation) => ({ order: `${adaptation}.begun_at, ${adaptation}.id` }),
    },
    adaptation: {
      kind: 'many',
      face: () => adaptationFace,
      on: ofFramework,
      window: ({ body }, adaptation, _framework, { param }) => ({
        where: `${adaptation}.owner_id = (select b.id from body b where b.slug = ${param(body)})`,
        limit: 1,
      }),
      wrap: ([found]) => found ?? null,
    },
    mine: {
      kind: 'many',
      face: () => adaptationFace,
      on: (framework, adaptation, { actor, param }) =>
        actor.kind === 'person' && actor.actingFor
          ? `${ofFramework(framework, adaptation)} and ${adaptation}.owner_id = ${param(actor.actingFor)}::uuid`
          : 'false',
      window: () => ({ limit: 1 }),
      wrap: ([found]) => found ?? null,
    },
  },
});

extendFace(adaptationFace, {
  relations: {
    framework: {
      kind: 'one',
      face: () => frameworkFace,
      on: (adaptation, framework) => `${framework}.document_id = ${adaptation}.base_document_id`,
    },
  },
});

@Resolver()
export class MatrixResolver {
  @Query(() => MatrixType, {
    nullable: true,
    description:
      'Who takes which section of a framework how, as published. Null where the reader may not know of the edition.',
  })
  matrix(
    @Ctx() context: Context,
    @Arg('framework', () => String, { description: 'The framework’s slug.' }) slug: string,
    @Arg('edition', () => Int, { nullable: true, description: 'Its number; the adopted one without.' })
    edition: number | null,
    @Arg('at', () => DateTime, { nullable: true, description: 'As it was published then.' }) at: Date | null,
    @Arg('field', () => CreativeFieldEnum, { nullable: true }) field: CreativeField | null,
    @Arg('region', () => RegionEnum, { nullable: true }) region: Region | null,
    @Arg('network', () => String, {
      nullable: true,
      description: 'The slug of a sub-network whose members are wanted.',
    })
    network: string | null,
    @Arg('cities', () => [String], { nullable: true, description: 'Slugs of the cities that are wanted.' })
    cities: string[] | null,
  ): Promise<object | null> {
    return readMatrix(context, {
      slug,
      edition: edition ?? null,
      at: at ?? null,
      field: field ?? null,
      region: region ?? null,
      network: network ?? null,
      cities: cities ?? null,
    });
  }

  @Query(() => MatrixWordingType, {
    nullable: true,
    description: 'How a city reads a section, beside the common text: what a cell of the matrix opens.',
  })
  matrixWording(
    @Ctx() context: Context,
    @Arg('adaptationId', () => ID) adaptationId: string,
    @Arg('sectionId', () => ID) sectionId: string,
    @Arg('edition', () => Int, { nullable: true }) edition: number | null,
    @Arg('at', () => DateTime, { nullable: true }) at: Date | null,
  ): Promise<object | null> | null {
    if (!isId(adaptationId) || !isId(sectionId)) return null;
    return readWording(context, { adaptationId, sectionId, edition: edition ?? null, at: at ?? null });
  }

  @Query(() => [AdaptationType], {
    description:
      'A body’s own texts of frameworks, as far as the reader may know of them, the first begun first.',
  })
  adaptationsOf(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('body', () => String, { description: 'Its slug.' }) body: string,
  ): Promise<object[]> {
    return readMany(context, info, adaptationFace, ({ param }) => ({
      where: (adaptation) =>
        `${adaptation}.is_sole and ${adaptation}.owner_id = (select b.id from body b where b.slug = ${param(body)})`,
      order: (adaptation) => `${adaptation}.begun_at, ${adaptation}.id`,
    }));
  }

  @Query(() => [ConvergenceType], {
    description: 'What several cities have changed alike: where the common text may be at fault.',
  })
  convergence(
    @Ctx() context: Context,
    @Arg('framework', () => String, { description: 'The framework’s slug.' }) slug: string,
    @Arg('edition', () => Int, { nullable: true, description: 'Its number; the adopted one without.' })
    edition: number | null,
    @Arg('sectionId', () => ID, { nullable: true, description: 'One section; all of them without.' })
    sectionId: string | null,
  ): Promise<object[]> {
    if (sectionId && !isId(sectionId)) return Promise.resolve([]);
    return readConvergence(context, slug, edition ?? null, sectionId ?? null);
  }
}

@Resolver(() => FrameworkType)
export class FrameworkAdaptationsResolver {
  @FieldResolver(() => [AdaptationType], {
    description: 'Those that the reader may know of, the first begun first.',
  })
  adaptations(@Root() framework: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(framework, info);
  }

  @FieldResolver(() => AdaptationType, {
    nullable: true,
    description: 'That of the body that the reader acts for, if it has begun one.',
  })
  mine(@Root() framework: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(framework, info);
  }

  @FieldResolver(() => AdaptationType, { nullable: true, description: 'That of a body, by its slug.' })
  adaptation(
    @Root() framework: object,
    @Info() info: GraphQLResolveInfo,
    @Arg('body', () => String) body: string,
  ): object | null {
    return planned(framework, info, { body });
  }
}

@Resolver(() => AdaptationType)
export class AdaptationFrameworkResolver {
  @FieldResolver(() => FrameworkType, { nullable: true, description: 'The framework that it adapts.' })
  framework(@Root() adaptation: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(adaptation, info);
  }
}
