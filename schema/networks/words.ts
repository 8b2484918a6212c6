/** What a sub-network is made around: a creative field, a region, people, or places. */
export const subNetworkKinds = ['FIELD', 'REGION', 'PEOPLE', 'PLACES'] as const;
export type SubNetworkKind = (typeof subNetworkKinds)[number];

/** Who may be a member, as the sub-network decides; the order is the order on screen. */
export const memberKinds = ['CITY', 'BODY', 'PLACE', 'PERSON'] as const;
export type MemberKind = (typeof memberKinds)[number];

/** Who may do something in a sub-network, from the fewest to the most. */
export const networkCircles = ['OFFICERS', 'MEMBERS', 'NETWORK'] as const;
export type NetworkCircle = (typeof networkCircles)[number];

/** Who has a vote: each member city one, or each member one. */
export const voteRules = ['ONE_CITY_ONE_VOTE', 'ONE_MEMBER_ONE_VOTE'] as const;
export type VoteRule = (typeof voteRules)[number];

/** Where somebody stands with a sub-network: what was asked, and what came of it. */
export const membershipStates = ['ASKED', 'MEMBER', 'DECLINED', 'WITHDRAWN', 'LEFT'] as const;
export type MembershipState = (typeof membershipStates)[number];

/** What members elect somebody to. */
export const networkOffices = ['COORDINATOR', 'DEPUTY'] as const;
export type NetworkOffice = (typeof networkOffices)[number];

/** IN_OFFICE: the elected has taken over. UNDECIDED: nobody voted, or the second round was a tie that nothing breaks. */
export const electionStates = ['OPEN', 'ELECTED', 'IN_OFFICE', 'UNDECIDED', 'CALLED_OFF'] as const;
export type ElectionState = (typeof electionStates)[number];

/** What a creative space is: kinds of which Hanoi counted 124 in all in 2023 [Hanoi Times]. */
export const spaceKinds = [
  'MUSEUM',
  'LIBRARY',
  'ART_SPACE',
  'GALLERY',
  'CULTURAL_CENTRE',
  'EDUCATION_CENTRE',
  'CAFE',
  'COWORKING',
  'CRAFT_VILLAGE_SPACE',
  'HERITAGE_SITE_SPACE',
  'OTHER',
] as const;
export type SpaceKind = (typeof spaceKinds)[number];

/** Who runs a creative space. */
export const spaceOperators = ['PUBLIC', 'PRIVATE'] as const;
export type SpaceOperator = (typeof spaceOperators)[number];

/** How a space sees itself by a criterion of a sub-network of places. */
export const criterionAnswers = ['MET', 'PARTLY', 'NOT_MET'] as const;
export type CriterionAnswer = (typeof criterionAnswers)[number];
