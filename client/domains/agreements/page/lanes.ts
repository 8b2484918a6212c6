import {
  type ProcedureGraph,
  type ProcedureStep,
  stepOf,
  stepPhases,
  type Words,
} from '../../../../schema/procedures/index.ts';
import type { AgreementOnScreen, Party, Run } from '../agreement.documents.ts';

export type StepLook = 'done' | 'now' | 'todo' | 'refused';

/** A step of one party's lane. */
export interface LaneStep {
  readonly key: string;
  readonly definition: ProcedureStep;
  readonly look: StepLook;
  /** The step as it was or is taken; none where it is to come. */
  readonly taken: Run['steps'][number] | null;
}

export interface Lane {
  readonly party: Party;
  readonly run: Run | null;
  readonly before: readonly LaneStep[];
  readonly after: readonly LaneStep[];
}

/** Words of a procedure in the reader's language, else in English. */
export const inLanguage = (words: Words, language: string): string =>
  (language === 'vi' ? words.vi : undefined) ?? words.en;

/** The lanes of an agreement: what each party has done, where it is, and the usual way from there. */
export function lanesOf({ parties, runs }: Pick<AgreementOnScreen, 'parties' | 'runs'>): Lane[] {
  return parties.map((party) => {
    const run = runs.find((one) => one.party.id === party.id) ?? null;
    const graph = (run?.version.graph ?? party.procedure?.version?.graph ?? null) as ProcedureGraph | null;
    if (!graph) return { party, run: null, before: [], after: [] };
    const steps = laneSteps(graph, run);
    const isAfter = ({ definition }: LaneStep) => definition.phase === 'REPORT';
    return {
      party,
      run,
      before: steps.filter((step) => !isAfter(step) && step.definition.phase !== 'SIGNING'),
      after: steps.filter(isAfter),
    };
  });
}

function laneSteps(graph: ProcedureGraph, run: Run | null): LaneStep[] {
  const steps: LaneStep[] = [];
  // Where it went back and came again, the last time counts.
  const last = new Map((run?.steps ?? []).map((step) => [step.key, step]));
  for (const step of last.values()) {
    const definition = stepOf(graph, step.key);
    if (!definition) continue;
    const outcome = definition.outcomes.find((one) => one.key === step.outcome);
    const look = step.closedAt === null ? 'now' : outcome?.ends === 'REFUSED' ? 'refused' : 'done';
    steps.push({ key: step.key, definition, look, taken: step });
  }
  if (run?.ending) return steps;
  const reached = new Set(steps.map(({ key }) => key));
  for (const definition of usualWay(graph, run?.atStep ?? null)) {
    if (!reached.has(definition.key))
      steps.push({ key: definition.key, definition, look: 'todo', taken: null });
  }
  return steps;
}

/** The way that a run takes where nothing goes wrong: of each step the first outcome that leads on. */
function usualWay(graph: ProcedureGraph, from: string | null): ProcedureStep[] {
  const way: ProcedureStep[] = [];
  let at: string | null = from ?? graph.start;
  while (at !== null && !way.some((step) => step.key === at)) {
    const step: ProcedureStep | null = stepOf(graph, at);
    if (!step) break;
    way.push(step);
    const rank = stepPhases.indexOf(step.phase);
    const next: string | null | undefined = step.outcomes.find(
      ({ to }) => to !== null && stepPhases.indexOf(stepOf(graph, to)!.phase) >= rank,
    )?.to;
    at = next ?? null;
  }
  return way;
}
