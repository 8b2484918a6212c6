import { type ProcedureGraph, type ProcedureStep, type StepPhase, stepPhases } from './graph.ts';

/** What is wrong with a graph, and at which step. */
export interface GraphProblem {
  readonly code: GraphProblemCode;
  readonly step: string | null;
}

export const graphProblemCodes = [
  'NO_STEPS',
  'TOO_MANY_STEPS',
  'SAME_KEY_TWICE',
  'NO_START',
  'NO_WORDS',
  'NO_WAY_OUT',
  'OUTCOME_LEADS_NOWHERE',
  'OUTCOME_LEADS_TWO_WAYS',
  'NEVER_REACHED',
  'NEVER_ENDS',
  'NEVER_COMPLETES',
  'SKIPS_A_DECISION',
  'SKIPS_SIGNING',
  'SIGNING_HAS_ONE_WAY_OUT',
  'GOES_BACK_AFTER_DECISION',
  'NOBODY_CONSULTED',
  'CONSULTED_ELSEWHERE',
  'OPINIONS_NOT_ASKED',
  'NOTHING_FOR_DISAGREEMENT',
  'CLOCK_OUT_OF_RANGE',
  'CLOCK_BEFORE_SIGNATURE',
] as const;
export type GraphProblemCode = (typeof graphProblemCodes)[number];

const mostSteps = 40;
const key = /^[a-z0-9]+([-_][a-z0-9]+)*$/i;

/** All that is wrong with a graph; none where a run of it can only end, or wait for a named act. */
export function problemsOf(graph: ProcedureGraph): GraphProblem[] {
  const { steps, start } = graph;
  if (steps.length === 0) return [{ code: 'NO_STEPS', step: null }];
  if (steps.length > mostSteps) return [{ code: 'TOO_MANY_STEPS', step: null }];
  const byKey = new Map(steps.map((step) => [step.key, step]));
  if (byKey.size < steps.length)
    return [{ code: 'SAME_KEY_TWICE', step: twice(steps.map((one) => one.key)) }];
  const problems: GraphProblem[] = [];
  const say = (code: GraphProblemCode, step: string | null) => void problems.push({ code, step });
  if (!byKey.has(start)) say('NO_START', null);
  for (const step of steps) problemsOfStep(step, byKey, say);
  if (problems.length > 0) return problems;

  const reached = reach([start], (at) => nextOf(byKey.get(at)!));
  const endsFrom = backwards(steps, (step) => step.outcomes.some((one) => one.ends !== null));
  const completesFrom = backwards(steps, (step) => step.outcomes.some((one) => one.ends === 'COMPLETED'));
  for (const { key: at } of steps) {
    if (!reached.has(at)) say('NEVER_REACHED', at);
    else if (!endsFrom.has(at)) say('NEVER_ENDS', at);
  }
  if (!completesFrom.has(start)) say('NEVER_COMPLETES', null);
  // Without the steps of a phase there must be no way left to completion: every way passes one.
  if (completesWithout(graph, byKey, 'DECISION')) say('SKIPS_A_DECISION', null);
  if (completesWithout(graph, byKey, 'SIGNING')) say('SKIPS_SIGNING', null);
  for (const step of steps) {
    const rank = stepPhases.indexOf(step.phase);
    for (const to of nextOf(step)) {
      const after = stepPhases.indexOf(byKey.get(to)!.phase);
      if (rank >= stepPhases.indexOf('SIGNING') && after <= stepPhases.indexOf('SIGNING'))
        say('GOES_BACK_AFTER_DECISION', step.key);
      if (step.phase !== 'SIGNING' && step.phase !== 'REPORT' && byKey.get(to)!.phase === 'REPORT')
        say('SKIPS_SIGNING', step.key);
    }
  }
  return problems;
}

function problemsOfStep(
  step: ProcedureStep,
  byKey: ReadonlyMap<string, ProcedureStep>,
  say: (code: GraphProblemCode, step: string) => void,
): void {
  const { outcomes, consultees, clock, documents, phase } = step;
  const keys = [outcomes, consultees, documents].flatMap((list) => list.map((one) => one.key));
  if (![step.key, ...keys].every((one) => key.test(one))) say('NO_WORDS', step.key);
  const names = [
    step.title,
    step.actor,
    ...[outcomes, consultees, documents].flatMap((list) => list.map((one) => one.name)),
  ];
  if (names.some(({ en }) => en.trim() === '')) say('NO_WORDS', step.key);
  if (outcomes.length === 0) say('NO_WAY_OUT', step.key);
  for (const list of [outcomes, consultees, documents])
    if (new Set(list.map((one) => one.key)).size < list.length) say('SAME_KEY_TWICE', step.key);
  for (const { to, ends, needs } of outcomes) {
    if (to !== null && ends !== null) say('OUTCOME_LEADS_TWO_WAYS', step.key);
    else if (to === null ? ends === null : !byKey.has(to)) say('OUTCOME_LEADS_NOWHERE', step.key);
    if (needs !== 'NOTHING' && phase !== 'CONSULTATION') say('OPINIONS_NOT_ASKED', step.key);
  }
  if (phase === 'CONSULTATION') {
    if (consultees.length === 0) say('NOBODY_CONSULTED', step.key);
    // Whoever is consulted may disagree, or not answer at all: then something else than agreement must lead on.
    if (outcomes.every((one) => one.needs === 'ALL_AGREE')) say('NOTHING_FOR_DISAGREEMENT', step.key);
  } else if (consultees.length > 0) say('CONSULTED_ELSEWHERE', step.key);
  if (phase === 'SIGNING' && (outcomes.length !== 1 || outcomes[0]?.ends === 'REFUSED'))
    say('SIGNING_HAS_ONE_WAY_OUT', step.key);
  if (clock && !(Number.isInteger(clock.days) && clock.days >= 1 && clock.days <= 366))
    say('CLOCK_OUT_OF_RANGE', step.key);
  if (clock?.from === 'SIGNATURE' && phase !== 'REPORT') say('CLOCK_BEFORE_SIGNATURE', step.key);
}

const nextOf = (step: ProcedureStep) => step.outcomes.flatMap(({ to }) => (to === null ? [] : [to]));

function reach(from: readonly string[], next: (at: string) => readonly string[]): Set<string> {
  const reached = new Set<string>();
  const waiting = [...from];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    waiting.push(...next(at));
  }
  return reached;
}

/** The steps from which one that `isGoal` can be come to. */
function backwards(steps: readonly ProcedureStep[], isGoal: (step: ProcedureStep) => boolean): Set<string> {
  const before = (at: string) => steps.filter((step) => nextOf(step).includes(at)).map((step) => step.key);
  return reach(
    steps.filter(isGoal).map((step) => step.key),
    before,
  );
}

function completesWithout(
  { start }: ProcedureGraph,
  byKey: ReadonlyMap<string, ProcedureStep>,
  phase: StepPhase,
): boolean {
  const open = (at: string) => byKey.get(at)!.phase !== phase;
  if (!open(start)) return false;
  const reached = reach([start], (at) => nextOf(byKey.get(at)!).filter(open));
  return [...reached].some((at) => byKey.get(at)!.outcomes.some((one) => one.ends === 'COMPLETED'));
}

function twice(keys: readonly string[]): string | null {
  return keys.find((one, at) => keys.indexOf(one) < at) ?? null;
}
