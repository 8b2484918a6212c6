/** Limits of agreements and their procedures; in a file of their own, so that no other page carries them. */
export const agreementLimits = {
  title: { min: 3, max: 300 },
  purpose: { min: 3, max: 4_000 },
  slug: { min: 3, max: 80 },
  registerNumber: { min: 1, max: 60 },
  legalName: { min: 2, max: 300 },
  capacity: { min: 2, max: 300 },
  signatoryName: { max: 120 },
  /** Why, or by what, in the words of who did it. */
  ground: { min: 3, max: 2_000 },
  /** The number and day of a document. */
  paper: { min: 2, max: 300 },
  place: { min: 2, max: 120 },
  article: { min: 1, max: 60 },
  obligation: { min: 3, max: 1_000 },
  parties: { max: 20 },
  signatories: { max: 40 },
  obligations: { max: 200 },
  originals: { min: 1, max: 50 },
  /** Scans and signed files of one signature. */
  papers: { max: 10 },
  viewName: { min: 1, max: 60 },
  viewSettings: { max: 4_000 },
  views: { max: 20 },
  page: { default: 50, max: 200 },
  /** How many rows of a register are brought in at once: what fits into one request with titles in two languages. */
  imported: { max: 4_000 },
  /** Of the file that they stand in, in bytes: it is read where it comes in, so no larger than is read in a moment. */
  importedFile: { max: 4 * 1024 * 1024 },
  /** How many of the bad ones are named. */
  badRows: { max: 100 },
} as const;
