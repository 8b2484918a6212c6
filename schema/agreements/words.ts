/** What sort of agreement it is; the order is the order on screen. */
export const agreementKinds = [
  'SISTER_CITY',
  'FRIENDSHIP_CITY',
  'LETTER_OF_INTENT',
  'MEMORANDUM',
  'COOPERATION_PROGRAMME',
  'PROJECT_AGREEMENT',
  'DOMESTIC_COOPERATION',
] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/** What it does to another one that it names; most do nothing to any. */
export const instruments = ['ORIGINAL', 'AMENDMENT', 'RENEWAL', 'TERMINATION'] as const;
export type Instrument = (typeof instruments)[number];

export const agreementStates = [
  'IDEA',
  'NEGOTIATING',
  'TEXT_AGREED',
  'CONSULTING',
  'ESCALATED',
  'CONSENTED',
  'REFUSED',
  'DECIDED',
  'SIGNING',
  'SIGNED',
  'REPORTED_AND_DEPOSITED',
  'IN_FORCE',
  'UNDER_REVIEW',
  'RENEWED',
  'AMENDED',
  'SUSPENDED',
  'EXPIRED',
  'WITHDRAWN',
  'TERMINATED',
  'NOTIFIED',
] as const;
export type AgreementState = (typeof agreementStates)[number];

/** What a person does that moves an agreement on. */
export const agreementActs = [
  'NEGOTIATE',
  'AGREE_TEXT',
  'REOPEN_TEXT',
  'OPEN_SIGNING',
  'ENTER_INTO_FORCE',
  'REVIEW',
  'CONTINUE',
  'RENEW',
  'SUSPEND',
  'RESUME',
  'EXPIRE',
  'WITHDRAW',
  'TERMINATE',
  'NOTIFY',
] as const;
export type AgreementAct = (typeof agreementActs)[number];

export const entryRules = ['LAST_SIGNATURE', 'ON_DAY', 'AFTER_PROCEDURES'] as const;
export type EntryRule = (typeof entryRules)[number];

export const renewalRules = ['NONE', 'EXPRESS', 'TACIT'] as const;
export type RenewalRule = (typeof renewalRules)[number];

export const obligationKinds = ['ONE_OFF', 'RECURRING', 'CONDITIONAL'] as const;
export type ObligationKind = (typeof obligationKinds)[number];

/** Columns a register may be ordered by; what comes next first, unless something else is asked for. */
export const agreementOrders = ['NEXT', 'TITLE', 'STATE', 'KIND', 'ENDS', 'BEGUN'] as const;
export type AgreementOrder = (typeof agreementOrders)[number];

/** The register's own selections, each with a count. */
export const agreementViews = ['ALL', 'MINE', 'SIGNING', 'ENDING', 'DOMESTIC', 'OVER'] as const;
export type AgreementView = (typeof agreementViews)[number];
