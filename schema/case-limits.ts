/** Limits of case studies; in a file of their own, so that no other page carries them. */
export const caseLimits = {
  years: { min: 4, max: 60 },
  source: { min: 3, max: 1_000 },
  partner: { min: 2, max: 200 },
  partners: { max: 20 },
  ties: { max: 30 },
  /** How many one list tells of, the latest first. */
  listed: 300,
} as const;
