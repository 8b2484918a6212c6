import type pg from 'pg';
import { linesOfBlocks, whereIsQuoted } from '../../../schema/blocks/anchors/index.ts';
import type { Actor } from '../../kernel/actor.ts';
import { mayReadComments } from '../comments/comment.policy.ts';
import { anchorOfRow, placesOf } from '../comments/whereabouts.ts';
import { documentColumns } from '../document.policy.ts';
import type { ExportSource, ExportText } from './export-text.ts';

/** One end of some words: a paragraph or heading of a section, counted from 0, and how far into it. */
export interface WordsEnd {
  readonly line: number;
  readonly offset: number;
}

/** What is said about a text that goes out, with who said it. */
export interface ExportThread {
  readonly sectionId: string;
  /** Where its words stand; null for one about a whole section, and for one whose words are gone. */
  readonly words: { readonly from: WordsEnd; readonly to: WordsEnd } | null;
  /** The words as they stood, where they are gone. */
  readonly goneQuote: string | null;
  /** The edition that it was said of, where that is not the text that goes out. */
  readonly saidOf: number | null;
  readonly isResolved: boolean;
  readonly comments: readonly { author: string; body: string; at: Date; text: string }[];
}

const mostThreads = 1_000;

interface Row {
  id: string;
  section_id: string;
  edition_id: string | null;
  edition_number: number | null;
  quote: string | null;
  prefix: string;
  suffix: string;
  block_ids: string[];
  start_at: string | null;
  end_at: string | null;
  is_resolved: boolean;
  comments: { author: string; body: string; at: string; text: string }[] | null;
}

/**
 * What is said about a text, for whoever may know of it and nobody else: of an edition what was said of it, of the
 * working text everything that is open. Withdrawn and hidden comments stay in the house.
 */
export async function readThreads(
  pool: pg.Pool,
  actor: Actor,
  { documentId, editionId }: ExportSource,
  text: ExportText,
): Promise<ExportThread[]> {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const known = mayReadComments.sql(documentColumns('d'), { actor, language: 'en', param });
  const { rows } = await pool.query<Row>(
    `select t.id, t.section_id, t.edition_id, e.number as edition_number, t.quote, t.prefix, t.suffix, t.block_ids, t.start_at, t.end_at,
        t.resolved_at is not null as is_resolved, (
          select json_agg(json_build_object('author', p.name, 'at', c.written_at, 'text', c.text, 'body', coalesce((
            select n.name from body_name n where n.body_id = c.body_id order by n.lang = d.language desc, n.lang = 'en' desc, n.is_primary desc limit 1), '')) order by c.id)
            from comment c join person p on p.id = c.author_id
           where c.thread_id = t.id and c.withdrawn_at is null and c.hidden_at is null
        ) as comments
      from comment_thread t join document d on d.id = t.document_id left join edition e on e.id = t.edition_id
      where d.id = ${param(documentId)} and ${known} and t.proposal_id is null
       and ${editionId ? `t.edition_id = ${param(editionId)}` : 't.resolved_at is null'}
      order by t.id limit ${mostThreads}`,
    values,
  );
  const said = rows.filter(({ comments }) => comments !== null);
  const places = editionId ? placesInEdition(said, text) : await placesInWorkingText(pool, said);
  return said.map((row) => {
    const place = places.get(row.id) ?? null;
    return {
      sectionId: place?.sectionId ?? row.section_id,
      words: place?.from && place.to ? { from: place.from, to: place.to } : null,
      goneQuote: row.quote !== null && !place?.from ? row.quote : null,
      saidOf: editionId ? null : row.edition_number,
      isResolved: row.is_resolved,
      comments: row.comments!.map((one) => ({ ...one, at: new Date(one.at) })),
    };
  });
}

type Places = Map<string, { sectionId: string | null; from: WordsEnd | null; to: WordsEnd | null } | null>;

function placesInWorkingText(pool: pg.Pool, rows: readonly Row[]): Promise<Places> {
  return placesOf(
    pool,
    rows.map(({ id }) => id),
  );
}

function placesInEdition(rows: readonly Row[], { sections }: ExportText): Places {
  const lines = new Map(sections.map(({ sectionId, blocks }) => [sectionId, linesOfBlocks(blocks)]));
  return new Map(
    rows.map((row) => {
      const anchor = anchorOfRow(row);
      const found = anchor && whereIsQuoted(anchor, lines.get(row.section_id) ?? []);
      return [row.id, found && { sectionId: row.section_id, from: found.from, to: found.to }];
    }),
  );
}
