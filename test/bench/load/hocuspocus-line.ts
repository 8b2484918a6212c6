import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import type { EditorLine, LineOptions } from './editor-line.ts';

// As @hocuspocus/common and y-protocols number them.
const message = { sync: 0, awareness: 1, auth: 2, syncReply: 4, syncStatus: 8 };
const sync = { step1: 0, step2: 1, update: 2 };

/**
 * Speaks Hocuspocus' protocol as its provider does by default: each update is sent by itself and at once. Resolves once
 * both sides have told one another what they have; `state` is what this one begins with.
 */
export function openHocuspocusLine(
  options: LineOptions & { stateVector: Uint8Array; state: Uint8Array },
): Promise<EditorLine> {
  const { url, document, stateVector, state, onUpdate } = options;
  let unacknowledged = 0;
  return new Promise((settle, refuse) => {
    const socket = new WebSocket(url.replace('http', 'ws'), { perMessageDeflate: false });
    const write = (type: number, more: (encoder: encoding.Encoder) => void) => {
      const encoder = encoding.createEncoder();
      encoding.writeVarString(encoder, document.id);
      encoding.writeVarUint(encoder, type);
      more(encoder);
      socket.send(encoding.toUint8Array(encoder));
    };
    const writeSync = (kind: number, bytes: Uint8Array) =>
      write(message.sync, (encoder) => {
        encoding.writeVarUint(encoder, kind);
        encoding.writeVarUint8Array(encoder, bytes);
      });
    const line: EditorLine = {
      send(update) {
        unacknowledged += 1;
        writeSync(sync.update, update);
      },
      get isSettled() {
        return unacknowledged === 0;
      },
      close: () => socket.terminate(),
    };
    socket.on('open', () =>
      write(message.auth, (encoder) => {
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarString(encoder, 'token');
      }),
    );
    socket.on('message', (data) => {
      const decoder = decoding.createDecoder(data as Buffer);
      decoding.readVarString(decoder);
      const type = decoding.readVarUint(decoder);
      if (type === message.auth) return writeSync(sync.step1, stateVector);
      if (type === message.syncStatus) {
        unacknowledged -= 1;
        return;
      }
      if (type !== message.sync && type !== message.syncReply) return;
      const kind = decoding.readVarUint(decoder);
      if (kind === sync.update) return onUpdate(() => decoding.readVarUint8Array(decoder));
      if (kind === sync.step1) {
        unacknowledged += 1;
        return writeSync(sync.step2, state);
      }
      onUpdate(() => decoding.readVarUint8Array(decoder));
      settle(line);
    });
    socket.on('error', refuse);
    socket.on('close', (code) => refuse(new Error(`A socket was closed with ${code}.`)));
  });
}
