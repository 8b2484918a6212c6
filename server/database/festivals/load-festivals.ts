import type { ClientBase } from 'pg';
import type { EditionPointKind, FestivalEditionState } from '../../../schema/festivals/index.ts';
import { newId } from '../../kernel/ids.ts';
import type { LocalisedText } from '../../kernel/localised-text.ts';
import { insertRows } from '../demonstration/framework/insert-rows.ts';
import { claimsOfFestival, festivalOfHanoi } from '../plans/hanoi.ts';
import file from './editions.json' with { type: 'json' };

/** An edition as a source tells of it. */
export interface GivenEdition {
  readonly year: number;
  readonly number: number | null;
  readonly state: FestivalEditionState;
  readonly theme?: LocalisedText | null;
  readonly note?: LocalisedText | null;
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
  readonly source: string;
  readonly points?: readonly {
    readonly kind: EditionPointKind;
    readonly words: LocalisedText;
    readonly source: string;
  }[];
}

interface GivenFestival {
  readonly city: string;
  readonly festival: string;
  readonly nativeName?: { readonly words: string; readonly language: string };
  readonly editions: readonly GivenEdition[];
}

/**
 * Brings in the editions that public sources tell of, each with its source. A festival that somebody has written in is its city's own
 * from then on, and stays as its people keep it.
 */
export async function loadFestivals(client: ClientBase): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`select pg_advisory_xact_lock(hashtext('trellis festivals'))`);
    for (const one of [festivalOfHanoi, ...(file as readonly GivenFestival[])]) await load(client, one);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function load(client: ClientBase, given: GivenFestival): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `select f.id from festival f join body b on b.id = f.city_id
      where b.slug = $1 and f.release_name = $2 and f.kept_by = 'release'
        and not exists (select from festival_edition e where e.festival_id = f.id)`,
    [given.city, given.festival],
  );
  if (!rows[0]) return;
  const { id } = rows[0];
  if (given.nativeName)
    await client.query('update festival set native_name = $2, native_language = $3 where id = $1', [
      id,
      given.nativeName.words,
      given.nativeName.language,
    ]);
  for (const edition of given.editions) await loadEdition(client, id, edition);
  if (given === festivalOfHanoi) await loadClaims(client, id);
}

async function loadEdition(client: ClientBase, festivalId: string, edition: GivenEdition): Promise<void> {
  const id = newId() as string;
  await insertRows(client, 'festival_edition', [
    {
      id,
      festival_id: festivalId,
      year: edition.year,
      number: edition.number,
      state: edition.state,
      theme: edition.theme ?? null,
      note: edition.note ?? null,
      starts_on: edition.startsOn ?? null,
      ends_on: edition.endsOn ?? null,
      source: edition.source,
      version: 1,
      created_at: new Date().toISOString(),
    },
  ]);
  await insertRows(
    client,
    'festival_edition_point',
    (edition.points ?? []).map(({ kind, words, source }, place) => ({
      id: newId(),
      edition_id: id,
      kind,
      place,
      words,
      source,
    })),
  );
}

/** What sources say of it where they differ; an earlier release showed that beside a plan. */
async function loadClaims(client: ClientBase, festivalId: string): Promise<void> {
  const claims = claimsOfFestival();
  const moved = await client.query(
    `update sourced_claim set thing_kind = 'festival', thing_id = $1
      where thing_kind = 'plan' and stated_by_id is null and subject = any($2::text[])`,
    [festivalId, claims.map(({ question }) => question.en)],
  );
  if (moved.rowCount) return;
  await insertRows(
    client,
    'sourced_claim',
    claims.map(({ question, words, source, statedAt }) => ({
      id: newId(),
      thing_kind: 'festival',
      thing_id: festivalId,
      subject: question.en,
      subject_words: question,
      words,
      source,
      stated_at: statedAt,
    })),
  );
}
