import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Ctx,
  FieldResolver,
  ID,
  Info,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { networkLimits as limits } from '../../../schema/network-limits.ts';
import type { SubNetworkKind } from '../../../schema/networks/index.ts';
import { type Context, planned, signedIn } from '../../graphql/context.ts';
import { onlyOverTheSocket } from '../../graphql/only-over-the-socket.ts';
import { readMany, readOne } from '../../graphql/planner/index.ts';
import { Cursor } from '../../graphql/scalars.ts';
import { beginNetwork } from './actions/begin-network.ts';
import { changeNetwork } from './actions/change-network.ts';
import { askForAdmission } from './memberships/actions/ask-for-admission.ts';
import { assessSpace } from './memberships/actions/assess-space.ts';
import { decideAdmission } from './memberships/actions/decide-admission.ts';
import { endMembership } from './memberships/actions/end-membership.ts';
import { membershipFace } from './memberships/membership.face.ts';
import { networkFace } from './network.face.ts';
import {
  AskForAdmissionInput,
  AssessSpaceInput,
  BeginSubNetworkInput,
  ChangeSubNetworkInput,
  DecideAdmissionInput,
  EndMembershipInput,
} from './network.inputs.ts';
import {
  MembershipType,
  SubNetworkEventType,
  SubNetworkKindEnum,
  SubNetworkType,
  SubNetworkUpdateUnion,
} from './network.types.ts';

/** A sub-network as it reads after a change of it. */
export function networkWith(context: Context, info: GraphQLResolveInfo, id: string): Promise<object | null> {
  return readOne(context, info, networkFace, ({ param }) => ({
    where: (network) => `${network}.id = ${param(id)}`,
  }));
}

@Resolver()
export class NetworkResolver {
  @Query(() => [SubNetworkType], {
    description: 'Sub-networks that the reader may know of, by kind and name.',
  })
  subNetworks(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('kind', () => SubNetworkKindEnum, { nullable: true }) kind: SubNetworkKind | null,
    @Arg('member', () => String, {
      nullable: true,
      description: 'The part of an address of a city or another body: those that it is a member of.',
    })
    member: string | null,
  ): Promise<object[]> {
    return readMany(context, info, networkFace, ({ language, param }) => ({
      where: (network) =>
        [
          'true',
          ...(kind ? [`${network}.kind = ${param(kind)}`] : []),
          ...(member
            ? [
                `exists (select from network_membership m join body b on b.id = m.body_id
                  where m.network_id = ${network}.id and m.state = 'MEMBER' and b.slug = ${param(member.replaceAll('\u0000', ''))})`,
              ]
            : []),
        ].join(' and '),
      order: (network) => `array_position(array['FIELD', 'REGION', 'PEOPLE', 'PLACES'], ${network}.kind),
        (select n.name from body_name n where n.body_id = ${network}.body_id order by (n.lang = ${param(language)}) desc, n.is_primary desc limit 1) collate "und-x-icu",
        ${network}.id`,
      limit: limits.listed.max,
    }));
  }

  @Query(() => [MembershipType], {
    description:
      'What a city or another body is a member of, as far as the reader may know; of nobody named, what they belong to by name.',
  })
  networkMemberships(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('member', () => String, { nullable: true, description: 'Its part of an address.' })
    member: string | null,
  ): Promise<object[]> {
    const { actor } = context;
    const slug = member?.replaceAll('\u0000', '');
    return readMany(context, info, membershipFace, ({ param }) => ({
      where: (membership) =>
        `${membership}.state = 'MEMBER' and ${
          slug !== undefined
            ? `${membership}.body_id = (select b.id from body b where b.slug = ${param(slug)})`
            : actor.kind === 'person'
              ? `${membership}.person_id = ${param(actor.id)}::uuid`
              : 'false'
        }`,
      order: (membership) => `${membership}.from_date, ${membership}.id`,
      limit: limits.listed.max,
    }));
  }

  @Query(() => SubNetworkType, { nullable: true, description: 'The sub-network of an address, or null.' })
  subNetwork(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('slug', () => String) slug: string,
  ): Promise<object | null> {
    const known = slug.replaceAll('\u0000', '');
    return readOne(context, info, networkFace, ({ param }) => ({
      where: (network) => `${network}.body_id = (select b.id from body b where b.slug = ${param(known)})`,
    }));
  }

  @Mutation(() => SubNetworkType, {
    description: 'Begins a sub-network and the body that people act for in it. For administrators.',
  })
  async beginSubNetwork(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => BeginSubNetworkInput) input: BeginSubNetworkInput,
  ) {
    return networkWith(context, info, await beginNetwork(context.services, signedIn(context), input));
  }

  @Mutation(() => SubNetworkType, {
    description:
      'Says anew what a sub-network is for, who may be a member, and who posts, proposes and votes.',
  })
  async changeSubNetwork(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ChangeSubNetworkInput) input: ChangeSubNetworkInput,
  ) {
    return networkWith(context, info, await changeNetwork(context.services, signedIn(context), input));
  }

  @Mutation(() => SubNetworkType, {
    description: 'Asks for the body one acts for, or for oneself, to become a member.',
  })
  async askForAdmission(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AskForAdmissionInput) input: AskForAdmissionInput,
  ) {
    return networkWith(context, info, await askForAdmission(context.services, signedIn(context), input));
  }

  @Mutation(() => SubNetworkType, {
    description:
      'Says anew what a creative space is and how it sees itself by the criteria; its coordinator is told.',
  })
  async assessSpace(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AssessSpaceInput) input: AssessSpaceInput,
  ) {
    return networkWith(context, info, await assessSpace(context.services, signedIn(context), input));
  }

  @Mutation(() => SubNetworkType, { description: 'Admits who asked, or declines with a reason.' })
  async decideAdmission(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DecideAdmissionInput) input: DecideAdmissionInput,
  ) {
    return networkWith(context, info, await decideAdmission(context.services, signedIn(context), input));
  }

  @Mutation(() => SubNetworkType, {
    nullable: true,
    description:
      'Takes a request back, or ends a membership today. Null where one may not know of the sub-network afterwards.',
  })
  async endMembership(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => EndMembershipInput) input: EndMembershipInput,
  ) {
    return networkWith(context, info, await endMembership(context.services, signedIn(context), input));
  }
}

@Resolver(() => SubNetworkType)
export class NetworkPartsResolver {
  @FieldResolver(() => [MembershipType], { description: 'Its members, by name.' })
  members(
    @Root() network: object,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
  ): object[] {
    return planned(network, info, { first });
  }

  @FieldResolver(() => [SubNetworkEventType], {
    description: 'What happened in it, the latest first; empty for who may not know who did what.',
  })
  history(
    @Root() network: object,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
  ): object[] {
    return planned(network, info, { first });
  }
}

/** What the socket delivers; who may follow and what is read stands in the live view of the same name. */
@Resolver()
export class NetworkSubscription {
  @Subscription(() => SubNetworkUpdateUnion, {
    description:
      'That something has happened in a sub-network, after a position: first what was missed, then as it happens.',
    subscribe: onlyOverTheSocket,
  })
  subNetwork(
    @Root() event: object,
    @Arg('networkId', () => ID) _networkId: string,
    @Arg('after', () => Cursor, {
      description: 'The last position one has; the sub-network’s to begin with.',
    })
    _after: number,
  ): typeof SubNetworkUpdateUnion {
    return event as typeof SubNetworkUpdateUnion;
  }
}
