import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import {
  choicesOf,
  convergence,
  decisionsAfter,
  type MergeItem,
  mergeAdaptation,
  resolve,
  type Settlement,
} from '../../../schema/adaptation/index.ts';
import { canonical } from '../../../schema/blocks/compare/canonical.ts';
import { type BlockJson, problemOfBlocks } from '../../../schema/blocks/index.ts';
import type { MergeState } from '../../../schema/words.ts';
import {
  type AdaptationWorld,
  adaptationWorlds,
  ancestors,
  editionOf,
} from '../../support/arbitrary-adaptations.ts';
import { edited, idsIn, line, steps, textOf } from '../../support/edited-blocks.ts';

const runs = process.env.TRELLIS_FULL === '1' ? 5_000 : 150;
const seen = new Map<MergeState | 'worlds', number>();
const count = (what: MergeState | 'worlds') => seen.set(what, (seen.get(what) ?? 0) + 1);

const plain = { parent: null, title: 'A section', freedom: 'CORE' } as const;

/** Rare: the city quoted a line and put it first in a section that the common text then joined to another, reworded. */
const quotedFirstThenJoined: AdaptationWorld = {
  before: editionOf([
    { ...plain, id: 's0', blocks: [line('s00', 'festival')] },
    { ...plain, id: 's1', blocks: [line('s10', 'city'), line('s11', 'and')] },
  ]),
  after: editionOf([
    { ...plain, id: 's0', blocks: [line('s00', 'festival'), line('s10', 'city'), line('s11', '200')] },
  ]),
  decisions: [
    {
      sectionId: 's1',
      kind: 'ADAPT',
      ownId: 'o0',
      title: 'Ours',
      blocks: [
        { type: 'blockquote', attrs: { id: 'o0q' }, content: [line('s11', 'and')] },
        line('s10', 'city'),
      ],
      under: [],
      afterId: null,
      wasTitled: plain.title,
      reason: 'IDENTITY',
    },
  ],
};

function always(promise: (world: AdaptationWorld) => void): void {
  fc.assert(
    fc.property(adaptationWorlds, (world) => {
      count('worlds');
      promise(world);
    }),
    { numRuns: runs, examples: [[quotedFirstThenJoined]] },
  );
}

function worklistOf({ before, after, decisions }: AdaptationWorld): MergeItem[] {
  const worklist = mergeAdaptation(before, after, decisions);
  for (const { state } of worklist) count(state);
  return worklist;
}

/** The lines of a text, by id. */
const linesOf = (blocks: readonly BlockJson[]) => idsIn(blocks, 'lines');
const noted = new Map<string, Settlement>();

/** A settlement for everything that asks: the first of its choices, or the last, as a number says. */
function settled(
  world: AdaptationWorld,
  worklist: readonly MergeItem[],
  chosen: number,
): Map<string, Settlement> {
  return new Map(
    worklist
      .filter((one) => one.state !== 'MOVED')
      .map((one, at): [string, Settlement] => {
        const choices = choicesOf(one);
        const choice = choices[(chosen + at) % choices.length]!;
        if (choice === 'PLACE')
          return [
            one.sectionId,
            { choice, under: ancestors(world.after, world.after[0]?.sectionId ?? null), afterId: null },
          ];
        if (choice === 'WRITTEN')
          return [one.sectionId, { choice, title: null, blocks: one.texts.ours, reason: 'LAW' }];
        return [one.sectionId, { choice, reason: 'LAW' }];
      }),
  );
}

describe('any adapted text', () => {
  it('is the edition itself while nothing is decided', () => {
    always(({ before }) => {
      const resolved = resolve(before, []);
      expect(resolved.map((one) => [one.sectionId, one.parentId, one.number, one.title, one.blocks])).toEqual(
        before.map((one) => [one.sectionId, one.parentId, one.number, one.title, one.blocks]),
      );
      expect(resolved.every((one) => one.decision === 'INHERIT' && !one.isStray && !one.isDeviation)).toBe(
        true,
      );
    });
  });

  it('is the same whatever order the decisions come in, and each time it is made', () => {
    always(({ before, after, decisions }) => {
      for (const edition of [before, after]) {
        const resolved = canonical(resolve(edition, decisions));
        expect(canonical(resolve(edition, decisions.toReversed()))).toBe(resolved);
        expect(canonical(resolve(edition, structuredClone(decisions)))).toBe(resolved);
      }
    });
  });

  it('has each section once, under a parent that stands before it, numbered by its place', () => {
    always(({ before, after, decisions }) => {
      for (const edition of [before, after]) {
        const resolved = resolve(edition, decisions);
        const ids = resolved.map((one) => one.sectionId);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [ord, one] of resolved.entries()) {
          expect(one.ord).toBe(ord);
          if (one.parentId) expect(ids.indexOf(one.parentId)).toBeLessThan(ord);
          const siblings = resolved.filter((other) => other.parentId === one.parentId);
          expect(one.number.split('.').at(-1)).toBe(String(siblings.indexOf(one) + 1));
        }
      }
    });
  });

  it('loses no common words but those left out or put in other words, and none of the city’s own, in any edition', () => {
    always(({ before, after, decisions }) => {
      for (const edition of [before, after]) {
        const byId = new Map(resolve(edition, decisions).map((one) => [one.sectionId, one]));
        const decided = new Map(decisions.map((one) => [one.sectionId, one]));
        const isOut = (id: string) => ancestors(edition, id).some((one) => decided.get(one)?.kind === 'OMIT');
        for (const section of edition) {
          const found = byId.get(section.sectionId);
          expect(found === undefined).toBe(isOut(section.sectionId));
          const kind = decided.get(section.sectionId)?.kind;
          if (found && kind !== 'ADAPT')
            expect(canonical(found.blocks.slice(0, section.blocks.length))).toBe(canonical(section.blocks));
        }
        for (const one of decisions.filter(({ kind }) => kind !== 'OMIT')) {
          const isCommon = edition.some(({ sectionId }) => sectionId === one.sectionId);
          if (isCommon && isOut(one.sectionId)) continue;
          const blocks = byId.get(one.sectionId)!.blocks;
          expect(canonical(one.kind === 'EXTEND' ? blocks.slice(-one.blocks.length) : blocks)).toBe(
            canonical(one.blocks),
          );
        }
      }
    });
  });
});

describe('any merge of an adaptation', () => {
  it('finds nothing to do against the same edition', () => {
    always(({ before, decisions }) => {
      expect(mergeAdaptation(before, structuredClone(before), decisions)).toEqual([]);
      expect(decisionsAfter(decisions, [], noted)).toEqual(
        decisions.toSorted((a, b) => (a.sectionId < b.sectionId ? -1 : 1)),
      );
    });
  });

  it('is the same for the same input, whatever order the decisions and the settlements come in', () => {
    always((world) => {
      const { before, after, decisions } = world;
      const worklist = worklistOf(world);
      expect(canonical(mergeAdaptation(before, after, decisions.toReversed()))).toBe(canonical(worklist));
      const settlements = settled(world, worklist, 1);
      const result = decisionsAfter(decisions, worklist, settlements);
      const other = new Map([...settlements].toReversed());
      expect(canonical(decisionsAfter(decisions.toReversed(), worklist, other))).toBe(canonical(result));
    });
  });

  it('names each section once, and asks about one only where the city has decided something or its words came there', () => {
    always((world) => {
      const worklist = worklistOf(world);
      const ids = worklist.map((one) => one.sectionId);
      expect(new Set(ids).size).toBe(ids.length);
      for (const one of worklist) {
        if (one.state !== 'MOVED') expect(one.ours !== null || one.from.length > 0).toBe(true);
        if (one.ours?.kind === 'EXTEND' && one.after && one.from.length === 0 && one.state !== 'PLACE_ASKED')
          expect([one.state, one.result]).toEqual(['MOVED', one.ours]);
        if (one.state === 'CONFLICT') expect(one.collisions.length > 0 || one.titleCollides).toBe(true);
      }
    });
  });

  it('leaves the city’s words as they are until somebody decides, but where they say what the common text says now', () => {
    always((world) => {
      for (const { state, ours, result, after: now, texts, from } of worklistOf(world)) {
        if (state !== 'MOVED' || !ours) continue;
        if (result) expect(canonical(result)).toBe(canonical(ours));
        else if (ours.kind === 'ADAPT' && now && from.length === 0)
          expect(
            linesOf(texts.ours)
              .filter((id) => !linesOf(texts.before).includes(id))
              .every((id) => linesOf(now.blocks).includes(id)),
          ).toBe(true);
      }
    });
  });

  it('loses no line that the common text or the city wrote, and has none twice, when all is taken as offered', () => {
    always((world) => {
      const { before, after, decisions } = world;
      const worklist = worklistOf(world);
      const resolved = resolve(after, decisionsAfter(decisions, worklist, noted));
      for (const { blocks } of resolved)
        expect(blocks.length === 0 ? null : problemOfBlocks(blocks)).toBeNull();
      const found = resolved.flatMap(({ blocks }) => linesOf(blocks));
      const old = new Set(before.flatMap(({ blocks }) => linesOf(blocks)));
      const out = (id: string) =>
        ancestors(after, id).some((one) => decisions.find((it) => it.sectionId === one)?.kind === 'OMIT');
      const wasOut = (id: string) =>
        ancestors(before, id).some((one) => decisions.find((it) => it.sectionId === one)?.kind === 'OMIT');
      // What the common text wrote anew stands, but in parts that are left out.
      for (const { sectionId, blocks } of after)
        if (!out(sectionId))
          for (const id of linesOf(blocks).filter((one) => !old.has(one))) expect(found).toContain(id);
      // What the city wrote stands, but where it left it out itself, before or by where the common text has put it.
      for (const { sectionId, kind, blocks } of decisions) {
        if (kind === 'OMIT' || (kind !== 'ADD' && (out(sectionId) || wasOut(sectionId)))) continue;
        for (const id of linesOf(blocks).filter((one) => !old.has(one))) expect(found).toContain(id);
      }
      expect(found.filter((id, at) => found.indexOf(id) !== at && !isNestedMove(world, id))).toEqual([]);
    });
  });

  it('reads as the common text wherever the common text was taken, and is the edition itself once nothing else is left', () => {
    let whole = 0;
    always((world) => {
      const { after, decisions } = world;
      const worklist = worklistOf(world);
      const all = new Map(worklist.map((one) => [one.sectionId, { choice: 'BASE' } as const]));
      const left = decisionsAfter(decisions, worklist, all);
      // What was not touched stays as it was decided, to the letter; of what was touched nothing is left.
      const untouched = decisions.filter(
        (one) =>
          !worklist.some(({ sectionId, ours }) => [sectionId, ours?.sectionId].includes(one.sectionId)),
      );
      expect(canonical(left)).toBe(
        canonical(untouched.toSorted((a, b) => (a.sectionId < b.sectionId ? -1 : 1))),
      );
      const resolved = resolve(after, left);
      const decided = new Map(left.map((one) => [one.sectionId, one]));
      const isOut = (id: string) => ancestors(after, id).some((one) => decided.get(one)?.kind === 'OMIT');
      const isCommon = new Set(after.map(({ sectionId }) => sectionId));
      // Every section that nothing is decided on any more stands where the edition has it, with its title and its words.
      expect(resolved.filter((one) => isCommon.has(one.sectionId)).map((one) => one.sectionId)).toEqual(
        after.map((one) => one.sectionId).filter((id) => !isOut(id)),
      );
      const plain = ({ parentId, title, blocks }: (typeof after)[number]) => [parentId, title, blocks];
      for (const section of after) {
        const found = resolved.find(({ sectionId }) => sectionId === section.sectionId);
        if (found && !decided.has(section.sectionId))
          expect([found.parentId, found.title, found.blocks]).toEqual(plain(section));
      }
      if (left.length > 0) return;
      if (decisions.length > 0) whole += 1;
      expect(resolved.map((one) => [one.sectionId, one.number, one.parentId, one.title, one.blocks])).toEqual(
        after.map((one) => [one.sectionId, one.number, one.parentId, one.title, one.blocks]),
      );
    });
    // The strongest form has been met, not only allowed for.
    expect(whole).toBeGreaterThan(0);
  });

  it('has nothing left to ask once it is settled', () => {
    always((world) => {
      for (const chosen of [0, 1, 2]) {
        const worklist = worklistOf(world);
        const result = decisionsAfter(world.decisions, worklist, settled(world, worklist, chosen));
        expect(mergeAdaptation(world.after, world.after, result)).toEqual([]);
        expect(new Set(result.map((one) => one.sectionId)).size).toBe(result.length);
      }
    });
  });
});

const variant = fc.record({
  steps,
  isOfEarlier: fc.boolean(),
});

describe('what several texts changed alike', () => {
  it('is the same in any order, counts each text once in a place, shares words that one of them wrote, and is moved by nobody who changed nothing', () => {
    let found = 0;
    fc.assert(
      fc.property(
        textOf('c'),
        steps,
        fc.array(variant, { minLength: 2, maxLength: 6 }),
        (earlier, since, all) => {
          const common = edited(earlier, since, 'n');
          const variants = all.map(({ steps: taken, isOfEarlier }, at) => {
            const from = isOfEarlier ? earlier : common;
            const blocks = edited(from, taken, `v${at}`);
            return { id: `city ${at}`, blocks, ...(isOfEarlier ? { common: earlier } : {}) };
          });
          const shared = convergence(common, variants);
          found += shared.length;
          expect(canonical(convergence(common, variants.toReversed()))).toBe(canonical(shared));
          for (const { by, alike, shared: words, blockId } of shared) {
            const ids = by.map(({ id }) => id);
            expect(new Set(ids).size).toBe(ids.length);
            expect(ids.length).toBeGreaterThan(1);
            expect(alike).toBeGreaterThan(0);
            expect(alike).toBeLessThanOrEqual(ids.length);
            expect(by.map((one) => one.words)).toContain(words);
            // Of words that the common text has changed since, nobody is said to have changed them alike.
            for (const one of variants.filter(({ id, common: own }) => own && ids.includes(id) && blockId))
              expect(canonical(blockOf(common, blockId!))).toBe(canonical(blockOf(one.common!, blockId!)));
          }
          const unmoved = [
            { id: 'unmoved', blocks: common },
            { id: 'unmoved too', blocks: earlier, common: earlier },
          ];
          expect(canonical(convergence(common, [...unmoved, ...variants]))).toBe(canonical(shared));
          expect(convergence(common, variants.slice(0, 1))).toEqual([]);
        },
      ),
      { numRuns: runs },
    );
    expect(found).toBeGreaterThan(0);
  });

  it('looks for the words of each wording once, however many cities there are', () => {
    const common = [line('a', 'At most 200 stalls are let.')];
    const variants = Array.from({ length: 400 }, (_, at) => ({
      id: `city ${at}`,
      blocks: [
        line('a', `At most ${300 + at} stalls are let.`),
        line(`own ${at}`, `Our stall ${at} is open.`),
      ],
    }));
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
    const places = convergence(common, variants);
    const looks = segment.mock.calls.length;
    segment.mockRestore();
    expect(places.map(({ by }) => by.length)).toEqual([400, 400]);
    // A comparison of each with each would look 160,000 times; a text is cut into words a few times besides, to compare it.
    expect(looks).toBeLessThan(20 * variants.length);
  });

  it('counts as alike what reads alike, and says apart who only agrees that the common words do not fit', () => {
    const common = [line('a', 'At most 200 stalls are let.')];
    const of = (words: string) => [line('a', words)];
    const [one] = convergence(common, [
      { id: 'dundee', blocks: of('At most fifty small stalls are let.') },
      { id: 'kobe', blocks: of('At most fifty stalls are let.') },
      { id: 'wuhan', blocks: of('At most 900 stalls are let.') },
    ]);
    expect(one).toMatchObject({ replaced: '200', alike: 2 });
    expect(one!.by).toHaveLength(3);
  });
});

function blockOf(blocks: readonly BlockJson[], id: string): BlockJson | undefined {
  for (const one of blocks) {
    const found = one.attrs?.id === id ? one : blockOf(one.content ?? [], id);
    if (found) return found;
  }
  return undefined;
}

/** An item or a cell that the common text took from one section’s block into another’s: only whole blocks are followed. */
function isNestedMove({ before, after }: AdaptationWorld, id: string): boolean {
  const home = (edition: AdaptationWorld['before']) =>
    edition
      .find(({ blocks }) => linesOf(blocks).includes(id))
      ?.blocks.find((block) => linesOf([block]).includes(id))?.attrs?.id;
  return home(before) !== home(after);
}

afterAll(() => {
  const states = [...seen].filter(([what]) => what !== 'worlds').map(([state, times]) => `${state} ${times}`);
  console.info(`adaptation laws: ${seen.get('worlds')} worlds; states met: ${states.sort().join(', ')}`);
  for (const state of ['MOVED', 'READY', 'CONFLICT', 'PLACE_ASKED', 'REASON_ASKED'] as const)
    expect(seen.get(state) ?? 0).toBeGreaterThan(0);
});
