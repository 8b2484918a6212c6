import * as Y from 'yjs';
import { blocksOf } from '../../../schema/blocks/blocks-of.ts';
import { fragmentName } from '../../../schema/blocks/index.ts';
import { limits } from '../../../schema/limits.ts';
import type { Person } from '../../kernel/actor.ts';
import { conflict, forbidden, notFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { plainText } from '../../kernel/plain-text.ts';
import type { Work } from '../../kernel/work.ts';
import type { Services } from '../../streams/index.ts';
import { adaptationOf } from '../adaptation/adaptation-place.ts';
import { within } from '../adaptation/ask.ts';
import { adaptedText, readAdaptation } from '../adaptation/read-text.ts';
import { Document, type DocumentId } from '../document.entity.ts';
import { mayCoordinate } from '../document.policy.ts';
import { type DocumentPlace, mustStill, placeOfDocument } from '../document-place.ts';
import { holdStill } from '../hold-still.ts';
import { Section } from '../section.entity.ts';
import { hashOf } from './canonical.ts';
import { Edition } from './edition.entity.ts';
import { type EditionSection, hashedPart, inReadingOrder } from './edition-text.ts';

/** Cuts the working text as the next edition, for consultation. Refuses when nothing has changed since the last one. */
export async function cutEdition(
  services: Services,
  actor: Person,
  input: { requestId: string; documentId: string; note?: string | null },
): Promise<string> {
  const { actingFor } = actor;
  if (!actingFor)
    throw forbidden(
      'You are not appointed to any body, so there is nobody you could cut an edition for.',
      'ACTS_FOR_NOBODY',
    );
  const note = input.note ? plainText('note', input.note, limits.reason) : null;
  const place = await placeOfDocument(services, actor, input.documentId, mayCoordinate);
  const { requestId, ...payload } = input;
  const { editionId } = await services.streams.perform(
    actor,
    { requestId, action: 'cutEdition', payload },
    async (work) => {
      const position = await holdStill(work, place);
      await mustStill(work, place, mayCoordinate, () => notFound('document', input.documentId));
      const edition = await cutWithin(work, place, { note, position, cutForId: actingFor });
      return { editionId: edition.id as string };
    },
  );
  return editionId;
}

/** Of an adaptation an edition keeps the whole text, as its own edition and decisions make it. */
async function resolvedText(work: Work, adaptationId: string): Promise<EditionSection[]> {
  return adaptedText((await readAdaptation(within(work), adaptationId))!).map(
    ({ sectionId, parentId, ord, number, title, freedom, guidance, questions, parameters, blocks }) => ({
      sectionId,
      parentId,
      ord,
      number,
      title,
      freedom,
      guidance,
      questions,
      parameters,
      blocks,
    }),
  );
}

/** Cuts an edition inside a domain's own unit of work, which holds the document still and has asked whether its actor may. */
export async function cutWithin(
  work: Work,
  place: DocumentPlace,
  { note, position, cutForId }: { note: string | null; position: number; cutForId: string },
): Promise<Edition> {
  const document = await work.em.findOneOrFail(Document, { id: place.documentId as DocumentId });
  const adaptation = await adaptationOf(work, place.documentId);
  const sections = await (adaptation ? resolvedText(work, adaptation.id) : textOf(work, place.documentId));
  if (sections.length === 0) throw conflict('The document has no section yet.', 'NO_SECTION_YET');
  const hash = hashOf(sections.map(hashedPart));
  const last = await work.em.findOne(Edition, { documentId: document.id }, { orderBy: { number: 'desc' } });
  if (last?.hash === hash && last.title === document.title && last.state !== 'WITHDRAWN') {
    throw conflict(`Nothing has changed since edition ${last.number}.`, 'NOTHING_CHANGED', {
      number: last.number,
    });
  }
  const edition = work.em.create(Edition, {
    id: newId<'Edition'>(),
    documentId: document.id,
    number: (last?.number ?? 0) + 1,
    state: 'CONSULTATION',
    title: document.title,
    language: document.language,
    note,
    position,
    hash,
    cutById: work.actor.id,
    cutForId,
    cutAt: work.clock.now(),
  });
  work.em.persist(edition);
  await work.em.flush();
  await keep(work, edition.id, sections);
  work.record(place.streamId, {
    kind: 'edition.cut',
    subjectId: edition.id,
    facts: { number: edition.number },
  });
  return edition;
}

async function textOf(work: Work, documentId: string): Promise<EditionSection[]> {
  const sections = await work.em.find(Section, { documentId: documentId as DocumentId, removedAt: null });
  const rows = await work.em
    .getConnection()
    .execute<{ id: string; snapshot: Buffer | null; updates: Buffer[] | null }[]>(
      `select s.id, s.snapshot, (select array_agg(u.data order by u.position) from document_update u
        where u.section_id = s.id and u.position > s.snapshot_position) as updates
      from section s where s.document_id = ?`,
      [documentId],
      'all',
      work.em.getTransactionContext(),
    );
  const stored = new Map(rows.map((row) => [row.id, row]));
  return inReadingOrder(sections).map(({ section, number }, ord) => {
    const doc = new Y.Doc();
    const { snapshot, updates } = stored.get(section.id)!;
    doc.transact(() => {
      for (const update of [...(snapshot ? [snapshot] : []), ...(updates ?? [])]) Y.applyUpdate(doc, update);
    });
    const blocks = blocksOf(doc.getXmlFragment(fragmentName));
    doc.destroy();
    const { id: sectionId, parentId, title, freedom, guidance, questions, parameters } = section;
    return { sectionId, parentId, ord, number, title, freedom, guidance, questions, parameters, blocks };
  });
}

async function keep(work: Work, editionId: string, sections: readonly EditionSection[]): Promise<void> {
  const rows = sections.map((section) => ({ ...section, hash: hashOf(hashedPart(section)) }));
  await work.em.getConnection().execute(
    `insert into edition_section (edition_id, section_id, parent_id, ord, number, title, freedom, guidance, questions, parameters, blocks, hash)
     select ?, (r->>'sectionId')::uuid, (r->>'parentId')::uuid, (r->>'ord')::int, r->>'number', r->>'title', r->>'freedom',
            r->>'guidance', r->'questions', r->'parameters', r->'blocks', r->>'hash'
       from jsonb_array_elements(?::jsonb) r`,
    [editionId, JSON.stringify(rows)],
    'run',
    work.em.getTransactionContext(),
  );
}
