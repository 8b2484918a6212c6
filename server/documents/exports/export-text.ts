import type pg from 'pg';
import * as Y from 'yjs';
import { blocksOf } from '../../../schema/blocks/blocks-of.ts';
import { fragmentName } from '../../../schema/blocks/index.ts';
import type { EditionState } from '../../../schema/words.ts';
import type { Actor } from '../../kernel/actor.ts';
import { notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import type { Services } from '../../streams/index.ts';
import { asReader } from '../adaptation/ask.ts';
import { adaptedText, readAdaptation } from '../adaptation/read-text.ts';
import { documentColumns, mayRead } from '../document.policy.ts';
import { isOpenToAll, mayReadEdition } from '../editions/edition.policy.ts';
import { type EditionSection, inReadingOrder } from '../editions/edition-text.ts';
import { titlesOf, translationsOf } from '../editions/translation.face.ts';
import { type HasWords, noteWords } from '../readings/reading.face.ts';
import { sectionStates } from '../section-state.ts';

/** A text as it goes out: an edition, or the working text at a moment. */
export interface ExportText {
  readonly documentId: string;
  readonly title: string;
  /** As a BCP 47 tag. */
  readonly language: string;
  readonly owner: string;
  readonly isDemonstration: boolean;
  readonly edition: ExportedEdition | null;
  readonly sections: readonly ExportSection[];
}

export interface ExportedEdition {
  readonly id: string;
  readonly number: number;
  readonly state: EditionState;
  readonly hash: string;
  readonly cutAt: Date;
  readonly adoptedAt: Date | null;
}

export interface ExportSection extends Omit<EditionSection, 'ord'> {
  /** One for those that stand under none. */
  readonly depth: number;
  /** The language it is in, where that is not the text’s. */
  readonly language?: string;
}

export interface ExportSource {
  readonly documentId: string;
  readonly editionId: string | null;
  /** The language that an edition is wanted in; what has not been translated stays as it was written. */
  readonly inLanguage?: string | null;
}

interface Row extends HasWords {
  title: string;
  language: string;
  owner: string;
  owner_id: string;
  is_demonstration: boolean;
  edition:
    | (Omit<ExportedEdition, 'cutAt' | 'adoptedAt'> & { cutAt: string; adoptedAt: string | null })
    | null;
}

/** Reads a text for whoever may read it; else it is not there. */
export async function readExportText(pool: pg.Pool, actor: Actor, source: ExportSource): Promise<ExportText> {
  return textUnder(pool, await readHead(pool, actor, source), source);
}

async function textUnder(pool: pg.Pool, row: Row, source: ExportSource): Promise<ExportText> {
  const written = source.editionId
    ? await editionSections(pool, source.editionId)
    : await workingSections(pool, source.documentId);
  const wanted = source.inLanguage && source.inLanguage !== row.language ? source.inLanguage : null;
  const { title, sections } =
    source.editionId && wanted
      ? await translated(pool, source.editionId, wanted, row, written)
      : { title: null, sections: written };
  const edition = row.edition && {
    ...row.edition,
    cutAt: new Date(row.edition.cutAt),
    adoptedAt: row.edition.adoptedAt ? new Date(row.edition.adoptedAt) : null,
  };
  return {
    documentId: source.documentId,
    title: title ?? row.title,
    language: title ? wanted! : row.language,
    owner: row.owner,
    isDemonstration: row.is_demonstration,
    edition,
    sections: sections.map((section) => ({ ...section, depth: section.number.split('.').length })),
  };
}

/** Reads an edition by its own id alone, with whose it is, for whoever may read it; else it is not there. */
export async function readEditionText(
  services: Services,
  actor: Actor,
  editionId: string,
  inLanguage: string | null,
): Promise<{ text: ExportText; ownerId: string }> {
  const { pool } = services.database;
  if (!isId(editionId)) throw notFound('edition', editionId);
  const { rows } = await pool.query<{ document_id: string }>({
    name: 'document of edition',
    text: 'select document_id from edition where id = $1',
    values: [editionId],
  });
  if (!rows[0]) throw notFound('edition', editionId);
  const source = { documentId: rows[0].document_id, editionId, inLanguage };
  const head = await readHead(pool, actor, source);
  await noteWords({ services, actor }, head);
  return { text: await textUnder(pool, head, source), ownerId: head.owner_id };
}

/** What a text is called, for whoever may read it; refuses everybody else as if it were not there. */
export async function readHead(pool: pg.Pool, actor: Actor, source: ExportSource): Promise<Row> {
  const { documentId, editionId } = source;
  if (!isId(documentId)) throw notFound('document', documentId);
  if (editionId !== null && !isId(editionId)) throw notFound('edition', editionId);
  const values: unknown[] = [];
  const context = { actor, language: 'en' as const, param: (value: unknown) => `$${values.push(value)}` };
  // An edition may be open to more people than the working text is.
  const readable = editionId
    ? `e.id = ${context.param(editionId)} and ${mayReadEdition('e', context)}`
    : mayRead.sql(documentColumns('d'), context);
  const { rows } = await pool.query<Row>(
    `select coalesce(e.title, d.title) as title, coalesce(e.language, d.language) as language, d.owner_id, d.is_demonstration,
        coalesce((select n.name from body_name n where n.body_id = d.owner_id order by n.lang = d.language desc, n.lang = 'en' desc, n.is_primary desc limit 1), '') as owner,
        case when e.id is not null then json_build_object('id', e.id, 'number', e.number, 'state', e.state, 'hash', e.hash,
          'cutAt', e.cut_at, 'adoptedAt', e.adopted_at) end as edition,
        case when not ${editionId ? isOpenToAll('e') : 'false'} then json_build_object('documentId', d.id, 'ownerId', d.owner_id, 'audience', d.audience) end as reading
      from document d left join edition e on e.document_id = d.id and ${editionId ? 'true' : 'false'}
      where d.id = ${context.param(documentId)} and ${readable}`,
    values,
  );
  if (!rows[0]) throw editionId ? notFound('edition', editionId) : notFound('document', documentId);
  return rows[0];
}

type Unplaced = Omit<ExportSection, 'depth'>;

async function editionSections(pool: pg.Pool, editionId: string): Promise<Unplaced[]> {
  const { rows } = await pool.query<Unplaced>(
    `select section_id as "sectionId", parent_id as "parentId", number, title, freedom, guidance, questions, parameters, blocks
      from edition_section where edition_id = $1 order by ord`,
    [editionId],
  );
  return rows;
}

/** An edition’s text as it was translated last; where its title was, it is a text of that language with parts in another. */
async function translated(
  pool: pg.Pool,
  editionId: string,
  language: string,
  head: Row,
  written: readonly Unplaced[],
): Promise<{ title: string | null; sections: Unplaced[] }> {
  const titles = await pool.query<{ title: string }>(
    `select tr.title from edition it cross join lateral (${titlesOf('it')}) tr
      where it.id = $1 and tr.language = $2 order by tr.number desc limit 1`,
    [editionId, language],
  );
  const { rows } = await pool.query<
    Pick<Unplaced, 'sectionId' | 'title' | 'guidance' | 'questions' | 'blocks'>
  >(
    `select distinct on (s.section_id) s.section_id as "sectionId", tr.title, tr.guidance, tr.questions, tr.blocks
      from edition_section s cross join lateral (${translationsOf('s')}) tr
      where s.edition_id = $1 and tr.language = $2 order by s.section_id, tr.number desc`,
    [editionId, language],
  );
  const found = new Map(rows.map((row) => [row.sectionId, row]));
  const title = titles.rows[0]?.title ?? null;
  const sections = written.map((section) => {
    const own = found.get(section.sectionId);
    if (own) return { ...section, ...own, ...(title ? {} : { language }) };
    return title ? { ...section, language: head.language } : section;
  });
  return { title, sections };
}

/** An adaptation’s document holds only what differs; who takes it out wants the whole text, as it stands. */
async function adaptedSections(pool: pg.Pool, documentId: string): Promise<Unplaced[] | null> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'adaptation of document',
    text: 'select id from adaptation where document_id = $1',
    values: [documentId],
  });
  const text = rows[0] && (await readAdaptation(asReader(pool), rows[0].id));
  if (!text) return null;
  const sections = adaptedText(text);
  // Words of its own go by the id under which they are commented on.
  const ids = new Map(sections.map(({ sectionId, ownId }) => [sectionId, ownId ?? sectionId]));
  return sections.map(
    ({ sectionId, parentId, number, title, freedom, guidance, questions, parameters, blocks }) => ({
      sectionId: ids.get(sectionId)!,
      parentId: parentId && ids.get(parentId)!,
      number,
      title,
      freedom,
      guidance,
      questions,
      parameters,
      blocks: [...blocks],
    }),
  );
}

async function workingSections(pool: pg.Pool, documentId: string): Promise<Unplaced[]> {
  const adapted = await adaptedSections(pool, documentId);
  if (adapted) return adapted;
  const { rows } = await pool.query<
    Omit<Unplaced, 'number' | 'blocks' | 'sectionId'> & { id: string; place: string }
  >(
    `select id, parent_id as "parentId", place, title, freedom, guidance, questions, parameters
      from section where document_id = $1 and removed_at is null`,
    [documentId],
  );
  const states = await sectionStates(
    pool,
    rows.map(({ id }) => id),
  );
  return inReadingOrder(rows).map(({ section: { id, place: _, ...section }, number }) => {
    const doc = new Y.Doc();
    const { snapshot, updates } = states.get(id)!;
    doc.transact(() => {
      for (const update of [...(snapshot ? [snapshot] : []), ...updates])
        Y.applyUpdate(doc, Buffer.from(update, 'base64'));
    });
    const blocks = blocksOf(doc.getXmlFragment(fragmentName));
    doc.destroy();
    return { ...section, sectionId: id, number, blocks };
  });
}
