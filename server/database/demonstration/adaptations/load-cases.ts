import type { ClientBase } from 'pg';
import { hashedPart, hashOf } from '../../../documents/index.ts';
import { newId } from '../../../kernel/ids.ts';
import { framework } from '../framework/common-framework.ts';
import { readFrameworkFiles } from '../framework/framework-files.ts';
import { morning } from '../framework/framework-story.ts';
import { insertRows } from '../framework/insert-rows.ts';
import { WrittenSection } from '../framework/write-sections.ts';
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
  const parts = file.parts.map((part, ord) => ({ ...part, ord, id: newId() as string, place: placeOf(ord) }));
  const written = parts.map(({ id, blocks }) => {
    const section = new WrittenSection();
    return { id, update: section.write(firstClient, blocks), blocks: section.blocks };
  });
  const happened = [
    { kind: 'document.created', subject: documentId },
    ...parts.map(({ id }) => ({ kind: 'section.added', subject: id })),
    ...written.map(({ id, update }) => ({ kind: 'section.edited', subject: id, update })),
    { kind: 'edition.cut', subject: editionId },
  ].map((one, index) => ({ ...one, position: index + 1 }));
  await insertRows(client, 'stream', [
    { id: streamId, kind: 'document', subject_id: documentId, position: happened.length },
  ]);
  await insertRows(client, 'document', [
    {
      id: documentId,
      kind: 'case',
      owner_id: bodyId,
      stream_id: streamId,
      audience: 'PRIVATE',
      title: file.title,
      language: 'en',
      is_demonstration: true,
      publishes_editions: true,
    },
  ]);
  await insertRows(
    client,
    'section',
    parts.map(({ id, place, title }) => ({
      id,
      document_id: documentId,
      place,
      title,
      snapshot_position: 0,
      created_at: at,
      questions: [],
      parameters: [],
    })),
  );
  await insertRows(
    client,
    'entry',
    happened.map(({ position, kind, subject }) => ({
      stream_id: streamId,
      position,
      kind,
      subject_id: subject,
      actor_id: personId,
      body_id: bodyId,
      at,
    })),
  );
  await insertRows(
    client,
    'document_update',
    happened.flatMap((one) =>
      'update' in one
        ? [
            {
              stream_id: streamId,
              position: one.position,
              section_id: one.subject,
              data: `\\x${Buffer.from(one.update as Uint8Array).toString('hex')}`,
            },
          ]
        : [],
    ),
  );
  await insertRows(client, 'document_client', [
    { document_id: documentId, client_id: firstClient, person_id: personId },
  ]);
  const text = parts.map(({ id, ord, title }, index) => ({
    sectionId: id,
    parentId: null,
    ord,
    number: String(ord + 1),
    title,
    freedom: null,
    guidance: null,
    questions: [],
    parameters: [],
    blocks: written[index]!.blocks,
  }));
  await insertRows(client, 'edition', [
    {
      id: editionId,
      document_id: documentId,
      number: 1,
      state: 'ADOPTED',
      title: file.title,
      language: 'en',
      position: happened.length - 1,
      hash: hashOf(text.map(hashedPart)),
      cut_by_id: personId,
      cut_for_id: bodyId,
      cut_at: at,
      frozen_at: at,
      adopted_at: at,
    },
  ]);
  await insertRows(
    client,
    'edition_section',
    text.map((section) => ({
      edition_id: editionId,
      section_id: section.sectionId,
      ord: section.ord,
      number: section.number,
      title: section.title,
      questions: section.questions,
      parameters: section.parameters,
      blocks: section.blocks,
      hash: hashOf(hashedPart(section)),
    })),
  );
  const festival = await client.query<{ id: string }>(
    'select id from festival where city_id = $1 and name = $2',
    [cityId, file.festival],
  );
  if (file.festival && !festival.rows[0]) throw new Error(`${file.city} has no festival ${file.festival}.`);
  await insertRows(client, 'case_study', [
    {
      id: caseId,
      slug: file.key,
      document_id: documentId,
      city_id: cityId,
      festival_id: festival.rows[0]?.id ?? null,
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

// Each case has one author, who writes with one client.
const firstClient = 1;

// Six parts at most: one letter each keeps their order.
const placeOf = (ord: number) => String.fromCharCode('b'.charCodeAt(0) + ord);
