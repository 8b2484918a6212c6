/** Limits of plans; in a file of their own, so that no other page carries them. */
export const planLimits = {
  title: { min: 3, max: 300 },
  number: { min: 1, max: 60 },
  legalBasis: { min: 3, max: 1_000 },
  source: { min: 3, max: 1_000 },
  budgetSource: { min: 2, max: 300 },
  /** In whole units of the plan's currency. */
  budget: { min: 0, max: 1_000_000_000_000_000 },
  reason: { min: 3, max: 1_000 },
  /** Longest period of a plan, in years. */
  years: { max: 10 },
  /** What a city promised in its candidacy. */
  promise: { min: 3, max: 1_000 },
  promises: { max: 100 },
  groups: { max: 60 },
  activities: { max: 500 },
  initiatives: { max: 60 },
  coordinating: { max: 20 },
  /** How many rows of a spreadsheet are pasted at once. */
  pasted: { max: 500 },
  listed: { max: 200 },
  history: { default: 50, max: 200 },
} as const;
