import type { ClientBase } from 'pg';
import { z } from 'zod';
import { bodyKinds } from '../../../schema/words.ts';
import { newId } from '../../kernel/ids.ts';
import { BadData, problem } from './bad-data.ts';
import { type CsvSource, readCsv } from './csv.ts';

const words = z.string().min(1, 'is empty');
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no part of an address');
const Row = z.object({
  slug,
  kind: z.enum(bodyKinds, 'is no kind of body'),
  parent: slug.or(z.literal('')),
  name_en: words,
  name_vi: words,
  about_en: words,
  about_vi: words,
  source: words,
});

/**
 * Brings in the bodies that our sources name, beyond the member cities, each with its source. One that people of the
 * house have edited is left as they wrote it, and a parent must stand above its bodies or be a city.
 */
export async function loadBodies(client: ClientBase, source: CsvSource): Promise<void> {
  const rows = readBodies(source);
  await client.query('begin');
  try {
    await client.query(`select pg_advisory_xact_lock(hashtext('trellis network'))`);
    for (const row of rows) await writeBody(client, row);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function writeBody(client: ClientBase, row: z.infer<typeof Row>): Promise<void> {
  const about = JSON.stringify({ en: row.about_en, vi: row.about_vi });
  const { rows } = await client.query<{ id: string }>(
    `insert into body (id, kind, slug, parent_id, about, source, kept_by)
     values ($1, $2, $3, (select id from body where slug = $4), $5, $6, 'release')
     on conflict (slug) do update set kind = excluded.kind, parent_id = excluded.parent_id, about = excluded.about,
       source = excluded.source, kept_by = 'release'
       where body.kept_by = 'release'
     returning id`,
    [newId(), row.kind, row.slug, row.parent, about, row.source],
  );
  const [body] = rows;
  if (!body) return;
  await client.query(
    `insert into body_name (body_id, lang, name, is_primary) values ($1, 'en', $2, true), ($1, 'vi', $3, false)
     on conflict (body_id, lang) do update set name = excluded.name where body_name.name <> excluded.name`,
    [body.id, row.name_en, row.name_vi],
  );
}

function readBodies(source: CsvSource): z.infer<typeof Row>[] {
  const { header, lines } = readCsv(source);
  const problems: string[] = [];
  const rows: z.infer<typeof Row>[] = [];
  for (const line of lines) {
    const record = Object.fromEntries(header.cells.map((column, index) => [column, line.cells[index]]));
    const read = Row.safeParse(record);
    if (read.success) rows.push(read.data);
    for (const { path, message } of read.error?.issues ?? []) {
      problems.push(problem(line, String(path[0]), record[String(path[0])], message));
    }
  }
  if (problems.length > 0) throw new BadData(problems);
  return rows;
}
