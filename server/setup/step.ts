import { Refusal } from '../database/embedded/index.ts';

/** Does one step of a command and prints what was done and how long it took. */
export async function step<Result>(done: string, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  const waiting = process.stdout.isTTY ? `  …  ${done}` : '';
  process.stdout.write(waiting);
  try {
    const result = await work();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${waiting && '\r\x1b[K'}  ✓  ${done} (${seconds} s)`);
    return result;
  } catch (error) {
    process.stdout.write(waiting && '\n');
    throw error;
  }
}

/** Runs a command; what it refuses is one sentence on the terminal, anything else a bug with its stack. */
export async function command(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Refusal ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  }
}

/** Ends this process as SIGTERM would when the one that started it has died. */
export function endWithParent(): void {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref();
}
