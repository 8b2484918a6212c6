import { fsyncSync, openSync, writeSync } from 'node:fs';
import { gql } from '../../support/api.ts';
import type { Somebody } from '../../support/world.ts';
import { writeOn } from '../../support/writer.ts';

export interface Orders {
  urls: string[];
  authors: Somebody[];
  sessionId: string;
  writers: number;
  readers: number;
  /** Where each acknowledged message is put on disk before the next one is sent. */
  acknowledged: string;
}

/** What it was told besides acknowledgements: how often each refusal came, and how reading went. */
export interface Report {
  refusals: Record<string, number>;
  /** Tries whose line was cut while an answer was due, and when. */
  cutOff: { requestId: string; at: string }[];
  reads: Record<string, number>;
}

// A process of its own, so that nothing that is done to a server can touch what it has on disk.
const orders: Orders = JSON.parse(process.argv[2] ?? '{}');
const file = openSync(orders.acknowledged, 'a');
const report: Report = { refusals: {}, reads: {}, cutOff: [] };
let isOver = false;
process.once('SIGTERM', () => {
  isOver = true;
});

const count = (counts: Record<string, number>, what: string) => {
  counts[what] = (counts[what] ?? 0) + 1;
};
const servers = orders.urls.map((url) => ({ url }));
const writers = Array.from({ length: orders.writers }, (_, index) =>
  writeOn({
    servers,
    author: orders.authors[index % orders.authors.length]!,
    sessionId: orders.sessionId,
    goesOn: () => !isOver,
    onAcknowledged(one) {
      writeSync(file, `${JSON.stringify(one)}\n`);
      fsyncSync(file);
    },
    onRefused(answer, { requestId, at, isRefusedConnection }) {
      if (answer) return count(report.refusals, `${answer.status} ${answer.code}`);
      count(report.refusals, isRefusedConnection ? 'no connection' : 'no answer');
      if (!isRefusedConnection) report.cutOff.push({ requestId, at: at.toISOString() });
    },
  }),
);
const readers = Array.from({ length: orders.readers }, (_, index) =>
  readOn(orders.urls[index % orders.urls.length]!),
);
await Promise.all([...writers, ...readers]);
process.stdout.write(JSON.stringify(report), () => process.exit(0));

interface Read {
  session: {
    title: string;
    discussion: { messages: { nodes: { text: string; author: { name: string } }[] } };
  };
}

/** Reads again and again: an answer is whole, or it is a refusal. */
async function readOn(url: string): Promise<void> {
  const query = `query ($id: ID!) { session(id: $id) { title
    discussion { messages(last: 5) { nodes { text author { name } } } } } }`;
  while (!isOver) {
    const answer = await gql<Read>(url, orders.authors[0]!.cookie, query, { id: orders.sessionId }).catch(
      () => null,
    );
    const nodes = answer?.data?.session?.discussion.messages.nodes;
    if (!answer) count(report.reads, 'no answer');
    else if (answer.code)
      count(report.reads, answer.data?.session ? 'partial' : `${answer.status} ${answer.code}`);
    else
      count(
        report.reads,
        nodes?.every((one) => one.text && one.author.name) && nodes.length === 5 ? 'whole' : 'partial',
      );
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
