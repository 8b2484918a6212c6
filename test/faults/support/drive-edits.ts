import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { until } from '../../support/until.ts';
import type { World } from '../../support/world.ts';
import type { AcknowledgedEdit, EditOrders } from './edit-driver.ts';

export interface EditDriver {
  /** Waits until this many more edits have been acknowledged, by tabs that are opened if there are none. */
  more(count: number): Promise<void>;
  /** Closes the tabs as a power cut does: at this moment, whatever they were about to do. */
  closeTabs(): Promise<void>;
  /** All that was ever acknowledged, as it lies on disk. */
  acknowledged(): AcknowledgedEdit[];
}

/** Sets processes of their own to writing in one section through these servers; each stands for a few people's tabs. */
export function driveEdits(urls: string[], world: World, sectionId: string, editors = 6): EditDriver {
  const folder = mkdtempSync(join(tmpdir(), 'trellis-faults-'));
  const file = join(folder, 'acknowledged');
  writeFileSync(file, '');
  const { lan, seoyeon, rizky, isla } = world;
  const orders: EditOrders = {
    urls,
    authors: [lan, seoyeon, rizky, isla],
    sectionId,
    editors,
    acknowledged: file,
  };
  let tabs: ChildProcess | undefined;
  // A line that the kill cut short was not on disk yet: it counts for nothing.
  const lines = () => readFileSync(file, 'utf8').split('\n').slice(0, -1).filter(isWhole);
  const closeTabs = async () => {
    const closing = tabs;
    tabs = undefined;
    if (!closing || closing.exitCode !== null) return;
    const ended = once(closing, 'close');
    closing.kill('SIGKILL');
    await ended;
  };
  onTestFinished(async () => {
    await closeTabs();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    closeTabs,
    async more(count) {
      const wanted = lines().length + count;
      tabs ??= spawn(process.execPath, ['test/faults/support/edit-driver.ts', JSON.stringify(orders)], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      const own = tabs;
      await until(
        `${count} more acknowledged edits`,
        () => {
          if (own.exitCode) throw new Error('An edit was refused.');
          return lines().length >= wanted;
        },
        60_000,
      );
    },
    acknowledged: () => lines().map((line) => JSON.parse(line) as AcknowledgedEdit),
  };
}

function isWhole(line: string): boolean {
  return line.startsWith('{') && line.endsWith('}');
}
