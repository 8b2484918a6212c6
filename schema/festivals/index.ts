/** How an edition of a festival stands, as far as its city or a source says. */
export const festivalEditionStates = ['ANNOUNCED', 'HELD', 'CANCELLED'] as const;
export type FestivalEditionState = (typeof festivalEditionStates)[number];

/** What is told of an edition line by line: where, with whom, by whose money, for whom it was made easier to come, and what else is known. */
export const editionPointKinds = [
  'VENUE',
  'PARTNER',
  'FUNDING',
  'YOUTH',
  'DISABILITIES',
  'COMMUNITIES',
  'FACT',
] as const;
export type EditionPointKind = (typeof editionPointKinds)[number];

/** What a city does so that these come and take part. */
export const accessKinds = ['YOUTH', 'DISABILITIES', 'COMMUNITIES'] as const satisfies EditionPointKind[];

export const festivalStatuses = ['active', 'ended', 'unknown'] as const;
export type FestivalStatus = (typeof festivalStatuses)[number];
export const festivalKinds = ['festival', 'programme'] as const;
export type FestivalKind = (typeof festivalKinds)[number];

/** Currencies that have been in use somewhere, as ISO 4217 writes them: those that the platform knows of. */
export const isCurrency = (code: string): boolean => Intl.supportedValuesOf('currency').includes(code);
