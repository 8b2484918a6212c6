import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { type Context, signedIn } from '../../../graphql/context.ts';
import { readOne } from '../../../graphql/planner/index.ts';
import { PersonType } from '../people.types.ts';
import { personFace } from '../person.face.ts';
import { DisablePersonInput, EnablePersonInput } from './account.types.ts';
import { disablePerson, enablePerson } from './disable-person.ts';

@Resolver()
export class AccountResolver {
  @Mutation(() => PersonType, {
    description:
      'Keeps somebody from signing in and signs them out everywhere at once; their appointments stay. For administrators; never of oneself, nor of the last one.',
  })
  async disablePerson(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DisablePersonInput) input: DisablePersonInput,
  ): Promise<object | null> {
    return readPerson(context, info, await disablePerson(context.services, signedIn(context), input));
  }

  @Mutation(() => PersonType, { description: 'Lets somebody sign in again. For administrators.' })
  async enablePerson(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => EnablePersonInput) input: EnablePersonInput,
  ): Promise<object | null> {
    return readPerson(context, info, await enablePerson(context.services, signedIn(context), input));
  }
}

function readPerson(context: Context, info: GraphQLResolveInfo, id: string): Promise<object | null> {
  return readOne(context, info, personFace, ({ param }) => ({
    where: (person) => `${person}.id = ${param(id)}`,
  }));
}
