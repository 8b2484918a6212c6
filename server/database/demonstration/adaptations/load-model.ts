import {
  addSection,
  cutEdition,
  editSection,
  moveEdition,
  setSectionTerms,
} from '../../../documents/index.ts';
import { createFramework } from '../../../domains/frameworks/index.ts';
import type { SectionFile } from '../framework/framework-files.ts';
import { clientOf } from '../framework/framework-story.ts';
import { WrittenSection } from '../framework/write-sections.ts';
import { readModel } from './adaptation-files.ts';
import { modelAgreement } from './agreement/model.ts';
import type { Deeds } from './deeds.ts';

/** Tells how Hanoi wrote a model agreement that others begin theirs from. Told once; what was broken off goes on. */
export async function loadModel(deeds: Deeds): Promise<void> {
  const { slug, title, summary, by, on, cut, frozen, adopted } = modelAgreement;
  const known = await deeds.pool.query(
    `select 1 from framework f join edition e on e.document_id = f.document_id and e.state = 'ADOPTED' where f.slug = $1`,
    [slug],
  );
  if (known.rows.length > 0) return;
  const frameworkId = await deeds.act({ by, on }, 'begin the model', (services, actor, requestId) =>
    createFramework(services, actor, {
      requestId,
      title: title.en,
      summary: summary.en,
      purpose: 'MODEL_TEXT',
      language: 'en',
    }),
  );
  const documentId = await asDemonstration(deeds, frameworkId, slug, summary);
  const sections = await writeSections(deeds, documentId, await readModel('en'));
  const editionId = await deeds.act({ by, on: cut }, 'cut the model', (services, actor, requestId) =>
    cutEdition(services, actor, { requestId, documentId }),
  );
  await translate(deeds, editionId, title.vi, sections);
  await deeds.act({ by, on: frozen }, 'freeze the model', (services, actor, requestId) =>
    moveEdition(services, actor, { requestId, editionId, state: 'FROZEN' }),
  );
  await deeds.act({ by, on: adopted }, 'adopt the model', (services, actor, requestId) =>
    moveEdition(services, actor, { requestId, editionId, state: 'ADOPTED' }),
  );
}

/** Marks it as what it is, and gives it the address that is short; returns its document. */
async function asDemonstration(
  { pool }: Deeds,
  frameworkId: string,
  slug: string,
  summary: object,
): Promise<string> {
  const { rows } = await pool.query<{ document_id: string }>(
    'update framework set slug = $2, summary = $3 where id = $1 returning document_id',
    [frameworkId, slug, JSON.stringify(summary)],
  );
  const documentId = rows[0]!.document_id;
  await pool.query('update document set is_demonstration = true where id = $1', [documentId]);
  return documentId;
}

/** Writes the sections in reading order, part by part; gives their ids by their keys. */
async function writeSections(
  deeds: Deeds,
  documentId: string,
  files: readonly SectionFile[],
): Promise<ReadonlyMap<string, string>> {
  const { by, on } = modelAgreement;
  const ids = new Map<string, string>();
  let [part, last, lastPart]: (string | null)[] = [null, null, null];
  for (const { key, chapter, title, freedom, guidance, questions, parameters, blocks } of files) {
    const isPart = chapter === 0;
    const sectionId = await deeds.act({ by, on }, `add ${key}`, (services, actor, requestId) =>
      addSection(services, actor, {
        requestId,
        documentId,
        title,
        parentId: isPart ? null : part!,
        afterId: isPart ? lastPart! : last!,
      }),
    );
    ids.set(key, sectionId);
    if (isPart) [part, lastPart, last] = [sectionId, sectionId, null];
    else last = sectionId;
    if (freedom)
      await deeds.act({ by, on }, `terms ${key}`, (services, actor, requestId) =>
        setSectionTerms(services, actor, {
          requestId,
          sectionId,
          freedom,
          guidance,
          questions: questions.map(({ words }) => ({ words })),
          parameters: parameters.map(({ id: _, ...one }) => one),
        }),
      );
    if (blocks.length > 0)
      await deeds.act({ by, on }, `write ${key}`, (services, actor, requestId) =>
        editSection(services, actor, {
          requestId,
          sectionId,
          update: Buffer.from(new WrittenSection().write(clientOf(by), blocks)).toString('base64'),
        }),
      );
  }
  return ids;
}

/** The Vietnamese of the edition; what a section asks keeps the ids that it was given. */
async function translate(
  { pool }: Deeds,
  editionId: string,
  title: string,
  sections: ReadonlyMap<string, string>,
): Promise<void> {
  await pool.query(
    'insert into edition_translation (edition_id, language, title) values ($1, $2, $3) on conflict do nothing',
    [editionId, 'vi', title],
  );
  for (const file of await readModel('vi')) {
    const { rows } = await pool.query<{ questions: { id: string }[]; parameters: { id: string }[] }>(
      'select questions, parameters from section where id = $1',
      [sections.get(file.key)],
    );
    const { questions, parameters } = rows[0]!;
    await pool.query(
      `insert into section_translation (edition_id, section_id, language, title, guidance, questions, parameters, blocks)
       values ($1, $2, 'vi', $3, $4, $5, $6, $7) on conflict do nothing`,
      [
        editionId,
        sections.get(file.key),
        file.title,
        file.guidance,
        JSON.stringify(file.questions.map((one, at) => ({ ...one, id: questions[at]?.id ?? one.id }))),
        JSON.stringify(file.parameters.map((one, at) => ({ ...one, id: parameters[at]?.id ?? one.id }))),
        JSON.stringify(file.blocks),
      ],
    );
  }
}
