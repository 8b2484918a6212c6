import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  type MemberKind,
  type MembershipState,
  memberKinds,
  membershipStates,
  type NetworkCircle,
  networkCircles,
  type SpaceKind,
  type SpaceOperator,
  type SubNetworkKind,
  subNetworkKinds,
  type VoteRule,
  voteRules,
} from '../../../schema/networks/index.ts';
import type { Audience, CreativeField } from '../../../schema/words.ts';
import { enumOf } from '../../graphql/enums.ts';
import { CaughtUpType, ResyncType } from '../../graphql/live/place.types.ts';
import { Cursor, DateTime } from '../../graphql/scalars.ts';
import { CreativeFieldEnum } from '../cities/index.ts';
import { AppointmentType, AudienceEnum, BodyType, PersonType } from '../people/index.ts';
import { SpaceKindEnum, SpaceOperatorEnum } from './criteria/criterion.types.ts';
import { ElectionType } from './elections/election.types.ts';

export const SubNetworkKindEnum = enumOf(subNetworkKinds);
registerEnumType(SubNetworkKindEnum, {
  name: 'SubNetworkKind',
  description: 'What a sub-network is made around: a creative field, a region, people, or places.',
});
export const MemberKindEnum = enumOf(memberKinds);
registerEnumType(MemberKindEnum, {
  name: 'MemberKind',
  description: 'Who is a member: a city, another body, a creative space, or a person.',
});
export const NetworkCircleEnum = enumOf(networkCircles);
registerEnumType(NetworkCircleEnum, {
  name: 'NetworkCircle',
  description:
    'Who may do something in a sub-network: those in office, its members too, or the whole network.',
});
export const VoteRuleEnum = enumOf(voteRules);
registerEnumType(VoteRuleEnum, {
  name: 'VoteRule',
  description: 'Who has a vote: each member city one, or each member one.',
});
const MembershipStateEnum = enumOf(membershipStates);
registerEnumType(MembershipStateEnum, {
  name: 'MembershipState',
  description: 'Where a body or a person stands with a sub-network.',
});

@ObjectType('NetworkMembership', {
  description: 'A body or a person that belongs to a sub-network, or asked to.',
  simpleResolvers: true,
})
export class MembershipType {
  @Field(() => ID) id!: string;
  @Field(() => MemberKindEnum) kind!: MemberKind;
  @Field(() => MembershipStateEnum) state!: MembershipState;
  @Field(() => BodyType, { nullable: true, description: 'Null of a person.' }) body!: BodyType | null;
  @Field(() => PersonType, { nullable: true, description: 'Null of a body.' }) person!: PersonType | null;
  @Field(() => SubNetworkType) network!: SubNetworkType;
  @Field(() => SpaceKindEnum, { nullable: true, description: 'Of a place, where it is known.' })
  spaceKind!: SpaceKind | null;
  @Field(() => SpaceOperatorEnum, { nullable: true, description: 'Who runs a place, where it is known.' })
  spaceOperator!: SpaceOperator | null;
  @Field(() => [AppointmentType], {
    description: 'Who of the member coordinates the sub-network today, or is its deputy.',
  })
  offices!: AppointmentType[];
  @Field(() => String, { nullable: true, description: 'What a person says of themself.' })
  profile!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why they asked; for themselves and for who decides, null to all others.',
  })
  words!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why it was declined, taken back or ended; for the same.',
  })
  reason!: string | null;
  @Field(() => String, { nullable: true, description: 'The first day as a member.' }) fromDate!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'The last day as a member.' }) toDate!: string | null;
  @Field(() => DateTime, { nullable: true }) askedAt!: number | null;
  @Field(() => DateTime, { nullable: true, description: 'When they were admitted or declined.' })
  decidedAt!: number | null;
  @Field(() => Boolean, {
    description:
      'Comes with the demonstration: derived from what is known of the member, not asked for by it.',
  })
  isDemonstration!: boolean;
  @Field(() => Boolean, {
    description: 'Whether the reader says anew what the space is and how it sees itself, acting as now.',
  })
  mayAssess!: boolean;
  @Field(() => Boolean, { description: 'Whether the reader admits or declines it, acting as now.' })
  mayDecide!: boolean;
  @Field(() => Boolean, { description: 'Whether the reader takes it back or ends it, acting as now.' })
  mayEnd!: boolean;
}

@ObjectType('NetworkPurposes', {
  description: 'What a sub-network is for, in every language it was written in.',
  simpleResolvers: true,
})
export class NetworkPurposesType {
  @Field(() => String, { nullable: true }) en!: string | null;
  @Field(() => String, { nullable: true }) vi!: string | null;
}

@ObjectType('SubNetworkMay', {
  description: 'What the reader may do in a sub-network, acting as now.',
  simpleResolvers: true,
})
export class SubNetworkMayType {
  @Field(() => Boolean, { description: 'Admit, open elections, and say what it is for.' })
  coordinate!: boolean;
  @Field(() => Boolean, { description: 'Post in it.' }) post!: boolean;
  @Field(() => Boolean, { description: 'Propose candidates.' }) propose!: boolean;
  @Field(() => Boolean, { description: 'See who did what.' }) seeHistory!: boolean;
}

@ObjectType('SubNetworkEvent', {
  description: 'One thing that happened in a sub-network, and who did it for whom.',
  simpleResolvers: true,
})
export class SubNetworkEventType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Such as begun, changed, admitted, left.' }) kind!: string;
  @Field(() => MembershipType, { nullable: true, description: 'The member that it is about.' })
  member!: MembershipType | null;
  @Field(() => ElectionType, { nullable: true, description: 'The election that it is about.' })
  election!: ElectionType | null;
  @Field(() => PersonType, { nullable: true }) by!: PersonType | null;
  @Field(() => BodyType, { nullable: true, description: 'For whom they acted.' }) actedFor!: BodyType | null;
  @Field(() => DateTime) at!: number;
}

@ObjectType('SubNetwork', {
  description: 'Cities, bodies, places or people that work together within the network.',
  simpleResolvers: true,
})
export class SubNetworkType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Its part of an address: that of its body.' }) slug!: string;
  @Field(() => String, { description: 'In the reader’s language where a name is known.' }) name!: string;
  @Field(() => SubNetworkKindEnum) kind!: SubNetworkKind;
  @Field(() => AudienceEnum) audience!: Audience;
  @Field(() => CreativeFieldEnum, { nullable: true, description: 'Of one by creative field: the field.' })
  field!: CreativeField | null;
  @Field(() => [String], { description: 'Of one by region: its countries, ISO 3166-1 alpha-2.' })
  countries!: string[];
  @Field(() => String, { description: 'What it is for.' }) purpose!: string;
  @Field(() => NetworkPurposesType) purposes!: NetworkPurposesType;
  @Field(() => [MemberKindEnum], { description: 'Who may be a member.' }) memberKinds!: MemberKind[];
  @Field(() => NetworkCircleEnum, { description: 'Who posts in it.' }) posts!: NetworkCircle;
  @Field(() => NetworkCircleEnum, { description: 'Who proposes candidates.' }) proposes!: NetworkCircle;
  @Field(() => VoteRuleEnum, { description: 'Who has a vote.' }) votes!: VoteRule;
  @Field(() => String, { nullable: true, description: 'Where it is told of.' }) source!: string | null;
  @Field(() => Boolean, { description: 'Comes with the demonstration.' }) isDemonstration!: boolean;
  @Field(() => BodyType, { description: 'What people act for in it.' }) body!: BodyType;
  @Field(() => [AppointmentType], { description: 'Its coordinator and deputy today.' })
  officers!: AppointmentType[];
  @Field(() => Int) memberCount!: number;
  @Field(() => Int, { description: 'How many wait to be admitted; for who coordinates it, 0 to all others.' })
  askingCount!: number;
  @Field(() => [MembershipType], { description: 'Who left it, the latest first.' }) former!: MembershipType[];
  @Field(() => [MembershipType], {
    description: 'Who asked and is not a member: all of them for who coordinates it, one’s own for others.',
  })
  requests!: MembershipType[];
  @Field(() => Cursor, { description: 'Where to follow `subNetwork` from.' }) position!: number;
  @Field(() => Int, { description: 'Given back with a change, so that nobody’s is overwritten.' })
  version!: number;
  @Field(() => SubNetworkMayType) may!: SubNetworkMayType;
}

@ObjectType('SubNetworkEntry', {
  description: 'Something has happened in a sub-network. What it says now, is asked for with `subNetwork`.',
  simpleResolvers: true,
})
export class SubNetworkEntryType {
  @Field(() => Cursor) position!: number;
  @Field(() => DateTime) at!: number;
}

export const SubNetworkUpdateUnion = createUnionType({
  name: 'SubNetworkUpdate',
  description: 'What the follower of a sub-network is sent.',
  types: () => [SubNetworkEntryType, CaughtUpType, ResyncType] as const,
  resolveType: (event) => (event as unknown as { __typename: string }).__typename,
});
