import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type Audience, audiences, type GrantRole, grantRoles } from '../../../../schema/words.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { DateTime } from '../../../graphql/scalars.ts';
import { BodyType, PersonType } from '../people.types.ts';

export const AudienceEnum = enumOf(audiences);
registerEnumType(AudienceEnum, {
  name: 'Audience',
  description: 'To whom a thing is shown, apart from its owner and those it was granted to.',
  valuesConfig: {
    PRIVATE: { description: 'To nobody else.' },
    PARTIES: { description: 'To the bodies it names as its parties.' },
    NETWORK: { description: 'To everybody who acts for a body of the network.' },
    PUBLIC: { description: 'To everybody, also without signing in.' },
  },
});
export const GrantRoleEnum = enumOf(grantRoles);
registerEnumType(GrantRoleEnum, { name: 'GrantRole', description: 'What a grant lets one do with a thing.' });

@ObjectType('Grant', {
  description: 'A part in a thing that was given to one body or one person.',
  simpleResolvers: true,
})
export class GrantType {
  @Field(() => ID) id!: string;
  @Field(() => GrantRoleEnum) role!: GrantRole;
  @Field(() => PersonType, { nullable: true }) person!: PersonType | null;
  @Field(() => BodyType, { nullable: true }) body!: BodyType | null;
  @Field(() => PersonType, { nullable: true }) givenBy!: PersonType | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why; for who shares the thing and those it was given to.',
  })
  reason!: string | null;
  @Field(() => DateTime) givenAt!: number;
}

@ObjectType('AccessRequest', { description: 'Somebody asks to be let in.', simpleResolvers: true })
export class AccessRequestType {
  @Field(() => ID) id!: string;
  @Field(() => GrantRoleEnum) role!: GrantRole;
  @Field(() => PersonType) person!: PersonType;
  @Field(() => BodyType, { nullable: true, description: 'The body they act for.' }) body!: BodyType | null;
  @Field(() => String, { description: 'Why, in their own words.' }) words!: string;
  @Field(() => DateTime) askedAt!: number;
}

@ObjectType('Access', { description: 'Who can see a thing, and why.', simpleResolvers: true })
export class AccessType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'What sort of thing it is: a document, a forum, a session.' })
  kind!: string;
  @Field(() => AudienceEnum, {
    description: 'Its own, or that of what it belongs to where that is narrower.',
  })
  audience!: Audience;
  @Field(() => [AudienceEnum], {
    description:
      'Those it may be shown to: none wider than what it belongs to is shown to, and parties only where it names any.',
  })
  audiences!: Audience[];
  @Field(() => [BodyType], { description: 'The bodies it names as its parties: those of an agreement.' })
  parties!: BodyType[];
  @Field(() => BodyType) owner!: BodyType;
  @Field(() => Boolean, { description: 'Whether the reader may change it.' }) mayShare!: boolean;
  @Field(() => [PersonType], { description: 'People who can see it today, by name; the first 200.' })
  people!: PersonType[];
  @Field(() => Int, { description: 'How many of them there are.' }) peopleCount!: number;
  @Field(() => [GrantType]) grants!: GrantType[];
  @Field(() => [AccessRequestType], {
    description: 'Who waits for an answer; empty for those who may not give one.',
  })
  requests!: AccessRequestType[];
}

@InputType()
export class SetAudienceInput {
  @Field(() => ID) requestId!: string;
  @Field(() => String) kind!: string;
  @Field(() => ID) id!: string;
  @Field(() => AudienceEnum) audience!: Audience;
}
@InputType()
export class GiveGrantInput {
  @Field(() => ID) requestId!: string;
  @Field(() => String) kind!: string;
  @Field(() => ID) id!: string;
  @Field(() => ID, { nullable: true, description: 'The body it is given to, or else a person.' }) bodyId?:
    | string
    | null;
  @Field(() => ID, { nullable: true }) personId?: string | null;
  @Field(() => GrantRoleEnum) role!: GrantRole;
  @Field(() => String, { nullable: true }) reason?: string | null;
}
@InputType()
export class WithdrawGrantInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) grantId!: string;
}
@InputType()
export class AskForAccessInput {
  @Field(() => ID) requestId!: string;
  @Field(() => String, {
    description:
      'What sort of page it has: a forum, a plan, a document; of an agreement, a project, a framework, an adaptation and a case, its text is meant.',
  })
  kind!: string;
  @Field(() => ID, {
    description: 'Its id, or its part of an address where it has one: the slug of a forum, of an agreement.',
  })
  id!: string;
  @Field(() => GrantRoleEnum) role!: GrantRole;
  @Field(() => String, { description: 'Why one asks; read by those who decide.' }) words!: string;
}
@InputType()
export class DecideAccessInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) accessRequestId!: string;
  @Field(() => Boolean) give!: boolean;
  @Field(() => String, { nullable: true, description: 'Told to who asked; needed to decline.' }) reason?:
    | string
    | null;
}
