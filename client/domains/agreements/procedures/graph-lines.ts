import type {
  ClockStart,
  ClockUnit,
  OutcomeNeed,
  ProcedureGraph,
  ProcedureStep,
  StepPhase,
  Words,
} from '../../../../schema/procedures/index.ts';

/** A step as it is typed; what its words are in other languages is kept beside. */
export interface StepLine {
  key: string;
  phase: StepPhase;
  title: string;
  actor: string;
  asks: string;
  consultees: string;
  days: string;
  unit: ClockUnit;
  from: ClockStart;
  papers: string;
  outcomes: OutcomeLine[];
  /** The step as it was read, from which untyped words, roles and sources are taken. */
  read: ProcedureStep | null;
}

export interface OutcomeLine {
  key: string;
  name: string;
  /** The key of a step, or one of the ends. */
  leadsTo: string;
  needs: OutcomeNeed;
  needsGround: boolean;
}

export const ends = ['COMPLETED', 'REFUSED'] as const;

let made = 0;
const newKey = (prefix: string) => `${prefix}-${Date.now().toString(36)}${(made++).toString(36)}`;

export function emptyStep(phase: StepPhase): StepLine {
  return {
    key: newKey('step'),
    phase,
    title: '',
    actor: '',
    asks: '',
    consultees: '',
    days: '',
    unit: 'WORKING_DAYS',
    from: 'STEP',
    papers: '',
    outcomes: [emptyOutcome()],
    read: null,
  };
}

export function emptyOutcome(): OutcomeLine {
  return { key: newKey('way'), name: '', leadsTo: '', needs: 'NOTHING', needsGround: false };
}

export function linesOfGraph(graph: ProcedureGraph): StepLine[] {
  const inOrder = [
    ...graph.steps.filter((step) => step.key === graph.start),
    ...graph.steps.filter((step) => step.key !== graph.start),
  ];
  return inOrder.map((step) => ({
    key: step.key,
    phase: step.phase,
    title: step.title.en,
    actor: step.actor.en,
    asks: step.asks?.en ?? '',
    consultees: step.consultees.map((one) => one.name.en).join('\n'),
    days: step.clock ? String(step.clock.days) : '',
    unit: step.clock?.unit ?? 'WORKING_DAYS',
    from: step.clock?.from ?? 'STEP',
    papers: step.documents.map((one) => one.name.en).join('\n'),
    outcomes: step.outcomes.map(({ key, name, to, ends: ending, needs, needsGround }) => ({
      key,
      name: name.en,
      leadsTo: to ?? ending ?? '',
      needs,
      needsGround,
    })),
    read: step,
  }));
}

/** The graph that is typed; it begins with its first step. Words that were not touched keep their other languages. */
export function graphOfLines(lines: readonly StepLine[]): ProcedureGraph {
  return { start: lines[0]?.key ?? '', steps: lines.map(stepOfLine) };
}

function stepOfLine(line: StepLine): ProcedureStep {
  const { read } = line;
  const isConsultation = line.phase === 'CONSULTATION';
  return {
    key: line.key,
    phase: line.phase,
    title: words(line.title, read?.title),
    actor: words(line.actor, read?.actor),
    asks: line.asks.trim() ? words(line.asks, read?.asks) : null,
    roles: read?.roles ?? [],
    consultees: isConsultation ? listed(line.consultees, read?.consultees ?? []) : [],
    clock: line.days.trim() ? { days: Number(line.days), unit: line.unit, from: line.from } : null,
    documents: listed(line.papers, read?.documents ?? []).map(({ key, name }) => ({
      key,
      name,
      isRequired: read?.documents.find((one) => one.key === key)?.isRequired ?? true,
    })),
    outcomes: line.outcomes.map((outcome) => ({
      key: outcome.key,
      name: words(outcome.name, read?.outcomes.find((one) => one.key === outcome.key)?.name),
      to: isEnd(outcome.leadsTo) || outcome.leadsTo === '' ? null : outcome.leadsTo,
      ends: isEnd(outcome.leadsTo) ? outcome.leadsTo : null,
      needs: isConsultation ? outcome.needs : 'NOTHING',
      needsGround: outcome.needsGround,
    })),
    source: read?.source ?? null,
  };
}

const isEnd = (value: string): value is (typeof ends)[number] => (ends as readonly string[]).includes(value);

const words = (typed: string, read: Words | null | undefined): Words =>
  read && read.en === typed ? read : { en: typed };

function listed(
  lines: string,
  read: readonly { key: string; name: Words }[],
): { key: string; name: Words }[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((name, at) => {
      const known = read.find((one) => one.name.en === name);
      return known
        ? { key: known.key, name: known.name }
        : { key: `item-${at + 1}-${slug(name)}`, name: { en: name } };
    });
}

const slug = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 30) || 'x';
