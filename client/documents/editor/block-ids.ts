import { Extension } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { newId } from '../../streams/new-id.ts';

/**
 * Gives each block an id once. The left half of a split keeps it, what is cut and pasted keeps it, what is copied gets
 * a new one; what others wrote is left as it is.
 */
export function blockIds(options: { isTaken(id: string): boolean }) {
  return Extension.create({
    name: 'blockIds',
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('blockIds'),
        appendTransaction(transactions, _old, state) {
          const { doc, tr } = state;
          const isOwn = transactions.some(
            (one) => one.docChanged && !one.getMeta(ySyncPluginKey)?.isChangeOrigin,
          );
          if (!isOwn) return null;
          giveIds(tr, doc, transactions);
          return tr.docChanged ? keepRule(tr, state) : null;
        },
        props: {
          transformPasted: (slice, view) =>
            // What is dragged within an editor leaves the place where it was.
            view.dragging?.move ? slice : withOwnIds(slice, options.isTaken),
        },
      }),
    ],
  });
}

/** What a sign has become can still be taken back by the next key: that a block was given its id is no key. */
function keepRule(tr: Transaction, state: EditorState): Transaction {
  for (const plugin of state.plugins) {
    const applied: unknown = plugin.spec.isInputRules && plugin.getState(state);
    if (applied) tr.setMeta(plugin, applied);
  }
  return tr;
}

function giveIds(tr: Transaction, doc: Node, transactions: readonly Transaction[]): void {
  const changed = changedRange(transactions, doc);
  if (!changed) return;
  let hasNew = false;
  doc.nodesBetween(changed.from, changed.to, (node, at) => {
    if (!hasIdentity(node)) return;
    if (node.attrs.id === null || at >= changed.from) hasNew = true;
  });
  if (!hasNew) return;
  const seen = new Set<string>();
  doc.descendants((node, at) => {
    if (!hasIdentity(node)) return;
    const id: unknown = node.attrs.id;
    const isInside = at <= changed.to && at + node.nodeSize >= changed.from;
    if (typeof id === 'string' && !seen.has(id)) seen.add(id);
    else if (typeof id === 'string' || isInside) tr.setNodeAttribute(at, 'id', newId());
  });
}

/** From where to where a document differs from what it was before some transactions, at most. */
function changedRange(
  transactions: readonly Transaction[],
  doc: Node,
): { from: number; to: number } | undefined {
  let range: { from: number; to: number } | undefined;
  for (const transaction of transactions) {
    for (const [index, map] of transaction.mapping.maps.entries()) {
      map.forEach((_from, _to, newFrom, newTo) => {
        const rest = transaction.mapping.slice(index + 1);
        const from = rest.map(newFrom, -1);
        const to = rest.map(newTo, 1);
        range = range ? { from: Math.min(range.from, from), to: Math.max(range.to, to) } : { from, to };
      });
    }
  }
  return range && { from: Math.max(0, range.from), to: Math.min(doc.content.size, range.to) };
}

function hasIdentity(node: Node): boolean {
  return node.type.spec.attrs !== undefined && 'id' in node.type.spec.attrs;
}

/** The slice with new ids for those that the document has already, and for those that it has twice itself. */
export function withOwnIds(slice: Slice, isTaken: (id: string) => boolean): Slice {
  const seen = new Set<string>();
  const renew = (fragment: Fragment): Fragment => {
    const children: Node[] = [];
    fragment.forEach((child) => {
      const inner = child.copy(renew(child.content));
      const id: unknown = child.attrs.id;
      if (!hasIdentity(child) || typeof id !== 'string') {
        children.push(inner);
        return;
      }
      const isFree = !seen.has(id) && !isTaken(id);
      seen.add(id);
      children.push(
        isFree ? inner : child.type.create({ ...child.attrs, id: newId() }, inner.content, child.marks),
      );
    });
    return Fragment.fromArray(children);
  };
  return new Slice(renew(slice.content), slice.openStart, slice.openEnd);
}
