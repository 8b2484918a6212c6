import { type PartyRun, procedureStates, stateByRuns } from '../../../../schema/agreements/index.ts';
import { begun, type Opinions, type RunState, stepOf, take } from '../../../../schema/procedures/index.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Work } from '../../../kernel/work.ts';
import type { BodyId, PersonId } from '../../people/index.ts';
import { enterIfDue } from '../enter-into-force.ts';
import type { HeldAgreement } from '../hold-agreement.ts';
import { AgreementParty, type PartyId } from '../party.entity.ts';
import { moveTo, recordAct } from '../record-act.ts';
import { dueOn } from './clock.ts';
import { Procedure, ProcedureVersion } from './procedure.entity.ts';
import { Opinion, ProcedureRun, RunStep } from './run.entity.ts';

/** A run with the version it goes by, where it stands, and whose it is. */
export interface OpenRun extends PartyRun {
  readonly run: ProcedureRun;
  readonly version: ProcedureVersion;
  readonly jurisdiction: string;
}

/** Begins the procedure of every party that has one, each under the version in force today. */
export async function startRuns(work: Work, held: HeldAgreement): Promise<void> {
  const parties = await work.em.find(
    AgreementParty,
    { agreementId: held.agreement.id, leftOn: null, procedureId: { $ne: null } },
    { orderBy: { place: 'asc' } },
  );
  for (const party of parties) {
    const version = await work.em.findOneOrFail(
      ProcedureVersion,
      { procedureId: party.procedureId! },
      { orderBy: { number: 'desc' } },
    );
    const { jurisdiction } = await work.em.findOneOrFail(Procedure, { id: version.procedureId });
    const run = work.em.create(ProcedureRun, {
      id: newId<'ProcedureRun'>(),
      agreementId: held.agreement.id,
      partyId: party.id,
      versionId: version.id,
      atStep: version.graph.start,
      startedAt: work.clock.now(),
    });
    work.em.persist(run);
    await work.em.flush();
    const state = begun(version.graph);
    await openStep(work, held, { run, version, jurisdiction, graph: version.graph, state });
    await recordAct(work, held, {
      kind: 'run.started',
      partyId: party.id,
      facts: { procedureVersion: version.number },
    });
  }
}

/** The runs that count, each where it stands. */
export async function runsOf(
  work: Work,
  { agreement }: Pick<HeldAgreement, 'agreement'>,
): Promise<OpenRun[]> {
  const runs = await work.em.find(
    ProcedureRun,
    { agreementId: agreement.id, voidedAt: null },
    { orderBy: { startedAt: 'asc', id: 'asc' } },
  );
  return Promise.all(
    runs.map(async (run) => {
      const version = await work.em.findOneOrFail(ProcedureVersion, { id: run.versionId });
      const { jurisdiction } = await work.em.findOneOrFail(Procedure, { id: version.procedureId });
      const steps = await work.em.find(
        RunStep,
        { runId: run.id, closedAt: { $ne: null } },
        { orderBy: { place: 'asc' } },
      );
      const taken = steps.map(({ stepKey, outcome }) => ({ step: stepKey, outcome: outcome! }));
      const state: RunState = { at: run.atStep, ending: run.ending, taken };
      return { run, version, jurisdiction, graph: version.graph, state };
    }),
  );
}

/** The step that a run waits at. */
export function stepAt(work: Work, run: ProcedureRun): Promise<RunStep | null> {
  return work.em.findOne(RunStep, { runId: run.id, closedAt: null });
}

/** Closes the step that a run waits at by an outcome that is allowed, and opens what follows. */
export async function leaveStep(
  work: Work,
  held: HeldAgreement,
  { run, version, jurisdiction, graph, state }: OpenRun,
  outcome: string,
  more: {
    opinions?: Opinions;
    ground?: string | null;
    papers?: Record<string, string>;
    forId?: string | null;
  } = {},
): Promise<OpenRun> {
  const step = await stepAt(work, run);
  const next = take(graph, state, outcome, more.opinions);
  const at = work.clock.now();
  if (step) {
    step.outcome = outcome;
    step.closedAt = at;
    step.ground = more.ground ?? null;
    step.papers = more.papers ?? {};
    step.closedById = work.actor.id as PersonId;
    step.closedForId = (more.forId ?? work.actor.actingFor) as BodyId | null;
  }
  run.atStep = next.at;
  run.ending = next.ending;
  run.endedAt = next.ending ? at : null;
  await work.em.flush();
  await recordAct(work, held, {
    kind: 'step.taken',
    partyId: run.partyId as PartyId,
    facts: { step: state.at, outcome },
    ground: more.ground ?? null,
    paper:
      Object.values(more.papers ?? {})
        .filter(Boolean)
        .join('; ') || null,
  });
  const moved = { run, version, jurisdiction, graph, state: next };
  if (next.at) await openStep(work, held, moved);
  return moved;
}

async function openStep(work: Work, held: HeldAgreement, open: OpenRun): Promise<void> {
  const { run, jurisdiction, graph, state } = open;
  const definition = stepOf(graph, state.at)!;
  const { clock, consultees } = definition;
  const from = clock?.from === 'SIGNATURE' ? held.agreement.signedOn : held.today;
  const due = from ? await dueOn(work, jurisdiction, from, clock) : null;
  const step = work.em.create(RunStep, {
    id: newId<'RunStep'>(),
    runId: run.id,
    place: state.taken.length,
    stepKey: definition.key,
    openedAt: work.clock.now(),
    dueOn: due,
  });
  work.em.persist(step);
  await work.em.flush();
  for (const { key } of consultees) {
    work.em.persist(
      work.em.create(Opinion, {
        id: newId<'Opinion'>(),
        runStepId: step.id,
        consultee: key,
        kind: 'REQUESTED',
        dossierCompleteOn: held.today,
        dueOn: due,
        recordedAt: work.clock.now(),
      }),
    );
  }
  await work.em.flush();
}

/** Brings the agreement to where its parties' runs let it stand. */
export async function settleByRuns(work: Work, held: HeldAgreement): Promise<void> {
  const { agreement } = held;
  const runs = await runsOf(work, held);
  if (procedureStates.includes(agreement.state)) {
    const state = stateByRuns(runs);
    if (state !== agreement.state) await moveTo(work, held, state);
  } else if (agreement.state === 'SIGNED' && runs.every(({ state }) => state.ending === 'COMPLETED')) {
    await moveTo(work, held, 'REPORTED_AND_DEPOSITED');
    await enterIfDue(work, held);
  }
}

/** Ends all runs without effect: the text they were about is opened again. */
export async function voidRuns(work: Work, held: HeldAgreement): Promise<void> {
  for (const { run } of await runsOf(work, held)) run.voidedAt = work.clock.now();
  await work.em.flush();
}

/** Everybody has signed: the runs that waited for it go on, and their clocks from the signature begin. */
export async function leaveSigning(work: Work, held: HeldAgreement): Promise<void> {
  for (const open of await runsOf(work, held)) {
    const step = stepOf(open.graph, open.state.at);
    if (step?.phase === 'SIGNING') await leaveStep(work, held, open, step.outcomes[0]!.key);
  }
}
