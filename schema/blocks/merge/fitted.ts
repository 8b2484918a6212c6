import { Fragment, Node } from '@tiptap/pm/model';
import { type BlockJson, blockSchema } from '../index.ts';
import { nodes } from '../nodes.ts';

const items: Readonly<Record<string, string>> = {
  bulletList: 'listItem',
  orderedList: 'listItem',
  taskList: 'taskItem',
};

/**
 * A block made of others so that they fit into it: an item takes the form of its list, a row has as many cells as the
 * others, and what was left without anything in it is gone.
 */
export function fitted(shell: BlockJson, inner: readonly BlockJson[]): BlockJson[] {
  const mayBeEmpty = nodes[shell.type]?.content === undefined;
  if (inner.length === 0) return mayBeEmpty ? [shell] : [];
  const content = shell.type === 'table' ? level(inner) : inner.map((block) => asItemOf(shell.type, block));
  return [filled(shell, content)];
}

function asItemOf(list: string, block: BlockJson): BlockJson {
  const type = items[list];
  if (!type || block.type === type || !Object.values(items).includes(block.type)) return block;
  const { checked: _, ...attrs } = block.attrs ?? {};
  return { ...block, type, attrs };
}

/** Puts in what has to stand before or between, such as the first paragraph of a list’s item. */
function filled(shell: BlockJson, content: readonly BlockJson[]): BlockJson {
  const asIs = { ...shell, content };
  try {
    const children = Fragment.from(content.map((block) => Node.fromJSON(blockSchema, block)));
    const { contentMatch } = blockSchema.nodes[shell.type]!;
    const before = contentMatch.fillBefore(children, true);
    if (!before || before.size === 0) return asIs;
    return { ...shell, content: [...(before.toJSON() as BlockJson[]), ...content] };
  } catch {
    return asIs;
  }
}

/** Rows with as many cells as the longest; tables whose cells span rows are left as they are. */
function level(rows: readonly BlockJson[]): BlockJson[] {
  const cells = (row: BlockJson) => row.content ?? [];
  const width = (row: BlockJson) =>
    cells(row).reduce((sum, cell) => sum + Number(cell.attrs?.colspan ?? 1), 0);
  if (rows.some((row) => cells(row).some((cell) => Number(cell.attrs?.rowspan ?? 1) > 1))) return [...rows];
  const widest = Math.max(...rows.map(width));
  return rows.map((row) => {
    const missing = Array.from({ length: widest - width(row) }, (): BlockJson => emptyCell);
    return missing.length > 0 ? { ...row, content: [...cells(row), ...missing] } : row;
  });
}

const emptyCell: BlockJson = { type: 'tableCell', content: [{ type: 'paragraph' }] };
