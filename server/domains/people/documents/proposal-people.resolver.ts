import type { GraphQLResolveInfo } from 'graphql';
import { FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { ProposalType } from '../../../documents/index.ts';
import { planned } from '../../../graphql/context.ts';
import { BodyType, PersonType } from '../people.types.ts';
import './proposal-people.face.ts';

@Resolver(() => ProposalType)
export class ProposalPeopleResolver {
  @FieldResolver(() => PersonType)
  author(@Root() proposal: object, @Info() info: GraphQLResolveInfo): object {
    return planned(proposal, info);
  }

  @FieldResolver(() => BodyType, { description: 'The body its author acted for.' })
  body(@Root() proposal: object, @Info() info: GraphQLResolveInfo): object {
    return planned(proposal, info);
  }

  @FieldResolver(() => PersonType, {
    description: 'Who answers for it now: its author, or who has taken over from them.',
  })
  keeper(@Root() proposal: object, @Info() info: GraphQLResolveInfo): object {
    return planned(proposal, info);
  }

  @FieldResolver(() => BodyType, { nullable: true, description: 'The body it was decided for.' })
  decidedFor(@Root() proposal: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(proposal, info);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who accepted or rejected it.' })
  decidedBy(@Root() proposal: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(proposal, info);
  }
}
