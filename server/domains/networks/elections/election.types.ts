import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  type ElectionState,
  electionStates,
  type NetworkOffice,
  networkOffices,
} from '../../../../schema/networks/index.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { DateTime } from '../../../graphql/scalars.ts';
import { PersonType } from '../../people/index.ts';
import { MembershipType } from '../network.types.ts';

export const NetworkOfficeEnum = enumOf(networkOffices);
registerEnumType(NetworkOfficeEnum, {
  name: 'NetworkOffice',
  description: 'What members of a sub-network elect somebody to.',
});
const ElectionStateEnum = enumOf(electionStates);
registerEnumType(ElectionStateEnum, {
  name: 'ElectionState',
  description:
    'Where an election stands: open, decided, with the elected in office; undecided or called off otherwise.',
});

@ObjectType('ElectionCandidate', {
  description: 'Somebody who stands in an election, for the member that they act for.',
  simpleResolvers: true,
})
export class CandidateType {
  @Field(() => ID) id!: string;
  @Field(() => PersonType) person!: PersonType;
  @Field(() => MembershipType, { nullable: true }) member!: MembershipType | null;
  @Field(() => Int, { description: 'The last round that they stand in.' }) standsInRound!: number;
  @Field(() => [Int], { description: 'Their votes in each round that is over.' }) votes!: number[];
  @Field(() => Boolean) isElected!: boolean;
}

@ObjectType('ElectionVote', {
  description: 'That a member has voted in a round that is over.',
  simpleResolvers: true,
})
export class ElectionVoteType {
  @Field(() => Int) round!: number;
  @Field(() => MembershipType, { nullable: true }) member!: MembershipType | null;
  @Field(() => CandidateType, {
    nullable: true,
    description: 'For whom; null of a secret vote, of which that is not kept.',
  })
  candidate!: CandidateType | null;
}

@ObjectType('NetworkElection', {
  description: 'An election to an office of a sub-network, in one round, or in two where the first is even.',
  simpleResolvers: true,
})
export class ElectionType {
  @Field(() => ID) id!: string;
  @Field(() => NetworkOfficeEnum) office!: NetworkOffice;
  @Field(() => Boolean, { description: 'Whether it is kept who voted, and not for whom.' })
  isSecret!: boolean;
  @Field(() => Int, { description: 'For how many months.' }) termMonths!: number;
  @Field(() => ElectionStateEnum) state!: ElectionState;
  @Field(() => Boolean, { description: 'Whether no more votes are taken.' }) isClosed!: boolean;
  @Field(() => Int, { description: 'Which round it is in, or was decided in.' }) round!: number;
  @Field(() => DateTime) openedAt!: number;
  @Field(() => DateTime, { description: 'When its present round closes.' }) closesAt!: number;
  @Field(() => Boolean, {
    description: 'Whether the longer membership decided, the second round having been even as well.',
  })
  isBySeniority!: boolean;
  @Field(() => String, { nullable: true, description: 'Why it was called off.' }) reason!: string | null;
  @Field(() => Int, { description: 'How many members have a vote.' }) voterCount!: number;
  @Field(() => Int, { description: 'How many have voted in the present round.' }) castCount!: number;
  @Field(() => [CandidateType]) candidates!: CandidateType[];
  @Field(() => [ElectionVoteType], { description: 'Who voted, in the rounds that are over.' })
  votes!: ElectionVoteType[];
  @Field(() => Boolean, { description: 'Whether the reader has a vote to cast now, acting as now.' })
  mayVote!: boolean;
  @Field(() => Boolean, { description: 'Whether the vote that the reader speaks for is cast in this round.' })
  hasVoted!: boolean;
  @Field(() => Boolean, { description: 'Whether the reader counts it or calls it off, acting as now.' })
  mayCoordinate!: boolean;
  @Field(() => Boolean, { description: 'Whether the reader brings the elected into office.' })
  mayTakeOffice!: boolean;
}

@InputType({ description: 'Somebody who is to stand, and the member that they stand for.' })
export class CandidateInput {
  @Field(() => ID) membershipId!: string;
  @Field(() => ID) personId!: string;
}

@InputType()
export class OpenElectionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) networkId!: string;
  @Field(() => NetworkOfficeEnum) office!: NetworkOffice;
  @Field(() => Boolean) isSecret!: boolean;
  @Field(() => Int) termMonths!: number;
  @Field(() => DateTime) closesAt!: Date;
  @Field(() => [CandidateInput]) candidates!: CandidateInput[];
}

@InputType()
export class ProposeCandidateInput extends CandidateInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) electionId!: string;
}

@InputType()
export class CastVoteInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) electionId!: string;
  @Field(() => ID) candidateId!: string;
}

@InputType({ description: 'An election in which something is done.' })
export class CountElectionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) electionId!: string;
}

@InputType()
export class TakeOfficeInput extends CountElectionInput {}

@InputType()
export class CallOffElectionInput extends CountElectionInput {
  @Field(() => String) reason!: string;
}
