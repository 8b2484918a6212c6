import { refusalOf } from '../../graphql/refusal.ts';
import { type Follow, followStream } from '../../streams/follow.ts';
import { isAfter } from '../../streams/position.ts';
import { createPause, retryDelay } from '../../streams/retry.ts';
import { fromBase64 } from './base64.ts';
import {
  type DocumentEntry,
  type DocumentHead,
  DocumentHeadQuery,
  type DocumentRead,
  DocumentSubscription,
  LivingDocumentQuery,
  type SectionFacts,
} from './document.documents.ts';
import type { Access, DocumentState } from './document-state.ts';
import { holdClients } from './held-clients.ts';
import type { KeptEdit } from './kept-edits.ts';
import type { DocumentPorts } from './ports.ts';
import { type DocumentPresence, watchPresence } from './presence.ts';
import { createRefusals } from './refusals.ts';
import { createSectionSet, type SectionNames } from './section-set.ts';
import type { SectionText } from './section-text.ts';
import { createSendEdit, passing } from './send-edit.ts';
import { createSender } from './sender.ts';
import { createUndoOrder } from './undo-order.ts';

/** A document that is followed, written in and kept safe, until it is closed. */
export interface OpenDocument {
  readonly id: string;
  readonly personId: string | null;
  /** Up to where of the document's stream its texts hold all that happened. */
  readonly position: string;
  /** Who else has it open, and where their cursors are. */
  readonly presence: DocumentPresence;
  /** The same object until something changes. */
  readonly state: DocumentState;
  /** Calls back after each change of the state; not for what is typed. */
  subscribe(listener: () => void): () => void;
  /** Calls back with each entry about something besides the text, and with null where any of them may have been missed. */
  onBesides(listener: (entry: DocumentEntry | null) => void): () => void;
  /** The text of a section; another one after it was begun anew. */
  text(sectionId: string): SectionText | undefined;
  texts(): Iterable<SectionText>;
  /** Takes one's last change back, in whichever section it was; gives that section. */
  undo(): string | null;
  redo(): string | null;
  /** Takes in what an action on the tree has answered, before the stream tells of it. */
  takeSection(section: SectionFacts): void;
  /** Says what its sections are called where they are read as parts of another text. */
  nameSections(names: SectionNames): void;
  /** Sends words that were refused once more. */
  putBack(keptId: string): Promise<void>;
  /** Forgets words that were refused. */
  forget(keptId: string): Promise<void>;
  /** Reads the document anew, as after a part of it was put back. */
  reload(): void;
  close(): void;
}

/** Opens a document; gives null where there is none for this reader. Rejects when the server does not answer. */
export async function openDocument(id: string, ports: DocumentPorts): Promise<OpenDocument | null> {
  const { personId } = ports;
  const clients = await holdClients(ports, id);
  // After the locks: what their former holders have sent is in what is read now.
  const first = await ports
    .ask(LivingDocumentQuery, { id })
    .then(({ document }) => document)
    .catch((error: unknown) => {
      clients.release();
      throw error;
    });
  if (!first) {
    clients.release();
    return null;
  }

  const listeners = new Set<() => void>();
  const besidesListeners = new Set<(entry: DocumentEntry | null) => void>();
  const closing = new AbortController();
  const pause = createPause();
  let head: DocumentHead = first;
  let access: Access = accessOf(first);
  let savedAt: number | null = null;
  let besides = first.position;
  let isLasting = ports.kept.isLasting;
  let entries: DocumentEntry[] = [];
  let applied = first.position;
  let isFlushing = false;
  let isTold = false;
  let state: DocumentState | undefined;

  const order = createUndoOrder(changed);
  const sections = createSectionSet({ order, onEdit: keep, onChange: changed });
  const sender = createSender({
    kept: ports.kept,
    send: createSendEdit(ports, {
      onSignedOut: () => setAccess('signedOut'),
      onTaken: () => access === 'signedOut' && setAccess(accessOf(head)),
    }),
    onTaken: () => {
      savedAt = Date.now();
    },
    onRefused: (batch, refusal) => void refusals.take(batch, refusal),
    onChange: changed,
    onUnkept: () => {
      isLasting = false;
      changed();
    },
  });
  const refusals = createRefusals({
    ports,
    sender,
    texts: sections.texts,
    titleOf: (sectionId) =>
      (sections.placed.find(({ id }) => id === sectionId) ?? sections.fact(sectionId))?.title ?? '',
    canMend: (sectionId) => access === 'edit' && sections.fact(sectionId)?.isRemoved === false,
    readAnew: () => untilAnswered(readAll),
    caughtUp,
    beginAnew,
    isClosed: () => closing.signal.aborted,
    onChange: changed,
  });

  takeAll(first);
  for (const edit of clients.kept) if (edit.refusal) refusals.show(edit);
  adopt(clients.kept.filter((one) => !one.refusal));
  sections.writeAs(clients.current);

  const stream: Follow = followStream<DocumentEntry>(ports.line, {
    query: ports.print(DocumentSubscription),
    field: 'document',
    variables: { documentId: id },
    after: first.position,
    onEntry: (entry) => {
      entries.push(entry);
      if (isFlushing) return;
      isFlushing = true;
      setTimeout(flush, 0);
    },
    onResync: async () => {
      entries = [];
      const read = await readAll();
      if (!read) throw new Error(`Document ${id} can not be read`);
      tellBesides(read.position, null);
      return read.position;
    },
    onState: (now) => {
      if (now.kind === 'ended') void looseSight(now.reason);
      if (now.kind === 'live') void clients.takeOver().then(adopt);
      changed();
    },
  });
  const presence = watchPresence(ports, id);
  // Another tab may be closed with words that it could not send.
  const watch = setInterval(() => void clients.takeOver().then(adopt), 15_000);
  const forgetLine = ports.line.onState(({ kind }) => {
    if (kind === 'open') {
      sender.wake();
      pause.wake();
    }
    changed();
  });

  /** Sends what other tabs of this device have written and could not send, and shows it. */
  function adopt(edits: readonly KeptEdit[]): void {
    for (const edit of edits) sections.texts.get(edit.sectionId)?.take([edit.update]);
    sender.adopt(edits);
  }

  /** Takes in what has come, in one transaction for each section. */
  function flush(): void {
    isFlushing = false;
    const now = entries;
    entries = [];
    const updates = new Map<string, Uint8Array[]>();
    let isHeadStale = false;
    let isTreeStale = false;
    for (const entry of now) {
      const { kind, sectionId, update, section, position } = entry;
      applied = position;
      if (section) sections.take(section);
      if (sectionId && update) {
        const list = updates.get(sectionId) ?? [];
        list.push(fromBase64(update));
        updates.set(sectionId, list);
      }
      if (kind === 'section.restored') isTreeStale = true;
      if (/^(access|document|edition)\./.test(kind)) isHeadStale = true;
      if (!kind.startsWith('section.')) tellBesides(position, entry);
    }
    for (const [sectionId, list] of updates) sections.texts.get(sectionId)?.take(list);
    if (isTreeStale) reload();
    else if (isHeadStale) void untilAnswered(readHead);
  }

  function tellBesides(position: string, entry: DocumentEntry | null): void {
    besides = position;
    changed();
    for (const listener of [...besidesListeners]) listener(entry);
  }

  function takeAll(read: DocumentRead): void {
    head = read;
    sections.takeAll(read.sections);
    applied = read.position;
    setAccess(accessOf(read));
  }

  function keep(sectionId: string, update: Uint8Array, clientId: number): void {
    if (!personId || access === 'read' || access === 'gone') return;
    sender.put({ personId, documentId: id, sectionId, clientId, actingFor: ports.actingFor(), update });
  }

  async function beginAnew(sectionId: string, read: DocumentRead | null): Promise<void> {
    const section = read?.sections.find((one) => one.id === sectionId);
    if (section) sections.beginAnew(section, await clients.renew());
  }

  async function readAll(): Promise<DocumentRead | null> {
    const { document } = await ports.ask(LivingDocumentQuery, { id });
    if (document) takeAll(document);
    else setAccess('gone');
    return document;
  }

  async function readHead(): Promise<DocumentHead | null> {
    const { document } = await ports.ask(DocumentHeadQuery, { id });
    if (document) {
      head = document;
      setAccess(accessOf(document));
      changed();
    } else setAccess('gone');
    return document;
  }

  /** Waits until this tab has all that the server has now. */
  async function caughtUp(): Promise<void> {
    const now = await untilAnswered(readHead);
    if (!now) return;
    for (let turn = 0; !closing.signal.aborted && isAfter(now.position, applied); turn++)
      await pause.wait(Math.min(20 * 2 ** turn, 500));
  }

  async function untilAnswered<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
    for (let turn = 0; !closing.signal.aborted; turn++) {
      try {
        return await ask();
      } catch (error) {
        const { code } = refusalOf(error);
        if (code && !passing.has(code)) return null;
        await pause.wait(retryDelay(turn));
      }
    }
    return null;
  }

  function setAccess(now: Access): void {
    if (access === now) return;
    access = now;
    changed();
  }

  async function looseSight(reason: string): Promise<void> {
    if (reason === 'signedOut') setAccess('signedOut');
    else if (reason === 'notFound') setAccess('gone');
  }

  function accessOf({ may }: DocumentHead): Access {
    return may.edit && personId ? 'edit' : 'read';
  }

  function changed(): void {
    state = undefined;
    if (isTold) return;
    isTold = true;
    queueMicrotask(() => {
      isTold = false;
      for (const listener of [...listeners]) listener();
    });
  }

  function stateNow(): DocumentState {
    const waiting = sender.waiting() + refusals.settling;
    const isAway = stream.state.kind === 'offline' || sender.isTrying || access === 'signedOut';
    return {
      head,
      besides,
      mayCoordinate: head.may.coordinate,
      access,
      sections: sections.placed,
      save:
        waiting === 0
          ? { kind: 'saved', at: savedAt }
          : isAway
            ? { kind: 'onThisDevice', count: waiting, isLasting }
            : { kind: 'saving' },
      follow: stream.state,
      kept: refusals.kept,
      canUndo: order.canUndo,
      canRedo: order.canRedo,
    };
  }

  function reload(): void {
    void untilAnswered(readAll);
  }

  return {
    id,
    personId,
    get position() {
      return applied;
    },
    presence,
    get state() {
      state ??= stateNow();
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onBesides(listener) {
      besidesListeners.add(listener);
      return () => besidesListeners.delete(listener);
    },
    text: (sectionId) => sections.texts.get(sectionId),
    texts: () => sections.texts.values(),
    undo: () => (access === 'edit' ? order.undo() : null),
    redo: () => (access === 'edit' ? order.redo() : null),
    takeSection: sections.take,
    nameSections: sections.name,
    putBack: (keptId) => refusals.putBack(keptId),
    forget: (keptId) => refusals.forget(keptId),
    reload,
    close() {
      closing.abort();
      presence.close();
      clearInterval(watch);
      stream.stop();
      forgetLine();
      sender.stop();
      pause.wake();
      sections.destroy();
      clients.release();
    },
  };
}
