import { median } from '../statistics.ts';
import type { Goal } from './http-measure.ts';

/** What can be read off a round of people writing together, and how it is printed. */
export const figures = {
  p50: { title: 'p50 ms', digits: 1 },
  p95: { title: 'p95 ms', digits: 1 },
  p90: { title: 'p90 ms', digits: 1 },
  'last of all': { title: 'last of all ms', digits: 1 },
  'CPU per delivery': { title: 'server CPU µs a delivery', digits: 1 },
  'node and PostgreSQL': { title: 'with PostgreSQL µs', digits: 1 },
  'edits a second': { title: 'edits/s', digits: 0 },
  'server time': { title: 'server CPU ms a join', digits: 1 },
  'with PostgreSQL': { title: 'with PostgreSQL ms', digits: 1 },
  ready: { title: 'ready after ms', digits: 1 },
} as const;

export type Figure = keyof typeof figures;

/** What one contestant did, round by round, so that rounds can be compared with the ones beside them. */
export interface EditingResult {
  readonly name: string;
  readonly rounds: readonly Readonly<Partial<Record<Figure, number>>>[];
}

/** The median over the rounds of ours divided by theirs in the same round; without `against`, of ours alone. */
export function reachedByEditing(results: readonly EditingResult[], { of, against }: Goal): number {
  const roundsOf = (name: string) =>
    results.find((one) => one.name === name)!.rounds.map((round) => round[of as Figure]!);
  const ours = roundsOf('Trellis');
  if (against === null) return median(ours);
  const theirs = roundsOf(against);
  return median(ours.map((value, round) => value / theirs[round]!));
}
