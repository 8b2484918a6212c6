import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { type Context, planned, signedIn } from '../../../graphql/context.ts';
import { networkWith } from '../network.resolver.ts';
import { SubNetworkEventType, SubNetworkType } from '../network.types.ts';
import { editNews } from './actions/edit-news.ts';
import { postNews } from './actions/post-news.ts';
import { removeNews } from './actions/remove-news.ts';
import {
  EditNetworkNewsInput,
  NewsType,
  PostNetworkNewsInput,
  RemoveNetworkNewsInput,
} from './news.types.ts';

@Resolver(() => SubNetworkType)
export class NewsResolver {
  @FieldResolver(() => [NewsType], { description: 'What its people let others know, the latest first.' })
  news(
    @Root() network: object,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
  ): object[] {
    return planned(network, info, { first });
  }

  @Mutation(() => SubNetworkType, {
    description: 'Posts news in a sub-network, for whom it lets post; who follows it is told.',
  })
  async postNetworkNews(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => PostNetworkNewsInput) input: PostNetworkNewsInput,
  ) {
    return networkWith(context, info, await postNews(context.services, signedIn(context), input));
  }

  @Mutation(() => SubNetworkType, { description: 'Says one’s own news anew.' })
  async editNetworkNews(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => EditNetworkNewsInput) input: EditNetworkNewsInput,
  ) {
    return networkWith(context, info, await editNews(context.services, signedIn(context), input));
  }

  @Mutation(() => SubNetworkType, {
    description: 'Takes news out: one’s own, or any for who coordinates the sub-network.',
  })
  async removeNetworkNews(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RemoveNetworkNewsInput) input: RemoveNetworkNewsInput,
  ) {
    return networkWith(context, info, await removeNews(context.services, signedIn(context), input));
  }
}

@Resolver(() => SubNetworkEventType)
export class NewsEventResolver {
  @FieldResolver(() => NewsType, {
    nullable: true,
    description: 'The news that it is about, as they are now; null once they are taken out.',
  })
  news(@Root() event: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(event, info);
  }
}
