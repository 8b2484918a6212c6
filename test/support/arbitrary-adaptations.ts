import fc from 'fast-check';
import type { CommonSection, Decision } from '../../schema/adaptation/index.ts';
import type { BlockJson } from '../../schema/blocks/index.ts';
import { type Freedom, freedoms, reasonTypes } from '../../schema/words.ts';
import { edited, line, steps, textOf, vocabulary } from './edited-blocks.ts';

/** A common text, what became of it, and what a city decided on it. */
export interface AdaptationWorld {
  readonly before: CommonSection[];
  readonly after: CommonSection[];
  readonly decisions: Decision[];
}

const names = ['s0', 's1', 's2', 's3', 's4', 's5', 's6'] as const;

/** Texts with lists, tables and several scripts; sections that are reworded, moved, split, joined, added and removed. */
export const adaptationWorlds: fc.Arbitrary<AdaptationWorld> = fc
  .record({
    count: fc.integer({ min: 2, max: names.length }),
    texts: fc.tuple(...names.map((name) => textOf(name))),
    parents: fc.array(fc.nat(1000), { minLength: names.length, maxLength: names.length }),
    freedoms: fc.array(fc.constantFrom<Freedom | null>(...freedoms, null), {
      minLength: names.length,
      maxLength: names.length,
    }),
    changes: fc.array(change(), { maxLength: 8 }),
    decided: fc.array(decided(), { maxLength: 8 }),
  })
  .map(({ count, texts, parents, freedoms, changes, decided }) => {
    const sections = names.slice(0, count).map(
      (id, at): Loose => ({
        id,
        // Two in three hang under a section before them.
        parent: at === 0 || parents[at]! % 3 === 0 ? null : names[parents[at]! % at]!,
        title: `Title ${id}`,
        freedom: freedoms[at]!,
        blocks: texts[at]!,
      }),
    );
    const before = editionOf(sections);
    const decisions = decisionsOn(before, decided);
    return { before, after: editionOf(changes.reduce(changed, sections)), decisions };
  });

interface Loose {
  readonly id: string;
  readonly parent: string | null;
  readonly title: string;
  readonly freedom: Freedom | null;
  readonly blocks: readonly BlockJson[];
}

/** The sections in reading order, as an edition keeps them; those under a section that is gone are gone with it. */
export function editionOf(sections: readonly Loose[]): CommonSection[] {
  const edition: CommonSection[] = [];
  const walk = (parent: string | null, prefix: string) => {
    for (const [at, one] of sections.filter((section) => section.parent === parent).entries()) {
      const { id: sectionId, title, freedom, blocks } = one;
      const number = `${prefix}${at + 1}`;
      const terms = { freedom, guidance: null, questions: [], parameters: [] };
      edition.push({ sectionId, parentId: parent, number, title, ...terms, blocks });
      walk(sectionId, `${number}.`);
    }
  };
  walk(null, '');
  return edition;
}

function change() {
  return fc.record({
    what: fc.constantFrom(
      'reword',
      'reword',
      'reword',
      'free',
      'retitle',
      'move',
      'split',
      'join',
      'add',
      'remove',
      'free',
      'across',
    ),
    at: fc.nat(1000),
    to: fc.nat(1000),
    steps,
    word: fc.constantFrom(...vocabulary),
    freedom: fc.constantFrom<Freedom | null>('CORE', ...freedoms, null),
  });
}
type Change = ReturnType<typeof change> extends fc.Arbitrary<infer One> ? One : never;

function changed(sections: readonly Loose[], { what, at, to, ...by }: Change, turn: number): Loose[] {
  if (sections.length === 0) return [];
  const index = at % sections.length;
  const one = sections[index]!;
  const other = sections[to % sections.length]!;
  const put = (next: Partial<Loose>) => sections.map((it) => (it === one ? { ...one, ...next } : it));
  const cut = to % (one.blocks.length + 1);
  switch (what) {
    case 'reword':
      return put({ blocks: edited(one.blocks, by.steps, `t${turn}-`) });
    case 'retitle':
      return put({ title: `${one.title} ${by.word}` });
    case 'free':
      return put({ freedom: by.freedom });
    case 'add':
      return sections.toSpliced(index, 0, {
        id: `n${turn}`,
        parent: one.parent,
        title: by.word,
        freedom: by.freedom,
        blocks: [line(`n${turn}p`, by.word)],
      });
    case 'remove':
      return sections.filter((it) => it !== one && !isBelow(sections, it, one.id));
    case 'move': {
      if (isBelow(sections, other, one.id) || other === one) return [...sections];
      const rest = sections.filter((it) => it !== one);
      return rest.toSpliced(rest.indexOf(other) + 1, 0, { ...one, parent: to % 2 ? other.id : other.parent });
    }
    case 'split':
      return put({ blocks: one.blocks.slice(0, cut) }).toSpliced(index + 1, 0, {
        ...one,
        id: `n${turn}`,
        title: by.word,
        blocks: one.blocks.slice(cut),
      });
    case 'join': {
      if (one === other || isBelow(sections, other, one.id)) return [...sections];
      return sections.flatMap((it) => {
        if (it === one) return [];
        if (it === other) return [{ ...it, blocks: [...it.blocks, ...one.blocks] }];
        return [it.parent === one.id ? { ...it, parent: other.id } : it];
      });
    }
    default: {
      const block = one.blocks[cut];
      if (!block || one === other) return [...sections];
      return sections.map((it) => {
        if (it === one) return { ...it, blocks: it.blocks.filter((each) => each !== block) };
        return it === other ? { ...it, blocks: [...it.blocks, block] } : it;
      });
    }
  }
}

function isBelow(sections: readonly Loose[], one: Loose, id: string): boolean {
  for (let at: Loose | undefined = one; at?.parent; at = sections.find((it) => it.id === at!.parent))
    if (at.parent === id) return true;
  return false;
}

function decided() {
  return fc.record({
    kind: fc.constantFrom<Decision['kind']>(
      'ADAPT',
      'ADAPT',
      'ADAPT',
      'EXTEND',
      'EXTEND',
      'OMIT',
      'ADD',
      'ADD',
    ),
    at: fc.nat(1000),
    to: fc.nat(1000),
    steps,
    word: fc.constantFrom(...vocabulary),
    reason: fc.constantFrom(...reasonTypes, null),
  });
}
type Decided = ReturnType<typeof decided> extends fc.Arbitrary<infer One> ? One : never;

function decisionsOn(edition: readonly CommonSection[], all: readonly Decided[]): Decision[] {
  const decisions = new Map<string, Decision>();
  for (const [turn, { kind, at, to, steps, word, reason }] of all.entries()) {
    const section = edition[at % edition.length]!;
    const own = `o${turn}`;
    const ofBase = {
      ownId: kind === 'OMIT' ? null : own,
      under: ancestors(edition, section.parentId),
      afterId: null,
      wasTitled: section.title,
      reason: kind === 'OMIT' ? (reason ?? 'LAW') : reason,
    };
    if (kind === 'ADD') {
      // Under a common section, at the top, or under one that the city added before.
      const added = [...decisions.values()].filter((one) => one.kind === 'ADD');
      const parent = to % 3 === 0 ? added.at(0) : undefined;
      const under = parent
        ? [parent.sectionId, ...parent.under]
        : to % 3 === 1
          ? []
          : ancestors(edition, section.sectionId);
      const siblings = edition.filter((one) => one.parentId === (under[0] ?? null));
      const afterId = siblings.at(to % (siblings.length + 1))?.sectionId ?? null;
      const blocks = [line(`${own}p`, word)];
      const added_ = {
        ...ofBase,
        sectionId: own,
        title: `Own ${word}`,
        wasTitled: null,
        under,
        afterId,
        blocks,
      };
      decisions.set(own, { ...added_, kind });
      continue;
    }
    const blocks =
      kind === 'ADAPT'
        ? edited(section.blocks, steps, own)
        : kind === 'EXTEND'
          ? [line(`${own}p`, `below: ${word}`)]
          : [];
    const title = kind === 'ADAPT' && to % 4 === 0 ? `Our ${word}` : null;
    decisions.set(section.sectionId, { ...ofBase, sectionId: section.sectionId, kind, title, blocks });
  }
  return [...decisions.values()];
}

/** A section’s id and those above it, the nearest first. */
export function ancestors(edition: readonly CommonSection[], id: string | null): string[] {
  const above: string[] = [];
  for (let at = id; at !== null; at = edition.find((one) => one.sectionId === at)?.parentId ?? null)
    above.push(at);
  return above;
}
