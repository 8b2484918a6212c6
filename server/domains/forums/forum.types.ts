import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  type Audience,
  type ReactionKind,
  reactionKinds,
  type SessionState,
  sessionStates,
} from '../../../schema/words.ts';
import { enumOf } from '../../graphql/enums.ts';
import { CaughtUpType, ResyncType } from '../../graphql/live/place.types.ts';
import { Cursor, DateTime } from '../../graphql/scalars.ts';
import { CityType } from '../cities/index.ts';
import { AudienceEnum, BodyType, PersonType } from '../people/index.ts';
import { ProjectType } from '../projects/index.ts';
import type { Forum } from './forum.entity.ts';
import type { Session } from './session.entity.ts';

export const SessionStateEnum = enumOf(sessionStates);
registerEnumType(SessionStateEnum, { name: 'SessionState', description: 'Where a session stands.' });
export const ReactionKindEnum = enumOf(reactionKinds);
registerEnumType(ReactionKindEnum, {
  name: 'ReactionKind',
  description: 'What one may say of a message without writing.',
});
const MessageStateEnum = enumOf(['VISIBLE', 'DELETED', 'HIDDEN']);
registerEnumType(MessageStateEnum, {
  name: 'MessageState',
  description: 'Whether a message’s words can be read.',
});

@ObjectType('Speaker', { description: 'Somebody on the programme of a session.', simpleResolvers: true })
export class SpeakerType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) role!: string;
  @Field(() => String, { nullable: true }) affiliation!: string | null;
  @Field(() => CityType, { nullable: true }) city!: CityType | null;
  @Field(() => Boolean) isModerator!: boolean;
}

@ObjectType('ReactionCount', {
  description: 'How many reacted to a message in one way.',
  simpleResolvers: true,
})
export class ReactionCountType {
  @Field(() => ReactionKindEnum) kind!: ReactionKind;
  @Field(() => Int) count!: number;
  @Field(() => [PersonType], { description: 'The first fifty of them.' }) people!: PersonType[];
}

@ObjectType('MessageVersion', { description: 'An earlier wording of a message.', simpleResolvers: true })
export class MessageVersionType {
  @Field(() => String) text!: string;
  @Field(() => DateTime, { description: 'When it was written.' }) at!: number;
}

@ObjectType('Message', {
  description: 'What somebody said in a discussion, as it stands now.',
  simpleResolvers: true,
})
export class MessageType {
  @Field(() => ID) id!: string;
  @Field(() => Cursor, {
    description: 'Where it was posted in the discussion’s stream; the order of messages.',
  })
  position!: number;
  @Field(() => ID) sessionId!: string;
  @Field(() => PersonType) author!: PersonType;
  @Field(() => BodyType, { description: 'The body its author acted for.' }) body!: BodyType;
  @Field(() => String, { nullable: true, description: 'Its words; null once it is deleted or hidden.' })
  text!: string | null;
  @Field(() => MessageStateEnum) state!: 'VISIBLE' | 'DELETED' | 'HIDDEN';
  @Field(() => Boolean) isQuestion!: boolean;
  @Field(() => DateTime) postedAt!: number;
  @Field(() => DateTime, { nullable: true }) editedAt!: number | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The message it answers; answers have no answers of their own.',
  })
  replyToId!: string | null;
  @Field(() => [MessageType], { description: 'Answers, oldest first, at most 200.' }) replies!: MessageType[];
  @Field(() => [ReactionCountType]) reactions!: ReactionCountType[];
  @Field(() => [PersonType]) mentions!: PersonType[];
  @Field(() => [MessageVersionType], { description: 'Earlier wordings, oldest first.' })
  history!: MessageVersionType[];
  @Field(() => ID, {
    description: 'The requestId it was posted with, by which its author’s device knows its own.',
  })
  requestId!: string;
}

@ObjectType('MessageConnection', {
  description: 'A stretch of a discussion, oldest first.',
  simpleResolvers: true,
})
export class MessageConnectionType {
  @Field(() => [MessageType]) nodes!: MessageType[];
  @Field(() => Boolean) hasEarlier!: boolean;
  @Field(() => Boolean) hasLater!: boolean;
}

@ObjectType('LastSeen', { description: 'Up to where somebody has read a discussion.', simpleResolvers: true })
export class LastSeenType {
  @Field(() => Cursor) position!: number;
  @Field(() => DateTime) at!: number;
}

@ObjectType('DiscussionMay', {
  description: 'What the reader may do in a discussion, as the body they act for.',
  simpleResolvers: true,
})
export class DiscussionMayType {
  @Field(() => Boolean) post!: boolean;
  @Field(() => Boolean) moderate!: boolean;
}

@ObjectType('Discussion', { description: 'What is said in a session.', simpleResolvers: true })
export class DiscussionType {
  @Field(() => ID) id!: string;
  @Field(() => Cursor, { description: 'Position of the newest entry: follow the discussion after it.' })
  position!: number;
  @Field(() => Int) questionCount!: number;
  @Field(() => LastSeenType, { nullable: true, description: 'Null for strangers and on a first visit.' })
  lastSeen!: LastSeenType | null;
  @Field(() => DiscussionMayType) may!: DiscussionMayType;
}

@ObjectType('Session', { description: 'One session of a forum.', simpleResolvers: true })
export class SessionType implements Pick<Session, 'room' | 'state' | 'isDemonstration'> {
  @Field(() => ID) id!: string;
  @Field(() => ForumType) forum!: ForumType;
  @Field(() => String) title!: string;
  @Field(() => String) abstract!: string;
  @Field(() => String) room!: string;
  @Field(() => DateTime) startsAt!: number;
  @Field(() => DateTime) endsAt!: number;
  @Field(() => SessionStateEnum) state!: SessionState;
  @Field(() => Boolean, { description: 'Invented for the demonstration.' }) isDemonstration!: boolean;
  @Field(() => [SpeakerType]) speakers!: SpeakerType[];
  @Field(() => Int) messageCount!: number;
  @Field(() => [ProjectType], { description: 'Projects that came of it.' }) projects!: ProjectType[];
  @Field(() => DiscussionType) discussion!: DiscussionType;
}

@ObjectType('Forum', { description: 'A conference of the network.', simpleResolvers: true })
export class ForumType implements Pick<Forum, 'slug' | 'zone' | 'audience' | 'source'> {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => String) title!: string;
  @Field(() => String) theme!: string;
  @Field(() => String) summary!: string;
  @Field(() => String) venue!: string;
  @Field(() => String, { description: 'IANA name of the venue’s time zone.' }) zone!: string;
  @Field(() => String, { description: 'First day in that zone, as 2023-11-18.' }) startsOn!: string;
  @Field(() => String) endsOn!: string;
  @Field(() => BodyType) host!: BodyType;
  @Field(() => AudienceEnum) audience!: Audience;
  @Field(() => String, { nullable: true, description: 'Where the facts of the forum come from.' }) source!:
    | string
    | null;
  @Field(() => [SessionType], { description: 'Those that the reader may see, in the order they begin.' })
  sessions!: SessionType[];
}

@ObjectType('DiscussionEntry', {
  description: 'Something that happened in a discussion.',
  simpleResolvers: true,
})
export class DiscussionEntryType {
  @Field(() => Cursor) position!: number;
  @Field(() => DateTime) at!: number;
  @Field(() => String, {
    description:
      'message.posted, .edited, .deleted, .hidden, .reacted, key-point.marked, .changed, .taken-back, .put-back, session.changed, access.changed or access.removed.',
  })
  kind!: string;
  @Field(() => MessageType, {
    nullable: true,
    description: 'The message as it stands now, when the entry is about one.',
  })
  message!: MessageType | null;
  @Field(() => SessionType, {
    nullable: true,
    description: 'The session as it stands now, when the entry is about it.',
  })
  session!: SessionType | null;
}

export const DiscussionEventUnion = createUnionType({
  name: 'DiscussionEvent',
  description: 'What a follower of a discussion is sent.',
  types: () => [DiscussionEntryType, CaughtUpType, ResyncType] as const,
  resolveType: (event) => (event as unknown as { __typename: string }).__typename,
});

@ObjectType('PresentBody', {
  description: 'How many act for a body in a place just now.',
  simpleResolvers: true,
})
export class PresentBodyType {
  @Field(() => BodyType) body!: BodyType;
  @Field(() => Int) count!: number;
}

@ObjectType('Presence', {
  description: 'Who is here now: told as it changes, lossy, never stored.',
  simpleResolvers: true,
})
export class PresenceType {
  @Field(() => Int, { description: 'Signed-in people who have the discussion open.' }) here!: number;
  @Field(() => [PresentBodyType], {
    description: 'The bodies they act for, the most present first, at most fifty.',
  })
  bodies!: PresentBodyType[];
  @Field(() => [PersonType], { description: 'Who is writing, at most five.' }) writing!: PersonType[];
}

@InputType()
export class PostMessageInput {
  @Field(() => ID, {
    description: 'Made by the client, the same on every try. A repeat within 30 days gets the first answer.',
  })
  requestId!: string;
  @Field(() => ID) sessionId!: string;
  @Field(() => String) text!: string;
  @Field(() => ID, { nullable: true }) replyToId?: string | null;
  @Field(() => Boolean, { nullable: true }) isQuestion?: boolean | null;
  @Field(() => [ID], { nullable: true, description: 'People mentioned, at most 20.' }) mentions?:
    | string[]
    | null;
}
@InputType()
export class EditMessageInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) messageId!: string;
  @Field(() => String) text!: string;
}
@InputType()
export class DeleteMessageInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) messageId!: string;
  @Field(() => Boolean, { nullable: true, description: 'Puts a deleted message back.' }) restore?:
    | boolean
    | null;
}
@InputType()
export class HideMessageInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) messageId!: string;
  @Field(() => String) reason!: string;
}
@InputType()
export class ReactInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) messageId!: string;
  @Field(() => ReactionKindEnum) kind!: ReactionKind;
  @Field(() => Boolean) on!: boolean;
}
@InputType()
export class MarkSeenInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) sessionId!: string;
  @Field(() => Cursor) position!: number;
}
@InputType()
export class AnnouncePresenceInput {
  @Field(() => ID) sessionId!: string;
  @Field(() => Boolean) isWriting!: boolean;
}
@InputType()
export class MoveSessionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) sessionId!: string;
  @Field(() => SessionStateEnum) state!: SessionState;
}
