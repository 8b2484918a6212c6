import { print } from 'graphql';
import { refusalOf } from '../../graphql/refusal.ts';
import { type Follow, followStream } from '../../streams/follow.ts';
import { isAfter } from '../../streams/position.ts';
import { createPause, retryDelay } from '../../streams/retry.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { type HeldClient, holdClient, newClient, takeClient } from './client-ids.ts';
import {
  type DocumentEntry,
  type DocumentHead,
  DocumentHeadQuery,
  type DocumentRead,
  DocumentSubscription,
  EditSection,
  LivingDocumentQuery,
  type SectionFacts,
  type SectionRead,
} from './document.documents.ts';
import type { Access, DocumentState } from './document-state.ts';
import type { KeptEdit } from './kept-edits.ts';
import type { DocumentPorts } from './ports.ts';
import { createRefusals } from './refusals.ts';
import { SectionText } from './section-text.ts';
import { createSender, type SendAnswer } from './sender.ts';
import { placeSections } from './tree.ts';
import { createUndoOrder } from './undo-order.ts';

/** A document that is followed, written in and kept safe, until it is closed. */
export interface OpenDocument {
  readonly id: string;
  readonly personId: string | null;
  /** Up to where of the document's stream its texts hold all that happened. */
  readonly position: string;
  /** The same object until something changes. */
  readonly state: DocumentState;
  /** Calls back after each change of the state; not for what is typed. */
  subscribe(listener: () => void): () => void;
  /** The text of a section; another one after it was begun anew. */
  text(sectionId: string): SectionText | undefined;
  texts(): Iterable<SectionText>;
  /** Takes one's last change back, in whichever section it was; gives that section. */
  undo(): string | null;
  redo(): string | null;
  /** Takes in what an action on the tree has answered, before the stream tells of it. */
  takeSection(section: SectionFacts): void;
  /** Sends words that were refused once more. */
  putBack(keptId: string): Promise<void>;
  /** Forgets words that were refused. */
  forget(keptId: string): Promise<void>;
  /** Reads the document anew, as after a part of it was put back. */
  reload(): void;
  close(): void;
}

const subscription = print(DocumentSubscription);
const failuresAllowed = 5;

/** Opens a document; gives null where there is none for this reader. Rejects when the server does not answer. */
export async function openDocument(id: string, ports: DocumentPorts): Promise<OpenDocument | null> {
  const { personId } = ports;
  const clients: HeldClient[] = [await takeClient(ports, id)];
  let client = clients[0]!;
  const left = await holdLeftOver();
  // After the locks: what their former holders have sent is in what is read now.
  const first = await ports
    .ask(LivingDocumentQuery, { id })
    .then(({ document }) => document)
    .catch((error: unknown) => {
      release();
      throw error;
    });
  if (!first) {
    release();
    return null;
  }

  const facts = new Map<string, SectionFacts>();
  const texts = new Map<string, SectionText>();
  const listeners = new Set<() => void>();
  const closing = new AbortController();
  const pause = createPause();
  let head: DocumentHead = first;
  let access: Access = accessOf(first);
  let savedAt: number | null = null;
  let isLasting = ports.kept.isLasting;
  let entries: DocumentEntry[] = [];
  let applied = first.position;
  let isFlushing = false;
  let isTold = false;
  let sections = placeSections([]);
  let state: DocumentState | undefined;

  const order = createUndoOrder(changed);
  const failures = new Map<string, number>();
  const sender = createSender({
    kept: ports.kept,
    send,
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
    texts,
    titleOf: (sectionId) => facts.get(sectionId)?.title ?? '',
    canMend: (sectionId) => access === 'edit' && facts.get(sectionId)?.isRemoved === false,
    readAnew: () => untilAnswered(readAll),
    caughtUp,
    beginAnew,
    isClosed: () => closing.signal.aborted,
    onChange: changed,
  });

  takeAll(first);
  sender.adopt(left.filter((one) => !one.refusal));
  for (const edit of left) {
    if (edit.refusal) refusals.show(edit);
    else texts.get(edit.sectionId)?.take([edit.update]);
  }
  for (const text of texts.values()) text.writeAs(client.id);

  const stream: Follow = followStream<DocumentEntry>(ports.line, {
    query: subscription,
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
      return read.position;
    },
    onState: (now) => {
      if (now.kind === 'ended') void looseSight(now.reason);
      if (now.kind === 'live') void takeOver();
      changed();
    },
  });
  // Another tab may be closed with words that it could not send.
  const watch = setInterval(() => void takeOver(), 15_000);
  const forgetLine = ports.line.onState(({ kind }) => {
    if (kind === 'open') {
      sender.wake();
      pause.wake();
    }
    changed();
  });

  /** What earlier tabs of this device have left unsent, with their clients held, so that no other tab sends it too. */
  async function holdLeftOver(): Promise<KeptEdit[]> {
    if (!personId) return [];
    const isMine = (clientId: number) => clients.some((one) => one.id === clientId);
    const all = await ports.kept.of(personId, id).catch(() => []);
    for (const clientId of new Set(all.filter((one) => !one.refusal).map((one) => one.clientId))) {
      const held = ports.locks ? await holdClient(ports.locks, id, clientId) : null;
      if (held) clients.push(held);
    }
    const kept = await ports.kept.of(personId, id).catch(() => []);
    return kept.filter((one) => one.refusal || !ports.locks || isMine(one.clientId));
  }

  /** Takes over what another tab could not send before it was closed. */
  async function takeOver(): Promise<void> {
    if (!personId || !ports.locks) return;
    const all = await ports.kept.of(personId, id).catch(() => []);
    for (const clientId of new Set(all.filter((one) => !one.refusal).map((one) => one.clientId))) {
      if (clients.some((one) => one.id === clientId)) continue;
      const held = await holdClient(ports.locks, id, clientId);
      if (!held) continue;
      clients.push(held);
      const mine = await ports.kept.of(personId, id).catch(() => []);
      const edits = mine.filter((one) => !one.refusal && one.clientId === clientId);
      for (const edit of edits) texts.get(edit.sectionId)?.take([edit.update]);
      sender.adopt(edits);
    }
  }

  async function send(batch: KeptEdit, signal: AbortSignal): Promise<SendAnswer> {
    const { requestId, sectionId, update, actingFor } = batch;
    try {
      await ports.ask(
        EditSection,
        { input: { requestId: requestId!, sectionId, update: toBase64(update) } },
        {
          signal,
          // The browser's cookie may belong to somebody else by now: the server compares.
          headers: { 'x-person': batch.personId, ...(actingFor ? { 'x-acting-for': actingFor } : {}) },
        },
      );
      if (access === 'signedOut') access = accessOf(head);
      return { kind: 'taken' };
    } catch (error) {
      const { code, message } = refusalOf(error);
      if (code === 'UNAUTHENTICATED') setAccess('signedOut');
      if (!code || passing.has(code)) throw error;
      const failed = (failures.get(batch.id) ?? 0) + 1;
      failures.set(batch.id, failed);
      if (code === 'INTERNAL' && failed < failuresAllowed) throw error;
      return { kind: 'refused', code, message };
    }
  }

  /** Takes in what has come, in one transaction for each section. */
  function flush(): void {
    isFlushing = false;
    const now = entries;
    entries = [];
    const updates = new Map<string, Uint8Array[]>();
    let isHeadStale = false;
    let isTreeStale = false;
    for (const { kind, sectionId, update, section, position } of now) {
      applied = position;
      if (section) takeSection(section);
      if (sectionId && update) {
        const list = updates.get(sectionId) ?? [];
        list.push(fromBase64(update));
        updates.set(sectionId, list);
      }
      if (kind === 'section.restored') isTreeStale = true;
      if (!kind.startsWith('section.')) isHeadStale = true;
    }
    for (const [sectionId, list] of updates) texts.get(sectionId)?.take(list);
    if (isTreeStale) reload();
    else if (isHeadStale) void untilAnswered(readHead);
  }

  function takeAll(read: DocumentRead): void {
    head = read;
    facts.clear();
    for (const section of read.sections) {
      takeSection(section);
      takeState(section);
    }
    applied = read.position;
    setAccess(accessOf(read));
  }

  function takeSection(section: SectionFacts): void {
    facts.set(section.id, section);
    if (!texts.has(section.id)) begin(section.id);
    sections = placeSections(facts.values());
    changed();
  }

  function takeState({ id: sectionId, state: { snapshot, updates } }: SectionRead): void {
    const all = [...(snapshot ? [snapshot] : []), ...updates].map(fromBase64);
    texts.get(sectionId)?.take(all);
  }

  function begin(sectionId: string): SectionText {
    const text = new SectionText({
      id: sectionId,
      onEdit: (update, writer) => {
        if (!personId || access === 'read' || access === 'gone') return;
        const actingFor = ports.actingFor();
        sender.put({ personId, documentId: id, sectionId, clientId: writer, actingFor, update });
      },
    });
    texts.set(sectionId, text);
    order.add(sectionId, text.undo);
    return text;
  }

  /** Throws a section's text away, with all in it that the server has not, and begins it from what the server has. */
  async function beginAnew(sectionId: string, read: DocumentRead | null): Promise<void> {
    const section = read?.sections.find((one) => one.id === sectionId);
    if (!section) return;
    client = await newClient(ports, id);
    clients.push(client);
    order.forget(sectionId);
    texts.get(sectionId)?.destroy();
    const text = begin(sectionId);
    takeState(section);
    text.writeAs(client.id);
    changed();
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
      mayCoordinate: head.may.coordinate,
      access,
      sections,
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

  function release(): void {
    for (const one of clients) one.release();
  }

  return {
    id,
    personId,
    get position() {
      return applied;
    },
    get state() {
      state ??= stateNow();
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    text: (sectionId) => texts.get(sectionId),
    texts: () => texts.values(),
    undo: () => (access === 'edit' ? order.undo() : null),
    redo: () => (access === 'edit' ? order.redo() : null),
    takeSection,
    putBack: (keptId) => refusals.putBack(keptId),
    forget: (keptId) => refusals.forget(keptId),
    reload,
    close() {
      closing.abort();
      clearInterval(watch);
      stream.stop();
      forgetLine();
      sender.stop();
      pause.wake();
      for (const text of texts.values()) text.destroy();
      release();
    },
  };
}

const passing = new Set(['SERVICE_UNAVAILABLE', 'RATE_LIMITED', 'UNAUTHENTICATED']);
