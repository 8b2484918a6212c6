import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { until } from '../../support/until.ts';
import type { World } from '../../support/world.ts';
import type { Acknowledged } from '../../support/writer.ts';
import type { Orders, Report } from './driver.ts';

export interface Driver {
  /** How many writes it has been acknowledged so far. */
  count(): number;
  /** Waits until this many more have been acknowledged. */
  more(count: number): Promise<void>;
  /** Lets it finish what it has begun; gives all that was acknowledged, as it lies on disk. */
  stop(): Promise<Report & { acknowledged: Acknowledged[] }>;
}

/** Sets a process of its own to writing into the public session through these servers. */
export function drive(
  urls: string[],
  { lan, seoyeon, weiling, rizky, session }: World,
  { writers = 8, readers = 0 }: Partial<Pick<Orders, 'readers' | 'writers'>> = {},
): Driver {
  const folder = mkdtempSync(join(tmpdir(), 'trellis-faults-'));
  const file = join(folder, 'acknowledged');
  writeFileSync(file, '');
  const authors = [lan, seoyeon, weiling, rizky];
  const orders: Orders = { urls, authors, sessionId: session.id, writers, readers, acknowledged: file };
  const child = spawn(process.execPath, ['test/faults/support/driver.ts', JSON.stringify(orders)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  const ended = once(child, 'close');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  const lines = () => readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return {
    count: () => lines().length,
    async more(count) {
      const wanted = lines().length + count;
      await until(`${count} more acknowledged writes`, () => lines().length >= wanted, 60_000);
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
      const report = JSON.parse(said) as Report;
      return { ...report, acknowledged: lines().map((line) => JSON.parse(line) as Acknowledged) };
    },
  };
}
