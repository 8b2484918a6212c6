import type { SearchKind } from '../../schema/words.ts';
import type { Reader } from '../graphql/planner/index.ts';
import { prepared } from '../kernel/prepared.ts';
import type { ReadContext } from '../kernel/read-context.ts';
import { type Findable, findables } from './findable.ts';
import type { Needle } from './needle.ts';

/** One thing that was found. */
export interface Found {
  readonly group: SearchKind;
  readonly kind: string;
  readonly id: string;
  readonly score: number;
  readonly title: string;
  readonly path: string;
  readonly within: string | null;
  readonly isWithdrawn: boolean;
  /** Null where its words are not for this reader. */
  readonly body: string | null;
}

/** Where a page ended. */
export interface Place {
  readonly score: number;
  readonly id: string;
}

export interface Page {
  readonly kinds: readonly SearchKind[] | null;
  readonly after: Place | null;
  readonly size: number;
}

export interface Finding {
  readonly found: Found[];
  readonly counts: { kind: SearchKind; count: number }[];
  /** Whether more have these words than were looked at. */
  readonly isCut: boolean;
}

// Words that thousands have tell little; of those that the reader may see, so many are ordered and counted.
const mostLookedAt = 1_000;

/**
 * Finds what the reader may see, the best first, and counts it by kind, in one statement: every thing is looked at through the
 * policy of what holds it before it is counted, ranked or shown.
 */
export async function find(reader: Reader, needle: Needle, page: Page): Promise<Finding> {
  const values: unknown[] = [];
  const context: ReadContext = {
    actor: reader.actor,
    language: reader.language,
    param: (value) => `$${values.push(value)}`,
  };
  const text = statement(context, needle, page);
  const { rows } = await reader.pool.query<{
    group: SearchKind | null;
    kind: string;
    id: string;
    score: string;
    title: string;
    path: string;
    within: string | null;
    isWithdrawn: boolean;
    body: string | null;
    counts: Record<SearchKind, number> | null;
    is_cut: boolean;
  }>(prepared(text, values));
  const counts = Object.entries(rows[0]?.counts ?? {}) as [SearchKind, number][];
  return {
    found: rows.flatMap(({ group, counts: _, is_cut: __, ...row }) =>
      group === null ? [] : [{ ...row, group, score: Number(row.score) }],
    ),
    counts: counts.map(([kind, count]) => ({ kind, count })),
    isCut: rows[0]?.is_cut ?? false,
  };
}

function statement(context: ReadContext, needle: Needle, { kinds, after, size }: Page): string {
  const { param } = context;
  const things = findables();
  const chosen = kinds === null ? 'true' : `f.grp = any(${param(kinds)}::text[])`;
  const further =
    after === null ? 'true' : `(f.score, f.id) < (${param(after.score)}::bigint, ${param(after.id)}::uuid)`;
  // Every look at a thing asks whether the reader may know of it, so that no bound counts what is not for them.
  const seenBy = (by: string, query: string) => `
    select d.kind, d.id, d.holder_id from search_document d
     where d.${by} @@ (select ${query} from needle) and ${mayFind(things, context)}
       and not exists (select from search_due due where due.kind = d.kind and due.id = d.id)
     limit ${mostLookedAt}`;
  return `with needle as materialized (
      select ${param(needle.all)}::tsquery as needed, ${param(needle.named)}::tsquery as named,
        ${param(needle.any)}::tsquery as wanted, ${param(needle.text)}::text as name
    ),
    by_text as materialized (${seenBy('terms', 'needed')}),
    by_name as materialized (${seenBy('name_terms', 'named')}),
    seen as materialized (
      select d.kind, d.id, ${scoreOf('d')} as score, ${groupOf(things)} as grp
        from needle, (select kind, id from by_name union select kind, id from by_text) c
        join search_document d on d.kind = c.kind and d.id = c.id
    ),
    f as materialized (select * from seen where ${isShownOnce(things)}),
    page as (
      select f.* from f where ${chosen} and ${further} order by f.score desc, f.id desc limit ${param(size)}::int
    )
    select page.grp as "group", page.kind, page.id, page.score, shown.title, shown.path, shown.within, shown.is_withdrawn as "isWithdrawn",
        case when shown.is_quotable then d.body end as body, counted.counts,
        (select count(*) from by_text) >= ${mostLookedAt} or (select count(*) from by_name) >= ${mostLookedAt} as is_cut
      from (select json_object_agg(g.grp, g.count order by g.count desc, g.grp) as counts from (select f.grp, count(*) as count from f group by f.grp) g) counted
      left join page on true
      left join search_document d on d.kind = page.kind and d.id = page.id
      left join lateral (${shownAs(things, context)}) shown on true
     order by page.score desc, page.id desc`;
}

// A whole name, then its beginning, then a part of it; the rest is how much of what was sought stands in names and texts.
const scoreOf = (d: string) => `(1000000 * (
  ts_rank('{0.1, 0.1, 0.1, 1.0}', ${d}.terms, needle.wanted)
  + case when position(e'\\n' || needle.name || e'\\n' in ${d}.names) > 0 then 3
      when position(e'\\n' || needle.name in ${d}.names) > 0 then 1.5
      when position(needle.name in ${d}.names) > 0 then 0.7 else 0 end
  + case ${d}.kind ${findables()
    .map(({ kind, weight }) => `when '${kind}' then ${weight}`)
    .join(' ')} else 0 end))::bigint`;

const groupOf = (things: readonly Findable[]) =>
  `case d.kind ${things.map(({ kind, group }) => `when '${kind}' then '${group}'`).join(' ')} end`;

/** Whether the reader may know of what holds a candidate; the ids they may know of are read once for each kind that comes up. */
const mayFind = (things: readonly Findable[], context: ReadContext) =>
  `case d.kind ${things
    .map(({ kind, holder }) => {
      const readable = holder.readable('holder', context);
      const may =
        readable === 'true' || readable === 'false'
          ? readable
          : `d.holder_id in (select holder.id from "${holder.table}" holder where ${readable})`;
      return `when '${kind}' then ${may}`;
    })
    .join(' ')} else false end`;

const isShownOnce = (things: readonly Findable[]) =>
  things
    .filter(({ yieldsTo }) => yieldsTo)
    .map(
      ({ kind, yieldsTo }) =>
        `not (seen.kind = '${kind}' and exists (select from seen other where other.kind = '${yieldsTo}' and other.id = seen.id))`,
    )
    .join(' and ') || 'true';

const shownAs = (things: readonly Findable[], context: ReadContext) =>
  things
    .map(
      ({ kind, table, title, path, within, isWithdrawn, quotable }) =>
        `select (${title('named', context)})::text as title, (${path('named', context)})::text as path,
            (${within?.('named', context) ?? 'null'})::text as within, ${isWithdrawn?.('named', context) ?? 'false'} as is_withdrawn,
            ${quotable?.('named', context) ?? 'true'} as is_quotable
          from "${table}" named where page.kind = '${kind}' and named.id = page.id`,
    )
    .join(' union all ');
