import { type Answer, Connection } from './connection.ts';

export interface Load {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds, shortest first. */
  readonly latencies: Float64Array;
}

/** Keeps `connections` requests under way for a time: each connection sends its next one when it has its answer. */
export async function closedLoop(
  url: string,
  options: { connections: number; seconds: number; request(connection: number, count: number): Buffer },
): Promise<Load> {
  const latencies: number[] = [];
  const connections = Array.from({ length: options.connections }, () => new Connection(url));
  const started = performance.now();
  const until = started + options.seconds * 1_000;
  try {
    await Promise.all(
      connections.map(async (connection, index) => {
        for (let count = 0; performance.now() < until; count++) {
          const sent = performance.now();
          assertGood(await connection.send(options.request(index, count)));
          latencies.push(performance.now() - sent);
        }
      }),
    );
  } finally {
    for (const connection of connections) connection.close();
  }
  const seconds = (performance.now() - started) / 1_000;
  return { requests: latencies.length, seconds, latencies: Float64Array.from(latencies).sort() };
}

// A server that refuses is quick: every answer must be a whole one.
function assertGood({ status, body }: Answer): void {
  if (
    status !== 200 ||
    body.length === 0 ||
    body.subarray(0, 12).includes('"errors"') ||
    body.subarray(-300).includes('"errors":')
  ) {
    throw new Error(`The server answered ${status}: ${body.subarray(0, 500)}`);
  }
}
