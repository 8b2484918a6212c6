import { cutWithin, Document, type DocumentId, Edition, type EditionId } from '../../documents/index.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Work } from '../../kernel/work.ts';
import type { HeldAgreement } from './hold-agreement.ts';

interface TextRow {
  language: string;
  document_id: DocumentId;
  stream_id: string;
  edition_id: EditionId | null;
}

/** The versions of an agreement's text, the source first. */
async function textsOf(work: Work, { agreement }: Pick<HeldAgreement, 'agreement'>): Promise<TextRow[]> {
  return work.em.execute<TextRow[]>(
    `select t.language, t.document_id, t.edition_id, d.stream_id from agreement_text t join document d on d.id = t.document_id
      where t.agreement_id = ? order by t.place`,
    [agreement.id],
  );
}

/**
 * Freezes the text in each of its languages, and lets nobody write in it any more. Refuses a language version without a
 * section.
 */
export async function freezeTexts(work: Work, held: HeldAgreement): Promise<void> {
  const cutForId = work.actor.actingFor ?? held.agreement.ownerId;
  for (const { language, document_id: documentId, stream_id: streamId } of await textsOf(work, held)) {
    await work.em.execute('select id from document where id = ? for update', [documentId]);
    const [stream] = await work.em.execute<{ position: number }[]>(
      'select position from stream where id = ? for update',
      [streamId],
    );
    const position = Number(stream!.position);
    const edition = await cutOrLast(work, { documentId, streamId, position, cutForId });
    edition.moveTo('FROZEN', work.clock.now());
    const document = await work.em.findOneOrFail(Document, { id: documentId });
    document.isSettled = true;
    await work.em.flush();
    const facts = { number: edition.number, state: 'FROZEN' };
    work.record(streamId, { kind: 'edition.moved', subjectId: edition.id, facts });
    await setEdition(work, held, language, edition.id);
  }
}

/** The next edition, or the last one where nobody has written since it was cut for consultation. */
async function cutOrLast(
  work: Work,
  {
    documentId,
    streamId,
    position,
    cutForId,
  }: { documentId: DocumentId; streamId: string; position: number; cutForId: string },
): Promise<Edition> {
  try {
    return await cutWithin(work, { documentId, streamId }, { note: null, position, cutForId });
  } catch (error) {
    if (!(error instanceof DomainError) || error.details.reason !== 'NOTHING_CHANGED') throw error;
    return work.em.findOneOrFail(Edition, { documentId }, { orderBy: { number: 'desc' } });
  }
}

/** Opens the text again: what was frozen is withdrawn, with the reason. */
export async function openTexts(work: Work, held: HeldAgreement, reason: string): Promise<void> {
  for (const { language, document_id: documentId, stream_id: streamId, edition_id } of await textsOf(
    work,
    held,
  )) {
    const document = await work.em.findOneOrFail(Document, { id: documentId });
    document.isSettled = false;
    if (edition_id) await moveEdition(work, streamId, edition_id, 'WITHDRAWN', reason);
    await setEdition(work, held, language, null);
  }
}

/** The frozen text is the one that was signed. */
export async function adoptTexts(work: Work, held: HeldAgreement): Promise<void> {
  for (const { stream_id: streamId, edition_id } of await textsOf(work, held))
    if (edition_id) await moveEdition(work, streamId, edition_id, 'ADOPTED', null);
}

/** What is signed: the hashes of all language versions in one; null as long as the text is not frozen. */
export async function textHash(
  work: Work,
  { agreement }: Pick<HeldAgreement, 'agreement'>,
): Promise<string | null> {
  const [row] = await work.em.execute<{ hash: string | null }[]>('select agreement_text_hash(?) as hash', [
    agreement.id,
  ]);
  return row!.hash;
}

async function moveEdition(
  work: Work,
  streamId: string,
  id: EditionId,
  state: 'ADOPTED' | 'WITHDRAWN',
  reason: string | null,
): Promise<void> {
  const edition = await work.em.findOneOrFail(Edition, { id });
  edition.moveTo(state, work.clock.now(), reason);
  await work.em.flush();
  work.record(streamId, { kind: 'edition.moved', subjectId: id, facts: { number: edition.number, state } });
}

async function setEdition(
  work: Work,
  { agreement }: HeldAgreement,
  language: string,
  editionId: string | null,
) {
  await work.em.execute('update agreement_text set edition_id = ? where agreement_id = ? and language = ?', [
    editionId,
    agreement.id,
    language,
  ]);
}
