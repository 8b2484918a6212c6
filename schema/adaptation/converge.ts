import { canonical } from '../blocks/compare/canonical.ts';
import { compareBlocks, type WordRun } from '../blocks/compare/index.ts';
import { type BlockJson, plainTextOf } from '../blocks/index.ts';

export interface Variant {
  readonly id: string;
  readonly blocks: readonly BlockJson[];
  /** The common words that it changed, where they are those of another edition. */
  readonly common?: readonly BlockJson[];
}

/** Words of a common section that several changed alike. */
export interface Convergence {
  readonly blockId: string | null;
  /** The common words that they replaced; empty where they added some. */
  readonly replaced: string;
  /** What they put there, in the wording that the others are nearest to. */
  readonly shared: string;
  /** How many of them put words there that are like the shared ones; the others agree only that the common ones do not fit. */
  readonly alike: number;
  readonly by: readonly { readonly id: string; readonly words: string }[];
}

interface Change {
  readonly id: string;
  readonly blockId: string | null;
  readonly replaced: string;
  readonly words: string;
}

/**
 * Where several texts changed the same words of the common one, or put words of a kind in the same place: the same whatever
 * order they are given in, the most agreed on first. Of one text a place counts once. Who changed the words of another
 * edition is counted where those words still stand as they were.
 */
export function convergence(common: readonly BlockJson[], variants: readonly Variant[]): Convergence[] {
  const standing = new Map(flat(common).map((one) => [idOf(one), canonical(one)]));
  const changes = variants.flatMap(({ id, blocks, common: own }) => {
    const found = changesOf(id, own ?? common, blocks);
    if (!own) return found;
    const was = new Map(flat(own).map((one) => [idOf(one), canonical(one)]));
    return found.filter(({ blockId }) => blockId === null || was.get(blockId) === standing.get(blockId));
  });
  const places = new Map<string, Change[]>();
  for (const change of changes.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))) {
    const place = canonical([change.blockId, fold(change.replaced)]);
    const there = places.get(place);
    if (there) there.push(change);
    else places.set(place, [change]);
  }
  return [...places.values()]
    .flatMap((all) => groups(all))
    .sort((a, b) => b.by.length - a.by.length || (canonical(a) < canonical(b) ? -1 : 1));
}

/** What was put in one place, by how alike it is. Whoever replaced the same words by others agrees that those do not fit. */
function groups(all: readonly Change[]): Convergence[] {
  const first = [...new Map(all.toReversed().map((one) => [one.id, one])).values()].reverse();
  if (first.length < 2) return [];
  const isReplacement = first[0]!.replaced.trim() !== '';
  const wordings = wordingsOf(first);
  return (isReplacement ? [wordings] : clustersOf(wordings))
    .map((some) => ({ some, by: first.filter((one) => some.some(({ of }) => of.has(one))) }))
    .filter(({ by }) => by.length > 1)
    .map(({ some, by }) => {
      const shared = middle(some);
      const alike = some.filter((one) => likeness(one, shared) >= enough);
      return {
        blockId: by[0]!.blockId,
        replaced: by[0]!.replaced.trim(),
        shared: shared.words.trim(),
        alike: alike.reduce((sum, { of }) => sum + of.size, 0),
        by: by.map(({ id, words }) => ({ id, words: words.trim() })),
      };
    });
}

/** What one or several put there in the same letters; each text's words are looked for once, however many it is held against. */
interface Wording {
  readonly words: string;
  readonly set: ReadonlySet<string>;
  readonly of: ReadonlySet<Change>;
}

function wordingsOf(changes: readonly Change[]): Wording[] {
  const found = new Map<string, Wording & { readonly of: Set<Change> }>();
  for (const change of changes) {
    const known = found.get(change.words);
    if (known) known.of.add(change);
    else found.set(change.words, { words: change.words, set: wordsIn(change.words), of: new Set([change]) });
  }
  return [...found.values()];
}

function clustersOf(wordings: readonly Wording[]): Wording[][] {
  const clusters: Wording[][] = [];
  for (const one of wordings) {
    const near = clusters.find((some) => some.some((other) => likeness(other, one) >= enough));
    if (near) near.push(one);
    else clusters.push([one]);
  }
  return clusters;
}

/** The one that the others are nearest to; of several, that of the first. */
function middle(some: readonly Wording[]): Wording {
  const nearness = some.map((one) =>
    some.reduce((sum, other) => sum + likeness(one, other) * other.of.size, 0),
  );
  return some[nearness.indexOf(Math.max(...nearness))]!;
}

function changesOf(id: string, common: readonly BlockJson[], blocks: readonly BlockJson[]): Change[] {
  const found: Change[] = [];
  const look = (compared: ReturnType<typeof compareBlocks>) => {
    for (const one of compared) {
      if (one.kind === 'ADDED')
        found.push({ id, blockId: null, replaced: '', words: plainTextOf(one.block) });
      else if (one.kind === 'REMOVED')
        found.push({ id, blockId: idOf(one.block), replaced: plainTextOf(one.block), words: '' });
      else if (one.kind === 'CHANGED' || one.kind === 'MOVED') {
        if (one.words) found.push(...changedWords(id, idOf(one.before as BlockJson), one.words));
        if (one.blocks) look([...one.blocks]);
      }
    }
  };
  look(compareBlocks(common, blocks));
  return found;
}

function changedWords(id: string, blockId: string | null, runs: readonly WordRun[]): Change[] {
  const found: Change[] = [];
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at]!;
    if (run.kind !== 'REMOVED' && run.kind !== 'ADDED') continue;
    const next = runs[at + 1];
    const isReplaced = run.kind === 'REMOVED' && next?.kind === 'ADDED';
    found.push({
      id,
      blockId,
      replaced: run.kind === 'REMOVED' ? textOf(run.content) : '',
      words: isReplaced ? textOf(next.content) : run.kind === 'ADDED' ? textOf(run.content) : '',
    });
    if (isReplaced) at += 1;
  }
  return found;
}

const enough = 0.5;

/** How many of their words two wordings have in common, from 0 to 1. */
function likeness({ set: one }: Wording, { set: other }: Wording): number {
  if (one === other) return 1;
  if (one.size === 0 && other.size === 0) return 1;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
const wordsIn = (text: string) =>
  new Set(
    [...segmenter.segment(fold(text))].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : [])),
  );
const fold = (text: string) => text.normalize('NFC').toLowerCase().trim();
const textOf = (content: readonly BlockJson[]) => content.map((one) => one.text ?? '').join('');
/** All blocks, those in others too. */
const flat = (blocks: readonly BlockJson[]): BlockJson[] =>
  blocks.flatMap((one) => [one, ...flat(one.content ?? [])]);
const idOf = ({ attrs }: BlockJson) => (typeof attrs?.id === 'string' ? attrs.id : null);
