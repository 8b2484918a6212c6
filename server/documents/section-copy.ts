import * as Y from 'yjs';
import { type LiveLine, linesOf } from '../../schema/blocks/anchors/index.ts';
import { blocksOf, nodesOf } from '../../schema/blocks/blocks-of.ts';
import { type BlockJson, fragmentName, problemOfBlocks } from '../../schema/blocks/index.ts';

/** What an update would do, or why it may not. */
export type Verdict =
  | { readonly isSound: true; readonly clients: readonly number[] }
  | { readonly isSound: false; readonly problem: Problem };

export type Problem =
  | { readonly kind: 'UNREADABLE' }
  | { readonly kind: 'EMPTY' }
  /** It builds on edits that this copy has not got: read on, then try again. */
  | { readonly kind: 'INCOMPLETE' }
  | { readonly kind: 'BLOCKS'; readonly words: string }
  | { readonly kind: 'TOO_LARGE'; readonly size: number };

const largestSection = 20 * 1024 * 1024;

/**
 * A server's copy of one section, on which an update is tried before it is stored. A copy that has tried an unsound
 * one is spoilt and must be made anew: what was tried can't be taken back out of it.
 */
export class SectionCopy {
  readonly #doc = new Y.Doc({ gc: true });
  /** Up to where of the document's stream this copy has every update of its section. */
  position: number;
  isSpoilt = false;
  /** What came in so far, in bytes: at least what the section weighs. */
  #size = 0;

  constructor(snapshot: Uint8Array | null, position: number) {
    this.position = position;
    if (snapshot) Y.applyUpdate(this.#doc, snapshot);
    this.#size = snapshot?.byteLength ?? 0;
    this.#doc.getXmlFragment(fragmentName);
  }

  /** Takes updates that are stored, in order; one transaction, so that many cost little more than one. */
  take(updates: readonly { position: number; data: Uint8Array }[]): void {
    this.#doc.transact(() => {
      for (const { data } of updates) {
        Y.applyUpdate(this.#doc, data);
        this.#size += data.byteLength;
      }
    });
    this.position = updates.at(-1)?.position ?? this.position;
  }

  /** Tries an update: afterwards the copy holds it, or is spoilt. */
  try(update: Uint8Array): Verdict {
    const clients = clientsOf(update);
    if (clients === null) return { isSound: false, problem: { kind: 'UNREADABLE' } };
    const changed = new Set<number>();
    const fragment = this.#doc.getXmlFragment(fragmentName);
    const watch = (events: Y.YEvent<Y.XmlElement>[]) => {
      for (const event of events) for (const index of changedChildren(event, fragment)) changed.add(index);
    };
    fragment.observeDeep(watch as never);
    try {
      Y.applyUpdate(this.#doc, update);
      this.#size += update.byteLength;
    } catch {
      this.isSpoilt = true;
      return { isSound: false, problem: { kind: 'UNREADABLE' } };
    } finally {
      fragment.unobserveDeep(watch as never);
    }
    const problem = this.#problem(changed);
    if (problem) {
      this.isSpoilt = true;
      return { isSound: false, problem };
    }
    return { isSound: true, clients };
  }

  /** The whole section as one update: what a reader begins with. */
  state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.#doc);
  }

  /** Its paragraphs and headings, in which words are found. */
  lines(): LiveLine[] {
    return linesOf(this.#doc.getXmlFragment(fragmentName));
  }

  /** Lets somebody look at the whole of it, who must not change it. */
  read<Found>(look: (doc: Y.Doc) => Found): Found {
    return look(this.#doc);
  }

  blocks(): BlockJson[] {
    return blocksOf(this.#doc.getXmlFragment(fragmentName));
  }

  #problem(changed: ReadonlySet<number>): Problem | null {
    const { store, share } = this.#doc;
    if (store.pendingStructs !== null || store.pendingDs !== null) return { kind: 'INCOMPLETE' };
    // A section has one text: a second root would be carried along for ever and shown to nobody.
    if ([...share.keys()].some((name) => name !== fragmentName))
      return { kind: 'BLOCKS', words: 'It writes outside of the section’s text.' };
    // An update that was tried here and then read back has been counted twice: weighed only where it matters.
    if (this.#size > largestSection) this.#size = this.state().byteLength;
    if (this.#size > largestSection) return { kind: 'TOO_LARGE', size: this.#size };
    const fragment = this.#doc.getXmlFragment(fragmentName);
    const blocks = [...changed].flatMap((index) => nodesOf(fragment.get(index) as Y.XmlElement));
    const words = problemOfBlocks(blocks);
    return words ? { kind: 'BLOCKS', words } : null;
  }
}

/** The Yjs clients whose edits an update brings, or null where it can't be read or brings nothing. */
function clientsOf(update: Uint8Array): number[] | null {
  try {
    const { structs, ds } = Y.decodeUpdate(update);
    if (structs.length === 0 && ds.clients.size === 0) return null;
    return [...new Set(structs.map((struct) => struct.id.client))];
  } catch {
    return null;
  }
}

/** Which top-level blocks an event touched; all that may have come in or changed. */
function changedChildren(event: Y.YEvent<Y.XmlElement>, fragment: Y.XmlFragment): number[] {
  if ((event.target as unknown) === fragment) {
    const indexes: number[] = [];
    let at = 0;
    for (const change of event.changes.delta) {
      if (change.retain) at += change.retain;
      else if (change.insert) for (const _ of change.insert as unknown[]) indexes.push(at++);
    }
    return indexes;
  }
  const [first] = event.path;
  return typeof first === 'number' ? [first] : [];
}
