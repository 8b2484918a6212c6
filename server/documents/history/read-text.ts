import type pg from 'pg';
import type { Audience, Freedom } from '../../../schema/words.ts';
import type { Context } from '../../graphql/context.ts';
import { conflict, invalid, notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import { prepared } from '../../kernel/prepared.ts';
import { mayReadComments } from '../comments/comment.policy.ts';
import { documentColumns } from '../document.policy.ts';
import { type EditionSection, inReadingOrder } from '../editions/edition-text.ts';
import { noteReading } from '../readings/note-reading.ts';
import type { SectionParameter, SectionQuestion } from '../section.entity.ts';
import { textsAt } from './text-at.ts';

/** A text to look at: at a position, at a point with a name, an edition's; the working text where none is said. */
export interface TextChoice {
  readonly position?: number | null;
  readonly pointId?: string | null;
  readonly editionId?: string | null;
}

interface Place {
  readonly documentId: string;
  readonly streamId: string;
  readonly position: number;
}

/** The document and where its stream stands, for who may know who wrote in it; that they read a private one is noted. */
export async function historyPlace(context: Context, documentId: string): Promise<Place> {
  if (!isId(documentId)) throw notFound('document', documentId);
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const predicate = mayReadComments.sql(documentColumns('d'), { ...context, param });
  const text = `select d.stream_id, d.owner_id, d.audience, s.position from document d join stream s on s.id = d.stream_id
    where d.id = ${param(documentId)} and ${predicate}`;
  const { rows } = await context.pool.query<{
    stream_id: string;
    owner_id: string;
    audience: Audience;
    position: number;
  }>(prepared(text, values));
  if (!rows[0]) throw notFound('document', documentId);
  const { stream_id: streamId, owner_id: ownerId, audience, position } = rows[0];
  await noteReading(context.services, context.actor, { documentId, ownerId, audience });
  return { documentId, streamId, position };
}

/** The sections of a document as a choice of text has them, with their titles and in their order of that time. */
export async function readText(
  { pool }: Pick<Context, 'pool'>,
  place: Place,
  choice: TextChoice,
  sectionId: string | null = null,
): Promise<EditionSection[]> {
  const given = Object.values(choice).filter((one) => one !== null && one !== undefined);
  if (given.length > 1) throw invalid('before', 'Say one of position, pointId and editionId.');
  if (choice.editionId) return ofEdition(pool, place, choice.editionId, sectionId);
  const position = choice.pointId
    ? await positionOfPoint(pool, place, choice.pointId)
    : (choice.position ?? place.position);
  if (position > place.position)
    throw conflict(
      `The document has come to ${place.position}; ${position} is yet to be.`,
      'NOT_COME_SO_FAR',
    );
  return atPosition(pool, place, position, sectionId);
}

async function positionOfPoint(pool: Context['pool'], place: Place, pointId: string): Promise<number> {
  if (!isId(pointId)) throw notFound('point', pointId);
  const { rows } = await pool.query<{ position: number }>({
    name: 'position of point',
    text: 'select position from document_point where id = $1 and document_id = $2',
    values: [pointId, place.documentId],
  });
  if (!rows[0]) throw notFound('point', pointId);
  return rows[0].position;
}

async function ofEdition(
  pool: Context['pool'],
  place: Place,
  editionId: string,
  sectionId: string | null,
): Promise<EditionSection[]> {
  if (!isId(editionId)) throw notFound('edition', editionId);
  const { rows } = await pool.query<EditionSection & { found: boolean }>({
    name: 'edition to compare',
    text: `select s.section_id as "sectionId", s.parent_id as "parentId", s.ord, s.number, s.title, s.freedom, s.guidance,
        s.questions, s.parameters, s.blocks, s.hash
      from edition e join edition_section s on s.edition_id = e.id
      where e.id = $1 and e.document_id = $2 order by s.ord`,
    values: [editionId, place.documentId],
  });
  if (rows.length === 0) throw notFound('edition', editionId);
  return sectionId ? rows.filter((row) => row.sectionId === sectionId) : rows;
}

interface SectionRow {
  id: string;
  parentId: string | null;
  place: string;
  title: string;
  freedom: Freedom | null;
  guidance: string | null;
  questions: SectionQuestion[];
  parameters: SectionParameter[];
  /** Whether it was changed since, and this is how it stood. */
  isPast: boolean;
  addedAt: number | null;
  removedAt: number | null;
  isRemoved: boolean;
}

async function atPosition(
  pool: Context['pool'],
  place: Place,
  position: number,
  sectionId: string | null,
): Promise<EditionSection[]> {
  const { rows } = await pool.query<SectionRow>({
    name: 'sections with their beginning and end',
    text: `with told as (
        select subject_id, min(position) filter (where kind = 'section.added') as added,
               max(position) filter (where kind = 'section.removed') as removed
          from entry where stream_id = $2 and kind in ('section.added', 'section.removed') group by subject_id
      ) select s.id, stood.*, told.added as "addedAt", told.removed as "removedAt"
        from section s left join told on told.subject_id = s.id
        cross join lateral (
          select * from (
            select p.parent_id as "parentId", p.place, p.title, p.freedom, p.guidance, p.questions, p.parameters,
                   p.is_removed as "isRemoved", true as "isPast", p.until_position as until
              from section_past p where p.section_id = s.id and p.until_position > $3
            union all
            select s.parent_id, s.place, s.title, s.freedom, s.guidance, s.questions, s.parameters, s.removed_at is not null, false, null
          ) each order by each.until nulls last limit 1
        ) stood
        where s.document_id = $1`,
    values: [place.documentId, place.streamId, position],
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const stood = rows.filter((row) => stoodAt(row, byId, position));
  const ordered = inReadingOrder(stood);
  const wanted = ordered.flatMap(({ section }) =>
    !sectionId || section.id === sectionId ? [section.id] : [],
  );
  const texts = await textsAt(pool as pg.Pool, wanted, position);
  return ordered.flatMap(({ section, number }, ord) => {
    const blocks = texts.get(section.id);
    if (!blocks) return [];
    const { id, parentId, title, freedom, guidance, questions, parameters } = section;
    return [
      { sectionId: id, parentId, ord, number, title, freedom, guidance, questions, parameters, blocks },
    ];
  });
}

/** Whether a section was there: what is taken out goes with all below it, told in one entry. */
function stoodAt(row: SectionRow, byId: ReadonlyMap<string, SectionRow>, position: number): boolean {
  if (row.addedAt !== null && row.addedAt > position) return false;
  if (row.isPast || !row.isRemoved) return !row.isRemoved;
  for (let at: SectionRow | undefined = row; at; at = at.parentId ? byId.get(at.parentId) : undefined)
    if (at.removedAt !== null) return at.removedAt > position;
  return false;
}
