import { Fragment, type Node, type NodeType } from '@tiptap/pm/model';
import { liftListItem, wrapRangeInList } from '@tiptap/pm/schema-list';
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';

export type ListName = 'bulletList' | 'orderedList' | 'taskList';

const itemOf: Record<ListName, string> = {
  bulletList: 'listItem',
  orderedList: 'listItem',
  taskList: 'taskItem',
};

/** Makes a list of the chosen blocks; of a list of another kind this kind, and of this kind plain text again. */
export function toggleList(name: ListName): Command {
  return (state, dispatch) => {
    const { nodes } = state.schema;
    const list = nodes[name]!;
    const around = listAround(state);
    if (around?.node.type === list) return liftListItem(nodes[itemOf[name]]!)(state, dispatch);
    if (around) {
      dispatch?.(turned(state.tr, around, list, nodes[itemOf[name]]!));
      return true;
    }
    const tr = wrapped(state.tr, list);
    if (tr) dispatch?.(tr);
    return tr !== null;
  };
}

/** The innermost list that the selection is in. */
export function listAround({ selection }: EditorState): { node: Node; at: number } | null {
  const { $from, $to } = selection;
  for (let depth = $from.sharedDepth($to.pos); depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type.name in itemOf) return { node, at: $from.before(depth) };
    if (node.type.spec.isolating) return null;
  }
  return null;
}

/** The same items as a list of another kind; list and items stay the same blocks. */
function turned(tr: Transaction, { node, at }: { node: Node; at: number }, list: NodeType, item: NodeType) {
  const items: Node[] = [];
  node.forEach((one) => void items.push(item.create({ id: one.attrs.id }, one.content)));
  const { anchor, head } = tr.selection;
  tr.replaceWith(at, at + node.nodeSize, list.create({ id: node.attrs.id }, Fragment.from(items)));
  return tr.setSelection(TextSelection.between(tr.doc.resolve(anchor), tr.doc.resolve(head)));
}

/** A list begins with a paragraph: what is a heading becomes one first. */
function wrapped(tr: Transaction, list: NodeType): Transaction | null {
  const { paragraph, heading } = list.schema.nodes;
  const { from, to } = tr.selection;
  tr.doc.nodesBetween(from, to, (node, at) => {
    if (node.type === heading) tr.setNodeMarkup(at, paragraph, { id: node.attrs.id });
  });
  const range = tr.selection.$from.blockRange(tr.selection.$to);
  return range && wrapRangeInList(tr, range, list) ? tr.scrollIntoView() : null;
}

/** Before the first word of an item, Backspace takes the item out of its list. */
export const backOutOfItem: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.depth < 2) return false;
  const item = $from.node(-1);
  if (!['listItem', 'taskItem'].includes(item.type.name) || $from.index(-1) > 0) return false;
  return liftListItem(item.type)(state, dispatch);
};

/** Says of the task that the cursor is in that it is done, or still to be done. */
export const tickTask: Command = ({ selection: { $from }, tr }, dispatch) => {
  for (let depth = $from.depth; depth > 0; depth--) {
    const item = $from.node(depth);
    if (item.type.name !== 'taskItem') continue;
    dispatch?.(tr.setNodeAttribute($from.before(depth), 'checked', !item.attrs.checked));
    return true;
  }
  return false;
};
