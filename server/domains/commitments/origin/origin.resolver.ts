import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type Context, signedIn } from '../../../graphql/context.ts';
import { linkOrigin, unlinkOrigin } from './link-origin.ts';
import { LinkOriginInput, UnlinkOriginInput } from './origin.types.ts';

@Resolver()
export class OriginResolver {
  @Mutation(() => Boolean, {
    description:
      'Says where a thing comes from, for who may edit one of the two. Saying it again changes nothing.',
  })
  async linkOrigin(@Ctx() context: Context, @Arg('input', () => LinkOriginInput) input: LinkOriginInput) {
    await linkOrigin(context.services, signedIn(context), input);
    return true;
  }

  @Mutation(() => Boolean, { description: 'Takes back that a thing comes from another.' })
  async unlinkOrigin(
    @Ctx() context: Context,
    @Arg('input', () => UnlinkOriginInput) input: UnlinkOriginInput,
  ) {
    await unlinkOrigin(context.services, signedIn(context), input);
    return true;
  }
}
