import { diffArrays } from 'diff';
import { canonical } from '../../../../schema/blocks/compare/canonical.ts';
import { type BlockJson, giveIds } from '../../../../schema/blocks/index.ts';

/**
 * A text as somebody wrote it over another: what stayed keeps its id, what stands between the same neighbours and is of
 * the same kind is the same block, reworded; the rest is new.
 */
export function withKeptIds(
  before: readonly BlockJson[],
  after: readonly BlockJson[],
  nextId: () => string,
): BlockJson[] {
  return giveIds(kept(before, after), nextId);
}

function kept(before: readonly BlockJson[], after: readonly BlockJson[]): BlockJson[] {
  const parts = diffArrays(before.map(plain), after.map(plain));
  const result: BlockJson[] = [];
  let gone: BlockJson[] = [];
  let come: BlockJson[] = [];
  let [was, is] = [0, 0];
  const flush = () => {
    for (const block of come) {
      const at = gone.findIndex(({ type }) => type === block.type);
      const [old] = at === -1 ? [] : gone.splice(0, at + 1).slice(-1);
      result.push(old ? reworded(old, block) : withoutIds(block));
    }
    [gone, come] = [[], []];
  };
  for (const { added, removed, value } of parts) {
    if (removed) gone.push(...before.slice(was, was + value.length));
    else if (added) come.push(...after.slice(is, is + value.length));
    else {
      flush();
      result.push(...before.slice(was, was + value.length));
    }
    if (!added) was += value.length;
    if (!removed) is += value.length;
  }
  flush();
  return result;
}

function reworded(old: BlockJson, block: BlockJson): BlockJson {
  const attrs = { ...block.attrs, ...(old.attrs?.id === undefined ? {} : { id: old.attrs.id }) };
  const isLine = block.content?.some(({ type }) => type === 'text');
  return {
    ...block,
    ...(block.attrs ? { attrs } : {}),
    ...(block.content ? { content: isLine ? block.content : kept(old.content ?? [], block.content) } : {}),
  };
}

function withoutIds(block: BlockJson): BlockJson {
  const { id: _, ...attrs } = block.attrs ?? {};
  return {
    ...block,
    ...(block.attrs ? { attrs } : {}),
    ...(block.content ? { content: block.content.map(withoutIds) } : {}),
  };
}

const plain = (block: BlockJson) => canonical(withoutIds(block));
