import type { GraphQLResolveInfo } from 'graphql';
import { FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { AdaptationType, PublicationType, SectionDecisionType } from '../../../documents/index.ts';
import { planned } from '../../../graphql/context.ts';
import { BodyType, PersonType } from '../people.types.ts';
import './adaptation-people.face.ts';

@Resolver(() => AdaptationType)
export class AdaptationOwnerResolver {
  @FieldResolver(() => BodyType, { description: 'The body whose text it is.' })
  owner(@Root() adaptation: object, @Info() info: GraphQLResolveInfo): object {
    return planned(adaptation, info);
  }
}

@Resolver(() => PublicationType)
export class PublicationPeopleResolver {
  @FieldResolver(() => PersonType, { nullable: true })
  publishedBy(@Root() publication: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(publication, info);
  }
}

@Resolver(() => SectionDecisionType)
export class DecisionPeopleResolver {
  @FieldResolver(() => PersonType, { nullable: true })
  decidedBy(@Root() decision: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(decision, info);
  }
}
