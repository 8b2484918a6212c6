import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { ExchangeKind } from '../../../schema/exchange.ts';
import type { Context } from '../../graphql/context.ts';
import { ExchangeKindEnum, ExchangeType } from './exchange.types.ts';
import { readExchange } from './read-exchange.ts';

@Resolver()
export class ExchangeResolver {
  @Query(() => ExchangeType, {
    description:
      'Who gives and who receives among the cities, by region and by creative field: comments, proposals, adaptations, joint projects and agreements that the whole network may see.',
  })
  exchange(
    @Ctx() { services, actor }: Context,
    @Arg('kinds', () => [ExchangeKindEnum], { nullable: true, description: 'Only these.' })
    kinds: ExchangeKind[] | null,
  ): Promise<ExchangeType> {
    return readExchange(services, actor, kinds);
  }
}
