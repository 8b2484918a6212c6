import { type ProcedureGraph, type RunState, stepOf, stepPhases } from '../procedures/index.ts';
import type { AgreementAct, AgreementState } from './words.ts';

/** Text and terms are still written. */
export const openStates: readonly AgreementState[] = ['IDEA', 'NEGOTIATING'];
/** The text is agreed, and the parties' procedures decide. */
export const procedureStates: readonly AgreementState[] = [
  'TEXT_AGREED',
  'CONSULTING',
  'ESCALATED',
  'CONSENTED',
  'REFUSED',
  'DECIDED',
];
/** Everybody has signed: only an amendment changes anything. */
export const signedStates: readonly AgreementState[] = [
  'SIGNED',
  'REPORTED_AND_DEPOSITED',
  'IN_FORCE',
  'UNDER_REVIEW',
  'RENEWED',
  'AMENDED',
  'SUSPENDED',
  'EXPIRED',
  'WITHDRAWN',
  'TERMINATED',
  'NOTIFIED',
];
/** It binds: what was promised is due. */
export const bindingStates: readonly AgreementState[] = ['IN_FORCE', 'UNDER_REVIEW', 'RENEWED', 'AMENDED'];
/** It holds, and nobody looks at it yet. */
export const reviewableStates: readonly AgreementState[] = ['IN_FORCE', 'RENEWED', 'AMENDED'];
export const overStates: readonly AgreementState[] = ['EXPIRED', 'WITHDRAWN', 'TERMINATED', 'NOTIFIED'];

const unsigned: readonly AgreementState[] = [...openStates, ...procedureStates, 'SIGNING'];

const acts: Readonly<Record<AgreementAct, { from: readonly AgreementState[]; to: AgreementState }>> = {
  NEGOTIATE: { from: ['IDEA'], to: 'NEGOTIATING' },
  AGREE_TEXT: { from: ['NEGOTIATING'], to: 'TEXT_AGREED' },
  REOPEN_TEXT: { from: [...procedureStates, 'SIGNING'], to: 'NEGOTIATING' },
  OPEN_SIGNING: { from: ['DECIDED'], to: 'SIGNING' },
  ENTER_INTO_FORCE: { from: ['SIGNED', 'REPORTED_AND_DEPOSITED'], to: 'IN_FORCE' },
  REVIEW: { from: reviewableStates, to: 'UNDER_REVIEW' },
  CONTINUE: { from: ['UNDER_REVIEW'], to: 'IN_FORCE' },
  RENEW: { from: bindingStates, to: 'RENEWED' },
  SUSPEND: { from: bindingStates, to: 'SUSPENDED' },
  RESUME: { from: ['SUSPENDED'], to: 'IN_FORCE' },
  EXPIRE: { from: [...bindingStates, 'SUSPENDED'], to: 'EXPIRED' },
  // Before it is signed it is dropped; later a party goes by what was agreed of it.
  WITHDRAW: { from: [...unsigned, ...bindingStates, 'SUSPENDED'], to: 'WITHDRAWN' },
  TERMINATE: { from: [...bindingStates, 'SUSPENDED'], to: 'TERMINATED' },
  NOTIFY: { from: ['EXPIRED', 'WITHDRAWN', 'TERMINATED'], to: 'NOTIFIED' },
};

/** The state that an act leads to, or null where it is not allowed from there. */
export function stateAfter(state: AgreementState, act: AgreementAct): AgreementState | null {
  const { from, to } = acts[act];
  return from.includes(state) ? to : null;
}

export function actsFrom(state: AgreementState): AgreementAct[] {
  return (Object.keys(acts) as AgreementAct[]).filter((act) => acts[act].from.includes(state));
}

/** One party's run, as far as where the agreement stands depends on it. */
export interface PartyRun {
  readonly graph: ProcedureGraph;
  readonly state: RunState;
}

const rank = (phase: (typeof stepPhases)[number]) => stepPhases.indexOf(phase);

/** Whether a run has decided: it waits for the signatures, or is past them. */
export function hasDecided({ graph, state }: PartyRun): boolean {
  if (state.ending) return state.ending === 'COMPLETED';
  return rank(stepOf(graph, state.at)!.phase) >= rank('SIGNING');
}

/**
 * Where an agreement stands whose text is agreed, by the runs that are required of its parties: it is decided only when
 * every one of them has decided.
 */
export function stateByRuns(runs: readonly PartyRun[]): AgreementState {
  if (runs.some(({ state }) => state.ending === 'REFUSED')) return 'REFUSED';
  const phaseOf = ({ graph, state }: PartyRun) => stepOf(graph, state.at)?.phase;
  if (runs.some((run) => phaseOf(run) === 'ESCALATION')) return 'ESCALATED';
  if (runs.every(hasDecided)) return 'DECIDED';
  const consented = runs.some(({ graph, state }) => {
    const last = state.taken.at(-1);
    return last !== undefined && stepOf(graph, last.step)?.phase === 'ESCALATION';
  });
  if (consented) return 'CONSENTED';
  return runs.some(({ state }) => state.taken.length > 0) ? 'CONSULTING' : 'TEXT_AGREED';
}
