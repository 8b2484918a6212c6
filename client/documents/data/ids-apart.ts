import * as Y from 'yjs';
import { blockSchema } from '../../../schema/blocks/index.ts';
import { newId } from '../../streams/new-id.ts';

/**
 * Gives a new id to blocks of this tab’s own that came to stand beside another of the same id: Yjs can’t move, so two
 * who move one block at the same time leave two of it. The one that was made first, by client and clock, keeps the id;
 * every copy agrees on which that is, and only who made the other writes. What an undo of one’s own has brought back
 * gives way to what stands there already, and gets an id where it came back without.
 */
export function keepIdsApart(
  doc: Y.Doc,
  fragment: Y.XmlFragment,
  { isUndo, origin }: { isUndo: boolean; origin: unknown },
): void {
  const isOwn = ({ _item }: Y.XmlElement) => _item?.id.client === doc.clientID;
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
        const isFirst = isUndo && isOwn(known) !== isOwn(child) ? isOwn(child) : isBefore(known, child);
        const [kept, other] = isFirst ? [known, child] : [child, known];
        first.set(id, kept);
        surplus.push(other);
      }
      look(child);
    }
  };
  look(fragment);
  const own = surplus.filter(isOwn);
  if (own.length === 0) return;
  doc.transact(() => {
    for (const one of own) one.setAttribute('id', newId());
  }, origin);
}

function hasIdentity({ nodeName }: Y.XmlElement): boolean {
  return blockSchema.nodes[nodeName]?.spec.attrs?.id !== undefined;
}

function isBefore(one: Y.XmlElement, other: Y.XmlElement): boolean {
  const [a, b] = [one._item!.id, other._item!.id];
  return a.client === b.client ? a.clock < b.clock : a.client < b.client;
}
