import * as Y from 'yjs';
import { blockSchema } from '../../../schema/blocks/index.ts';
import { newId } from '../../streams/new-id.ts';

/**
 * Gives a new id to blocks that came to stand beside another of the same id: Yjs can’t move, so two who move one block at
 * the same time leave two of it. The id that was written first, by client and clock, is kept; every copy agrees on which
 * that is, and only who wrote the other renews it. After an undo of one’s own it is the undo that mends: what it brought
 * back gives way to what stands there already, and gets an id where it came back without, whoever made the block.
 */
export function keepIdsApart(
  { doc, beforeState }: Y.Transaction,
  fragment: Y.XmlFragment,
  { isUndo, origin }: { isUndo: boolean; origin: unknown },
): void {
  const isOwn = (block: Y.XmlElement) => writtenAt(block).client === doc.clientID;
  const isFresh = (block: Y.XmlElement) => {
    const { client, clock } = writtenAt(block);
    return clock >= (beforeState.get(client) ?? 0);
  };
  const first = new Map<string, Y.XmlElement>();
  const surplus: Y.XmlElement[] = [];
  const look = (parent: Y.XmlFragment) => {
    for (const child of parent.toArray()) {
      if (!(child instanceof Y.XmlElement)) continue;
      const id = child.getAttribute('id');
      const known = id && first.get(id);
      if (!id && hasIdentity(child)) surplus.push(child);
      if (id && !known) first.set(id, child);
      else if (id && known) {
        const isFirst = isUndo && isFresh(known) !== isFresh(child) ? isFresh(child) : isBefore(known, child);
        const [kept, other] = isFirst ? [known, child] : [child, known];
        first.set(id, kept);
        surplus.push(other);
      }
      look(child);
    }
  };
  look(fragment);
  const mine = isUndo ? surplus : surplus.filter(isOwn);
  if (mine.length === 0) return;
  doc.transact(() => {
    for (const one of mine) one.setAttribute('id', newId());
  }, origin);
}

function hasIdentity({ nodeName }: Y.XmlElement): boolean {
  return blockSchema.nodes[nodeName]?.spec.attrs?.id !== undefined;
}

/** When a block got its id: an editor that moves blocks may only write their ids over one another. */
function writtenAt(block: Y.XmlElement): Y.ID {
  return (block._map.get('id') ?? block._item!).id;
}

function isBefore(one: Y.XmlElement, other: Y.XmlElement): boolean {
  const [a, b] = [writtenAt(one), writtenAt(other)];
  return a.client === b.client ? a.clock < b.clock : a.client < b.client;
}
