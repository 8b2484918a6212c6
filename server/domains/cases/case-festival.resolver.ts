import type { GraphQLResolveInfo } from 'graphql';
import { FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { planned } from '../../graphql/context.ts';
import { FestivalType } from '../cities/index.ts';
import { FestivalEditionType } from '../festivals/index.ts';
import { CaseStudyType } from './case-study.types.ts';

@Resolver(() => FestivalType)
export class FestivalCasesResolver {
  @FieldResolver(() => [CaseStudyType], {
    description: 'Case studies that tell of it, of those the reader may know of.',
  })
  cases(@Root() festival: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(festival, info);
  }
}

@Resolver(() => FestivalEditionType)
export class EditionCasesResolver {
  @FieldResolver(() => [CaseStudyType], {
    description: 'Case studies that tell of it, of those the reader may know of.',
  })
  cases(@Root() edition: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(edition, info);
  }
}
