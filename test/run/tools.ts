import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Outcome {
  passed: number;
  failed: number;
  said: string;
}

const running = new Set<ChildProcess>();

/** Ends what is still running, for when the run itself is told to end. */
export function endTools(): void {
  for (const child of running) child.kill('SIGTERM');
}

/** Runs a script that passes or fails as a whole. */
export async function runTool(script: string, args: string[]): Promise<Outcome> {
  const { code, said } = await spawned([script, ...args], 'pipe');
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, said };
}

/** Runs Vitest and counts its tests; a file that does not load and an error outside of any test count as failed. */
export async function runVitest(args: string[], stdio: 'pipe' | 'inherit' = 'pipe'): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'trellis-run-'));
  const file = join(folder, 'results.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts'];
  const { code, said } = await spawned([...vitest, ...reporters, ...args], stdio);
  const { passed, failed } = counted(file);
  rmSync(folder, { recursive: true, force: true });
  return { passed, failed: failed || (code === 0 ? 0 : 1), said };
}

interface Results {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

function counted(file: string): { passed: number; failed: number } {
  try {
    const results = JSON.parse(readFileSync(file, 'utf8')) as Results;
    const broken = results.testResults.filter(
      (one) => one.status === 'failed' && !one.assertionResults.some((test) => test.status === 'failed'),
    );
    return { passed: results.numPassedTests, failed: results.numFailedTests + broken.length };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function spawned(
  args: string[],
  stdio: 'pipe' | 'inherit',
): Promise<{ code: number | null; said: string }> {
  const { FORCE_COLOR: _, ...env } = process.env;
  if (stdio === 'pipe') env.NO_COLOR = '1';
  const child = spawn(process.execPath, args, { stdio: ['ignore', stdio, stdio], env });
  running.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
  }
  const code = await new Promise<number | null>((settle) => child.once('close', settle));
  running.delete(child);
  return { code, said };
}
