import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { frameOf } from '../../../server/graphql/live/member.ts';

let server: WebSocketServer;
let client: WebSocket;
let send: (frame: Buffer) => void;

beforeAll(async () => {
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  server.on('connection', (_socket, request) => {
    send = (frame) => request.socket.write(frame);
  });
  client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await once(client, 'open');
});
afterAll(() => {
  client.terminate();
  server.close();
});

const around = Buffer.byteLength('{"id":"live","type":"next","payload":""}');

describe('a frame that many sockets are sent', () => {
  // On either side of each length at which a frame's head changes its form.
  it.each([0, 125 - around, 126 - around, 65_535 - around, 65_536 - around, 300_000])(
    'is what any client reads as the text it carries, with %i bytes in it',
    async (bytes) => {
      const words = 'ế'.repeat(Math.floor(bytes / 3)) + 'x'.repeat(bytes % 3);
      const heard = once(client, 'message');
      send(frameOf('live', JSON.stringify(words)));
      const [data, isBinary] = (await heard) as [Buffer, boolean];
      expect(isBinary).toBe(false);
      expect(JSON.parse(String(data))).toEqual({ id: 'live', type: 'next', payload: words });
    },
  );

  it('may follow what the socket sends by itself, in the order in which they were sent', async () => {
    const [socket] = server.clients;
    const heard: string[] = [];
    client.on('message', (data) => heard.push(String(data)));
    socket!.send('before');
    send(frameOf('live', '1'));
    send(frameOf('live', '2'));
    socket!.send('after');
    await expect.poll(() => heard.length).toBe(4);
    expect(heard.map((text) => text.replace(/.*"payload":(\d)}/, '$1'))).toEqual([
      'before',
      '1',
      '2',
      'after',
    ]);
  });
});
