import { randomUUID } from 'node:crypto';
import { sizes } from '../data/bench-data.ts';
import type { Rig, Server } from '../rig.ts';
import { median } from '../statistics.ts';
import { ids } from './bench-ids.ts';
import type { Goal } from './http-measure.ts';
import { postDocument } from './m1.ts';
import { signedInPeople } from './sign-in.ts';

export interface FanOutResult {
  readonly name: string;
  /** Milliseconds from the publisher's request to the last subscriber's receipt. */
  readonly last: { min: number; median: number; max: number };
  /** Microseconds of the server's CPU for each delivery. */
  readonly cpuPerDelivery: number;
  /** Seconds until all were connected and subscribed. */
  readonly connect: number;
}

interface Publisher {
  readonly name: string;
  readonly server: Server;
  readonly protocol: 'bare' | 'graphql' | 'socketIo';
  /** What a subscriber sends to follow from now on. */
  subscribe?(): Promise<string>;
  request(): { path: string; headers: Record<string, string>; body: string };
}

const goals: readonly Goal[] = [
  { of: 'CPU per delivery', against: 'bare ws', must: 1.5, aim: 1.1, better: 'lower' },
  { of: 'last receipt', against: 'bare ws', must: 1.3, better: 'lower' },
  { of: 'last receipt', against: 'Socket.IO', must: 1, better: 'lower' },
];

/** What is asked of 10,000 is only told of fewer: there the commit, which only ours has, is a quarter of the time. */
export const fanOutGoals = (subscribers: number): readonly Goal[] =>
  subscribers >= 10_000 ? goals : goals.map(({ must: _must, aim: _aim, ...told }) => told);

const subscription = `subscription Live($sessionId: ID!, $after: Cursor!) {
  discussion(sessionId: $sessionId, after: $after) {
    __typename
    ... on DiscussionEntry { position kind at message { id position text postedAt author { id name } body { id name } } }
    ... on CaughtUp { position }
    ... on Resync { position reason }
  }
}`;

const text =
  'What stays is not the building but the people who now know one another by name. Who else has tried it?';
const warmUp = 2;
const publications = 5;

/** One message to many subscribers: ours from the mutation on, the others from a request with the same bytes to send. */
export async function runFanOut(rig: Rig, subscribers: number, rounds: number): Promise<FanOutResult[]> {
  const publishers = await publishersOf(rig);
  const lasts = new Map<string, number[]>();
  const cpus = new Map<string, number[]>();
  const connects = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < publishers.length; turn++) {
      // The first is always ours: the frame that it sends is what the others are given to send.
      const one = publishers[round === 0 ? turn : (turn + round) % publishers.length]!;
      const { url } = one.server;
      const { seconds } = await rig.subscribers.ask<{ seconds: number }>({
        command: 'connect',
        url,
        protocol: one.protocol,
        count: subscribers,
        subscribe: await one.subscribe?.(),
      });
      add(connects, one.name, seconds);
      for (let count = 0; count < warmUp + publications; count++) {
        const before = await one.server.cpu();
        const { last, frame } = await rig.subscribers.ask<{ last: number; frame: string }>({
          command: 'publish',
          url,
          ...one.request(),
        });
        // What follows a delivery belongs to it: the writes' completions.
        await new Promise((resolve) => setTimeout(resolve, 50));
        const after = await one.server.cpu();
        if (one.protocol === 'graphql') sent.payload = JSON.stringify(JSON.parse(frame).payload);
        if (count < warmUp) continue;
        add(lasts, one.name, last);
        add(cpus, one.name, ((after - before) * 1e6) / subscribers);
      }
      await rig.subscribers.ask({ command: 'disconnect' });
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }
  return publishers.map(({ name }) => {
    const all = lasts.get(name)!;
    return {
      name,
      last: { min: Math.min(...all), median: median(all), max: Math.max(...all) },
      cpuPerDelivery: median(cpus.get(name)!),
      connect: median(connects.get(name)!),
    };
  });
}

const sent = { payload: '' };

async function publishersOf(rig: Rig): Promise<Publisher[]> {
  const [sessionId] = await ids(rig.db, 'session', 1, sizes.sessions);
  const [writer] = await signedInPeople(rig, 1);
  const subscribe = async () => {
    const { rows } = await rig.db.query<{ position: string }>(
      'select position from stream where subject_id = $1',
      [sessionId],
    );
    const variables = { sessionId, after: String(rows[0]!.position) };
    return JSON.stringify({ id: 'live', type: 'subscribe', payload: { query: subscription, variables } });
  };
  const given = () => ({ path: '/publish', headers: {}, body: sent.payload });
  return [
    ...rig.ours.map(
      (server): Publisher => ({
        name: server.name,
        server,
        protocol: 'graphql',
        subscribe,
        request: () => ({
          path: '/graphql',
          headers: { cookie: writer!.cookie },
          body: JSON.stringify({
            query: postDocument,
            variables: { input: { requestId: randomUUID(), sessionId, text } },
          }),
        }),
      }),
    ),
    { name: 'bare ws', server: rig.bareWs, protocol: 'bare', request: given },
    { name: 'Socket.IO', server: rig.socketIo, protocol: 'socketIo', request: given },
  ];
}

function add(to: Map<string, number[]>, name: string, value: number): void {
  const list = to.get(name);
  if (list) list.push(value);
  else to.set(name, [value]);
}
