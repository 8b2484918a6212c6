import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../../graphql/enums.ts';
import { DateTime } from '../../../graphql/scalars.ts';
import type { Device, DeviceKind } from './device.ts';

const DeviceKindEnum = enumOf(['COMPUTER', 'PHONE', 'TABLET', 'OTHER']);
registerEnumType(DeviceKindEnum, { name: 'DeviceKind', description: 'What somebody signed in with.' });

@ObjectType('Device', { description: 'What a browser says of itself.', simpleResolvers: true })
export class DeviceType implements Device {
  @Field(() => DeviceKindEnum) kind!: DeviceKind;
  @Field(() => String, { nullable: true, description: 'As its makers call it; null where it does not say.' })
  browser!: string | null;
  @Field(() => String, { nullable: true, description: 'As its makers call it; null where it does not say.' })
  system!: string | null;
}

@ObjectType('SignInSession', {
  description:
    'One sign-in: somebody on one device, until it is left, ended, unused for too long or too old.',
  simpleResolvers: true,
})
export class SignInSessionType {
  @Field(() => ID) id!: string;
  @Field(() => DeviceType) device!: DeviceType;
  @Field(() => String, { nullable: true, description: 'The network address it was begun from.' })
  address!: string | null;
  @Field(() => DateTime) since!: Date;
  @Field(() => DateTime, { description: 'When it was last used, to the minute.' }) seenAt!: Date;
  @Field(() => DateTime, { description: 'When it ends, however much it is used.' }) expiresAt!: Date;
  @Field(() => DateTime, { description: 'When it ends unless it is used.' }) idleUntil!: Date;
  @Field(() => Boolean, { description: 'The one that asks.' }) isCurrent!: boolean;
}

@ObjectType('SignInWays', { description: 'How one signs in here.', simpleResolvers: true })
export class SignInWaysType {
  @Field(() => Boolean, { description: 'By an address and its password.' }) password!: boolean;
  @Field(() => Boolean, { description: 'By a link that is sent to one’s address.' }) link!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'What another house’s sign-in is called by which one may come in; null where there is none.',
  })
  oidc!: string | null;
  @Field(() => Boolean, {
    description: 'Whether mail is sent; else the administrator has the links and hands them on.',
  })
  sendsMail!: boolean;
}

@InputType()
export class EndSessionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) id!: string;
}

@InputType()
export class EndAllSessionsInput {
  @Field(() => ID) requestId!: string;
  @Field(() => Boolean, { description: 'Leaves the one that asks.' }) keepsThis!: boolean;
}
