import type { Person } from '../../../kernel/actor.ts';
import { actorNow } from '../../../kernel/actor-now.ts';
import { conflict, forbidden, notFound } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { createDocument } from '../../actions/create-document.ts';
import { Document, type DocumentId } from '../../document.entity.ts';
import { Edition, type EditionId } from '../../editions/edition.entity.ts';
import { mayReadEdition } from '../../editions/edition.policy.ts';
import { Adaptation, type AdaptationId } from '../adaptation.entity.ts';
import { mayBegin } from '../adaptation.policy.ts';
import { asReader, within } from '../ask.ts';

/** Begins the body's own text of an adopted edition, for the body one acts for; its people alone see it until it is published. */
export async function beginAdaptation(
  services: Services,
  actor: Person,
  input: { requestId: string; editionId: string },
): Promise<string> {
  if (!isId(input.editionId)) throw notFound('edition', input.editionId);
  const [known] = await asReader(services.database.pool)(
    (param) => `select 1 from edition e where e.id = ${param(input.editionId)}
      and ${mayReadEdition('e', { actor, language: 'en', param })}`,
  );
  if (!known) throw notFound('edition', input.editionId);
  const { requestId, ...payload } = input;
  const request = { requestId, action: 'beginAdaptation', payload };
  const { adaptationId } = await services.streams.perform(actor, request, async (work) => {
    const now = await actorNow(work);
    const ownerId = now.actingFor;
    if (!ownerId || !mayBegin.holds(now, { ownerId, audience: 'PRIVATE', grants: [], parties: [] }))
      throw forbidden(
        'A body’s focal point, coordinator or administrator begins an adaptation for it.',
        'BEGINNERS_ONLY',
      );
    const adaptation = await adapt(work, {
      editionId: input.editionId,
      ownerId,
      isSole: true,
      kind: 'adaptation',
    });
    return { adaptationId: adaptation.id as string };
  });
  return adaptationId;
}

export interface NewAdaptation {
  readonly editionId: string;
  readonly ownerId: string;
  /** A body has one such of a text: false for texts that are made of a model again and again. */
  readonly isSole: boolean;
  /** What its document is called in the house: adaptation, agreement. */
  readonly kind: string;
  /** The title of the edition where none is given. */
  readonly title?: string;
  /** A document without sections that is there already, and is to hold its words; else one is begun. */
  readonly documentId?: DocumentId;
}

/**
 * Begins an adaptation inside a domain's own unit of work, which has asked whether its actor may. Stores no text at all.
 * Refuses an edition that is not adopted, and a text that the body itself stands above.
 */
export async function adapt(work: Work, input: NewAdaptation): Promise<Adaptation> {
  const { ownerId, isSole, kind } = input;
  await work.em.execute('select 1 from edition where id = ? for share', [input.editionId]);
  const edition = await work.em.findOne(Edition, { id: input.editionId as EditionId });
  if (!edition) throw notFound('edition', input.editionId);
  mustBeAdopted(edition);
  await mustNotCircle(work, edition.documentId, ownerId);
  if (isSole) {
    await work.em.execute('select pg_advisory_xact_lock(hashtext(?))', [
      `adapts ${ownerId} ${edition.documentId}`,
    ]);
    const there = await work.em.findOne(Adaptation, { baseDocumentId: edition.documentId, ownerId, isSole });
    if (there)
      throw conflict('Your body has adapted this text already.', 'ADAPTED_ALREADY', {
        adaptationId: there.id,
      });
  }
  const [base] = await work.em.execute<{ is_demonstration: boolean }[]>(
    'select is_demonstration from document where id = ?',
    [edition.documentId],
  );
  const document = input.documentId
    ? await work.em.findOneOrFail(Document, { id: input.documentId })
    : await createDocument(work, {
        kind,
        ownerId,
        title: input.title ?? edition.title,
        language: edition.language,
        audience: 'PRIVATE',
        isDemonstration: base?.is_demonstration ?? false,
      });
  await work.em.flush();
  const begunAt = work.clock.now();
  const adaptation = work.em.create(Adaptation, {
    id: newId<'Adaptation'>() as AdaptationId,
    documentId: document.id,
    ownerId,
    baseDocumentId: edition.documentId,
    baseEditionId: edition.id,
    state: 'DRAFT',
    isSole,
    begunById: work.actor.id,
    begunAt,
  });
  work.em.persist(adaptation);
  await work.em.flush();
  await work.em.execute(
    'insert into adaptation_base (adaptation_id, from_at, edition_id, moved_by_id) values (?, ?, ?, ?)',
    [adaptation.id, begunAt, edition.id, work.actor.id],
  );
  work.record(document.streamId, { kind: 'adaptation.begun', subjectId: adaptation.id });
  return adaptation;
}

/** Refuses an edition that nobody has adopted yet, or that was withdrawn. */
export function mustBeAdopted({ state, number }: Edition): void {
  if (state === 'WITHDRAWN')
    throw conflict(`Edition ${number} has been withdrawn.`, 'EDITION_WITHDRAWN', { number });
  if (state !== 'ADOPTED' && state !== 'SUPERSEDED')
    throw conflict(
      `Edition ${number} is ${state}; what is adapted is an adopted one.`,
      'EDITION_NOT_ADOPTED',
      {
        number,
      },
    );
}

/** A text may be adapted from an adaptation, but not by a body that stands above it already. */
async function mustNotCircle(work: Work, documentId: string, ownerId: string): Promise<void> {
  const [found] = await within(work)(
    (param) => `with recursive up (document_id, owner_id) as (
        select a.base_document_id, a.owner_id from adaptation a where a.document_id = ${param(documentId)}::uuid
        union select a.base_document_id, a.owner_id from up join adaptation a on a.document_id = up.document_id
      ) select 1 from up where owner_id = ${param(ownerId)}::uuid`,
  );
  if (found) throw conflict('This text comes from your own body’s adaptation.', 'ADAPTS_ITSELF');
}
