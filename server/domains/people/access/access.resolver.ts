import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { type Context, signedIn } from '../../../graphql/context.ts';
import { readOne } from '../../../graphql/planner/index.ts';
import { notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import { accessFace } from './access.face.ts';
import {
  AccessType,
  AskForAccessInput,
  DecideAccessInput,
  GiveGrantInput,
  SetAudienceInput,
  WithdrawGrantInput,
} from './access.types.ts';
import { askForAccess } from './actions/ask-for-access.ts';
import { decideAccess } from './actions/decide-access.ts';
import { giveGrant } from './actions/give-grant.ts';
import { setAudience } from './actions/set-audience.ts';
import { withdrawGrant } from './actions/withdraw-grant.ts';
import { thingOf } from './thing.ts';

@Resolver()
export class AccessResolver {
  @Query(() => AccessType, {
    nullable: true,
    description:
      'Who can see a thing and why; for people of the network and those who were let in. Null where the reader may not know of it.',
  })
  async access(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('kind', () => String) kind: string,
    @Arg('id', () => ID) id: string,
  ): Promise<object | null> {
    return readAccess(context, info, kind, id);
  }

  @Mutation(() => AccessType, { description: 'Shows a thing to more people or to fewer. For who shares it.' })
  async setAudience(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SetAudienceInput) input: SetAudienceInput,
  ) {
    await setAudience(context.services, signedIn(context), input);
    return accessThatIs(context, info, input.kind, input.id);
  }

  @Mutation(() => AccessType, {
    description: 'Gives a body or a person a part in a thing. For who shares it.',
  })
  async giveGrant(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => GiveGrantInput) input: GiveGrantInput,
  ) {
    await giveGrant(context.services, signedIn(context), input);
    return accessThatIs(context, info, input.kind, input.id);
  }

  @Mutation(() => AccessType, {
    nullable: true,
    description:
      'Takes a part in a thing away; nothing recorded after it reaches whoever saw the thing through it alone.',
  })
  async withdrawGrant(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => WithdrawGrantInput) input: WithdrawGrantInput,
  ) {
    const { kind, id } = await withdrawGrant(context.services, signedIn(context), input);
    return readAccess(context, info, kind, id);
  }

  @Mutation(() => Boolean, {
    description:
      'Asks the people of a thing to be let in. Answers the same whether there is such a thing or not.',
  })
  async askForAccess(
    @Ctx() context: Context,
    @Arg('input', () => AskForAccessInput) input: AskForAccessInput,
  ): Promise<boolean> {
    await askForAccess(context.services, signedIn(context), input);
    return true;
  }

  @Mutation(() => Boolean, {
    description: 'Lets in who asked, or declines with a reason. For who shares the thing.',
  })
  async decideAccess(
    @Ctx() context: Context,
    @Arg('input', () => DecideAccessInput) input: DecideAccessInput,
  ): Promise<boolean> {
    await decideAccess(context.services, signedIn(context), input);
    return true;
  }
}

async function readAccess(
  context: Context,
  info: GraphQLResolveInfo,
  kind: string,
  id: string,
): Promise<object | null> {
  const definition = thingOf(kind);
  if (!definition || !isId(id)) return null;
  return readOne(context, info, accessFace(definition), ({ param }) => ({
    where: (thing) => `${thing}.id = ${param(id)}`,
  }));
}

/** The same after a change; whoever repeats one and has lost sight of the thing meanwhile is told that it is not there. */
async function accessThatIs(
  context: Context,
  info: GraphQLResolveInfo,
  kind: string,
  id: string,
): Promise<object> {
  const access = await readAccess(context, info, kind, id);
  if (!access) throw notFound(kind, id);
  return access;
}
