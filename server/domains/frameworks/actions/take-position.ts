import { frameworkLimits as limits } from '../../../../schema/limits.ts';
import type { EditionState, PositionKind } from '../../../../schema/words.ts';
import { type EditionId, mayKnowEdition } from '../../../documents/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, forbidden, invalid, notFound } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { actorNow, type BodyId, type PersonId } from '../../people/index.ts';
import { EditionPosition } from '../edition-position.entity.ts';
import { actingAs, openToPositions, speakingRoles } from '../framework.policy.ts';

export interface TakePosition {
  readonly requestId: string;
  readonly editionId: string;
  readonly kind: PositionKind;
  readonly reservation?: string | null;
}

/**
 * Says for the city one acts for what it thinks of an edition; what it said before is kept. Refuses who does not speak
 * for a member city, an edition that is not settled or has been replaced, and a reservation without its words.
 */
export async function takePosition(services: Services, actor: Person, input: TakePosition): Promise<string> {
  const reservation = reservationOf(input);
  const streamId = await streamOfEdition(services, actor, input.editionId);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'takePosition', payload }, async (work) => {
    const { bodyId, role } = await speaker(work);
    await mustBeOpen(work, input.editionId);
    const of = { editionId: input.editionId as EditionId, bodyId };
    const before = await work.em.findOne(EditionPosition, { ...of, replacedAt: null });
    if (before?.kind === input.kind && before.reservation === reservation) return {};
    const takenAt = work.clock.now();
    if (before) {
      before.replacedAt = takenAt;
      // The one that stands is the one that is not replaced, and there is never a second one.
      await work.em.flush();
    }
    const takenById = actor.id as PersonId;
    const id = newId<'EditionPosition'>();
    work.em.persist(
      work.em.create(EditionPosition, { id, ...of, kind: input.kind, reservation, takenById, role, takenAt }),
    );
    const facts = { position: input.kind, bodyId };
    work.record(streamId, { kind: 'position.taken', subjectId: input.editionId, facts });
    return {};
  });
  return input.editionId;
}

function reservationOf({ kind, reservation }: TakePosition): string | null {
  if (kind === 'ACCEPT_WITH_RESERVATION')
    return plainText('reservation', reservation ?? '', limits.reservation);
  if (reservation?.trim()) {
    throw invalid(
      'reservation',
      `A reservation is made by accepting with one, not by ${kind}.`,
      'RESERVATION_BY_ITSELF',
    );
  }
  return null;
}

/** The stream of the document that an edition is of, where the person may know of it. */
async function streamOfEdition({ database }: Services, actor: Person, editionId: string): Promise<string> {
  if (!isId(editionId)) throw notFound('edition', editionId);
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const known = mayKnowEdition('e', { actor, language: 'en', param });
  const { rows } = await database.pool.query<{ stream_id: string }>({
    text: `select d.stream_id from edition e join document d on d.id = e.document_id
      join framework f on f.document_id = d.id where e.id = ${param(editionId)} and ${known}`,
    values,
  });
  if (!rows[0]) throw notFound('edition', editionId);
  return rows[0].stream_id;
}

/** The city that is spoken for, held as its people's offices are: whoever lost theirs a moment ago says nothing more. */
async function speaker(work: Work) {
  const { actingFor } = work.actor;
  if (actingFor) await work.em.execute('select 1 from body where id = ? for no key update', [actingFor]);
  const actor = await actorNow(work);
  const role = actingAs(actor, speakingRoles);
  const [city] = await work.em.execute<object[]>('select 1 from city where id = ?', [actor.actingFor]);
  if (!role || !city) {
    throw forbidden(
      'Only the focal point of a member city, their deputy and its coordinator say what it thinks of an edition, acting for that city.',
      'CITY_SPEAKERS_ONLY',
    );
  }
  return { bodyId: actor.actingFor as BodyId, role };
}

// Held until the position is kept, so that no edition takes its place meanwhile.
async function mustBeOpen(work: Work, editionId: string): Promise<void> {
  const [edition] = await work.em.execute<{ number: number; state: EditionState }[]>(
    'select number, state from edition where id = ? for share',
    [editionId],
  );
  if (!edition) throw notFound('edition', editionId);
  if (!openToPositions.includes(edition.state)) {
    throw conflict(
      `Edition ${edition.number} is ${edition.state}; cities say what they think of one that is frozen or adopted.`,
      'NO_POSITIONS_NOW',
      { number: edition.number },
    );
  }
}
