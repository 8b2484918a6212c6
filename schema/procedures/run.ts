import { type OpinionKind, type Outcome, type ProcedureGraph, type RunEnding, stepOf } from './graph.ts';

/** Where a run of a procedure stands: at one step, which waits for a named act, or at its end. */
export interface RunState {
  readonly at: string | null;
  readonly ending: RunEnding | null;
  readonly taken: readonly { readonly step: string; readonly outcome: string }[];
}

/** The opinions that a step has asked for, as they stand, by consultee. */
export type Opinions = Readonly<Record<string, OpinionKind>>;

export const begun = (graph: ProcedureGraph): RunState => ({ at: graph.start, ending: null, taken: [] });

export type Hindrance =
  | 'RUN_OVER'
  | 'NO_SUCH_OUTCOME'
  | 'OPINIONS_AWAITED'
  | 'NOT_ALL_AGREE'
  | 'NOBODY_DISAGREES';

/** The outcomes that may be recorded now. Silence is never consent: who has not answered has not agreed. */
export function allowedOutcomes(
  graph: ProcedureGraph,
  run: RunState,
  opinions: Opinions = {},
): readonly Outcome[] {
  const step = stepOf(graph, run.at);
  return (step?.outcomes ?? []).filter((one) => hindranceOf(graph, run, one.key, opinions) === null);
}

/** Why an outcome may not be recorded now, or null. */
export function hindranceOf(
  graph: ProcedureGraph,
  run: RunState,
  outcomeKey: string,
  opinions: Opinions = {},
): Hindrance | null {
  const step = stepOf(graph, run.at);
  if (run.ending || !step) return 'RUN_OVER';
  const outcome = step.outcomes.find((one) => one.key === outcomeKey);
  if (!outcome) return 'NO_SUCH_OUTCOME';
  const given = step.consultees.map(({ key }) => opinions[key] ?? 'REQUESTED');
  switch (outcome.needs) {
    case 'NOTHING':
      return null;
    case 'ALL_OPINIONS':
      return given.includes('REQUESTED') ? 'OPINIONS_AWAITED' : null;
    case 'ALL_AGREE':
      if (given.includes('REQUESTED')) return 'OPINIONS_AWAITED';
      return given.every((one) => one === 'AGREES' || one === 'AGREES_WITH_COMMENTS')
        ? null
        : 'NOT_ALL_AGREE';
    case 'A_DISAGREEMENT':
      return given.includes('DISAGREES') ? null : 'NOBODY_DISAGREES';
  }
}

/** The run after an outcome of the step it stands at. Throws where that is not allowed: ask `hindranceOf` first. */
export function take(
  graph: ProcedureGraph,
  run: RunState,
  outcomeKey: string,
  opinions: Opinions = {},
): RunState {
  const hindrance = hindranceOf(graph, run, outcomeKey, opinions);
  if (hindrance) throw new Error(`${outcomeKey} is not allowed at ${run.at}: ${hindrance}.`);
  const { to, ends } = stepOf(graph, run.at)!.outcomes.find((one) => one.key === outcomeKey)!;
  return { at: to, ending: ends, taken: [...run.taken, { step: run.at!, outcome: outcomeKey }] };
}
