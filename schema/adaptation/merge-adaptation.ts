import { canonical } from '../blocks/compare/canonical.ts';
import type { BlockJson } from '../blocks/index.ts';
import { type Collision, mergeBlocks } from '../blocks/merge/index.ts';
import { mergeValue } from '../blocks/merge/merge-values.ts';
import type { MergeState } from '../words.ts';
import { carry } from './carry.ts';
import { leftOut } from './places.ts';
import type { CommonSection, Decision } from './text.ts';

/** What the common text’s next edition means for one section. */
export interface MergeItem {
  readonly sectionId: string;
  readonly state: MergeState;
  /** Whether somebody has to decide before the common text moves on here. */
  readonly asks: boolean;
  /** Whether a reason has to be given with the decision, for it will be a deviation that has none. */
  readonly asksReason: boolean;
  readonly before: CommonSection | null;
  readonly after: CommonSection | null;
  readonly ours: Decision | null;
  /** The three texts that were merged; blocks that moved between sections stand where they came to. */
  readonly texts: {
    readonly before: readonly BlockJson[];
    readonly after: readonly BlockJson[];
    readonly ours: readonly BlockJson[];
  };
  /** What becomes of our decision if nobody says otherwise; null where the section is inherited then. */
  readonly result: Decision | null;
  readonly collisions: readonly Collision[];
  readonly titleCollides: boolean;
  /** Sections whose words of ours came here with their blocks. */
  readonly from: readonly string[];
}

/**
 * Brings an adaptation from one edition of the common text to another: for each section that it touches, what comes by
 * itself, what is ready, and what somebody has to decide. In the reading order of the later edition, then what is gone
 * from it, then what was added and has lost its place. Against the same edition there is nothing.
 */
export function mergeAdaptation(
  before: readonly CommonSection[],
  after: readonly CommonSection[],
  decisions: readonly Decision[],
): MergeItem[] {
  const decided = new Map(decisions.map((one) => [one.sectionId, one]));
  const was = new Map(before.map((section) => [section.sectionId, section]));
  const is = new Map(after.map((section) => [section.sectionId, section]));
  const out = { before: leftOut(before, decided), after: leftOut(after, decided) };
  const carried = carry(before, after, decided, out);
  const moved = movedSections(before, after);
  const look = { was, is, decided, out, carried, moved };
  const order = [...is.keys(), ...[...was.keys()].filter((id) => !is.has(id))];
  const ids = new Set(order);
  const own = [...decided.values()].filter((one) => !ids.has(one.sectionId));
  return [
    ...order.flatMap((id) => itemOf(look, id) ?? []),
    ...own.sort((a, b) => (a.sectionId < b.sectionId ? -1 : 1)).flatMap((one) => placeOf(look, one) ?? []),
  ];
}

interface Look {
  readonly was: ReadonlyMap<string, CommonSection>;
  readonly is: ReadonlyMap<string, CommonSection>;
  readonly decided: ReadonlyMap<string, Decision>;
  readonly out: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> };
  readonly carried: ReturnType<typeof carry>;
  readonly moved: ReadonlySet<string>;
}

function itemOf(look: Look, id: string): MergeItem | null {
  const { was, is, decided, out, carried } = look;
  const ours = decided.get(id) ?? null;
  const [before, after] = [was.get(id) ?? null, is.get(id) ?? null];
  const sides = carried.get(id);
  if (ours?.kind === 'OMIT') return omitted(look, ours, before, after);
  if (out.before.has(id) && out.after.has(id)) return null;
  // What the city left out with its part, and the common text has no more.
  if (out.before.has(id) && !after)
    return ours && item({ id, state: 'MOVED', before, after, ours, result: null });
  const hasWords = ours !== null && ours.kind !== 'ADD';
  // What would vanish with a part that is left out, because the common text has put it there.
  if (hasWords && out.after.has(id) && !out.before.has(id))
    return item({ id, state: 'PLACE_ASKED', before, after, ours, result: ours });
  if (!after) return gone(look, id, before, ours);
  const isTouched = !before || canonical(plain(before)) !== canonical(plain(after)) || look.moved.has(id);
  const isCarried = (sides?.from.length ?? 0) > 0;
  if (sides && (ours?.kind === 'ADAPT' || isCarried)) {
    const isReworded = canonical(sides.before) !== canonical(after.blocks);
    const isRetitled =
      before !== null && before.title !== after.title && ours?.title !== null && ours !== null;
    const isFirm = becameCore(before, after) && (ours?.reason ?? null) === null;
    // Taking blocks along changes what we have here, even where the common text changed nothing else.
    const isOurText = canonical(sides.ours) === canonical(ours?.kind === 'ADAPT' ? ours.blocks : []);
    if (isReworded || isRetitled || isFirm || isCarried || !isOurText)
      return merged(id, before, after, ours, sides, isFirm);
  }
  return isTouched ? item({ id, state: 'MOVED', before, after, ours, result: ours }) : null;
}

function merged(
  id: string,
  before: CommonSection | null,
  after: CommonSection,
  ours: Decision | null,
  sides: { before: readonly BlockJson[]; ours: readonly BlockJson[]; from: readonly string[] },
  asksReason: boolean,
): MergeItem {
  const { blocks, collisions } = mergeBlocks(sides.before, after.blocks, sides.ours);
  const title = mergeValue(before?.title ?? null, after.title, ours?.title ?? before?.title ?? after.title);
  const ownTitle = title.value === after.title ? null : title.value;
  const isCommon =
    collisions.length === 0 && !title.collides && ownTitle === null && same(blocks, after.blocks);
  const result: Decision | null = isCommon
    ? null
    : {
        sectionId: id,
        kind: 'ADAPT',
        ownId: ours?.ownId ?? null,
        title: ownTitle,
        blocks,
        under: [],
        afterId: null,
        wasTitled: after.title,
        reason: ours?.reason ?? null,
      };
  const collides = collisions.length > 0 || title.collides;
  const state = isCommon ? 'MOVED' : collides ? 'CONFLICT' : asksReason ? 'REASON_ASKED' : 'READY';
  return {
    ...item({ id, state, before, after, ours, result }),
    asksReason: !isCommon && asksReason,
    texts: { before: sides.before, after: after.blocks, ours: sides.ours },
    collisions,
    titleCollides: title.collides,
    from: sides.from,
  };
}

/** A section that the common text has no more: what we wrote there asks for a place, unless all of it was taken along. */
function gone(look: Look, id: string, before: CommonSection | null, ours: Decision | null): MergeItem | null {
  const sides = look.carried.get(id);
  if (ours?.kind === 'ADAPT' && sides && sides.ours.length === 0)
    return { ...item({ id, state: 'MOVED', before, after: null, ours, result: null }), from: [] };
  if (ours?.kind === 'ADAPT' || ours?.kind === 'EXTEND') {
    const left = ours.kind === 'ADAPT' && sides ? sides.ours : ours.blocks;
    const result = { ...ours, blocks: left };
    const texts = { before: sides?.before ?? before?.blocks ?? [], after: [], ours: left };
    return { ...item({ id, state: 'PLACE_ASKED', before, after: null, ours, result }), texts };
  }
  return item({ id, state: 'MOVED', before, after: null, ours, result: ours });
}

/** A part that is left out: that its common words changed is said, and waits for nobody. */
function omitted(
  { was, is, out, moved }: Look,
  ours: Decision,
  before: CommonSection | null,
  after: CommonSection | null,
): MergeItem | null {
  const id = ours.sectionId;
  if (!after) return item({ id, state: 'MOVED', before, after, ours, result: null });
  // Left out with a part above it, as it was.
  if (after.parentId && out.after.has(after.parentId) && out.before.has(before?.parentId ?? '')) return null;
  if (becameCore(before, after) && ours.reason === null)
    return { ...item({ id, state: 'REASON_ASKED', before, after, ours, result: ours }), asksReason: true };
  const isBelow = (section: CommonSection | undefined, all: ReadonlyMap<string, CommonSection>) => {
    for (let at = section; at; at = at.parentId ? all.get(at.parentId) : undefined)
      if (at.sectionId === id) return true;
    return false;
  };
  const touched = [...new Set([...was.keys(), ...is.keys()])].some((one) => {
    const [old, now] = [was.get(one), is.get(one)];
    if (!isBelow(old, was) && !isBelow(now, is)) return false;
    return !old || !now || moved.has(one) || canonical(plain(old)) !== canonical(plain(now));
  });
  return touched ? item({ id, state: 'READY', asks: false, before, after, ours, result: ours }) : null;
}

/** What we added keeps its place by itself, unless the section above it is gone. */
function placeOf({ was, is, decided, out }: Look, ours: Decision): MergeItem | null {
  const [parent] = ours.under;
  if (ours.kind !== 'ADD' || parent === undefined || decided.get(parent)?.kind === 'ADD') return null;
  const stood = was.has(parent) && !out.before.has(parent);
  const stands = is.has(parent) && !out.after.has(parent);
  if (!stood || stands) return null;
  const texts = { before: [], after: [], ours: ours.blocks };
  const base = { id: ours.sectionId, before: null, after: null, ours, result: ours };
  return { ...item({ ...base, state: 'PLACE_ASKED' }), texts };
}

function item(given: {
  id: string;
  state: MergeState;
  asks?: boolean;
  before: CommonSection | null;
  after: CommonSection | null;
  ours: Decision | null;
  result: Decision | null;
}): MergeItem {
  const { id, before, after, ours, result, state, asks = state !== 'MOVED' } = given;
  const common = before?.blocks ?? [];
  const our = ours?.kind === 'EXTEND' ? [...common, ...ours.blocks] : (ours?.blocks ?? common);
  return {
    sectionId: id,
    state,
    asks,
    asksReason: false,
    before,
    after,
    ours,
    texts: { before: common, after: after?.blocks ?? [], ours: our },
    result,
    collisions: [],
    titleCollides: false,
    from: [],
  };
}

const becameCore = (before: CommonSection | null, after: CommonSection) =>
  after.freedom === 'CORE' && before?.freedom !== 'CORE';

const same = (a: readonly BlockJson[], b: readonly BlockJson[]) => canonical(a) === canonical(b);

/** All of a section but where it stands. */
const plain = ({ title, freedom, guidance, questions, parameters, blocks }: CommonSection) => ({
  title,
  freedom,
  guidance,
  questions,
  parameters,
  blocks,
});

/** Sections that stand under another parent, or after another sibling of those that stand in both editions. */
function movedSections(before: readonly CommonSection[], after: readonly CommonSection[]): Set<string> {
  const kept = new Set(after.map(({ sectionId }) => sectionId));
  const [old, now] = [places(before, kept), places(after, new Set(before.map((one) => one.sectionId)))];
  return new Set([...old].filter(([id, place]) => now.get(id) !== place).map(([id]) => id));
}

function places(edition: readonly CommonSection[], both: ReadonlySet<string>): Map<string, string> {
  const last = new Map<string | null, string>();
  const found = new Map<string, string>();
  for (const { sectionId, parentId } of edition.filter((one) => both.has(one.sectionId))) {
    found.set(sectionId, `${parentId} ${last.get(parentId)}`);
    last.set(parentId, sectionId);
  }
  return found;
}
