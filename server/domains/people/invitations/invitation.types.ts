import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import type { AppointmentRole } from '../../../../schema/words.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { DateTime } from '../../../graphql/scalars.ts';
import type { Language } from '../../../kernel/localised-text.ts';
import { AppointmentRoleEnum, BodyType, LanguageEnum, PersonType } from '../people.types.ts';
import type { Invite } from './actions/invite.ts';

const InvitationStateEnum = enumOf(['OPEN', 'EXPIRED']);
registerEnumType(InvitationStateEnum, {
  name: 'InvitationState',
  description: 'Whether an invitation can still be accepted.',
});

@ObjectType('Invitation', {
  description: 'Somebody was asked by mail to act for a body and has not answered.',
  simpleResolvers: true,
})
export class InvitationType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Where it was sent to.' }) email!: string;
  @Field(() => String, { nullable: true }) name!: string | null;
  @Field(() => BodyType) body!: BodyType;
  @Field(() => AppointmentRoleEnum) role!: AppointmentRole;
  @Field(() => String) ground!: string;
  @Field(() => LanguageEnum) language!: Language;
  @Field(() => PersonType) invitedBy!: PersonType;
  @Field(() => DateTime, { description: 'When it was last sent.' }) sentAt!: number;
  @Field(() => DateTime) expiresAt!: number;
  @Field(() => InvitationStateEnum) state!: 'OPEN' | 'EXPIRED';
}

@ObjectType('ReceivedInvitation', {
  description: 'What the holder of an invitation’s link is shown; looking at it does not use it up.',
  simpleResolvers: true,
})
export class ReceivedInvitationType {
  @Field(() => BodyType) body!: BodyType;
  @Field(() => AppointmentRoleEnum) role!: AppointmentRole;
  @Field(() => PersonType) invitedBy!: PersonType;
  @Field(() => String, { nullable: true, description: 'How the inviter called the invited person.' }) name!:
    | string
    | null;
  @Field(() => LanguageEnum) language!: Language;
  @Field(() => DateTime) expiresAt!: number;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it was sent to the address that the reader is signed in with; null for who is not.',
  })
  isForViewer!: boolean | null;
  @Field(() => Boolean, {
    description: 'Whether the address it was sent to has an account here to sign in with.',
  })
  hasAccount!: boolean;
}

@InputType()
export class InviteInput implements Invite {
  @Field(() => ID) requestId!: string;
  @Field(() => String) email!: string;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => ID) bodyId!: string;
  @Field(() => AppointmentRoleEnum) role!: AppointmentRole;
  @Field(() => String, { description: 'On what ground they are to act: a decision, a letter.' })
  ground!: string;
  @Field(() => LanguageEnum, { description: 'Of the mail they are sent.' }) language!: Language;
}
@InputType()
export class RevokeInvitationInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) invitationId!: string;
}
@InputType()
export class ResendInvitationInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) invitationId!: string;
}
@InputType()
export class AcceptInvitationInput {
  @Field(() => ID) requestId!: string;
  @Field(() => String, { description: 'What stands behind the # of the link.' }) token!: string;
}
