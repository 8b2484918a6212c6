import type { Work } from '../../kernel/work.ts';
import { Document, type DocumentId } from '../document.entity.ts';
import type { DocumentPlace } from '../document-place.ts';
import { cutWithin } from './cut-edition.ts';
import { Edition } from './edition.entity.ts';

/**
 * Makes the working text the edition in force, for everybody, inside the unit of work of whoever it belongs to, which
 * holds the document still: for texts that one body answers for and nobody is consulted on. The one before it is superseded.
 */
export async function publishNow(
  work: Work,
  place: DocumentPlace,
  { position, cutForId }: { position: number; cutForId: string },
): Promise<Edition> {
  const edition = await cutWithin(work, place, { position, cutForId, note: null });
  const at = work.clock.now();
  const documentId = place.documentId as DocumentId;
  const before = await work.em.findOne(Edition, { documentId, state: 'ADOPTED' });
  before?.moveTo('SUPERSEDED', at);
  await work.em.flush();
  edition.moveTo('FROZEN', at);
  edition.moveTo('ADOPTED', at);
  const document = await work.em.findOneOrFail(Document, { id: documentId });
  document.publishesEditions = true;
  const facts = { number: edition.number, state: edition.state };
  work.record(place.streamId, { kind: 'edition.moved', subjectId: edition.id, facts });
  return edition;
}

/**
 * Takes back what was published so: the edition in force is withdrawn, and those before it are no longer for everybody
 * either. Returns null where nothing is in force.
 */
export async function takeBackNow(
  work: Work,
  { documentId: id, streamId }: DocumentPlace,
  reason: string,
): Promise<Edition | null> {
  const documentId = id as DocumentId;
  const edition = await work.em.findOne(Edition, { documentId, state: 'ADOPTED' });
  if (!edition) return null;
  edition.moveTo('WITHDRAWN', work.clock.now(), reason);
  const document = await work.em.findOneOrFail(Document, { id: documentId });
  document.publishesEditions = false;
  const facts = { number: edition.number, state: edition.state };
  work.record(streamId, { kind: 'edition.moved', subjectId: edition.id, facts });
  return edition;
}
