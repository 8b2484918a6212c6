import type { GraphQLResolveInfo } from 'graphql';
import { FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { planned } from '../../../graphql/context.ts';
import { FestivalEditionType } from '../../festivals/index.ts';
import { ActivityType } from '../plan.types.ts';

@Resolver(() => FestivalEditionType)
export class EditionActivitiesResolver {
  @FieldResolver(() => [ActivityType], {
    description: 'Lines of plans that serve it, of plans the reader may know of.',
  })
  activities(@Root() edition: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(edition, info);
  }
}
