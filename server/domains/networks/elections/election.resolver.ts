import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { type Context, planned, signedIn } from '../../../graphql/context.ts';
import { networkWith } from '../network.resolver.ts';
import { SubNetworkType } from '../network.types.ts';
import { callOffElection } from './actions/call-off-election.ts';
import { castVote } from './actions/cast-vote.ts';
import { countElection } from './actions/count-election.ts';
import { openElection } from './actions/open-election.ts';
import { proposeCandidate } from './actions/propose-candidate.ts';
import { takeOffice } from './actions/take-office.ts';
import {
  CallOffElectionInput,
  CastVoteInput,
  CountElectionInput,
  ElectionType,
  OpenElectionInput,
  ProposeCandidateInput,
  TakeOfficeInput,
} from './election.types.ts';

@Resolver(() => SubNetworkType)
export class ElectionResolver {
  @FieldResolver(() => [ElectionType], { description: 'Its elections, the latest first.' })
  elections(@Root() network: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(network, info);
  }

  @Mutation(() => SubNetworkType, { description: 'Opens an election to an office of a sub-network.' })
  async openElection(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => OpenElectionInput) input: OpenElectionInput,
  ) {
    return networkWith(context, info, await openElection(context.services, signedIn(context), input));
  }

  @Mutation(() => SubNetworkType, {
    description: 'Proposes somebody in an open election, as long as nobody has voted.',
  })
  async proposeCandidate(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ProposeCandidateInput) input: ProposeCandidateInput,
  ) {
    return networkWith(context, info, await proposeCandidate(context.services, signedIn(context), input));
  }

  @Mutation(() => SubNetworkType, { description: 'Casts the vote of the member that one speaks for.' })
  async castVote(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CastVoteInput) input: CastVoteInput,
  ) {
    return networkWith(context, info, await castVote(context.services, signedIn(context), input));
  }

  @Mutation(() => SubNetworkType, { description: 'Counts an election whose time is over.' })
  async countElection(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CountElectionInput) input: CountElectionInput,
  ) {
    return networkWith(context, info, await countElection(context.services, signedIn(context), input));
  }

  @Mutation(() => SubNetworkType, { description: 'Calls off an election that is not decided.' })
  async callOffElection(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CallOffElectionInput) input: CallOffElectionInput,
  ) {
    return networkWith(context, info, await callOffElection(context.services, signedIn(context), input));
  }

  @Mutation(() => SubNetworkType, {
    description: 'Brings the elected into office for the term: who held it until now has handed over.',
  })
  async takeOffice(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => TakeOfficeInput) input: TakeOfficeInput,
  ) {
    return networkWith(context, info, await takeOffice(context.services, signedIn(context), input));
  }
}
