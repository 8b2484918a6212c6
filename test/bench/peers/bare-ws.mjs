// The floor of a fan-out: `ws`, and one `send` of a text for each socket.
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const text = String(Buffer.concat(chunks));
    for (const socket of sockets.clients) socket.send(text);
    response.end();
  });
});
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on('connection', (socket) => socket.on('error', () => undefined));
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
