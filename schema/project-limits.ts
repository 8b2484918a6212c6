/** Limits of projects; in a file of their own, so that no other page carries them. */
export const projectLimits = {
  title: { min: 3, max: 300 },
  summary: { min: 10, max: 4_000 },
  joining: { min: 3, max: 2_000 },
  lessons: { min: 3, max: 8_000 },
  reason: { min: 3, max: 2_000 },
  /** Why a body wants to take part. */
  words: { min: 3, max: 2_000 },
  staff: { min: 1, max: 500 },
  inKind: { min: 1, max: 500 },
  /** In whole units of the project's currency. */
  money: { min: 0, max: 1_000_000_000_000_000 },
  budgetSource: { min: 2, max: 300 },
  risk: { min: 3, max: 1_000 },
  result: { min: 3, max: 1_000 },
  partners: { max: 60 },
  milestones: { max: 200 },
  budget: { max: 100 },
  risks: { max: 60 },
  results: { max: 60 },
  targets: { max: 30 },
  /** The years that money may be planned in. */
  year: { min: 2000, max: 2100 },
  listed: { max: 200 },
  history: { default: 50, max: 200 },
} as const;
