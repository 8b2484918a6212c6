/** Limits of festivals and their editions; in a file of their own, so that no other page carries them. */
export const festivalLimits = {
  name: { min: 2, max: 200 },
  nativeLanguage: { min: 2, max: 3 },
  frequency: { min: 2, max: 200 },
  note: { min: 2, max: 1_000 },
  theme: { min: 2, max: 300 },
  source: { min: 3, max: 1_000 },
  words: { min: 2, max: 500 },
  firstYear: { min: 1000, max: 2100 },
  year: { min: 1900, max: 2100 },
  number: { min: 1, max: 500 },
  /** In whole units of the edition's currency. */
  money: { min: 0, max: 1_000_000_000_000_000 },
  attendance: { min: 0, max: 100_000_000 },
  points: { max: 200 },
  /** How many a list shows at once. */
  listed: { max: 500 },
  editions: { max: 300 },
  history: { default: 50, max: 200 },
} as const;
