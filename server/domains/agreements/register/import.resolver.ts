import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { type Context, signedIn } from '../../../graphql/context.ts';
import { JobType, readJob } from '../../../jobs/index.ts';
import { ImportRegisterInput, RegisterTrialType, TryRegisterInput } from './import.types.ts';
import { importRegister, tryRegister } from './import-register.ts';

@Resolver()
export class AgreementImportResolver {
  @Mutation(() => RegisterTrialType, {
    description: 'Looks at an office’s own register as it would be brought in; nothing is kept.',
  })
  async tryRegister(
    @Ctx() context: Context,
    @Arg('input', () => TryRegisterInput) input: TryRegisterInput,
  ): Promise<object> {
    return tryRegister(context.services, signedIn(context), input);
  }

  @Mutation(() => JobType, {
    description:
      'Asks for an office’s own register to be brought in, all of its rows or none, and answers with the job that does it; what is there already is left as it is.',
  })
  async importRegister(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ImportRegisterInput) input: ImportRegisterInput,
  ) {
    return readJob(context, info, await importRegister(context.services, signedIn(context), input));
  }
}
