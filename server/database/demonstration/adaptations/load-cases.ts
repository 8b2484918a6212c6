import type { ClientBase } from 'pg';
import { newId } from '../../../kernel/ids.ts';
import { insertDocument, insertEdition, type WrittenDocument } from '../documents/insert-document.ts';
import { framework } from '../framework/common-framework.ts';
import { readFrameworkFiles } from '../framework/framework-files.ts';
import { morning } from '../framework/framework-story.ts';
import { insertRows } from '../framework/insert-rows.ts';
import { type CaseFile, readCaseFiles } from './case-files.ts';

interface Teller {
  readonly personId: string;
  readonly bodyId: string;
  readonly cityId: string;
}

/**
 * Brings in what eight cities tell of their festivals, each tied to sections of the first edition. What is there already
 * stays as it is, and a case whose author the demonstration has not is not told.
 */
export async function loadCases(client: ClientBase): Promise<void> {
  const known = await client.query<{ id: string }>(
    `select e.id from edition e join framework f on f.document_id = e.document_id where f.slug = $1 and e.number = 1`,
    [framework.slug],
  );
  const editionId = known.rows[0]?.id;
  if (!editionId) return;
  const sectionOf = await sectionsOf(client, editionId);
  for (const file of await readCaseFiles()) {
    const told = await client.query('select 1 from case_study where slug = $1', [file.key]);
    const teller = await tellerOf(client, file);
    if (told.rows.length === 0 && teller) await addCase(client, file, teller, editionId, sectionOf);
  }
}

/** The ids of the framework's sections by the names of their files. */
async function sectionsOf(client: ClientBase, editionId: string): Promise<(key: string) => string> {
  const { rows } = await client.query<{ section_id: string; title: string }>(
    'select section_id, title from edition_section where edition_id = $1',
    [editionId],
  );
  const byTitle = new Map(rows.map((row) => [row.title, row.section_id]));
  const byKey = new Map((await readFrameworkFiles('en')).map(({ key, title }) => [key, byTitle.get(title)]));
  return (key) => {
    const id = byKey.get(key);
    if (!id) throw new Error(`A case speaks to ${key}, which is no section of the first edition.`);
    return id;
  };
}

async function tellerOf(client: ClientBase, { by, city }: CaseFile): Promise<Teller | undefined> {
  const { rows } = await client.query<Teller>(
    `select p.id as "personId", a.body_id as "bodyId", c.id as "cityId" from person p
      join appointment a on a.person_id = p.id join body b on b.slug = $2 join city c on c.id = b.id
      where p.is_demonstration and p.slug = $1 order by (a.body_id = b.id) desc, a.from_date, a.id limit 1`,
    [by, city],
  );
  return rows[0];
}

async function addCase(
  client: ClientBase,
  file: CaseFile,
  { personId, bodyId, cityId }: Teller,
  toldOf: string,
  sectionOf: (key: string) => string,
): Promise<void> {
  const [documentId, streamId, editionId, caseId] = [newId(), newId(), newId(), newId()];
  const at = morning(file.on);
  const document: WrittenDocument = {
    id: documentId,
    kind: 'case',
    streamId,
    ownerId: bodyId,
    audience: 'PRIVATE',
    title: file.title,
    language: 'en',
    parts: file.parts.map((part) => ({ ...part, id: newId() })),
    personId,
    bodyId,
    at: () => at,
    after: [{ kind: 'edition.cut', subjectId: editionId }],
    publishesEditions: true,
  };
  const position = await insertDocument(client, document);
  await insertEdition(client, document, { id: editionId, position, cutAt: at, adoptedAt: at });
  const festival = await client.query<{ id: string }>(
    'select id from festival where city_id = $1 and name = $2',
    [cityId, file.festival],
  );
  if (file.festival && !festival.rows[0]) throw new Error(`${file.city} has no festival ${file.festival}.`);
  // A city that keeps its festival itself may have taken the edition out.
  const edition = await client.query<{ id: string }>(
    'select id from festival_edition where festival_id = $1 and year = $2',
    [festival.rows[0]?.id ?? null, file.edition],
  );
  await insertRows(client, 'case_study', [
    {
      id: caseId,
      slug: file.key,
      document_id: documentId,
      city_id: cityId,
      festival_id: festival.rows[0]?.id ?? null,
      edition_id: edition.rows[0]?.id ?? null,
      years: file.years,
      source: file.source,
      partners: file.partners,
      author_id: personId,
      made_at: at,
      changed_at: at,
    },
  ]);
  await insertRows(
    client,
    'case_tie',
    file.sections.map((key) => ({
      case_id: caseId,
      section_id: sectionOf(key),
      edition_id: toldOf,
      tied_by_id: personId,
      tied_at: at,
    })),
  );
}
