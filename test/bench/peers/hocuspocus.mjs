// Hocuspocus 4 as its manual sets it up: stock keeps documents in memory alone; with DURABLE set, `beforeSync` is awaited and
// puts each update on disk, one commit each, before it is applied and acknowledged. Neither asks who may write, nor what.
import { Server } from '@hocuspocus/server';
import pg from 'pg';

const isDurable = process.env.DURABLE === 'yes';
const pool = isDurable ? new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 }) : null;

const syncStep1 = 0;
const hooks = {
  async beforeSync({ documentName, type, payload }) {
    if (type === syncStep1) return;
    await pool.query({
      name: 'store update',
      text: 'insert into bench.peer_update (document, data) values ($1, $2)',
      values: [documentName, payload],
    });
  },
};

const server = new Server({
  port: Number(process.env.PORT),
  address: '127.0.0.1',
  quiet: true,
  websocketOptions: { perMessageDeflate: false },
  ...(isDurable ? hooks : {}),
});
await server.listen();
console.log('ready');
