/** Limits of sub-networks; in a file of their own, so that no other page carries them. */
export const networkLimits = {
  purpose: { min: 10, max: 1_000 },
  words: { min: 3, max: 1_000 },
  /** What a person among the members says of themself. */
  profile: { min: 3, max: 600 },
  /** What a sub-network of places asks of a space. */
  criterion: { min: 5, max: 300 },
  criteria: { max: 30 },
  newsTitle: { min: 3, max: 150 },
  newsText: { min: 3, max: 4_000 },
  news: { default: 10, max: 100 },
  reason: { min: 3, max: 1_000 },
  countries: { max: 60 },
  /** How long an election may be open, in hours. */
  electionHours: { min: 1, max: 2_400 },
  termMonths: { min: 1, max: 60 },
  candidates: { max: 20 },
  listed: { max: 200 },
  members: { default: 500, max: 500 },
  history: { default: 50, max: 200 },
} as const;
