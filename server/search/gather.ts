import type pg from 'pg';
import { fold } from '../../schema/fold.ts';
import { type Findable, findables } from './findable.ts';
import { termsOf } from './words.ts';

interface Words {
  readonly id: string;
  readonly holder_id: string;
  readonly title: string | null;
  readonly body: string | null;
}

const longestBody = 30_000;
const mostTerms = 20_000;
// Shorter words are looked up as they are: a slip in them makes another word.
const shortestSpelt = 3;

/** What has changed for the sake of this turn: all of it, or only what nobody is writing in at this moment. */
export type Due = 'all' | 'at rest';

// Who types makes a section due many times a second: it is read once for all that was written in a stretch.
const isAtRest = `count(*) = 1 or max(at) < clock_timestamp() - interval '2 seconds' or min(at) < clock_timestamp() - interval '10 seconds'`;

/** Whether the words of something have changed and are not written down yet. */
export async function isBehind(pool: pg.Pool, due: Due = 'all'): Promise<boolean> {
  const things = due === 'all' ? '' : `group by kind, id having ${isAtRest}`;
  const { rows } = await pool.query<{ due: boolean }>({
    name: `search due, ${due}`,
    text: `select exists (select from search_due ${things}) as due`,
  });
  return rows[0]!.due;
}

/**
 * Takes up to `most` of the things whose words have changed and writes down what they are found by now. One server does it
 * at a time, and all of a turn is there afterwards or nothing.
 */
export async function gather(pool: pg.Pool, most: number, due: Due = 'all'): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtext('trellis search'))`);
    // In a statement after the lock, so that what is read below is at least as new as what is due.
    const { rows } = await client.query<{ kind: string; id: string }>(
      `with things as (
         select kind, id from search_due group by kind, id ${due === 'all' ? '' : `having ${isAtRest}`} order by min(at) limit $1
       ), taken as (
         delete from search_due d using things t where d.kind = t.kind and d.id = t.id returning d.kind, d.id
       )
       select distinct kind, id from taken`,
      [most],
    );
    for (const thing of findables()) {
      const ids = rows.filter(({ kind }) => kind === thing.kind).map(({ id }) => id);
      if (ids.length > 0) await write(client, thing, ids);
    }
    await client.query('commit');
    client.release();
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    client.release(error as pg.DatabaseError);
    throw error;
  }
}

async function write(client: pg.PoolClient, thing: Findable, ids: readonly string[]): Promise<void> {
  const { rows } = await client.query<Words>(thing.words, [ids]);
  const more = await thing.bodies?.(client, ids);
  const written = rows.map((row) => documentOf(row, more?.get(row.id)));
  const { rows: before } = await client.query<{ word: string }>(
    `with gone as (delete from search_document where kind = $1 and id = any($2::uuid[]) returning terms)
     select distinct word from gone, unnest(tsvector_to_array(gone.terms)) as word`,
    [thing.kind, ids],
  );
  await client.query(
    `insert into search_document (kind, id, holder_id, names, terms, body)
       select $1, w.id, w.holder_id, w.names, w.terms::tsvector, w.body
         from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[]) as w (id, holder_id, names, terms, body)`,
    [
      thing.kind,
      written.map(({ id }) => id),
      written.map(({ holder_id }) => holder_id),
      written.map(({ names }) => names),
      written.map(({ terms }) => terms),
      written.map(({ body }) => body),
    ],
  );
  await keepWords(client, new Set(written.flatMap(({ words }) => words)), before);
}

/** Takes in the words that are written now, and drops those that nothing has any more: an erased name is in no list. */
async function keepWords(
  client: pg.PoolClient,
  now: ReadonlySet<string>,
  before: readonly { word: string }[],
): Promise<void> {
  if (now.size > 0)
    await client.query(
      'insert into search_word (word) select w from unnest($1::text[]) w order by w on conflict do nothing',
      [[...now]],
    );
  const dropped = before.map(({ word }) => word).filter((word) => isSpelt(word) && !now.has(word));
  if (dropped.length > 0)
    await client.query(
      `delete from search_word w where w.word = any($1::text[])
        and not exists (select from search_document d where d.terms @@ w.word::tsquery)`,
      [dropped],
    );
}

function documentOf(row: Words, more: string | undefined) {
  const titles = (row.title ?? '').split('\n');
  const body = [row.body, more]
    .filter(Boolean)
    .join('\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/\s*\n\s*/gu, '\n')
    .trim();
  const named = new Set(titles.flatMap((title) => [...termsOf(title, true)]));
  const said = [...termsOf(body)].filter((term) => !named.has(term)).slice(0, mostTerms);
  const spellings = titles.map((title) => fold(title).trim().slice(0, 200));
  const names = spellings.flatMap((name) => [name, name.replaceAll(' ', '')]);
  return {
    id: row.id,
    holder_id: row.holder_id,
    names: `\n${[...new Set(names)].join('\n')}\n`,
    // Terms are letters and numbers only, so they need no quotes; what stands in a name weighs more.
    terms: [...[...named].map((term) => `${term}:1A`), ...said.map((term) => `${term}:1`)].join(' '),
    body: body.slice(0, longestBody).toWellFormed(),
    words: [...named, ...said].filter((term) => isSpelt(term)),
  };
}

/** Whether a slip in a word is looked for: words of letters that are written one by one. */
export const isSpelt = (term: string): boolean =>
  term.length > shortestSpelt &&
  term.length <= 30 &&
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}]+$/u.test(term);
