import { type BlockJson, blockSchema } from './block-schema.ts';

/** Gives an id to every block that has none, and another to one whose id stands before it already or is among those taken. */
export function giveIds(
  blocks: readonly BlockJson[],
  nextId: () => string,
  taken: Set<string> = new Set(),
): BlockJson[] {
  return blocks.map((block) => {
    const content = block.content && giveIds(block.content, nextId, taken);
    const inner = content ? { content } : {};
    if (!hasId(block.type)) return { ...block, ...inner };
    const id = freeId(block.attrs?.id, nextId, taken);
    return { ...block, attrs: { ...block.attrs, id }, ...inner };
  });
}

/** Ids that are the same whenever they are made from the same seed, for texts that are loaded and not written. */
export function idsFrom(seed: string): () => string {
  let count = 0;
  return () => {
    const name = `${seed}#${count++}`;
    const hex = [0, 1, 2, 3].map((salt) => hash32(`${salt}${name}`).toString(16).padStart(8, '0')).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  };
}

function hasId(type: string): boolean {
  return 'id' in (blockSchema.nodes[type]?.spec.attrs ?? {});
}

// Set membership in the order of the text: the first block that carries an id keeps it.
function freeId(own: unknown, nextId: () => string, taken: Set<string>): string {
  let id = typeof own === 'string' && own !== '' ? own : nextId();
  while (taken.has(id)) id = nextId();
  taken.add(id);
  return id;
}

/** FNV-1a with a last stirring: spreads names over ids; nothing secret hangs on it. */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
