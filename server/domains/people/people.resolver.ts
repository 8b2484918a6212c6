import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { readMany, readOne } from '../../graphql/planner/index.ts';
import { DemonstrationPersonType, ViewerType } from './people.types.ts';
import { demonstrationFace } from './person.face.ts';
import { viewerFace } from './persons/viewer.face.ts';

@Resolver()
export class PeopleResolver {
  @Query(() => ViewerType, { nullable: true, description: 'The person who is signed in, or null.' })
  async viewer(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    const { actor } = context;
    if (actor.kind !== 'person') return null;
    return readOne(context, info, viewerFace, ({ param }) => ({
      where: (person) => `${person}.id = ${param(actor.id)}`,
    }));
  }

  @Query(() => [DemonstrationPersonType], {
    description: 'The invented people of a demonstration, one for each role; none on a real house.',
  })
  async demonstrationPeople(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object[]> {
    if (!context.services.isDemonstration) return [];
    return readMany(context, info, demonstrationFace, () => ({
      where: (person) => `${person}.is_demonstration and ${person}.slug is not null`,
      order: (person) => `${person}.id`,
    }));
  }
}
