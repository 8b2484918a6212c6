import { setImmediate as afterThisTurn } from 'node:timers';
import { setTimeout as pause, setImmediate } from 'node:timers/promises';
import * as Y from 'yjs';
import { fragmentName } from '../../../schema/blocks/index.ts';
import { quantile } from '../statistics.ts';
import { Connection, jsonPost } from './connection.ts';
import type { EditorLine } from './editor-line.ts';
import { openHocuspocusLine } from './hocuspocus-line.ts';
import { follow, livingDocument, openTrellisLine } from './trellis-line.ts';

// Many people who write, in one process, whoever serves them: the same documents, sockets and pace.

export interface EditedDocument {
  readonly id: string;
  readonly sectionId: string;
  /** The sign-ins of its editors, where there are any. */
  readonly cookies: readonly string[];
}

export interface OpenEditors {
  readonly protocol: 'hocuspocus' | 'trellis';
  readonly url: string;
  readonly documents: readonly EditedDocument[];
  readonly editors: number;
  /** All but one of each document only count what comes in, so that it is the server that is loaded. */
  readonly areThin: boolean;
  /** What every document begins with: a paragraph for each editor. Base64. */
  readonly base: string;
}

export interface Typed {
  readonly edits: number;
  readonly deliveries: number;
  readonly seconds: number;
  /** Milliseconds from the keystroke until another's text has it: in the middle, and for nine of ten. */
  readonly p50: number;
  readonly p90: number;
}

interface Editor {
  readonly doc: Y.Doc;
  readonly text: Y.XmlText;
  readonly document: number;
  readonly isThin: boolean;
  line: EditorLine;
  typed: number;
  /** Others' keystrokes that have come in. */
  seen: number;
  /** Updates that are taken at the end of this turn. */
  readonly arrived: Uint8Array[];
}

let editors: Editor[] = [];
let documents = 0;
let thinReceipts = 0;
let latencies: number[] = [];
/** When each keystroke was made, by the Yjs client that made it and its clock. */
const typedAt = new Map<number, number[]>();

async function open(order: OpenEditors): Promise<object> {
  const base = Buffer.from(order.base, 'base64');
  documents = order.documents.length;
  editors = [];
  typedAt.clear();
  for (const [index, document] of order.documents.entries()) {
    // The first one brings what a new document begins with to a server that has not got it.
    editors.push(await openEditor(order, document, index, 0, base));
    const others = Array.from({ length: order.editors - 1 }, (_, at) =>
      openEditor(order, document, index, at + 1, base),
    );
    editors.push(...(await Promise.all(others)));
  }
  await settled();
  return {};
}

async function openEditor(
  { protocol, url, areThin }: OpenEditors,
  document: EditedDocument,
  index: number,
  place: number,
  base: Buffer,
): Promise<Editor> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, base);
  const fragment = doc.getXmlFragment(fragmentName);
  const editor: Editor = {
    doc,
    text: (fragment.get(place) as Y.XmlElement).get(0) as Y.XmlText,
    document: index,
    isThin: areThin && place > 0,
    line: undefined as never,
    typed: 0,
    seen: 0,
    arrived: [],
  };
  typedAt.set(doc.clientID, []);
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (!transaction.local) count(editor, transaction);
  });
  const onUpdate = (update: () => Uint8Array) => {
    if (editor.isThin) thinReceipts += 1;
    else if (protocol === 'trellis') takeTogether(editor, update());
    else Y.applyUpdate(doc, update(), 'line');
  };
  const common = { url, document, cookie: document.cookies[place] ?? '', onUpdate };
  editor.line =
    protocol === 'trellis'
      ? await openTrellisLine({ ...common, after: '0' })
      : await openHocuspocusLine({
          ...common,
          stateVector: Y.encodeStateVector(doc),
          state: place === 0 ? base : Y.encodeStateAsUpdate(new Y.Doc()),
        });
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'line') editor.line.send(update);
  });
  return editor;
}

/** Takes what comes in one turn in one transaction, as our own client does; Hocuspocus' server has merged it already. */
function takeTogether({ doc, arrived }: Editor, update: Uint8Array): void {
  if (arrived.push(update) > 1) return;
  afterThisTurn(() => {
    doc.transact(() => {
      for (const one of arrived.splice(0)) Y.applyUpdate(doc, one, 'line');
    }, 'line');
  });
}

/** A keystroke moves its client's clock on by one. */
function count(editor: Editor, { beforeState, afterState }: Y.Transaction): void {
  const now = performance.now();
  for (const [client, clock] of afterState) {
    const times = typedAt.get(client);
    if (!times) continue;
    for (let at = beforeState.get(client) ?? 0; at < clock; at++) {
      latencies.push(now - times[at]!);
      editor.seen += 1;
    }
  }
}

function type(editor: Editor): void {
  typedAt.get(editor.doc.clientID)!.push(performance.now());
  editor.text.insert(editor.text.length, 'ế');
  editor.typed += 1;
}

/** One keystroke at a time, into silence: how long until the one in the middle and the last of all others have it. */
async function lone({ edits }: { edits: number }): Promise<{ middle: number[]; last: number[] }> {
  const middle: number[] = [];
  const last: number[] = [];
  for (let edit = 0; edit < edits; edit++) {
    latencies = [];
    type(editors[(edit * 7) % editors.length]!);
    await converged();
    latencies.sort((a, b) => a - b);
    middle.push(quantile(latencies, 0.5));
    last.push(latencies.at(-1)!);
    await pause(30);
  }
  return { middle, last };
}

/** So many keystrokes a second, evenly, in turn over the documents and their editors. */
async function steady({ perSecond, seconds }: { perSecond: number; seconds: number }): Promise<Typed> {
  const started = performance.now();
  latencies = [];
  const edits = perSecond * seconds;
  const each = editors.length / documents;
  for (let edit = 0; edit < edits; ) {
    const due = Math.min(edits, Math.floor(((performance.now() - started) / 1_000) * perSecond) + 1);
    for (; edit < due; edit++)
      type(editors[(edit % documents) * each + (Math.floor(edit / documents) % each)]!);
    await pause(1);
  }
  return typedSince(started, edits);
}

/** Everybody types so many letters back to back. */
async function burst({ each }: { each: number }): Promise<Typed> {
  const started = performance.now();
  latencies = [];
  for (let letter = 0; letter < each; letter++) {
    for (const editor of editors) type(editor);
    await setImmediate();
  }
  return typedSince(started, each * editors.length);
}

async function typedSince(started: number, edits: number): Promise<Typed> {
  await converged();
  const seconds = (performance.now() - started) / 1_000;
  await settled();
  assertEqual();
  latencies.sort((a, b) => a - b);
  return {
    edits,
    deliveries: edits * (editors.length / documents - 1),
    seconds,
    p50: quantile(latencies, 0.5),
    p90: quantile(latencies, 0.9),
  };
}

/** Waits until everybody has what the others have typed. */
async function converged(): Promise<void> {
  const typed = Array.from({ length: documents }, () => 0);
  for (const editor of editors) typed[editor.document]! += editor.typed;
  await until('everybody to have everything', () =>
    editors.every((one) => one.isThin || one.seen === typed[one.document]! - one.typed),
  );
}

/** Waits until all is acknowledged and nothing more comes in. */
async function settled(): Promise<void> {
  await until('all to be acknowledged', () => editors.every((one) => one.line.isSettled));
  for (let before = -1; before !== thinReceipts; ) {
    before = thinReceipts;
    await pause(50);
  }
}

async function until(what: string, holds: () => boolean): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`Waited a minute in vain for ${what}.`);
    // Not at every turn: what is measured needs the processors.
    await pause(1);
  }
}

/** The same text for everybody who reads it, or nothing was measured. */
function assertEqual(): void {
  const texts = new Map<number, string>();
  for (const { doc, document, isThin } of editors) {
    if (isThin) continue;
    const text = doc.getXmlFragment(fragmentName).toString();
    const first = texts.get(document);
    if (first === undefined) texts.set(document, text);
    else if (text !== first) throw new Error('Two editors of one document have different texts.');
  }
}

async function close(): Promise<object> {
  for (const { line, doc } of editors) {
    line.close();
    doc.destroy();
  }
  editors = [];
  await pause(100);
  return {};
}

interface Joined {
  readonly protocol: OpenEditors['protocol'];
  readonly url: string;
  readonly document: EditedDocument;
  /** What its text is, base64. */
  readonly state: string;
}

/** Gives a server that keeps documents in memory a document, and stays, so that it is kept. */
async function hold({ protocol, url, document, state }: Joined): Promise<object> {
  if (protocol === 'trellis') return {};
  const doc = new Y.Doc();
  const bytes = Buffer.from(state, 'base64');
  Y.applyUpdate(doc, bytes);
  const stateVector = Y.encodeStateVector(doc);
  const onUpdate = () => undefined;
  const line = await openHocuspocusLine({ url, document, cookie: '', onUpdate, stateVector, state: bytes });
  await until('the document to be taken', () => line.isSettled);
  editors.push({ doc, line } as Editor);
  return {};
}

/** Opens a document again and again, one after the other: how long until its text is there and followed. */
async function join({ protocol, url, document, state, joins }: Joined & { joins: number }) {
  const whole = new Y.Doc();
  Y.applyUpdate(whole, Buffer.from(state, 'base64'));
  const expected = whole.getXmlFragment(fragmentName).toString();
  const ready: number[] = [];
  for (let turn = 0; turn < joins; turn++) {
    const doc = new Y.Doc();
    const started = performance.now();
    const leave = await (protocol === 'trellis' ? joinTrellis : joinHocuspocus)(doc, { url, document });
    ready.push(performance.now() - started);
    leave();
    if (doc.getXmlFragment(fragmentName).toString() !== expected)
      throw new Error('What was joined is not the document.');
  }
  return { ready };
}

type Place = Pick<Joined, 'url' | 'document'>;

async function joinTrellis(doc: Y.Doc, { url, document }: Place): Promise<() => void> {
  const [cookie] = document.cookies;
  const http = new Connection(url);
  const asked = JSON.stringify({ query: livingDocument, variables: { id: document.id } });
  const { body } = await http.send(jsonPost('/graphql', asked, { cookie: cookie! }));
  const { position, sections } = JSON.parse(String(body)).data.document;
  doc.transact(() => {
    for (const { state } of sections)
      for (const update of [state.snapshot, ...state.updates].filter(Boolean))
        Y.applyUpdate(doc, Buffer.from(update, 'base64'));
  });
  const order = { url, documentId: document.id, cookie: cookie!, after: position };
  const socket = await follow(order, () => undefined);
  return () => {
    socket.terminate();
    http.close();
  };
}

async function joinHocuspocus(doc: Y.Doc, place: Place): Promise<() => void> {
  const line = await openHocuspocusLine({
    ...place,
    cookie: '',
    onUpdate: (update) => Y.applyUpdate(doc, update()),
    stateVector: Y.encodeStateVector(doc),
    state: Y.encodeStateAsUpdate(doc),
  });
  return () => line.close();
}

const commands = { open, lone, steady, burst, close, hold, join };

process.on('message', async (asked: { id: number; command?: keyof typeof commands }) => {
  const { id, command, ...rest } = asked;
  if (!command) return;
  try {
    process.send!({ id, answer: await commands[command](rest as never) });
  } catch (error) {
    process.send!({ id, error: String(error) });
  }
});
process.channel?.ref();
console.log('ready');
