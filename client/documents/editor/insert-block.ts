import type { Node } from '@tiptap/pm/model';
import { type Command, NodeSelection, TextSelection } from '@tiptap/pm/state';

/**
 * Puts a block in the place of an empty paragraph, or behind the block that the cursor is in; below it there is always
 * a place to go on writing. The cursor goes into the block, or below one that has no words.
 */
export function insertBlock(made: Node): Command {
  return (state, dispatch) => {
    const { $to } = state.selection;
    const { paragraph } = state.schema.nodes;
    const own = state.selection instanceof NodeSelection && state.selection.node.isBlock;
    const depth = own ? $to.depth : $to.depth - 1;
    if (depth < 0 || !paragraph) return false;
    const outer = $to.node(depth);
    const index = own ? $to.index() - 1 : $to.index(depth);
    const isFirstOfItem = index === 0 && outer.type.spec.content === 'paragraph block*';
    const isEmpty = !own && $to.parent.type === paragraph && $to.parent.content.size === 0;
    const isReplaced = isEmpty && !isFirstOfItem;
    if (!outer.canReplaceWith(isReplaced ? index : index + 1, index + 1, made.type)) return false;
    if (!dispatch) return true;
    const { tr } = state;
    const isLast = index + 1 === outer.childCount;
    const below = isReplaced ? paragraph.create({ id: $to.parent.attrs.id }) : paragraph.create();
    const content = isLast ? [made, below] : [made];
    const at = isReplaced ? $to.before() : own ? $to.pos : $to.after();
    if (isReplaced) tr.replaceWith(at, $to.after(), content);
    else tr.insert(at, content);
    const within = made.isAtom || made.content.size === 0 ? at + made.nodeSize : at + 1;
    tr.setSelection(TextSelection.near(tr.doc.resolve(within)));
    dispatch(tr.scrollIntoView());
    return true;
  };
}
