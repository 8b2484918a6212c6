import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const SubNetworksQuery = graphql(`
  query SubNetworksScreen {
    subNetworks {
      id
      slug
      name
      kind
      field
      purpose
      memberCount
      askingCount
      isDemonstration
      officers { id role person { id name } }
    }
  }
`);

export const MembershipsQuery = graphql(`
  query NetworkMemberships($member: String) {
    networkMemberships(member: $member) {
      id
      fromDate
      isDemonstration
      network { id slug name kind field }
      offices { id role fromDate toDate person { id name } }
    }
  }
`);

const MemberOnPage = graphql(`
  fragment MemberOnPage on NetworkMembership @_unmask {
    id
    kind
    state
    profile
    spaceKind
    spaceOperator
    assessment { answer words criterion { id words } }
    words
    reason
    fromDate
    toDate
    askedAt
    isDemonstration
    mayAssess
    mayDecide
    mayEnd
    body { id slug kind name city { id field } }
    person { id name }
  }
`);

const ElectionOnPage = graphql(`
  fragment ElectionOnPage on NetworkElection @_unmask {
    id
    office
    isSecret
    termMonths
    state
    isClosed
    round
    openedAt
    closesAt
    isBySeniority
    reason
    voterCount
    castCount
    mayVote
    hasVoted
    mayCoordinate
    mayTakeOffice
    candidates { id standsInRound votes isElected person { id name } member { id body { id name } } }
    votes { round member { id body { id name } person { id name } } candidate { id person { id name } } }
  }
`);

const NewsOnPage = graphql(`
  fragment NewsOnPage on NetworkNews @_unmask {
    id
    title
    text
    language
    postedAt
    editedAt
    isDemonstration
    version
    mayEdit
    mayRemove
    by { id name }
    actedFor { id name }
  }
`);

/** A sub-network as its page shows it, and as every change of it gives it back. */
const NetworkOnPage = graphql(
  `
    fragment NetworkOnPage on SubNetwork @_unmask {
      id
      slug
      name
      kind
      audience
      field
      countries
      purpose
      purposes { en vi }
      memberKinds
      posts
      proposes
      votes
      source
      isDemonstration
      memberCount
      askingCount
      position
      version
      body { id slug about }
      officers { id role toDate person { id name } }
      members { ...MemberOnPage }
      former { ...MemberOnPage }
      requests { ...MemberOnPage }
      elections { ...ElectionOnPage }
      criteria { id words en vi isDemonstration }
      news(first: 30) { ...NewsOnPage }
      history(first: 40) { id kind at by { id name } actedFor { id name } member { id body { id name } person { id name } } election { id office } news { id title language } }
      may { coordinate post propose seeHistory }
    }
  `,
  [MemberOnPage, ElectionOnPage, NewsOnPage],
);

export const SubNetworkQuery = graphql(
  `
    query SubNetworkScreen($slug: String!) {
      subNetwork(slug: $slug) { ...NetworkOnPage }
    }
  `,
  [NetworkOnPage],
);

export type Network = NonNullable<ResultOf<typeof SubNetworkQuery>['subNetwork']>;
export type Member = Network['members'][number];
export type Election = Network['elections'][number];
export type News = Network['news'][number];

export const CandidatesQuery = graphql(`
  query NetworkCandidates($slug: String!) {
    subNetwork(slug: $slug) {
      id
      members { id person { id name } body { id name people { id role person { id name } } } }
    }
  }
`);

export const BeginSubNetworkMutation = graphql(`
  mutation BeginSubNetwork($input: BeginSubNetworkInput!) {
    beginSubNetwork(input: $input) { id slug }
  }
`);

export const ChangeSubNetworkMutation = graphql(
  `
    mutation ChangeSubNetwork($input: ChangeSubNetworkInput!) {
      changeSubNetwork(input: $input) { ...NetworkOnPage }
    }
  `,
  [NetworkOnPage],
);

export const AskForAdmissionMutation = graphql(
  `
    mutation AskForAdmission($input: AskForAdmissionInput!) {
      askForAdmission(input: $input) { ...NetworkOnPage }
    }
  `,
  [NetworkOnPage],
);

export const DecideAdmissionMutation = graphql(
  `
    mutation DecideAdmission($input: DecideAdmissionInput!) {
      decideAdmission(input: $input) { ...NetworkOnPage }
    }
  `,
  [NetworkOnPage],
);

export const AssessSpaceMutation = graphql(
  `
    mutation AssessSpace($input: AssessSpaceInput!) {
      assessSpace(input: $input) { ...NetworkOnPage }
    }
  `,
  [NetworkOnPage],
);

export const EndMembershipMutation = graphql(
  `
    mutation EndMembership($input: EndMembershipInput!) {
      endMembership(input: $input) { ...NetworkOnPage }
    }
  `,
  [NetworkOnPage],
);

export const PostNetworkNewsMutation = graphql(
  `
    mutation PostNetworkNews($input: PostNetworkNewsInput!) {
      postNetworkNews(input: $input) { ...NetworkOnPage }
    }
  `,
  [NetworkOnPage],
);

export const EditNetworkNewsMutation = graphql(
  `
    mutation EditNetworkNews($input: EditNetworkNewsInput!) {
      editNetworkNews(input: $input) { ...NetworkOnPage }
    }
  `,
  [NetworkOnPage],
);

export const RemoveNetworkNewsMutation = graphql(
  `
    mutation RemoveNetworkNews($input: RemoveNetworkNewsInput!) {
      removeNetworkNews(input: $input) { ...NetworkOnPage }
    }
  `,
  [NetworkOnPage],
);

export const SetNetworkCriteriaMutation = graphql(
  `
    mutation SetNetworkCriteria($input: SetNetworkCriteriaInput!) {
      setNetworkCriteria(input: $input) { ...NetworkOnPage }
    }
  `,
  [NetworkOnPage],
);

export const OpenElectionMutation = graphql(
  `
    mutation OpenElection($input: OpenElectionInput!) {
      openElection(input: $input) { ...NetworkOnPage }
    }
  `,
  [NetworkOnPage],
);

export const ProposeCandidateMutation = graphql(
  `
    mutation ProposeCandidate($input: ProposeCandidateInput!) {
      proposeCandidate(input: $input) { ...NetworkOnPage }
    }
  `,
  [NetworkOnPage],
);

export const CastVoteMutation = graphql(
  `
    mutation CastVote($input: CastVoteInput!) {
      castVote(input: $input) { ...NetworkOnPage }
    }
  `,
  [NetworkOnPage],
);

export const CountElectionMutation = graphql(
  `
    mutation CountElection($input: CountElectionInput!) {
      countElection(input: $input) { ...NetworkOnPage }
    }
  `,
  [NetworkOnPage],
);

export const CallOffElectionMutation = graphql(
  `
    mutation CallOffElection($input: CallOffElectionInput!) {
      callOffElection(input: $input) { ...NetworkOnPage }
    }
  `,
  [NetworkOnPage],
);

export const TakeOfficeMutation = graphql(
  `
    mutation TakeOffice($input: TakeOfficeInput!) {
      takeOffice(input: $input) { ...NetworkOnPage }
    }
  `,
  [NetworkOnPage],
);

export const SubNetworkFollowed = graphql(`
  subscription SubNetworkFollowed($networkId: ID!, $after: Cursor!) {
    subNetwork(networkId: $networkId, after: $after) {
      __typename
      ... on SubNetworkEntry { position }
      ... on CaughtUp { position }
      ... on Resync { position reason }
    }
  }
`);
