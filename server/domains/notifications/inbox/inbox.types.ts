import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type NotificationKind, notificationKinds } from '../../../../schema/words.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { CaughtUpType, ResyncType } from '../../../graphql/live/place.types.ts';
import { Cursor, DateTime } from '../../../graphql/scalars.ts';
import { BodyType, PersonType } from '../../people/index.ts';
import { NamedThingType } from '../things/named-thing.types.ts';

const NotificationKindEnum = enumOf(notificationKinds);
registerEnumType(NotificationKindEnum, { name: 'NotificationKind', description: 'What somebody was told.' });

@ObjectType('Notification', { description: 'One thing that somebody was told.', simpleResolvers: true })
export class NotificationType {
  @Field(() => ID) id!: string;
  @Field(() => NotificationKindEnum) kind!: NotificationKind;
  @Field(() => NamedThingType, { description: 'What it is about.' }) thing!: NamedThingType;
  @Field(() => String, { description: 'Where in the thing: comes behind its path.' }) place!: string;
  @Field(() => PersonType, { nullable: true, description: 'Who did it.' }) by!: PersonType | null;
  @Field(() => BodyType, { nullable: true, description: 'For whom they acted.' }) actedFor!: BodyType | null;
  @Field(() => Boolean, { description: 'Waits for the reader to decide or to answer.' }) asks!: boolean;
  @Field(() => DateTime) at!: number;
  @Field(() => String, { nullable: true, description: 'The day that it is about, as 2026-11-18.' }) day!:
    | string
    | null;
  @Field(() => Int, { nullable: true, description: 'How many have done it, where some of several have.' })
  done!: number | null;
  @Field(() => Int, { nullable: true, description: 'Of how many; or how many wait for a decision.' }) total!:
    | number
    | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why, in the words of who declined, where the reader may know of them.',
  })
  words!: string | null;
  @Field(() => DateTime, { nullable: true }) readAt!: number | null;
}

@ObjectType('NotificationConnection', { description: 'A page of an inbox.', simpleResolvers: true })
export class NotificationConnectionType {
  @Field(() => [NotificationType]) nodes!: NotificationType[];
  @Field(() => String, { nullable: true, description: 'Given back as `after` for the next page.' })
  endCursor!: string | null;
  @Field(() => Boolean) hasNextPage!: boolean;
}

@ObjectType('Inbox', { description: 'What the reader was told.', simpleResolvers: true })
export class InboxType {
  @Field(() => Int, { description: 'How much of it is unread.' }) unread!: number;
  @Field(() => Int, { description: 'How much of that waits for the reader to decide or to answer.' })
  asking!: number;
  @Field(() => Cursor, { description: 'Where to follow `inbox` from.' }) position!: number;
}

@ObjectType('InboxEntry', {
  description:
    'The inbox has changed: something came, or was read elsewhere. What, is asked for with `inbox`.',
  simpleResolvers: true,
})
export class InboxEntryType {
  @Field(() => Cursor) position!: number;
  @Field(() => DateTime) at!: number;
}

export const InboxEventUnion = createUnionType({
  name: 'InboxEvent',
  description: 'What the follower of an inbox is sent.',
  types: () => [InboxEntryType, CaughtUpType, ResyncType] as const,
  resolveType: (event) => (event as unknown as { __typename: string }).__typename,
});

@InputType()
export class MarkReadInput {
  @Field(() => ID) requestId!: string;
  @Field(() => [ID]) ids!: string[];
  @Field(() => Boolean, { nullable: true, description: 'False makes them unread again.' }) read?:
    | boolean
    | null;
}

@InputType()
export class MarkAllReadInput {
  @Field(() => ID) requestId!: string;
}
