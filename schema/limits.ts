/** Lengths and ranges, declared once for forms and actions. Lengths count characters as people see code points. */
export const limits = {
  messageText: { min: 1, max: 4_000 },
  sectionTitle: { min: 1, max: 300 },
  hiddenReason: { min: 3, max: 500 },
  keyPoint: { min: 3, max: 600 },
  commentText: { min: 1, max: 4_000 },
  /** The words of a text that one comment is about. */
  commentQuote: { min: 1, max: 2_000 },
  pointName: { min: 1, max: 120 },
  /** Words beside an act that others will read: why a grant, an answer, an appointment. */
  reason: { min: 3, max: 1_000 },
  personName: { max: 120 },
  bodyName: { max: 200 },
  bodyAbout: { min: 1, max: 4_000 },
  bodyAddress: { min: 1, max: 500 },
  website: { max: 500 },
  password: { min: 12, max: 128 },
  searchText: { max: 200 },
  searchPage: { default: 20, max: 50 },
  mentions: { max: 20 },
  /** A section's wording, in characters of JSON. */
  proposedText: { max: 1_000_000 },
  acceptedAtOnce: { max: 50 },
  /** What all pictures and papers of one body may weigh together. */
  bodyFilesMegabytes: { max: 2_048 },
  page: { default: 50, max: 200 },
  cityPage: { default: 500, max: 500 },
} as const;

/** The same for frameworks; apart, so that a page without any does not carry them. */
export const frameworkLimits = {
  documentTitle: { min: 3, max: 300 },
  addressPart: { min: 3, max: 80 },
  frameworkSummary: { min: 3, max: 1_000 },
  /** What a section asks of a city that adapts it. */
  guidance: { min: 1, max: 2_000 },
  question: { min: 3, max: 500 },
  parameterName: { min: 2, max: 200 },
  parameterUnit: { min: 1, max: 60 },
  parameterValue: { min: 1, max: 200 },
  sectionTerms: { max: 30 },
  reservation: { min: 10, max: 2_000 },
} as const;

/** What stands in a text besides its words; only the editor’s dialogs ask for it. */
export const writingLimits = {
  footnote: { min: 1, max: 2_000 },
  /** What a picture shows, for who can’t see it. */
  alternative: { min: 1, max: 500 },
  caption: { max: 500 },
  pictureMegabytes: { max: 5 },
} as const;

/** The same for adaptations of a text. */
export const adaptationLimits = {
  /** Why a body differs, in its own words. */
  words: { min: 3, max: 2_000 },
  answer: { min: 1, max: 4_000 },
  value: { min: 1, max: 200 },
  note: { min: 3, max: 1_000 },
  evidence: { max: 10 },
  evidenceLabel: { min: 2, max: 200 },
  evidenceUrl: { max: 500 },
} as const;
