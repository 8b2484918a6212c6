// Many subscribers in one process, all through the same `ws` client so that they cost the same whoever serves them.
import { request } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { WebSocket } from 'ws';

/** How each server is spoken to: what is sent when, and which frames are deliveries. */
const protocols = {
  bare: {
    path: '/',
    begin: (_socket, joined) => joined(),
    receive: (_socket, _text, _joined, delivered) => delivered(),
  },
  graphql: {
    path: '/graphql',
    subprotocol: 'graphql-transport-ws',
    begin: (socket) => socket.send('{"type":"connection_init"}'),
    receive(socket, text, joined, delivered, { subscribe, hasJoined }) {
      if (hasJoined() && text.startsWith('{"id":"live","type":"next"')) delivered();
      else if (text.startsWith('{"type":"connection_ack"')) socket.send(subscribe);
      else if (text.includes('"CaughtUp"')) joined();
      else if (text.startsWith('{"type":"ping"')) socket.send('{"type":"pong"}');
      else throw new Error(`Unexpected: ${text}`);
    },
  },
  // Engine.IO 4 and Socket.IO 5, as far as a subscriber needs them.
  socketIo: {
    path: '/socket.io/?EIO=4&transport=websocket',
    begin: () => undefined,
    receive(socket, text, joined, delivered) {
      if (text.startsWith('42')) delivered();
      else if (text === '2') socket.send('3');
      else if (text.startsWith('0')) socket.send('40');
      else if (text.startsWith('40')) joined();
      else throw new Error(`Unexpected: ${text}`);
    },
  },
};

let sockets = [];
let receipts = 0;
let wanted = 0;
let lastFrame = '';
let whenAll = () => undefined;

function delivered(text) {
  receipts += 1;
  if (receipts === wanted) {
    lastFrame = text;
    whenAll();
  }
}

async function connect({ url, protocol, count, subscribe }) {
  const { path, subprotocol, begin, receive } = protocols[protocol];
  const started = performance.now();
  let next = 0;
  // A hundred at a time: more at once would overflow the queue of connections that wait to be accepted.
  await Promise.all(
    Array.from({ length: 100 }, async () => {
      while (next < count) {
        next += 1;
        sockets.push(await join());
      }
    }),
  );
  return { seconds: (performance.now() - started) / 1000 };

  function join() {
    return new Promise((settle, refuse) => {
      const socket = new WebSocket(url.replace('http', 'ws') + path, subprotocol, {
        perMessageDeflate: false,
      });
      let isIn = false;
      const joined = () => {
        isIn = true;
        settle(socket);
      };
      const more = { subscribe, hasJoined: () => isIn };
      socket.on('open', () => begin(socket, joined));
      socket.on('message', (data) => {
        const text = data.toString('latin1');
        receive(socket, text, joined, () => delivered(text), more);
      });
      socket.on('error', refuse);
      socket.on('close', (code) => refuse(new Error(`A socket was closed with ${code}.`)));
    });
  }
}

/** Publishes once and waits until every subscriber has it. */
async function publish({ url, path, headers, body }) {
  receipts = 0;
  wanted = sockets.length;
  const all = new Promise((settle) => {
    whenAll = settle;
  });
  const started = performance.now();
  const answered = post(url + path, headers, body);
  await all;
  const last = performance.now() - started;
  await answered;
  return { last, frame: Buffer.from(lastFrame, 'latin1').toString() };
}

function post(url, headers, body) {
  return new Promise((settle, refuse) => {
    const sent = request(
      url,
      { method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
      (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => (text.includes('"errors"') ? refuse(new Error(text)) : settle()));
      },
    );
    sent.on('error', refuse);
    sent.end(body);
  });
}

async function disconnect() {
  for (const [index, socket] of sockets.entries()) {
    socket.removeAllListeners('close');
    socket.terminate();
    if (index % 200 === 0) await setImmediate();
  }
  sockets = [];
  return {};
}

const commands = { connect, publish, disconnect };

process.on('message', async ({ id, command, ...rest }) => {
  if (!command) return;
  try {
    process.send({ id, answer: await commands[command](rest) });
  } catch (error) {
    process.send({ id, error: String(error) });
  }
});
process.channel?.ref();
console.log('ready');
