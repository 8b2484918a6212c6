import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { type KeyPointKind, keyPointKinds } from '../../../../schema/words.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { DateTime } from '../../../graphql/scalars.ts';
import { CityType } from '../../cities/index.ts';
import { OriginType } from '../../commitments/index.ts';
import { BodyType, PersonType } from '../../people/index.ts';
import { MessageType, SpeakerType } from '../forum.types.ts';

export const KeyPointKindEnum = enumOf(keyPointKinds);
registerEnumType(KeyPointKindEnum, {
  name: 'KeyPointKind',
  description: 'What was said in a session that something is to come of.',
});

@ObjectType('KeyPointVersion', { description: 'How a key point was worded before.', simpleResolvers: true })
export class KeyPointVersionType {
  @Field(() => KeyPointKindEnum) kind!: KeyPointKind;
  @Field(() => String) words!: string;
  @Field(() => DateTime, { description: 'When it was worded so.' }) at!: number;
  @Field(() => PersonType, { description: 'Who worded it so.' }) by!: PersonType;
}

@ObjectType('KeyPoint', {
  description: 'What was said in a session that something is to come of, as its rapporteur words it now.',
  simpleResolvers: true,
})
export class KeyPointType {
  @Field(() => ID) id!: string;
  @Field(() => ID) sessionId!: string;
  @Field(() => KeyPointKindEnum) kind!: KeyPointKind;
  @Field(() => String, {
    nullable: true,
    description: 'Null once it was taken back, or its message deleted or hidden.',
  })
  words!: string | null;
  @Field(() => Boolean, { description: 'Whether it was taken back, or its message deleted or hidden.' })
  isWithdrawn!: boolean;
  @Field(() => DateTime, {
    description: 'When the message was posted, or when it was marked while somebody spoke.',
  })
  saidAt!: number;
  @Field(() => MessageType, { nullable: true, description: 'The message it was said in.' })
  message!: MessageType | null;
  @Field(() => SpeakerType, {
    nullable: true,
    description: 'Who on the programme said it; null where it was said in a message.',
  })
  speaker!: SpeakerType | null;
  @Field(() => CityType, { nullable: true, description: 'The city of whoever said it.' })
  city!: CityType | null;
  @Field(() => PersonType) markedBy!: PersonType;
  @Field(() => BodyType, { description: 'The body that whoever marked it acted for.' }) markedFor!: BodyType;
  @Field(() => DateTime) markedAt!: number;
  @Field(() => DateTime, { nullable: true, description: 'When it was worded anew last.' }) changedAt!:
    | number
    | null;
  @Field(() => [KeyPointVersionType], {
    description: 'Earlier wordings, oldest first; none of what was taken back.',
  })
  history!: KeyPointVersionType[];
  @Field(() => [OriginType], {
    description:
      'What came of it: commitments, cases, proposals, projects; those that the reader may know of.',
  })
  cameOfIt!: OriginType[];
}

@InputType()
export class MarkKeyPointInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) sessionId!: string;
  @Field(() => KeyPointKindEnum) kind!: KeyPointKind;
  @Field(() => String) words!: string;
  @Field(() => ID, { nullable: true, description: 'The message it was said in; or else `speakerId`.' })
  messageId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Who on the programme says it just now.' })
  speakerId?: string | null;
}
@InputType()
export class ChangeKeyPointInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) keyPointId!: string;
  @Field(() => KeyPointKindEnum) kind!: KeyPointKind;
  @Field(() => String) words!: string;
}
@InputType()
export class TakeBackKeyPointInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) keyPointId!: string;
  @Field(() => Boolean, { nullable: true, description: 'Puts one back that was taken back.' }) restore?:
    | boolean
    | null;
}
@InputType()
export class ProposeKeyPointInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) keyPointId!: string;
  @Field(() => ID, { description: 'The section of a text that it is proposed to.' }) sectionId!: string;
}
