/** The network's own words, once, for the server, the client and the forms; the order is the order on screen. */
export const creativeFields = [
  'CRAFTS_AND_FOLK_ART',
  'DESIGN',
  'FILM',
  'GASTRONOMY',
  'LITERATURE',
  'MEDIA_ARTS',
  'MUSIC',
  'ARCHITECTURE',
] as const;
export type CreativeField = (typeof creativeFields)[number];

export const regions = [
  'AFRICA',
  'ARAB_STATES',
  'ASIA_AND_THE_PACIFIC',
  'EUROPE_AND_NORTH_AMERICA',
  'LATIN_AMERICA_AND_THE_CARIBBEAN',
] as const;
export type Region = (typeof regions)[number];

export const cityOrders = ['NAME', 'MEMBER_SINCE'] as const;
export type CityOrder = (typeof cityOrders)[number];

export const bodyKinds = [
  'CITY',
  'PEOPLES_COMMITTEE',
  'DEPARTMENT',
  'COUNCIL',
  'CENTRE',
  'CREATIVE_SPACE',
  'ASSOCIATION',
  'SUB_NETWORK',
  'MINISTRY',
  'NATIONAL_COMMISSION',
  'UNESCO_OFFICE',
  'PARTNER',
] as const;
export type BodyKind = (typeof bodyKinds)[number];

export const appointmentRoles = [
  'FOCAL_POINT',
  'DEPUTY',
  'COORDINATOR',
  'DELEGATE',
  'MODERATOR',
  'RAPPORTEUR',
  'STAFF',
  'MEMBER',
  'OBSERVER',
  'ADMINISTRATOR',
] as const;
export type AppointmentRole = (typeof appointmentRoles)[number];

/** From the narrowest to the widest. */
export const audiences = ['PRIVATE', 'PARTIES', 'NETWORK', 'PUBLIC'] as const;
export type Audience = (typeof audiences)[number];

export const reactionKinds = ['AGREE', 'THANKS', 'IDEA'] as const;
export type ReactionKind = (typeof reactionKinds)[number];

export const sessionStates = ['PROPOSED', 'SCHEDULED', 'LIVE', 'CLOSED'] as const;
export type SessionState = (typeof sessionStates)[number];

export const messageStates = ['VISIBLE', 'DELETED', 'HIDDEN'] as const;
export type MessageState = (typeof messageStates)[number];

export const resyncReasons = ['AHEAD', 'TOO_OLD'] as const;
export type ResyncReason = (typeof resyncReasons)[number];

/** What a grant lets one do with a thing; the order is the order on screen. */
export const grantRoles = [
  'COORDINATOR',
  'MODERATOR',
  'EDITOR',
  'REVIEWER',
  'PARTICIPANT',
  'READER',
] as const;
export type GrantRole = (typeof grantRoles)[number];

/** How soon somebody is told by mail of what waits for them. */
export const mailRhythms = ['AT_ONCE', 'DAILY', 'WEEKLY', 'NEVER'] as const;
export type MailRhythm = (typeof mailRhythms)[number];

/** How firmly a section holds: the same words for all, adapted within its guidance, or the city's own. */
export const freedoms = ['CORE', 'GUIDED', 'OPEN'] as const;
export type Freedom = (typeof freedoms)[number];

export const editionStates = ['CONSULTATION', 'FROZEN', 'ADOPTED', 'SUPERSEDED', 'WITHDRAWN'] as const;
export type EditionState = (typeof editionStates)[number];

/** What a framework is for. */
export const frameworkPurposes = ['COMMON_TEXT', 'MODEL_TEXT', 'REPORT_TEMPLATE', 'ROAD_MAP'] as const;
export type FrameworkPurpose = (typeof frameworkPurposes)[number];

/** What a city may think of an edition; the order is the order on screen. */
export const positionKinds = ['ACCEPT', 'ACCEPT_WITH_RESERVATION', 'ABSTAIN', 'NOT_YET'] as const;
export type PositionKind = (typeof positionKinds)[number];

/** What sort of value a city sets for a section. */
export const parameterTypes = ['NUMBER', 'PERCENT', 'MONEY', 'DURATION', 'DATE', 'TEXT'] as const;
export type ParameterType = (typeof parameterTypes)[number];

/** On what ground the house itself has appointed its first administrator; a client says it in its reader's language. */
export const groundOfHouse = 'Appointed by who operates the house.';
/** NEEDS_AUTHOR: the text came to say something else where the proposal changes it. */
export const proposalStates = ['OPEN', 'NEEDS_AUTHOR', 'ACCEPTED', 'REJECTED', 'WITHDRAWN'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** When a commitment is due: once, by a rule, when something happens, or at no day in particular. */
export const dueKinds = ['ONCE', 'BY_RULE', 'ON_CONDITION', 'NONE'] as const;
export type DueKind = (typeof dueKinds)[number];

export const ruleUnits = ['WEEK', 'MONTH', 'YEAR'] as const;
export type RuleUnit = (typeof ruleUnits)[number];

export const commitmentStates = ['PROMISED', 'IN_PROGRESS', 'DONE', 'DROPPED'] as const;
export type CommitmentState = (typeof commitmentStates)[number];

export const evidenceKinds = ['LINK', 'FILE', 'DOCUMENT', 'NOTE'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const delegationStates = ['ASKED', 'ACCEPTED', 'DECLINED', 'ENDED'] as const;
export type DelegationState = (typeof delegationStates)[number];

/** What may be done to what is due; the order is the order on screen. */
export const dueActs = ['BEGIN', 'PROGRESS', 'DONE', 'DEFER', 'ASSIGN', 'DROP', 'REOPEN'] as const;
export type DueAct = (typeof dueActs)[number];

/** How near it is. FORTNIGHT: today and the fourteen days after it. */
export const dueGroups = ['OVERDUE', 'FORTNIGHT', 'LATER', 'NO_DAY'] as const;
export type DueGroup = (typeof dueGroups)[number];
/** What a body that adapts a text does with a section of it; the order is the order on screen. */
export const sectionDecisionKinds = ['INHERIT', 'ADAPT', 'EXTEND', 'OMIT', 'ADD'] as const;
export type SectionDecisionKind = (typeof sectionDecisionKinds)[number];

/** Why it differs; the order is the order on screen. */
export const reasonTypes = ['IDENTITY', 'LAW', 'RESOURCES', 'SCALE', 'ALREADY_PRACTISED'] as const;
export type ReasonType = (typeof reasonTypes)[number];

export const adaptationStates = ['DRAFT', 'PUBLISHED', 'WITHDRAWN'] as const;
export type AdaptationState = (typeof adaptationStates)[number];

/** What a section needs when the common text has moved on: from what needs nobody to what asks. */
export const mergeStates = ['MOVED', 'READY', 'CONFLICT', 'PLACE_ASKED', 'REASON_ASKED'] as const;
export type MergeState = (typeof mergeStates)[number];

/** How a section is settled: our words, those of the common text, both as offered, or words written anew; PLACE says where it belongs. */
export const mergeChoices = ['OURS', 'BASE', 'BOTH', 'WRITTEN', 'PLACE'] as const;
export type MergeChoice = (typeof mergeChoices)[number];

/** What people are told; the order is the order on screen. */
export const notificationKinds = [
  'MENTION',
  'ANSWER',
  'PROPOSAL_MADE',
  'PROPOSAL_ACCEPTED',
  'PROPOSAL_REJECTED',
  'EDITION_ADOPTED',
  'TEXT_MOVED_ON',
  'ACCESS_ASKED',
  'ACCESS_GIVEN',
  'ACCESS_DECLINED',
  'APPOINTED',
  'HANDED_OVER',
  'COMMITMENT_GIVEN',
  'COMMITMENT_CHANGED',
  'COMMITMENT_DONE',
  'DELEGATION_ASKED',
  'DELEGATION_ANSWERED',
  'DUE_SOON',
  'OVERDUE',
  'ESCALATED',
  'TEXT_AGREED',
  'AGREEMENT_ESCALATED',
  'AGREEMENT_REFUSED',
  'AGREEMENT_DECIDED',
  'AGREEMENT_SIGNED',
  'AGREEMENT_IN_FORCE',
  'AGREEMENT_RENEWED',
  'AGREEMENT_AMENDED',
  'AGREEMENT_SUSPENDED',
  'AGREEMENT_OVER',
  'SIGNATURE_ASKED',
  'SIGNATURE_GIVEN',
  'SIGNATURE_REFUSED',
  'OPINION_MISSING',
  'NOTICE_GIVEN',
  'NOTICE_NEAR',
  'NOTICE_PASSED',
  'END_NEAR',
  'REVIEW_NEAR',
  'REVIEW_DUE',
  'ENTRY_NEAR',
  'ENTRY_MISSED',
  'STEP_NEAR',
  'STEP_OVERDUE',
  'JOINING_ASKED',
  'JOINING_ADMITTED',
  'JOINING_DECLINED',
  'MEMBERSHIP_ENDED',
  'MEMBER_LEFT',
  'SPACE_ASSESSED',
  'NEWS_POSTED',
  'PROJECT_INVITED',
  'INVITATION_ACCEPTED',
  'INVITATION_DECLINED',
  'PART_ENDED',
  'PARTNER_LEFT',
  'ELECTION_OPENED',
  'ELECTION_DECIDED',
  'ELECTION_UNDECIDED',
  'OFFICE_TAKEN',
  'COUNCIL_ASKED',
  'COUNCIL_ANSWERED',
  'COUNCIL_DECLINED',
  'COUNCIL_ASKED_NO_MORE',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** The languages in which a body may be called, in the order they are offered: the interface's, then those of the network's cities. */
export const nameLanguages = [
  'en',
  'vi',
  'fr',
  'id',
  'ja',
  'ko',
  'th',
  'zh',
  'ms',
  'fil',
  'km',
  'lo',
  'my',
  'ar',
  'de',
  'es',
  'fi',
  'it',
  'pt',
  'ru',
  'tr',
] as const;

/** Answers that are told with the words in which they were given. */
export const answersWithWords = [
  'ACCESS_DECLINED',
  'JOINING_DECLINED',
  'MEMBERSHIP_ENDED',
  'INVITATION_DECLINED',
  'PART_ENDED',
  'PARTNER_LEFT',
  'COUNCIL_DECLINED',
] as const satisfies readonly NotificationKind[];

/** What somebody may wish not to be told of, each with its kinds; what waits for their own decision comes nevertheless. */
export const notificationWishes = {
  mentions: ['MENTION'],
  answers: ['ANSWER'],
  texts: ['PROPOSAL_MADE', 'PROPOSAL_ACCEPTED', 'PROPOSAL_REJECTED', 'EDITION_ADOPTED', 'TEXT_MOVED_ON'],
  commitments: [
    'COMMITMENT_GIVEN',
    'COMMITMENT_CHANGED',
    'COMMITMENT_DONE',
    'DELEGATION_ANSWERED',
    'DUE_SOON',
    'OVERDUE',
    'ESCALATED',
  ],
  agreements: [
    'TEXT_AGREED',
    'AGREEMENT_ESCALATED',
    'AGREEMENT_REFUSED',
    'AGREEMENT_DECIDED',
    'AGREEMENT_SIGNED',
    'AGREEMENT_IN_FORCE',
    'AGREEMENT_RENEWED',
    'AGREEMENT_AMENDED',
    'AGREEMENT_SUSPENDED',
    'AGREEMENT_OVER',
    'SIGNATURE_GIVEN',
    'SIGNATURE_REFUSED',
    'OPINION_MISSING',
    'NOTICE_GIVEN',
    'NOTICE_NEAR',
    'NOTICE_PASSED',
    'END_NEAR',
    'REVIEW_NEAR',
    'REVIEW_DUE',
    'ENTRY_NEAR',
    'ENTRY_MISSED',
    'STEP_NEAR',
    'STEP_OVERDUE',
  ],
} as const satisfies Readonly<Record<string, readonly NotificationKind[]>>;
export type NotificationWish = keyof typeof notificationWishes;

/** Whether somebody is told of what happens to a thing: of all of it, of nothing, or of what concerns them. */
export const followStates = ['FOLLOWED', 'MUTED', 'NEITHER'] as const;
export type FollowState = (typeof followStates)[number];
/** Where a case study stands with its readers. */
export const caseStates = ['DRAFT', 'PUBLISHED', 'WITHDRAWN'] as const;
export type CaseState = (typeof caseStates)[number];

/** What sorts of things are searched, in the order they are offered. */
export const searchKinds = [
  'CITY',
  'PERSON',
  'BODY',
  'NETWORK',
  'FORUM',
  'SESSION',
  'MESSAGE',
  'KEY_POINT',
  'FRAMEWORK',
  'SECTION',
  'CASE',
  'PROJECT',
  'AGREEMENT',
  'PLAN',
  'ACTIVITY',
  'FESTIVAL',
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** What was said in a session that something is to come of. */
export const keyPointKinds = ['QUESTION', 'EXPERIENCE', 'PROPOSAL', 'COMMITMENT'] as const;
export type KeyPointKind = (typeof keyPointKinds)[number];

/** Where a question to a council stands. */
export const councilOpinionStates = ['ASKED', 'GIVEN', 'DECLINED', 'WITHDRAWN'] as const;
export type CouncilOpinionState = (typeof councilOpinionStates)[number];

/** What a council thinks of a text; the order is the order on screen. */
export const councilVerdicts = ['IN_FAVOUR', 'IN_FAVOUR_WITH_REMARKS', 'AGAINST'] as const;
export type CouncilVerdict = (typeof councilVerdicts)[number];
