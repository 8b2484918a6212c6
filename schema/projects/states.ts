import type { ProjectAct, ProjectState } from './words.ts';

const acts: Readonly<Record<ProjectAct, { from: readonly ProjectState[]; to: ProjectState }>> = {
  CALL: { from: ['IDEA', 'PLANNING'], to: 'CALLING' },
  // Partners who found one another need no call.
  PLAN: { from: ['IDEA', 'CALLING'], to: 'PLANNING' },
  START: { from: ['PLANNING'], to: 'ACTIVE' },
  COMPLETE: { from: ['ACTIVE'], to: 'COMPLETED' },
  STOP: { from: ['IDEA', 'CALLING', 'PLANNING', 'ACTIVE'], to: 'STOPPED' },
};

/** Nothing of it changes any more but what is said of its results. */
export const overStates: readonly ProjectState[] = ['COMPLETED', 'STOPPED'];

/** The state that an act leads to, or null where it is not allowed from there. */
export function stateAfter(state: ProjectState, act: ProjectAct): ProjectState | null {
  const { from, to } = acts[act];
  return from.includes(state) ? to : null;
}

export function actsFrom(state: ProjectState): ProjectAct[] {
  return (Object.keys(acts) as ProjectAct[]).filter((act) => acts[act].from.includes(state));
}
