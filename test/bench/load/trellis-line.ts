import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { Connection, jsonPost } from './connection.ts';
import type { EditorLine, LineOptions } from './editor-line.ts';

const operations = JSON.parse(readFileSync('schema/operations.json', 'utf8')).operations as Record<
  string,
  string
>;
const edit = operations.EditSection!;
const entries = operations.LivingDocumentEntries!;
export const livingDocument = operations.LivingDocument!;

const isEntry = '{"id":"live","type":"next"';

/** Follows a document and writes in it as our own client does: the first edit at once, then one batch under way. */
export async function openTrellisLine(options: LineOptions & { after: string }): Promise<EditorLine> {
  const { url, document, cookie, after, onUpdate } = options;
  const http = new Connection(url);
  let waiting: Uint8Array[] = [];
  let isSending = false;

  async function send(): Promise<void> {
    isSending = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const update = Buffer.from(batch.length === 1 ? batch[0]! : Y.mergeUpdates(batch)).toString('base64');
      const input = { requestId: randomUUID(), sectionId: document.sectionId, update };
      const { status, body } = await http.send(
        jsonPost('/graphql', JSON.stringify({ query: edit, variables: { input } }), { cookie }),
      );
      if (status !== 200 || !body.includes('"position"')) throw new Error(`An edit was refused: ${body}`);
    }
    isSending = false;
  }

  const socket = await follow({ url, documentId: document.id, cookie, after }, (text) => {
    const from = text.indexOf('"update":"');
    if (from === -1) return;
    onUpdate(() => Buffer.from(text.slice(from + 10, text.indexOf('"', from + 10)), 'base64'));
  });
  return {
    send(update) {
      waiting.push(update);
      if (!isSending) void send();
    },
    get isSettled() {
      return !isSending;
    },
    close() {
      socket.terminate();
      http.close();
    },
  };
}

/** Subscribes to a document's entries; resolves once it has caught up. */
export function follow(
  { url, documentId, cookie, after }: { url: string; documentId: string; cookie: string; after: string },
  onEntry: (text: string) => void,
): Promise<WebSocket> {
  return new Promise((settle, refuse) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      perMessageDeflate: false,
      headers: { cookie, origin: url },
    });
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.on('message', (data) => {
      const text = (data as Buffer).toString('latin1');
      if (text.includes('"CaughtUp"')) settle(socket);
      else if (text.startsWith(isEntry)) onEntry(text);
      else if (text.startsWith('{"type":"connection_ack"')) {
        const payload = { query: entries, variables: { documentId, after } };
        socket.send(JSON.stringify({ id: 'live', type: 'subscribe', payload }));
      } else if (text.startsWith('{"type":"ping"')) socket.send('{"type":"pong"}');
      else refuse(new Error(`Unexpected: ${text}`));
    });
    socket.on('error', refuse);
    socket.on('close', (code) => refuse(new Error(`A socket was closed with ${code}.`)));
  });
}
