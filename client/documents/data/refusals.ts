import { initProseMirrorDoc } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { blockSchema } from '../../../schema/blocks/index.ts';
import type { DocumentRead } from './document.documents.ts';
import type { KeptWords } from './document-state.ts';
import type { KeptEdit } from './kept-edits.ts';
import type { DocumentPorts } from './ports.ts';
import { type SectionText, written } from './section-text.ts';
import type { Sender } from './sender.ts';
import { wordsTouchedBy } from './touched-words.ts';

export interface Refusals {
  /** How many refused edits are being dealt with. */
  readonly settling: number;
  readonly kept: readonly KeptWords[];
  /** Mends what was refused and sends it again, or keeps its words. */
  take(batch: KeptEdit, refusal: { code: string; message: string }): Promise<void>;
  /** Shows words that were kept before. */
  show(edit: KeptEdit): void;
  putBack(keptId: string): Promise<void>;
  forget(keptId: string): Promise<void>;
}

export interface RefusalOptions {
  readonly ports: DocumentPorts;
  readonly sender: Sender;
  readonly texts: ReadonlyMap<string, SectionText>;
  titleOf(sectionId: string): string;
  canMend(sectionId: string): boolean;
  readAnew(): Promise<DocumentRead | null>;
  caughtUp(): Promise<void>;
  beginAnew(sectionId: string, read: DocumentRead | null): Promise<void>;
  isClosed(): boolean;
  onChange(): void;
}

/** What becomes of edits that the server refuses: none is lost, and the copies stay equal. */
export function createRefusals(options: RefusalOptions): Refusals {
  const { ports, sender, texts } = options;
  const edits = new Map<string, KeptEdit>();
  let kept: readonly KeptWords[] = [];
  let settling = 0;

  async function take(batch: KeptEdit, refusal: { code: string; message: string }): Promise<void> {
    settling += 1;
    try {
      // Two who are each right may together leave an empty list behind: with what the others wrote, it can be mended.
      if (!batch.isMended && mendable.has(refusal.code)) {
        await options.caughtUp();
        if (options.isClosed()) return;
        if (options.canMend(batch.sectionId)) return await mend(batch);
      }
      await keepWords(batch, refusal);
    } finally {
      settling -= 1;
      options.onChange();
    }
  }

  async function mend(batch: KeptEdit): Promise<void> {
    const text = texts.get(batch.sectionId);
    if (text) text.doc.transact(() => initProseMirrorDoc(text.fragment, blockSchema), written);
    const rest = sender.withdraw(batch.sectionId);
    const whole = { ...joined([batch, ...rest]), requestId: null, isMended: true };
    await replace(whole, [batch, ...rest]);
    sender.release(batch.sectionId, [whole]);
  }

  async function keepWords(batch: KeptEdit, refusal: { code: string; message: string }): Promise<void> {
    const read = await options.readAnew();
    if (options.isClosed()) return;
    const { sectionId } = batch;
    const all = [batch, ...sender.withdraw(sectionId)];
    const text = texts.get(sectionId);
    const whole = joined(all);
    const words = text ? wordsTouchedBy(whole.update, text.fragment) : '';
    const sectionTitle = options.titleOf(sectionId);
    const refused: KeptEdit = {
      ...whole,
      requestId: null,
      refusal: { ...refusal, at: Date.now(), words, sectionTitle },
    };
    for (const clientId of new Set(all.map((one) => one.clientId))) {
      await ports.kept.retireClient(batch.personId, batch.documentId, clientId).catch(() => undefined);
    }
    if (words === '') await ports.kept.remove(all.map((one) => one.id)).catch(() => undefined);
    else {
      await replace(refused, all);
      show(refused);
    }
    await options.beginAnew(sectionId, read);
    sender.release(sectionId, []);
  }

  function replace(edit: KeptEdit, insteadOf: readonly KeptEdit[]): Promise<void> {
    const ids = insteadOf.map((one) => one.id).filter((id) => id !== edit.id);
    return ports.kept.put(edit, ids).catch(() => undefined);
  }

  function show(edit: KeptEdit): void {
    edits.set(edit.id, edit);
    renew();
  }

  function renew(): void {
    kept = [...edits.values()].map(({ id, sectionId, refusal }) => ({
      id,
      sectionId,
      sectionTitle: refusal!.sectionTitle,
      words: refusal!.words,
      code: refusal!.code,
      at: refusal!.at,
    }));
    options.onChange();
  }

  async function forget(keptId: string): Promise<void> {
    edits.delete(keptId);
    renew();
    await ports.kept.remove([keptId]).catch(() => undefined);
  }

  return {
    get settling() {
      return settling;
    },
    get kept() {
      return kept;
    },
    take,
    show,
    async putBack(keptId) {
      const edit = edits.get(keptId);
      const text = edit && texts.get(edit.sectionId);
      if (!edit || !text || !options.canMend(edit.sectionId)) return;
      // Kept again as an edit of now before it is forgotten as a refused one.
      Y.applyUpdate(text.doc, edit.update, written);
      await forget(keptId);
    },
    forget,
  };
}

const mendable = new Set(['INVALID', 'CONFLICT']);

function joined(edits: readonly KeptEdit[]): KeptEdit {
  const [first] = edits;
  let update = first!.update;
  for (let at = 1; at < edits.length; at += 99)
    update = Y.mergeUpdates([update, ...edits.slice(at, at + 99).map((one) => one.update)]);
  return { ...first!, update };
}
