import { agreementLimits as limits } from '../../../../schema/agreement-limits.ts';
import { procedureStates } from '../../../../schema/agreements/index.ts';
import { hindranceOf, type OpinionKind, stepOf } from '../../../../schema/procedures/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, forbidden, illegalTransition, invalid, notFound } from '../../../kernel/errors.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { actsForParty } from '../agreement.policy.ts';
import { type HeldAgreement, holdAgreement, partyOf } from '../hold-agreement.ts';
import { Opinion, type RunStep } from '../procedures/run.entity.ts';
import { leaveStep, type OpenRun, runsOf, settleByRuns, stepAt } from '../procedures/runs.ts';

export interface TakeStep {
  readonly requestId: string;
  readonly agreementId: string;
  readonly runId: string;
  /** The step that one believes it stands at; refused where it has moved on, so that none is skipped. */
  readonly step: string;
  readonly outcome: string;
  readonly ground?: string | null;
  /** The papers that the step asks for, each with its number and day. */
  readonly papers?: readonly { readonly key: string; readonly words: string }[] | null;
}

/** Records how a step of a party's procedure ended; the agreement moves when all parties' runs let it. */
export async function takeStep(services: Services, actor: Person, input: TakeStep): Promise<string> {
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'takeStep', payload }, async (work) => {
    const held = await holdAgreement(work, input.agreementId);
    const { open, step } = await standing(work, held, input);
    const definition = stepOf(open.graph, open.state.at)!;
    if (definition.phase === 'SIGNING')
      throw illegalTransition('Signing ends by the signatures themselves.', 'ACT_OUT_OF_PLACE');
    if (definition.phase !== 'REPORT' && !procedureStates.includes(held.agreement.state))
      throw illegalTransition(`The agreement is ${held.agreement.state}.`, 'ACT_OUT_OF_PLACE', {
        state: held.agreement.state,
      });
    const opinions = await opinionsOf(work, step);
    const hindrance = hindranceOf(open.graph, open.state, input.outcome, opinions);
    if (hindrance === 'OPINIONS_AWAITED')
      throw conflict('Not everybody who was asked has answered; silence is not consent.', 'OPINIONS_AWAITED');
    if (hindrance === 'NOT_ALL_AGREE') throw conflict('Not everybody who was asked agrees.', 'NOT_ALL_AGREE');
    if (hindrance === 'NOBODY_DISAGREES')
      throw conflict('Nobody who was asked disagrees.', 'NOBODY_DISAGREES');
    if (hindrance)
      throw illegalTransition(`${input.outcome} does not lead out of ${input.step}.`, 'STEP_MOVED_ON');
    const outcome = definition.outcomes.find((one) => one.key === input.outcome)!;
    const ground = input.ground?.trim() ? plainText('ground', input.ground, limits.ground) : null;
    if (outcome.needsGround && !ground) throw invalid('ground', 'Say why, or by what.', 'EMPTY');
    const papers = papersOf(
      definition.documents,
      input.papers ?? [],
      outcome.ends === 'REFUSED' || outcome.needsGround,
    );
    await leaveStep(work, held, open, input.outcome, { opinions, ground, papers });
    await settleByRuns(work, held);
    return {};
  });
  return input.agreementId;
}

export interface RecordOpinion {
  readonly requestId: string;
  readonly agreementId: string;
  readonly runId: string;
  readonly step: string;
  readonly consultee: string;
  readonly kind: OpinionKind;
  readonly answeredOn?: string | null;
  readonly words?: string | null;
}

/** The run and the step it waits at, where the actor may record what happens there. */
export async function standing(
  work: Work,
  held: HeldAgreement,
  input: { runId: string; step: string },
): Promise<{ open: OpenRun; step: RunStep }> {
  const open = (await runsOf(work, held)).find(({ run }) => run.id === input.runId);
  if (!open) throw notFound('run', input.runId);
  const { party, hasPeople } = await partyOf(work, held, open.run.partyId);
  const roles = stepOf(open.graph, open.state.at)?.roles ?? [];
  if (!actsForParty(held.actor, { bodyId: party.bodyId, hasPeople }, { leads: held.may.lead, roles }))
    throw forbidden(
      'What happens at a party is recorded by its own people, in an office that the step names where it names one.',
      'PARTY_PEOPLE_ONLY',
    );
  const step = await stepAt(work, open.run);
  if (!step || step.stepKey !== input.step)
    throw illegalTransition(
      `The procedure stands at ${open.state.at ?? open.state.ending}, not at ${input.step}.`,
      'STEP_MOVED_ON',
    );
  return { open, step };
}

export async function opinionsOf(work: Work, step: RunStep): Promise<Record<string, OpinionKind>> {
  const given = await work.em.find(Opinion, { runStepId: step.id });
  return Object.fromEntries(given.map(({ consultee, kind }) => [consultee, kind]));
}

function papersOf(
  asked: readonly { key: string; isRequired: boolean }[],
  given: readonly { key: string; words: string }[],
  isWayBack: boolean,
): Record<string, string> {
  const papers: Record<string, string> = {};
  for (const { key, isRequired } of asked) {
    const words = given.find((one) => one.key === key)?.words.trim();
    if (words) papers[key] = plainText('papers', words, limits.paper);
    else if (isRequired && !isWayBack)
      throw invalid('papers', 'Name the papers that this step asks for.', 'PAPERS_NEEDED');
  }
  return papers;
}
