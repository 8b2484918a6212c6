import { baseOf, longWrittenDocument, writableDocument } from '../data/bench-documents.ts';
import type { EditedDocument, OpenEditors, Typed } from '../load/editors.ts';
import { postgresCpu } from '../processes.ts';
import type { Rig, Server } from '../rig.ts';
import { median } from '../statistics.ts';
import type { EditingResult, Figure } from './editing.ts';
import type { Goal } from './http-measure.ts';
import { type SignedIn, signedInPeople } from './sign-in.ts';

const editors = 50;
const base = baseOf(editors);

export interface EditingMeasure {
  readonly title: string;
  readonly goals: readonly Goal[];
  /** How many documents are written in at once. */
  readonly documents: number;
  readonly areThin: boolean;
  run(rig: Rig, server: Server): Promise<Partial<Record<Figure, number>>>;
}

const lower = { better: 'lower' } as const;
const [stock, durable] = ['Hocuspocus', 'Hocuspocus, durable'];

export const editingMeasures = {
  'd1-lone': {
    title: `D1 · a lone edit in a document of ${editors} editors`,
    documents: 1,
    areThin: false,
    goals: [
      { of: 'last of all', against: stock, must: 1.7, aim: 1.4, ...lower },
      { of: 'last of all', against: durable, must: 1.2, aim: 1, ...lower },
    ],
    async run(rig) {
      const { middle, last } = await rig.editors.ask<{ middle: number[]; last: number[] }>({
        command: 'lone',
        edits: 20,
      });
      return { p50: median(middle), 'last of all': median(last) };
    },
  },
  'd1-steady': {
    title: `D1 · 250 edits a second, evenly, by ${editors} editors of one document`,
    documents: 1,
    areThin: false,
    goals: [
      { of: 'p50', against: null, must: 10, aim: 6, ...lower },
      { of: 'CPU per delivery', against: stock, must: 1.3, aim: 1.1, ...lower },
      { of: 'CPU per delivery', against: durable, must: 1.05, aim: 0.9, ...lower },
    ],
    run: (rig, server) => typed(rig, server, { command: 'steady', perSecond: 250, seconds: 2 }),
  },
  'd1-burst': {
    title: `D1 · a burst of 20 letters by each of ${editors} editors of one document`,
    documents: 1,
    areThin: false,
    goals: [
      { of: 'CPU per delivery', against: stock, must: 0.7, aim: 0.5, ...lower },
      { of: 'edits a second', against: stock, must: 1.3, aim: 2, better: 'higher' },
    ],
    run: (rig, server) => typed(rig, server, { command: 'burst', each: 20 }),
  },
  'd1-loaded': {
    title: `D1 · 1,000 edits a second over 10 documents of ${editors} editors each`,
    documents: 10,
    areThin: true,
    goals: [
      { of: 'CPU per delivery', against: stock, must: 1, aim: 0.8, ...lower },
      { of: 'node and PostgreSQL', against: stock, must: 1.2, aim: 1, ...lower },
      { of: 'node and PostgreSQL', against: durable, must: 1, ...lower },
    ],
    run: (rig, server) => typed(rig, server, { command: 'steady', perSecond: 1_000, seconds: 2 }),
  },
} satisfies Record<string, EditingMeasure>;

export type EditingName = keyof typeof editingMeasures;

/** People of their own who write in documents of their own: a new one for each contestant in each round, the first round dropped. */
export async function runEditing(
  rig: Rig,
  measure: EditingMeasure,
  rounds: number,
): Promise<EditingResult[]> {
  const people = await signedInPeople(rig, editors * measure.documents);
  const contestants = contestantsOf(rig);
  const results = contestants.map(({ name }) => ({ name, rounds: [] as Partial<Record<Figure, number>>[] }));
  for (let round = 0; round <= rounds; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const at = (turn + round) % contestants.length;
      const { protocol, server } = contestants[at]!;
      const order: OpenEditors = {
        protocol,
        url: server.url,
        documents: await documentsFor(rig, people, measure.documents),
        editors,
        areThin: measure.areThin,
        base: base.toString('base64'),
      };
      await rig.editors.ask({ command: 'open', ...order });
      // Everybody's first letters, which no round is judged by: whose a device is, is not known before the second.
      for (const _ of [1, 2]) await rig.editors.ask({ command: 'burst', each: 1 });
      const result = await measure.run(rig, server);
      if (round > 0) results[at]!.rounds.push(result);
      await rig.editors.ask({ command: 'close' });
    }
  }
  return results;
}

export const joinGoals: readonly Goal[] = [
  { of: 'server time', against: null, must: 30, aim: 15, ...lower },
  { of: 'ready', against: stock, ...lower },
];

/** Opening a document that was written in 10,000 edits: its text is read, and it is followed. */
export async function runJoining(rig: Rig, rounds: number): Promise<EditingResult[]> {
  const people = await signedInPeople(rig, 1);
  const document = await longWrittenDocument(rig.db, people, { edits: 10_000, sinceSnapshot: 499 });
  const contestants = contestantsOf(rig);
  const results = contestants.map(({ name }) => ({ name, rounds: [] as Partial<Record<Figure, number>>[] }));
  const order = { document, state: document.state.toString('base64') };
  for (const { protocol, server } of contestants)
    await rig.editors.ask({ command: 'hold', protocol, url: server.url, ...order });
  const joins = 20;
  for (let round = 0; round <= rounds; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const at = (turn + round) % contestants.length;
      const { protocol, server } = contestants[at]!;
      const used = await cpuOf(rig, server);
      const { ready } = await rig.editors.ask<{ ready: number[] }>({
        command: 'join',
        protocol,
        url: server.url,
        joins,
        ...order,
      });
      const { node, all } = await used();
      if (round === 0) continue;
      results[at]!.rounds.push({
        ready: median(ready),
        'server time': (node * 1_000) / joins,
        'with PostgreSQL': (all * 1_000) / joins,
      });
    }
  }
  await rig.editors.ask({ command: 'close' });
  return results;
}

function contestantsOf(rig: Rig): { name: string; server: Server; protocol: OpenEditors['protocol'] }[] {
  return [
    ...rig.ours.map((server) => ({ name: server.name, server, protocol: 'trellis' as const })),
    ...[rig.hocuspocus, rig.durable].map((server) => ({
      name: server.name,
      server,
      protocol: 'hocuspocus' as const,
    })),
  ];
}

async function documentsFor(rig: Rig, people: readonly SignedIn[], count: number): Promise<EditedDocument[]> {
  const documents: EditedDocument[] = [];
  for (let at = 0; at < count; at++) {
    const theirs = people.slice(at * editors, (at + 1) * editors);
    documents.push(await writableDocument(rig.db, theirs, base));
  }
  return documents;
}

async function typed(rig: Rig, server: Server, order: object): Promise<Partial<Record<Figure, number>>> {
  const used = await cpuOf(rig, server);
  const { edits, deliveries, seconds, p50, p90 } = await rig.editors.ask<Typed>(order);
  const { node, all } = await used();
  return {
    p50,
    p90,
    'CPU per delivery': (node * 1e6) / deliveries,
    'node and PostgreSQL': (all * 1e6) / deliveries,
    'edits a second': edits / seconds,
  };
}

/** Seconds of CPU that were used since: the server's own, and with PostgreSQL's. */
async function cpuOf(rig: Rig, server: Server): Promise<() => Promise<{ node: number; all: number }>> {
  const [before, beside] = [await server.cpu(), postgresCpu(rig.postmaster)];
  return async () => {
    const node = (await server.cpu()) - before;
    return { node, all: node + ((postgresCpu(rig.postmaster) ?? 0) - (beside ?? 0)) };
  };
}
