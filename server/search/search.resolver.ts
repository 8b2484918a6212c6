import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { SearchKind } from '../../schema/words.ts';
import type { Context } from '../graphql/context.ts';
import { search } from './search.ts';
import { SearchKindEnum, SearchResultsType } from './search.types.ts';

@Resolver()
export class SearchResolver {
  @Query(() => SearchResultsType, {
    description:
      'What the reader may see that has these words, in any language and script, with or without accents; a slip or two in a word are forgiven where nothing is found otherwise.',
  })
  search(
    @Ctx() context: Context,
    @Arg('query', () => String, { description: 'At most 200 signs.' }) query: string,
    @Arg('kinds', () => [SearchKindEnum], { nullable: true, description: 'Only these sorts.' })
    kinds: SearchKind[] | null,
    @Arg('first', () => Int, { nullable: true, description: 'At most 50; 20 where nothing is said.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<SearchResultsType> {
    return search(context, context.services, { query, kinds, first, after });
  }
}
