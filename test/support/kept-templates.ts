import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sourcesOf } from '../../server/setup/build.ts';

const folder = 'node_modules/.cache/trellis-templates';
const anHour = 3_600_000;

/**
 * The folder of a PostgreSQL that `fill` has filled and stopped, as this server would fill it today: telling the demonstration
 * takes most of a minute of a processor, which no run of tests need pay again. One that others fill at the same time is as good.
 */
export async function keptTemplates(fill: (dataDir: string) => Promise<void>): Promise<string> {
  // The demonstration is told up to the day on which it is told.
  const name = `${new Date().toISOString().slice(0, 10)}-${sourcesOf('server').slice(0, 16)}`;
  const kept = join(process.cwd(), folder, name);
  if (existsSync(kept)) return kept;
  // Filled where an account without rights can reach it, which a checkout in somebody's home may not be.
  const filling = mkdtempSync(join(tmpdir(), 'trellis-templates-'));
  await fill(filling);
  mkdirSync(folder, { recursive: true });
  forgetOthers(name);
  const arriving = mkdtempSync(join(process.cwd(), folder, 'arriving-'));
  copyFolder(filling, arriving);
  rmSync(filling, { recursive: true, force: true });
  try {
    renameSync(arriving, kept);
  } catch (error) {
    if (!existsSync(kept)) throw error;
    rmSync(arriving, { recursive: true, force: true });
  }
  return kept;
}

/** Copies a folder with all that is in it, each file its owner's as it was: a PostgreSQL takes no other's. */
export function copyFolder(from: string, to: string): void {
  execFileSync('cp', ['-Rp', `${from}/.`, to]);
}

// Somebody may still be copying what was good until a moment ago.
function forgetOthers(name: string): void {
  for (const other of readdirSync(folder)) {
    const path = join(folder, other);
    if (other !== name && Date.now() - statSync(path).mtimeMs > anHour)
      rmSync(path, { recursive: true, force: true });
  }
}
