import 'reflect-metadata';
import { type GraphQLSchema, isUnionType } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import {
  AdaptationPartsResolver,
  AdaptationResolver,
  CommentCountResolver,
  CommentMayResolver,
  CommentPlaceResolver,
  CommentResolver,
  ComparisonResolver,
  DecisionEntryResolver,
  DocumentAdaptationResolver,
  DocumentPointsResolver,
  DocumentProposalsResolver,
  DocumentResolver,
  DocumentSubscription,
  DocumentWordsResolver,
  DraftResolver,
  DraftWordsResolver,
  EditionEntryResolver,
  EditionResolver,
  EditionTranslationResolver,
  EditionWordsResolver,
  ExportResolver,
  HistoryResolver,
  ImportResolver,
  ProposalMayResolver,
  ProposalOriginResolver,
  ProposalResolver,
  ProposalWordsResolver,
  QuoteResolver,
  SectionStateResolver,
  SectionTermsResolver,
  SectionTranslationResolver,
} from '../documents/index.ts';
import {
  AgreementHistoryResolver,
  AgreementImportResolver,
  AgreementRegisterResolver,
  AgreementResolver,
  ObligationResolver,
  ProcedureResolver,
  ProcedureRunResolver,
  SignaturePaperResolver,
  SourcedClaimResolver,
} from '../domains/agreements/index.ts';
import { CaseStudiesResolver, CaseStudyResolver } from '../domains/cases/index.ts';
import { BodyCityResolver, CityResolver } from '../domains/cities/index.ts';
import {
  CalendarResolver,
  CommitmentResolver,
  DueResolver,
  HolidayResolver,
  OriginResolver,
} from '../domains/commitments/index.ts';
import {
  DiscussionResolver,
  DiscussionSubscriptions,
  DiscussionWrites,
  ForumResolver,
} from '../domains/forums/index.ts';
import {
  AdaptationFrameworkResolver,
  FrameworkAdaptationsResolver,
  FrameworkPartsResolver,
  FrameworkResolver,
  MatrixExportResolver,
  MatrixResolver,
  PositionResolver,
} from '../domains/frameworks/index.ts';
import {
  ElectionResolver,
  NetworkPartsResolver,
  NetworkResolver,
  NetworkSubscription,
} from '../domains/networks/index.ts';
import { FollowResolver, InboxResolver, InboxSubscription } from '../domains/notifications/index.ts';
import {
  AccessResolver,
  AccountResolver,
  AdaptationOwnerResolver,
  AdministrationResolver,
  AppointmentResolver,
  AuthoredRunPeopleResolver,
  BodyHistoryResolver,
  BodyInvitationsResolver,
  BodyResolver,
  CommentPeopleResolver,
  CommentThreadPeopleResolver,
  DecisionPeopleResolver,
  DocumentMentionsResolver,
  DocumentPointPeopleResolver,
  DocumentPresenceResolver,
  DocumentPresenceSubscription,
  HistoryPeopleResolver,
  InvitationResolver,
  PeopleResolver,
  PersonResolver,
  ProposalPeopleResolver,
  PublicationPeopleResolver,
  SignInResolver,
  ViewerHistoryResolver,
  ViewerSignInResolver,
} from '../domains/people/index.ts';
import { PlanHistoryResolver, PlanResolver, PlanSubscription } from '../domains/plans/index.ts';
import { ProjectHistoryResolver, ProjectResolver } from '../domains/projects/index.ts';
import { JobResolver } from '../jobs/index.ts';
import { SearchResolver } from '../search/index.ts';

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
  NetworkResolver,
  NetworkPartsResolver,
  ElectionResolver,
  NetworkSubscription,
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
  CommitmentResolver,
  OriginResolver,
  HolidayResolver,
  DueResolver,
  CalendarResolver,
  InboxResolver,
  InboxSubscription,
  FollowResolver,
  FrameworkResolver,
  FrameworkPartsResolver,
  PositionResolver,
  AgreementResolver,
  AgreementHistoryResolver,
  AgreementImportResolver,
  SignaturePaperResolver,
  AgreementRegisterResolver,
  ObligationResolver,
  SourcedClaimResolver,
  ProcedureResolver,
  ProcedureRunResolver,
  PlanResolver,
  PlanHistoryResolver,
  PlanSubscription,
  ProjectResolver,
  ProjectHistoryResolver,
  CaseStudiesResolver,
  CaseStudyResolver,
  ProposalResolver,
  ProposalPeopleResolver,
  DocumentProposalsResolver,
  ProposalMayResolver,
  DraftResolver,
  ProposalWordsResolver,
  DraftWordsResolver,
  QuoteResolver,
  DocumentWordsResolver,
  EditionWordsResolver,
  ExportResolver,
  ImportResolver,
  DocumentSubscription,
  JobResolver,
  SearchResolver,
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
  AdaptationResolver,
  AdaptationPartsResolver,
  AdaptationOwnerResolver,
  AdaptationFrameworkResolver,
  ProposalOriginResolver,
  DocumentAdaptationResolver,
  DecisionEntryResolver,
  DecisionPeopleResolver,
  PublicationPeopleResolver,
  FrameworkAdaptationsResolver,
  MatrixExportResolver,
  MatrixResolver,
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
