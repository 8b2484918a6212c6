import {
  type AgreementAct,
  type AgreementState,
  agreementActs,
  bindingStates,
  procedureStates,
  stateAfter,
  stateByRuns,
} from '../../../../schema/agreements/index.ts';
import {
  begun,
  type Opinions,
  type ProcedureGraph,
  type RunState,
  stepOf,
  take,
} from '../../../../schema/procedures/index.ts';
import { monthsLater } from './days.ts';
import type { DemonstrationAgreement } from './demonstration-agreement.ts';

type Story = DemonstrationAgreement['story'][number];
type StepTold = Extract<Story, { act: 'STEP' }>;

/** Something that the agreement's history says. */
export interface ToldAct {
  readonly kind: string;
  readonly from: AgreementState | null;
  readonly to: AgreementState | null;
  readonly on: string;
  readonly by: string;
  readonly party: string | null;
  readonly facts: Record<string, string | number>;
  readonly ground: string | null;
}

export interface ToldStep {
  readonly key: string;
  readonly openedOn: string;
  closedOn: string | null;
  outcome: string | null;
  ground: string | null;
  by: string | null;
  opinions: StepTold['opinions'];
}

export interface ToldRun {
  readonly party: string;
  readonly procedure: string;
  readonly graph: ProcedureGraph;
  readonly startedOn: string;
  state: RunState;
  readonly steps: ToldStep[];
}

/** Where an agreement of the demonstration has come to by its story, told by the rules that real ones go by. */
export interface Told {
  state: AgreementState;
  stateSince: string;
  agreedOn: string | null;
  signedOn: string | null;
  enteredOn: string | null;
  endsOn: string | null;
  nextReviewOn: string | null;
  suspendedUntil: string | null;
  overOn: string | null;
  readonly runs: ToldRun[];
  readonly acts: ToldAct[];
}

/** Tells a story from its beginning. Throws where an act does not follow on what came before it. */
export function tellAgreement(
  agreement: DemonstrationAgreement,
  graphOf: (procedure: string) => ProcedureGraph,
): Told {
  const { term, signatories, parties } = agreement;
  const told: Told = {
    state: 'IDEA',
    stateSince: agreement.begunOn,
    agreedOn: null,
    signedOn: null,
    enteredOn: null,
    endsOn: term.endsOn ?? null,
    nextReviewOn: null,
    suspendedUntil: null,
    overOn: null,
    runs: [],
    acts: [],
  };
  const say = (act: Partial<ToldAct> & Pick<ToldAct, 'kind' | 'on' | 'by'>) =>
    told.acts.push({ from: null, to: null, party: null, facts: {}, ground: null, ...act });
  const wrong = (words: string) => new Error(`The demonstration's agreement ${agreement.key}: ${words}`);
  const move = (to: AgreementState, on: string, by: string, more: Partial<ToldAct> = {}) => {
    if (to === told.state) return;
    say({ kind: 'moved', from: told.state, to, on, by, ...more });
    told.state = to;
    told.stateSince = on;
  };
  const settle = (on: string, by: string) => {
    if (procedureStates.includes(told.state)) move(stateByRuns(told.runs), on, by);
    else if (told.state === 'SIGNED' && told.runs.every(({ state }) => state.ending === 'COMPLETED')) {
      move('REPORTED_AND_DEPOSITED', on, by);
      const day =
        term.entry === 'LAST_SIGNATURE' ? told.signedOn! : term.entry === 'ON_DAY' ? term.entersOn! : on;
      if (day <= on) enter(day, on, by);
    }
  };
  const enter = (day: string, on: string, by: string) => {
    told.enteredOn = day;
    if (term.months) told.endsOn = monthsLater(day, term.months, -1);
    if (term.reviewMonths) told.nextReviewOn = monthsLater(day, term.reviewMonths);
    move('IN_FORCE', on, by, { facts: { day } });
  };
  const leave = (run: ToldRun, outcome: string, on: string, by: string, given?: StepTold) => {
    const step = run.steps.at(-1)!;
    const opinions = Object.fromEntries(
      (given?.opinions ?? []).map((one) => [one.consultee, one.kind]),
    ) as Opinions;
    const before = run.state.at!;
    run.state = take(run.graph, run.state, outcome, opinions);
    Object.assign(step, {
      closedOn: on,
      outcome,
      by,
      ground: given?.ground?.en ?? null,
      opinions: given?.opinions,
    });
    say({
      kind: 'step.taken',
      on,
      by,
      party: run.party,
      facts: { step: before, outcome },
      ground: given?.ground?.en ?? null,
    });
    if (run.state.at) run.steps.push(openStep(run.state.at, on));
  };

  say({ kind: 'begun', to: 'IDEA', on: agreement.begunOn, by: agreement.begunBy });
  for (const event of inOrder(agreement)) {
    if ('sign' in event) {
      if (told.state !== 'SIGNING') throw wrong(`${event.sign.name} signs while it is ${told.state}.`);
      const { on, by } = event;
      say({
        kind: event.isRefusal ? 'signature.refused' : 'signature.recorded',
        on,
        by,
        party: event.sign.party,
        facts: { signatory: event.sign.name, day: on },
        ground: event.isRefusal ? (event.sign.refusal?.en ?? null) : null,
      });
      if (
        event.isRefusal ||
        signatories.some(
          (one) =>
            !one.signedOn ||
            one.signedOn > on ||
            (one.signedOn === on && signatories.indexOf(one) > signatories.indexOf(event.sign)),
        )
      )
        continue;
      told.signedOn = on;
      move('SIGNED', on, by, { facts: { day: on } });
      for (const run of told.runs) {
        const step = stepOf(run.graph, run.state.at);
        if (step?.phase === 'SIGNING') leave(run, step.outcomes[0]!.key, on, by);
      }
      settle(on, by);
      continue;
    }
    const { on, by } = event;
    if (event.act === 'STEP') {
      const run = told.runs.find((one) => one.party === event.party);
      if (run?.state.at !== event.step)
        throw wrong(`${event.party} is not at ${event.step} but at ${run?.state.at}.`);
      leave(run, event.outcome, on, by, event);
      settle(on, by);
      continue;
    }
    if (event.act === 'SHARE' || event.act === 'START_PROCEDURES') continue;
    const act = agreementActs.find((one): one is AgreementAct => one === event.act)!;
    const next = stateAfter(told.state, act);
    if (act === 'ENTER_INTO_FORCE' && bindingStates.includes(told.state)) continue;
    if (!next) throw wrong(`${act} does not follow on ${told.state}.`);
    const ground = event.ground?.en ?? null;
    if (act === 'AGREE_TEXT') {
      told.agreedOn = on;
      move(next, on, by, { ground });
      for (const { body, procedure } of parties) {
        if (!procedure) continue;
        const graph = graphOf(procedure);
        told.runs.push({
          party: body,
          procedure,
          graph,
          startedOn: on,
          state: begun(graph),
          steps: [openStep(graph.start, on)],
        });
        say({ kind: 'run.started', on, by, party: body, facts: { procedureVersion: 1 } });
      }
      settle(on, by);
    } else if (act === 'ENTER_INTO_FORCE') enter(term.entersOn ?? told.signedOn ?? on, on, by);
    else {
      if (act === 'RENEW') told.endsOn = event.until ?? told.endsOn;
      if (act === 'SUSPEND') told.suspendedUntil = event.until ?? null;
      if (act === 'RESUME') told.suspendedUntil = null;
      if (act === 'EXPIRE') told.overOn = told.endsOn;
      if (act === 'WITHDRAW' || act === 'TERMINATE') told.overOn = on;
      move(next, on, by, { ground });
    }
  }
  return told;
}

const openStep = (key: string, on: string): ToldStep => ({
  key,
  openedOn: on,
  closedOn: null,
  outcome: null,
  ground: null,
  by: null,
  opinions: [],
});

type Signing = {
  on: string;
  by: string;
  sign: DemonstrationAgreement['signatories'][number];
  isRefusal: boolean;
};

/** The story with the signatures in it; those of a day come after what else happened on it, but before what follows. */
function inOrder({ story, signatories, begunBy, parties }: DemonstrationAgreement): (Story | Signing)[] {
  const contactOf = (party: string) => parties.find((one) => one.body === party)?.contact ?? begunBy;
  const signings = signatories.flatMap((sign): Signing[] => {
    const by = contactOf(sign.party);
    return [
      ...(sign.signedOn ? [{ on: sign.signedOn, by, sign, isRefusal: false }] : []),
      ...(sign.refusedOn ? [{ on: sign.refusedOn, by, sign, isRefusal: true }] : []),
    ];
  });
  const opened = story.findIndex((one) => one.act === 'OPEN_SIGNING');
  const events: (Story | Signing)[] = story.slice(0, opened + 1);
  const after = story.slice(opened + 1);
  if (opened === -1) return [...story];
  for (const signing of signings.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    while (after[0] && after[0].on < signing.on) events.push(after.shift()!);
    events.push(signing);
  }
  return [...events, ...after];
}
