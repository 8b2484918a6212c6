import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Context, planned, signedIn } from '../../graphql/context.ts';
import { readOne } from '../../graphql/planner/index.ts';
import { AgreementActType } from './act.types.ts';
import { beginAgreement } from './actions/begin-agreement.ts';
import { beginTextFromModel } from './actions/begin-text-from-model.ts';
import { changeAgreement } from './actions/change-agreement.ts';
import { checkTranslation } from './actions/check-translation.ts';
import { giveNotice } from './actions/give-notice.ts';
import { moveAgreement } from './actions/move-agreement.ts';
import { recordSignature, refuseSignature } from './actions/record-signature.ts';
import { setParties } from './actions/set-parties.ts';
import { setSignatories } from './actions/set-signatories.ts';
import { succeedParty } from './actions/succeed-party.ts';
import { agreementFace } from './agreement.face.ts';
import {
  BeginAgreementInput,
  BeginTextFromModelInput,
  ChangeAgreementInput,
  CheckTranslationInput,
  GiveNoticeInput,
  MoveAgreementInput,
  RecordSignatureInput,
  RefuseSignatureInput,
  SetAgreementPartiesInput,
  SetSignatoriesInput,
  SucceedPartyInput,
} from './agreement.inputs.ts';
import { AgreementType } from './agreement.types.ts';

/** The agreement with an id, as it is after a write; null for who may no longer know of it. */
export function agreementWith(
  context: Context,
  info: GraphQLResolveInfo,
  id: string,
): Promise<object | null> {
  return readOne(context, info, agreementFace, ({ param }) => ({ where: (a) => `${a}.id = ${param(id)}` }));
}

@Resolver()
export class AgreementResolver {
  @Query(() => AgreementType, { nullable: true, description: 'The agreement of an address, or null.' })
  agreement(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('slug', () => String) slug: string,
  ): Promise<object | null> {
    return readOne(context, info, agreementFace, ({ param }) => ({
      where: (a) => `${a}.slug = ${param(slug)}`,
    }));
  }

  @Mutation(() => AgreementType, {
    description: 'Begins an agreement for the body one acts for; its people alone see it until it is shared.',
  })
  async beginAgreement(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => BeginAgreementInput) input: BeginAgreementInput,
  ) {
    return agreementWith(context, info, await beginAgreement(context.services, signedIn(context), input));
  }

  @Mutation(() => AgreementType, {
    description:
      'Begins its text as a model reads: nothing is copied, its articles are the model’s until somebody decides otherwise.',
  })
  async beginTextFromModel(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => BeginTextFromModelInput) input: BeginTextFromModelInput,
  ) {
    return agreementWith(context, info, await beginTextFromModel(context.services, signedIn(context), input));
  }

  @Mutation(() => AgreementType, {
    description: 'Changes its title, purpose, kind, fields and terms, as long as its text is not agreed.',
  })
  async changeAgreement(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ChangeAgreementInput) input: ChangeAgreementInput,
  ) {
    return agreementWith(context, info, await changeAgreement(context.services, signedIn(context), input));
  }

  @Mutation(() => AgreementType, {
    description: 'Says who its parties are, as long as its text is not agreed.',
  })
  async setAgreementParties(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SetAgreementPartiesInput) input: SetAgreementPartiesInput,
  ) {
    return agreementWith(context, info, await setParties(context.services, signedIn(context), input));
  }

  @Mutation(() => AgreementType, {
    description: 'Says who signs, in which order, as long as signing is not open.',
  })
  async setSignatories(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SetSignatoriesInput) input: SetSignatoriesInput,
  ) {
    return agreementWith(context, info, await setSignatories(context.services, signedIn(context), input));
  }

  @Mutation(() => AgreementType, { description: 'Moves it on by an act; refuses one that does not follow.' })
  async moveAgreement(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveAgreementInput) input: MoveAgreementInput,
  ) {
    return agreementWith(context, info, await moveAgreement(context.services, signedIn(context), input));
  }

  @Mutation(() => AgreementType, {
    description: 'Records that a party has given notice: it is not renewed, and ends on its last day.',
  })
  async giveNotice(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => GiveNoticeInput) input: GiveNoticeInput,
  ) {
    return agreementWith(context, info, await giveNotice(context.services, signedIn(context), input));
  }

  @Mutation(() => AgreementType, {
    description: 'Records that somebody has signed; the last signature makes the agreement signed.',
  })
  async recordSignature(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RecordSignatureInput) input: RecordSignatureInput,
  ) {
    return agreementWith(context, info, await recordSignature(context.services, signedIn(context), input));
  }

  @Mutation(() => AgreementType, { description: 'Records that somebody will not sign, and why.' })
  async refuseSignature(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RefuseSignatureInput) input: RefuseSignatureInput,
  ) {
    return agreementWith(context, info, await refuseSignature(context.services, signedIn(context), input));
  }

  @Mutation(() => Int, {
    description:
      'Puts a body in the place of one that it succeeds, in every agreement one leads; how many it was.',
  })
  succeedParty(
    @Ctx() context: Context,
    @Arg('input', () => SucceedPartyInput) input: SucceedPartyInput,
  ): Promise<number> {
    return succeedParty(context.services, signedIn(context), input);
  }

  @Mutation(() => AgreementType, {
    description: 'Says that a section in another language says what its source says now.',
  })
  async checkTranslation(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CheckTranslationInput) input: CheckTranslationInput,
  ) {
    return agreementWith(context, info, await checkTranslation(context.services, signedIn(context), input));
  }
}

@Resolver(() => AgreementType)
export class AgreementHistoryResolver {
  @FieldResolver(() => [AgreementActType], {
    description: 'All that happened, the latest first; empty for who may not know how it came about.',
  })
  history(
    @Root() agreement: object,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
  ): object[] {
    return planned(agreement, info, { first });
  }
}
