import { limits } from '../../schema/limits.ts';
import type { SearchKind } from '../../schema/words.ts';
import type { Reader } from '../graphql/planner/index.ts';
import { invalid } from '../kernel/errors.ts';
import type { Services } from '../streams/index.ts';
import { type Finding, type Found, find, type Place } from './find.ts';
import { gather, isBehind } from './gather.ts';
import { type Needle, needleOf } from './needle.ts';
import { markAround, markWhole, type Sought, soughtOf } from './parts.ts';
import type { SearchResultsType } from './search.types.ts';
import { spell } from './spell.ts';

export interface Search {
  readonly query: string;
  readonly kinds?: readonly SearchKind[] | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

// What has just been changed is written down before the answer; a whole import is left to the house.
const mostGathered = 100;

/** Answers a search for one reader. Refuses what is too long to be one, and a cursor that is none. */
export async function search(
  reader: Reader,
  { database }: Pick<Services, 'database'>,
  { query, kinds = null, first, after }: Search,
): Promise<SearchResultsType> {
  const length = [...query].length;
  const { max } = limits.searchText;
  if (length > max)
    throw invalid('query', `${length} signs are too many to look for; give at most ${max}.`, 'TOO_LONG', {
      max,
    });
  const size = sizeOf(first);
  const place = placeOf(after);
  const needle = needleOf(query.toWellFormed());
  if (!needle) return nothing(false);
  if (kinds?.length === 0) return nothing(true);
  if (await isBehind(database.pool)) await gather(database.pool, mostGathered);

  const page = { kinds, after: place, size: size + 1 };
  const { stretches } = needle;
  const finding = await find(reader, needle, page);
  if (finding.counts.length > 0) return answer(finding, kinds, size, soughtOf(stretches), []);
  const spellings = await spell(reader.pool, stretches);
  if (spellings.size === 0) return nothing(true);
  const meant = needleOf(query.toWellFormed(), spellings) as Needle;
  const again = await find(reader, meant, page);
  return answer(again, kinds, size, soughtOf(stretches, spellings), [...spellings.values()].flat());
}

function answer(
  { found, counts, isCut }: Finding,
  kinds: readonly SearchKind[] | null,
  size: number,
  sought: Sought,
  spelt: readonly string[],
): SearchResultsType {
  const hits = found.slice(0, size);
  const last = hits.at(-1);
  return {
    hasWords: true,
    hits: hits.map((hit) => ({
      kind: hit.group,
      id: hit.id,
      title: markWhole(hit.title, sought),
      path: hit.path,
      within: hit.within,
      isWithdrawn: hit.isWithdrawn,
      words: hit.body === null ? [] : markAround(hit.body, sought),
    })),
    counts,
    totalCount: counts.reduce(
      (sum, { kind, count }) => (!kinds || kinds.includes(kind) ? sum + count : sum),
      0,
    ),
    isCut,
    spelt: spelledIn(hits, spelt),
    endCursor: last ? `${last.score}.${last.id}` : null,
    hasNextPage: found.length > size,
  };
}

/** Of the words that were looked for instead, those that stand in what is shown: others may be in texts that the reader may not see. */
function spelledIn(hits: readonly Found[], spelt: readonly string[]): string[] {
  return spelt.filter((word) => {
    const sought = { begins: [word], runs: [] };
    return hits.some(
      ({ title, body }) =>
        markWhole(title, sought).some(({ isHit }) => isHit) || markAround(body ?? '', sought).length > 0,
    );
  });
}

const nothing = (hasWords: boolean): SearchResultsType => ({
  hasWords,
  hits: [],
  counts: [],
  totalCount: 0,
  isCut: false,
  spelt: [],
  endCursor: null,
  hasNextPage: false,
});

function sizeOf(first: number | null | undefined): number {
  const size = first ?? limits.searchPage.default;
  if (size < 1 || size > limits.searchPage.max)
    throw invalid('first', `${size} is no page’s size; ask for 1 to ${limits.searchPage.max}.`);
  return size;
}

function placeOf(after: string | null | undefined): Place | null {
  if (after == null) return null;
  const [, score, id] = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(after) ?? [];
  if (!score || !id) throw invalid('after', `${JSON.stringify(after)} is no cursor; give back an endCursor.`);
  return { score: Number(score), id };
}
