import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from 'node:net';
import { buildSchema, execute, parse, subscribe, validate } from 'graphql';
import { useServer as serve } from 'graphql-ws/use/ws';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import { followStream } from '../../../client/streams/follow.ts';
import { createLine, type Line } from '../../../client/streams/line.ts';

const schema = buildSchema(`
  type Query { ok: Boolean }
  type Entry { position: String! }
  type CaughtUp { position: String! }
  union Event = Entry | CaughtUp
  type Subscription { log(name: String!, after: String!): Event! }
`);
const query = `subscription ($name: String!, $after: String!) {
  log(name: $name, after: $after) { __typename ... on Entry { position } ... on CaughtUp { position } }
}`;

let clean: (() => unknown)[] = [];
afterEach(async () => {
  for (const act of clean.reverse()) await act();
  clean = [];
});

describe('the line of a tab', () => {
  it('misses and doubles nothing while the network is cut again and again', async () => {
    const { server, proxy, line } = await world();
    const seen = follow(line);
    for (let cut = 0; cut < 12; cut++) {
      server.append(40);
      await vi.waitUntil(() => seen.length > cut * 40 + (cut % 3) * 10, { timeout: 5_000 });
      proxy.cut();
      server.append(5);
    }
    await vi.waitUntil(() => seen.length >= server.head(), { timeout: 10_000 });
    expect(seen).toEqual(Array.from({ length: server.head() }, (_, index) => index + 1));
    expect(new Set(server.cursors()).size).toBeGreaterThan(5);
  });

  it('notices a line that swallows everything, and says since when nothing was heard', async () => {
    const { server, proxy, line } = await world();
    const seen = follow(line);
    await vi.waitUntil(() => line.state.kind === 'open');
    const before = Date.now();
    proxy.swallow(true);
    await vi.waitUntil(() => line.state.kind === 'down', { timeout: 3_000 });
    expect(line.state).toMatchObject({ kind: 'down' });
    if (line.state.kind === 'down') expect(line.state.since).toBeLessThanOrEqual(before + 50);
    proxy.swallow(false);
    server.append(3);
    await vi.waitUntil(() => seen.length === 3, { timeout: 8_000 });
  });

  it('connects again with the present parameters and loses nothing', async () => {
    let actingFor = 'hanoi';
    const { server, line } = await world(() => ({ actingFor, language: 'vi' }));
    const seen = follow(line);
    server.append(2);
    await vi.waitUntil(() => seen.length === 2);
    actingFor = 'daegu';
    line.renew();
    server.append(2);
    await vi.waitUntil(() => seen.length === 4);
    expect(server.inits()).toEqual([
      { actingFor: 'hanoi', language: 'vi' },
      { actingFor: 'daegu', language: 'vi' },
    ]);
  });

  it('names equal subscriptions of different tabs alike, and two in one tab differently', async () => {
    const one = await world();
    follow(one.line);
    follow(one.line);
    await vi.waitUntil(() => one.server.ids().length === 2);
    const [first, second] = one.server.ids();
    expect(first).not.toBe(second);
    const two = await world();
    two.server.append(7);
    const stop = followStream(two.line, { ...asked, after: '7', onEntry: () => {} });
    clean.push(() => stop.stop());
    await vi.waitUntil(() => two.server.ids().length === 1);
    expect(two.server.ids()[0]).toBe(first);
  });

  it('ends with a reason when the server forbids the connection', async () => {
    const { line } = await world(undefined, { forbid: true });
    const follow = followStream(line, { ...asked, after: '0', onEntry: () => {} });
    clean.push(() => follow.stop());
    await vi.waitUntil(() => follow.state.kind === 'ended');
    expect(follow.state).toEqual({ kind: 'ended', reason: 'signedOut' });
  });

  it('comes back unaided when the server was away from the start', async () => {
    const { server, proxy, line } = await world();
    proxy.refuse(true);
    const seen = follow(line);
    await vi.waitUntil(() => line.state.kind === 'down');
    server.append(4);
    proxy.refuse(false);
    await vi.waitUntil(() => seen.length === 4, { timeout: 8_000 });
  });
});

const asked = {
  query,
  field: 'log',
  variables: { name: 'hall' },
  onResync: () => Promise.reject(new Error('Nothing asked for a resync')),
};

function follow(line: Line): number[] {
  const seen: number[] = [];
  const following = followStream(line, {
    ...asked,
    after: '0',
    onEntry: ({ position }) => seen.push(Number(position)),
  });
  clean.push(() => following.stop());
  return seen;
}

async function world(params: () => Record<string, unknown> = () => ({}), { forbid = false } = {}) {
  const server = await startLogServer(forbid);
  const proxy = await startProxy(server.port);
  const line = createLine({
    url: `ws://127.0.0.1:${proxy.port}`,
    params,
    keepAlive: 200,
    pongTimeout: 300,
    connectTimeout: 700,
  });
  clean.push(() => line.close());
  return { server, proxy, line };
}

async function startLogServer(forbid: boolean) {
  let head = 0;
  const wakers = new Set<() => void>();
  const cursors: string[] = [];
  const inits: unknown[] = [];
  const ids: string[] = [];
  const http = createServer();
  const sockets = new WebSocketServer({ server: http });
  const disposable = serve(
    {
      // One copy of graphql: the runner may have loaded another one for us than for graphql-ws.
      ...{ schema, parse, validate, execute, subscribe },
      onConnect: (context) => {
        inits.push(context.connectionParams);
        return !forbid;
      },
      onSubscribe: (_context, id, payload) => {
        ids.push(id);
        cursors.push(String(payload.variables?.after));
      },
      roots: {
        subscription: {
          log: async function* ({ after }: { after: string }) {
            let position = Number(after);
            const wake = { ring: () => {} };
            const ring = () => wake.ring();
            wakers.add(ring);
            try {
              while (position < head) yield event('Entry', ++position);
              yield event('CaughtUp', position);
              for (;;) {
                if (position < head) yield event('Entry', ++position);
                else
                  await new Promise<void>((resolve) => {
                    wake.ring = resolve;
                  });
              }
            } finally {
              wakers.delete(ring);
            }
          },
        },
      },
    },
    sockets,
  );
  const port = await listen(http);
  clean.push(async () => {
    http.close();
    await disposable.dispose();
  });
  return {
    port,
    head: () => head,
    cursors: () => cursors,
    inits: () => inits,
    ids: () => ids,
    append(count: number) {
      head += count;
      for (const ring of [...wakers]) ring();
    },
  };
}

function event(__typename: string, position: number) {
  return { log: { __typename, position: String(position) } };
}

async function startProxy(target: number) {
  const pairs = new Set<[Socket, Socket]>();
  let isRefusing = false;
  let isSwallowing = false;
  const server = createTcpServer((inside) => {
    if (isRefusing) return void inside.resetAndDestroy();
    const outside = connect(target, '127.0.0.1');
    const pair: [Socket, Socket] = [inside, outside];
    pairs.add(pair);
    carry(inside, outside);
    carry(outside, inside);
  });
  function carry(from: Socket, to: Socket): void {
    from.on('data', (data) => {
      if (!isSwallowing) to.write(data);
    });
    from.on('error', () => {});
    from.on('close', () => to.destroy());
  }
  const port = await listen(server);
  clean.push(() => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
    server.close();
  });
  return {
    port,
    cut() {
      for (const [inside, outside] of pairs) {
        inside.resetAndDestroy();
        outside.destroy();
      }
      pairs.clear();
    },
    refuse(on: boolean) {
      isRefusing = on;
    },
    swallow(on: boolean) {
      isSwallowing = on;
    },
  };
}

async function listen(server: Server | ReturnType<typeof createTcpServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
