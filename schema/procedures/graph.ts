import type { AppointmentRole } from '../words.ts';

/** The same words in each language they exist in; English is always there. */
export type Words = { readonly en: string } & { readonly [language in 'vi']?: string };

/** What a step is for; a run passes from the one to the next in this order, and comes back only before it is decided. */
export const stepPhases = [
  'PREPARATION',
  'CONSULTATION',
  'ESCALATION',
  'DECISION',
  'SIGNING',
  'REPORT',
] as const;
export type StepPhase = (typeof stepPhases)[number];

/** What must be on the table before an outcome may be recorded. */
export const outcomeNeeds = ['NOTHING', 'ALL_OPINIONS', 'ALL_AGREE', 'A_DISAGREEMENT'] as const;
export type OutcomeNeed = (typeof outcomeNeeds)[number];

export const clockUnits = ['WORKING_DAYS', 'DAYS'] as const;
export type ClockUnit = (typeof clockUnits)[number];

/** From when a clock runs: from the moment the step is reached, or from the last signature. */
export const clockStarts = ['STEP', 'SIGNATURE'] as const;
export type ClockStart = (typeof clockStarts)[number];

/** How a run ends: all was done, or it was not allowed. */
export const runEndings = ['COMPLETED', 'REFUSED'] as const;
export type RunEnding = (typeof runEndings)[number];

/** What a consulted body may answer; until it answers, its opinion is REQUESTED. */
export const opinionKinds = [
  'REQUESTED',
  'AGREES',
  'AGREES_WITH_COMMENTS',
  'DISAGREES',
  'NO_REPLY_IN_TIME',
] as const;
export type OpinionKind = (typeof opinionKinds)[number];

export interface Clock {
  readonly days: number;
  readonly unit: ClockUnit;
  readonly from: ClockStart;
}

export interface Consultee {
  readonly key: string;
  readonly name: Words;
}

export interface StepDocument {
  readonly key: string;
  readonly name: Words;
  readonly isRequired: boolean;
}

/** One way out of a step: to another step, or to an end of the run. */
export interface Outcome {
  readonly key: string;
  readonly name: Words;
  readonly to: string | null;
  readonly ends: RunEnding | null;
  readonly needs: OutcomeNeed;
  /** It sends back or refuses, and says why. */
  readonly needsGround: boolean;
}

export interface ProcedureStep {
  readonly key: string;
  readonly phase: StepPhase;
  readonly title: Words;
  /** Who acts, in the words of the law or the house. */
  readonly actor: Words;
  /** What is asked of them. */
  readonly asks: Words | null;
  /** Offices at the party in which it may be recorded; any where none is named. */
  readonly roles: readonly AppointmentRole[];
  readonly consultees: readonly Consultee[];
  readonly clock: Clock | null;
  readonly documents: readonly StepDocument[];
  readonly outcomes: readonly Outcome[];
  /** Where it is written: an article of a law. */
  readonly source: string | null;
}

/** The way that an agreement takes at one party, as data: steps, and what leads from the one to the next. */
export interface ProcedureGraph {
  readonly start: string;
  readonly steps: readonly ProcedureStep[];
}

export function stepOf(graph: ProcedureGraph, key: string | null): ProcedureStep | null {
  return graph.steps.find((step) => step.key === key) ?? null;
}
