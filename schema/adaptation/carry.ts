import { canonical } from '../blocks/compare/canonical.ts';
import type { BlockJson } from '../blocks/index.ts';
import type { CommonSection, Decision } from './text.ts';

/** One section on its three sides, once what the common text moved between sections has been brought along. */
export interface Sides {
  readonly before: readonly BlockJson[];
  readonly ours: readonly BlockJson[];
  /** The sections whose words of ours came here. */
  readonly from: readonly string[];
}

/**
 * Each section that has words of ours, as it was and as we have it, with every block where the common text has brought
 * it since. What we put around such a block goes with it; what else we added goes with the block that stands before it.
 */
export function carry(
  before: readonly CommonSection[],
  after: readonly CommonSection[],
  decisions: ReadonlyMap<string, Decision>,
  out: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> },
): Map<string, Sides> {
  const old = new Map(before.map((section) => [section.sectionId, section.blocks]));
  const homes = homesOf(after);
  const sides = new Map<string, { before: BlockJson[]; ours: BlockJson[]; from: string[] }>();
  const at = (sectionId: string) => {
    let found = sides.get(sectionId);
    if (!found) {
      // Where nothing of ours stood it reads as the common text did.
      const was = old.get(sectionId) ?? [];
      const own = decisions.get(sectionId);
      const ours = own?.kind === 'EXTEND' ? [...was, ...own.blocks] : [...was];
      found =
        own?.kind === 'ADAPT' ? { before: [], ours: [], from: [] } : { before: [...was], ours, from: [] };
      sides.set(sectionId, found);
    }
    return found;
  };
  const stands = new Set(after.map(({ sectionId }) => sectionId));
  const isOut = (id: string) => (stands.has(id) ? out.after.has(id) : out.before.has(id));
  const adapted = before.filter(
    ({ sectionId }) => decisions.get(sectionId)?.kind === 'ADAPT' && !isOut(sectionId),
  );
  for (const { sectionId } of adapted) at(sectionId);
  for (const { sectionId, blocks } of adapted) {
    const goes = (block: BlockJson) => {
      const home = homes.get(idOf(block) ?? '');
      return home !== undefined && home !== sectionId && !out.after.has(home) ? home : sectionId;
    };
    const destination = new Map(blocks.map((block) => [idOf(block) ?? '', goes(block)]));
    const ours = decisions.get(sectionId)!.blocks;
    const brought = new Map<string, BlockJson[]>();
    const destinationOf = (block: BlockJson): string | undefined =>
      destination.get(idOf(block) ?? '') ?? block.content?.map(destinationOf).find(Boolean);
    let last = sectionId;
    for (const block of ours) {
      last = destinationOf(block) ?? last;
      brought.set(last, [...(brought.get(last) ?? []), block]);
    }
    for (const target of new Set(destination.values())) {
      const base = blocks.filter((block) => goes(block) === target);
      const our = brought.get(target) ?? [];
      const isOurs = canonical(base) !== canonical(our);
      if (target === sectionId) {
        at(target).before.push(...base);
        at(target).ours.push(...our);
      } else if (isOurs || sides.has(target)) {
        // What we never changed is there already, as everybody reads it.
        at(target).before.push(...base);
        at(target).ours.push(...our);
        if (isOurs) at(target).from.push(sectionId);
      }
    }
    const strays = brought.get(sectionId);
    if (strays && ![...destination.values()].includes(sectionId)) at(sectionId).ours.push(...strays);
  }
  return sides;
}

/** In which section each block stands that stands in one by itself. */
function homesOf(edition: readonly CommonSection[]): Map<string, string> {
  return new Map(
    edition.flatMap(({ sectionId, blocks }) =>
      blocks.flatMap((block) => {
        const id = idOf(block);
        return id === null ? [] : [[id, sectionId] as const];
      }),
    ),
  );
}

const idOf = ({ attrs }: BlockJson) => (typeof attrs?.id === 'string' ? attrs.id : null);
