import { agreementLimits as limits } from '../../../../schema/agreement-limits.ts';
import { opinionKinds } from '../../../../schema/procedures/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/day.ts';
import { invalid, notFound } from '../../../kernel/errors.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Services } from '../../../streams/index.ts';
import type { PersonId } from '../../people/index.ts';
import { holdAgreement } from '../hold-agreement.ts';
import { Opinion } from '../procedures/run.entity.ts';
import { recordAct } from '../record-act.ts';
import { type RecordOpinion, standing } from './take-step.ts';

/**
 * Records what a consulted body answered, or that it has not answered in time. It may be recorded anew as long as the step
 * is open: an answer that comes late still counts, silence never does.
 */
export async function recordOpinion(
  services: Services,
  actor: Person,
  input: RecordOpinion,
): Promise<string> {
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'recordOpinion', payload }, async (work) => {
    const held = await holdAgreement(work, input.agreementId);
    const { open, step } = await standing(work, held, input);
    const opinion = await work.em.findOne(Opinion, { runStepId: step.id, consultee: input.consultee });
    if (!opinion) throw notFound('consulted body', input.consultee);
    const kind = opinionKinds.find((one) => one === input.kind && one !== 'REQUESTED');
    if (!kind) throw invalid('kind', 'Say what was answered.');
    const isAnswer = kind !== 'NO_REPLY_IN_TIME';
    if (!isAnswer && opinion.dueOn && opinion.dueOn >= held.today)
      throw invalid('kind', `There is time to answer until ${opinion.dueOn}.`, 'STILL_IN_TIME', {
        end: opinion.dueOn,
      });
    const answeredOn = isAnswer ? dayOf('answeredOn', input.answeredOn ?? held.today) : null;
    if (answeredOn && answeredOn > held.today)
      throw invalid('answeredOn', `${answeredOn} has not come yet.`, 'DAY_TO_COME');
    if (answeredOn && answeredOn < opinion.dossierCompleteOn)
      throw invalid('answeredOn', 'Nobody answers before they were asked.', 'DAY_BEFORE_BEGIN', {
        begin: opinion.dossierCompleteOn,
      });
    const words = input.words?.trim() ? plainText('words', input.words, limits.ground) : null;
    if (!words && (kind === 'DISAGREES' || kind === 'AGREES_WITH_COMMENTS'))
      throw invalid('words', 'Say what they wrote.', 'EMPTY');
    Object.assign(opinion, {
      kind,
      answeredOn,
      words,
      recordedById: work.actor.id as PersonId,
      recordedAt: work.clock.now(),
    });
    await work.em.flush();
    await recordAct(work, held, {
      kind: 'opinion.recorded',
      partyId: open.run.partyId,
      facts: { step: step.stepKey, consultee: input.consultee, opinion: kind },
      ground: words,
    });
    return {};
  });
  return input.agreementId;
}
