import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { fragmentName } from '../../../schema/blocks/index.ts';
import { keepIdsApart } from './ids-apart.ts';

/** What was heard from the server, or was kept on this device: no edit of this tab’s own. */
export const heard = Symbol('heard');
/** An edit that this tab makes without an editor. */
export const written = Symbol('written');
/** What this tab puts right after others and it have written at the same time; no part of its undo. */
const tidied = Symbol('tidied');

export interface SectionTextOptions {
  readonly id: string;
  /** An edit of this tab’s own. */
  onEdit(update: Uint8Array, clientId: number): void;
}

/** The text of one section as this tab holds it. */
export class SectionText {
  readonly id: string;
  readonly doc: Y.Doc;
  readonly fragment: Y.XmlFragment;
  readonly undo: Y.UndoManager;
  #holding = 0;
  #held: Uint8Array[] = [];

  constructor({ id, onEdit }: SectionTextOptions) {
    this.id = id;
    this.doc = new Y.Doc();
    this.fragment = this.doc.getXmlFragment(fragmentName);
    this.undo = new Y.UndoManager(this.fragment, {
      trackedOrigins: new Set([ySyncPluginKey, written]),
      // A paragraph that one began and another wrote in stays when the first takes it back, and stays the same block.
      deleteFilter: (item) => item.parentSub !== 'id' && defaultDeleteFilter(item, defaultProtectedNodes),
      captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
    });
    // Yjs tidies marks up under no origin at all, in every copy alike: that is nobody's edit.
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === ySyncPluginKey || origin === written || origin === tidied || origin === this.undo)
        onEdit(update, this.doc.clientID);
    });
    this.doc.on('afterTransaction', (transaction: Y.Transaction) => {
      const { origin } = transaction;
      const isUndo = origin === this.undo;
      if (origin === heard || isUndo) keepIdsApart(transaction, this.fragment, { isUndo, origin: tidied });
    });
  }

  /** Writes under this client from now on; said after its earlier edits are in, else Yjs would take it for another's. */
  writeAs(clientId: number): void {
    this.doc.clientID = clientId;
  }

  /** Takes updates in, in one transaction; held back while somebody composes here. */
  take(updates: readonly Uint8Array[]): void {
    if (this.#holding > 0) {
      this.#held.push(...updates);
      return;
    }
    this.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.doc, update, heard);
    }, heard);
  }

  /** Holds back what others write until the returned function is called. */
  hold(): () => void {
    this.#holding += 1;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#holding -= 1;
      this.#letIn();
    };
  }

  destroy(): void {
    this.undo.destroy();
    this.doc.destroy();
  }

  #letIn(): void {
    if (this.#holding > 0 || this.#held.length === 0) return;
    const held = this.#held;
    this.#held = [];
    this.take(held);
  }
}
