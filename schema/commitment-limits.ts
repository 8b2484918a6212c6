/** Lengths and ranges of commitments, for forms and actions; apart, so that a page without any does not carry them. */
export const commitmentLimits = {
  words: { min: 3, max: 1_000 },
  condition: { min: 3, max: 500 },
  unit: { min: 1, max: 60 },
  target: { max: 10_000_000_000 },
  every: { min: 1, max: 120 },
  note: { min: 1, max: 4_000 },
  url: { max: 2_000 },
  /** Evidence of one time that it was done. */
  evidence: { max: 50 },
  waitsFor: { max: 50 },
  /** Days off of a country in a year. */
  daysOff: { max: 100 },
  /** How many may be changed by one act. */
  atOnce: { max: 200 },
  /** How long an act can be undone, in minutes. */
  undo: { minutes: 10 },
  /** How many days a commitment may be overdue before its body's focal point is told. */
  escalation: { days: 7 },
} as const;
