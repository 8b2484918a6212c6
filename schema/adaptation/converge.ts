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
  for (const change of changes.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const place = canonical([change.blockId, fold(change.replaced)]);
    places.set(place, [...(places.get(place) ?? []), change]);
  }
  return [...places.values()]
    .flatMap((all) => groups(all))
    .sort((a, b) => b.by.length - a.by.length || (canonical(a) < canonical(b) ? -1 : 1));
}

/** What was put in one place, by how alike it is. Whoever replaced the same words by others agrees that those do not fit. */
function groups(all: readonly Change[]): Convergence[] {
  const first = all.filter((one, at) => all.findIndex(({ id }) => id === one.id) === at);
  const isReplacement = first[0]!.replaced.trim() !== '';
  const clusters: Change[][] = [];
  for (const change of first) {
    const near = clusters.find(
      (some) => isReplacement || some.some((one) => isLike(one.words, change.words)),
    );
    if (near) near.push(change);
    else clusters.push([change]);
  }
  return clusters
    .filter((some) => some.length > 1)
    .map((some) => {
      const shared = middle(some);
      return { some, shared, alike: some.filter((one) => isLike(one.words, shared.words)).length };
    })
    .map(({ some, shared, alike }) => ({
      blockId: some[0]!.blockId,
      replaced: some[0]!.replaced.trim(),
      shared: shared.words.trim(),
      alike,
      by: some.map(({ id, words }) => ({ id, words: words.trim() })),
    }));
}

/** The one that the others are nearest to. */
function middle(some: readonly Change[]): Change {
  const nearness = (one: Change) => some.reduce((sum, other) => sum + likeness(one.words, other.words), 0);
  return some.toSorted((a, b) => nearness(b) - nearness(a) || (a.id < b.id ? -1 : 1))[0]!;
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

const isLike = (a: string, b: string) => likeness(a, b) >= 0.5;

/** How many of their words two wordings have in common, from 0 to 1. */
function likeness(a: string, b: string): number {
  const [one, other] = [wordsIn(a), wordsIn(b)];
  if (one.size === 0 && other.size === 0) return 1;
  const shared = [...one].filter((word) => other.has(word)).length;
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
