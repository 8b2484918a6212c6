import { councilLimits as limits } from '../../../../schema/council-limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { dayAfter, dayOf } from '../../../kernel/day.ts';
import { conflict, forbidden, invalid } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Services } from '../../../streams/index.ts';
import { type GivenWords, wordsOf } from '../../agreements/index.ts';
import type { BodyId, PersonId } from '../../people/index.ts';
import { type HeldCouncil, holdCouncil } from '../hold-council.ts';
import { CouncilMandate } from '../mandate.entity.ts';

export interface GiveMandate {
  readonly requestId: string;
  readonly councilId: string;
  readonly words: GivenWords;
  readonly basis?: string | null;
  readonly decidedOn?: string | null;
  readonly fromDate: string;
  readonly toDate?: string | null;
}

/**
 * Says what a council is to advise on and from when; the mandate before it ends the day before. For who leads the body that
 * set it up. Refuses a day before the mandate that it follows began.
 */
export async function giveMandate(services: Services, actor: Person, input: GiveMandate): Promise<string> {
  const words = wordsOf('words', input.words, limits.mandate);
  const basis = input.basis?.trim() ? plainText('basis', input.basis, limits.basis) : null;
  const decidedOn = input.decidedOn ? dayOf('decidedOn', input.decidedOn) : null;
  const fromDate = dayOf('fromDate', input.fromDate);
  const toDate = input.toDate ? dayOf('toDate', input.toDate) : null;
  if (toDate !== null && toDate < fromDate)
    throw invalid('toDate', `It would end on ${toDate}, before it begins.`, 'DAY_BEFORE_BEGIN', {
      begin: fromDate,
    });
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'giveMandate', payload }, async (work) => {
    const council = await holdCouncil(work, input.councilId);
    mustMandate(council);
    const bodyId = council.id as BodyId;
    const [last] = await work.em.find(
      CouncilMandate,
      { bodyId },
      { orderBy: { fromDate: 'desc' }, limit: 1 },
    );
    if (last && last.fromDate >= fromDate)
      throw conflict(
        `Its last mandate began on ${last.fromDate}; one that follows it begins later.`,
        'MANDATE_BEGUN_LATER',
        { begin: last.fromDate },
      );
    if (last && (last.toDate === null || last.toDate >= fromDate)) last.toDate = dayAfter(fromDate, -1);
    const mandate = work.em.create(CouncilMandate, {
      id: newId<'CouncilMandate'>(),
      bodyId,
      words,
      basis,
      decidedOn,
      fromDate,
      toDate,
      givenById: actor.id as PersonId,
      givenForId: work.actor.actingFor as BodyId,
      givenAt: work.clock.now(),
    });
    work.em.persist(mandate);
    const entry = { kind: 'body.mandate-given', subjectId: mandate.id, facts: { fromDate, toDate } };
    work.record(await work.streamOf('audit', bodyId), entry);
    return {};
  });
  return input.councilId;
}

/** Says until when a council's mandate holds. Refuses a day that is over, and where it has none that holds then. */
export async function endMandate(
  services: Services,
  actor: Person,
  input: { requestId: string; councilId: string; lastDay: string },
): Promise<string> {
  const lastDay = dayOf('lastDay', input.lastDay);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'endMandate', payload }, async (work) => {
    const council = await holdCouncil(work, input.councilId);
    mustMandate(council);
    const { id: bodyId, today } = council;
    if (lastDay < today) throw invalid('lastDay', `${lastDay} has passed.`, 'DAY_PASSED');
    const [mandate] = await work.em.find(
      CouncilMandate,
      { bodyId: bodyId as BodyId, fromDate: { $lte: lastDay } },
      { orderBy: { fromDate: 'desc' }, limit: 1 },
    );
    if (!mandate || (mandate.toDate !== null && mandate.toDate < today))
      throw conflict('It has no mandate that could end then.', 'NO_MANDATE');
    mandate.toDate = lastDay;
    const entry = { kind: 'body.mandate-ended', subjectId: mandate.id, facts: { toDate: lastDay } };
    work.record(await work.streamOf('audit', bodyId), entry);
    return {};
  });
  return input.councilId;
}

function mustMandate({ may }: HeldCouncil): void {
  if (!may.mandate)
    throw forbidden(
      'The focal point, deputy and coordinator of the body that set the council up give its mandate, acting for that body.',
      'COUNCIL_SETTERS_ONLY',
    );
}
