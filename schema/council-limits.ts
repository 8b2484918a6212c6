/** Lengths and ranges of what councils are given and say; apart, so that a page without any does not carry them. */
export const councilLimits = {
  mandate: { min: 3, max: 4_000 },
  /** The act by which a mandate was given: its kind and its number. */
  basis: { min: 3, max: 500 },
  question: { min: 3, max: 1_000 },
  words: { min: 10, max: 20_000 },
  remark: { min: 3, max: 4_000 },
  remarks: { max: 60 },
  dissent: { min: 3, max: 4_000 },
  /** How many opinions of one council, or on one edition, are listed. */
  listed: { max: 100 },
  /** A term that ends within so many days runs out soon. */
  termSoon: { days: 60 },
} as const;
