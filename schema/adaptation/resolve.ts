import { type BlockJson, giveIds, idsFrom } from '../blocks/index.ts';
import { inOrder, leftOut, ownPlaces } from './places.ts';
import type { CommonSection, Decision, ResolvedSection } from './text.ts';

/**
 * The text that an edition and the decisions on it make, in reading order. The same whatever order the decisions come
 * in; nothing of what was written is left out but what OMIT leaves out.
 */
export function resolve(
  edition: readonly CommonSection[],
  decisions: readonly Decision[],
): ResolvedSection[] {
  const decided = new Map(decisions.map((one) => [one.sectionId, one]));
  const common = new Map(edition.map((section) => [section.sectionId, section]));
  const out = leftOut(edition, decided);
  const present = new Set([...common.keys()].filter((id) => !out.has(id)));
  const own = ownPlaces(present, decided, (id) => common.has(id));
  const ownById = new Map(own.map((one) => [one.decision.sectionId, one]));
  const resolved: ResolvedSection[] = [];

  const walk = (parentId: string | null, prefix: string) => {
    const siblings = inOrder(
      edition.filter((section) => section.parentId === parentId).map(({ sectionId }) => sectionId),
      own.filter((one) => one.parentId === parentId),
    ).filter((id) => !out.has(id));
    for (const [index, id] of siblings.entries()) {
      const place = { ord: resolved.length, number: `${prefix}${index + 1}`, parentId };
      const alone = ownById.get(id);
      resolved.push(
        alone
          ? ownSection(alone.decision, alone.isStray, place)
          : commonSection(common.get(id)!, decided.get(id), place),
      );
      walk(id, `${place.number}.`);
    }
  };
  walk(null, '');
  return resolved;
}

type Place = Pick<ResolvedSection, 'ord' | 'number' | 'parentId'>;

function commonSection(
  section: CommonSection,
  decision: Decision | undefined,
  place: Place,
): ResolvedSection {
  const kind = decision?.kind ?? 'INHERIT';
  const blocks = blocksOf(section, decision);
  return {
    ...section,
    ...place,
    title: (kind === 'ADAPT' ? decision?.title : null) ?? section.title,
    blocks,
    decision: kind,
    commonNumber: section.number,
    ownId: decision?.ownId ?? null,
    commonBlocks: kind === 'ADAPT' ? 0 : section.blocks.length,
    isDeviation: section.freedom === 'CORE' && kind === 'ADAPT',
    isStray: false,
  };
}

function ownSection(decision: Decision, isStray: boolean, place: Place): ResolvedSection {
  const { sectionId, kind, ownId, title, wasTitled, blocks } = decision;
  return {
    sectionId,
    ...place,
    title: title ?? wasTitled ?? '',
    freedom: null,
    guidance: null,
    questions: [],
    parameters: [],
    blocks,
    decision: kind,
    commonNumber: null,
    ownId,
    commonBlocks: 0,
    isDeviation: false,
    isStray,
  };
}

function blocksOf(section: CommonSection, decision: Decision | undefined): readonly BlockJson[] {
  if (decision?.kind === 'ADAPT') return decision.blocks;
  if (decision?.kind !== 'EXTEND' || decision.blocks.length === 0) return section.blocks;
  const next = idsFrom(`${section.sectionId} extended`);
  const taken = new Set<string>();
  const common = giveIds(section.blocks, next, taken);
  // Words copied from above carry an id that stands there already.
  return [...common, ...giveIds(decision.blocks, next, taken)];
}
