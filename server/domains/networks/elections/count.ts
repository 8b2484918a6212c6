/** A candidate as votes are counted. */
export interface Standing {
  readonly id: string;
  readonly votes: number;
  /** The first day of the member that they stand for, as 2024-01-31. */
  readonly memberSince: string;
}

export type Outcome =
  | { readonly kind: 'ELECTED'; readonly id: string; readonly isBySeniority: boolean }
  | { readonly kind: 'SECOND_ROUND'; readonly ids: readonly string[] }
  | { readonly kind: 'UNDECIDED' };

/**
 * Who is elected: whoever has the most votes. Where several are even, the first round is followed by a second among them; where
 * that is even too, whoever stands for the longest-standing member. If that decides nothing, or nobody voted, nobody is elected.
 */
export function count(standing: readonly Standing[], round: number): Outcome {
  const most = Math.max(0, ...standing.map(({ votes }) => votes));
  if (most === 0) return { kind: 'UNDECIDED' };
  const first = standing.filter(({ votes }) => votes === most);
  if (first.length === 1) return { kind: 'ELECTED', id: first[0]!.id, isBySeniority: false };
  if (round === 1) return { kind: 'SECOND_ROUND', ids: first.map(({ id }) => id) };
  const since = first.map(({ memberSince }) => memberSince).sort()[0];
  const longest = first.filter(({ memberSince }) => memberSince === since);
  if (longest.length === 1) return { kind: 'ELECTED', id: longest[0]!.id, isBySeniority: true };
  return { kind: 'UNDECIDED' };
}
