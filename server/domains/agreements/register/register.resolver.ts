import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Context, planned, signedIn } from '../../../graphql/context.ts';
import { readOne } from '../../../graphql/planner/index.ts';
import { dropAgreementView, keepAgreementView } from '../actions/keep-view.ts';
import { AgreementOrderEnum } from '../agreement-words.types.ts';
import { registerFace } from './register.face.ts';
import {
  AgreementConnectionType,
  AgreementFilter,
  AgreementRegisterType,
  DropAgreementViewInput,
  KeepAgreementViewInput,
} from './register.types.ts';

@Resolver(() => AgreementRegisterType)
export class AgreementRegisterResolver {
  @Query(() => AgreementRegisterType, {
    description: 'The agreements that the reader may know of, with counts and the reader’s own views.',
  })
  agreementRegister(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return readOne(context, info, registerFace, () => ({ from: '(select 1 as id)' }));
  }

  @FieldResolver(() => AgreementConnectionType, { description: 'A page of them.' })
  agreements(
    @Root() register: object,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => AgreementFilter, { nullable: true }) filter: AgreementFilter | null,
    @Arg('order', () => AgreementOrderEnum, { nullable: true }) order: string | null,
    @Arg('isDescending', () => Boolean, { nullable: true }) isDescending: boolean | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): object {
    return planned(register, info, { filter, order, isDescending, first, after });
  }

  @Mutation(() => AgreementRegisterType, { description: 'Keeps a selection of the register under a name.' })
  async keepAgreementView(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => KeepAgreementViewInput) input: KeepAgreementViewInput,
  ) {
    await keepAgreementView(context.services, signedIn(context), input);
    return readOne(context, info, registerFace, () => ({ from: '(select 1 as id)' }));
  }

  @Mutation(() => AgreementRegisterType, { description: 'Forgets a selection of one’s own.' })
  async dropAgreementView(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DropAgreementViewInput) input: DropAgreementViewInput,
  ) {
    await dropAgreementView(context.services, signedIn(context), input);
    return readOne(context, info, registerFace, () => ({ from: '(select 1 as id)' }));
  }
}
