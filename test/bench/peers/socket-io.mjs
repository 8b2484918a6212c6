// Socket.IO: one `emit` to all in a room, which encodes once. WebSocket only, as its page on performance advises for many sockets.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const server = createServer();
const io = new Server(server, { transports: ['websocket'], serveClient: false, perMessageDeflate: false });
io.on('connection', (socket) => {
  // Frees the request that opened the socket, by the same page.
  socket.conn.request = null;
  socket.join('session');
});
const listeners = server.listeners('request');
server.removeAllListeners('request');
server.on('request', (request, response) => {
  if (request.url !== '/publish') {
    for (const listen of listeners) listen(request, response);
    return;
  }
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    io.to('session').emit('message', JSON.parse(Buffer.concat(chunks)));
    response.end();
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
