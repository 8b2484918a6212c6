import 'reflect-metadata';
import { type GraphQLSchema, isUnionType } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import {
  CommentCountResolver,
  CommentMayResolver,
  CommentPlaceResolver,
  CommentResolver,
  ComparisonResolver,
  DocumentPointsResolver,
  DocumentProposalsResolver,
  DocumentResolver,
  DocumentSubscription,
  DraftResolver,
  EditionEntryResolver,
  EditionResolver,
  EditionTranslationResolver,
  ExportResolver,
  HistoryResolver,
  ImportResolver,
  ProposalMayResolver,
  ProposalResolver,
  SectionStateResolver,
  SectionTermsResolver,
  SectionTranslationResolver,
} from '../documents/index.ts';
import { BodyCityResolver, CityResolver } from '../domains/cities/index.ts';
import {
  DiscussionResolver,
  DiscussionSubscriptions,
  DiscussionWrites,
  ForumResolver,
} from '../domains/forums/index.ts';
import { FrameworkPartsResolver, FrameworkResolver, PositionResolver } from '../domains/frameworks/index.ts';
import {
  AccessResolver,
  AccountResolver,
  AdministrationResolver,
  AppointmentResolver,
  AuthoredRunPeopleResolver,
  BodyHistoryResolver,
  BodyInvitationsResolver,
  BodyResolver,
  CommentPeopleResolver,
  CommentThreadPeopleResolver,
  DocumentMentionsResolver,
  DocumentPointPeopleResolver,
  DocumentPresenceResolver,
  DocumentPresenceSubscription,
  HistoryPeopleResolver,
  InvitationResolver,
  PeopleResolver,
  PersonResolver,
  ProposalPeopleResolver,
  SignInResolver,
  ViewerHistoryResolver,
  ViewerSignInResolver,
} from '../domains/people/index.ts';
import { JobResolver } from '../jobs/index.ts';

/** Every resolver, listed by hand: TypeGraphQL's registry is global, and one schema is built from one list. */
const resolvers: NonEmptyArray<new () => object> = [
  PeopleResolver,
  AccessResolver,
  AccountResolver,
  BodyResolver,
  BodyInvitationsResolver,
  BodyHistoryResolver,
  AppointmentResolver,
  InvitationResolver,
  PersonResolver,
  ViewerHistoryResolver,
  SignInResolver,
  ViewerSignInResolver,
  AdministrationResolver,
  CityResolver,
  BodyCityResolver,
  ForumResolver,
  DiscussionResolver,
  DiscussionWrites,
  DiscussionSubscriptions,
  DocumentResolver,
  SectionStateResolver,
  SectionTermsResolver,
  EditionEntryResolver,
  EditionResolver,
  EditionTranslationResolver,
  SectionTranslationResolver,
  FrameworkResolver,
  FrameworkPartsResolver,
  PositionResolver,
  ProposalResolver,
  ProposalPeopleResolver,
  DocumentProposalsResolver,
  ProposalMayResolver,
  DraftResolver,
  ExportResolver,
  ImportResolver,
  DocumentSubscription,
  JobResolver,
  CommentResolver,
  CommentPlaceResolver,
  CommentCountResolver,
  CommentMayResolver,
  CommentPeopleResolver,
  CommentThreadPeopleResolver,
  DocumentMentionsResolver,
  HistoryResolver,
  DocumentPointsResolver,
  ComparisonResolver,
  HistoryPeopleResolver,
  DocumentPointPeopleResolver,
  AuthoredRunPeopleResolver,
  DocumentPresenceResolver,
  DocumentPresenceSubscription,
];

/** The schema of the house; what `schema/schema.graphql\` prints. */
export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({ resolvers, validate: false, pubSub: unusedPubSub });
  for (const type of Object.values(schema.getTypeMap())) {
    // TypeGraphQL's own is asynchronous, which compiled execution does not wait for.
    if (isUnionType(type)) type.resolveType = (value: { __typename: string }) => value.__typename;
  }
  return schema;
}

// TypeGraphQL asks for one wherever there are subscriptions; ours are served by the live views.
const unusedPubSub = {
  publish(): never {
    throw new Error('Nothing is published here: entries are recorded in streams.');
  },
  subscribe(): never {
    throw new Error('Subscriptions are served by the live views.');
  },
};
