import { type ActivityState, activityStates } from './words.ts';

/** An activity as it is counted. */
export interface Counted {
  readonly state: ActivityState;
  readonly budgetPlanned: number | null;
  readonly budgetActual: number | null;
}

/** What became of some activities. */
export interface Progress {
  readonly total: number;
  readonly by: Readonly<Record<ActivityState, number>>;
  /** Done, in hundredths of all that were planned; null where nothing was. */
  readonly share: number | null;
  /** Sums of what is known; null where nothing is. */
  readonly budgetPlanned: number | null;
  readonly budgetActual: number | null;
}

/** Counts what became of activities; what was given up or carried over was planned all the same. */
export function progressOf(activities: readonly Counted[]): Progress {
  const by = Object.fromEntries(
    activityStates.map((state) => [state, activities.filter((one) => one.state === state).length]),
  ) as Record<ActivityState, number>;
  const total = activities.length;
  return {
    total,
    by,
    share: total === 0 ? null : Math.round((by.DONE / total) * 100),
    budgetPlanned: sumOf(activities.map((one) => one.budgetPlanned)),
    budgetActual: sumOf(activities.map((one) => one.budgetActual)),
  };
}

function sumOf(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((one): one is number => one !== null);
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0);
}
