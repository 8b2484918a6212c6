import { setTimeout as pause } from 'node:timers/promises';

/** Waits until a condition holds and gives what it gave; says what was waited for when it never does. */
export async function until<T>(
  what: string,
  condition: () => T | Promise<T>,
  patience = 60_000,
): Promise<NonNullable<T>> {
  const deadline = performance.now() + patience;
  for (;;) {
    const found = await condition();
    if (found) return found;
    if (performance.now() > deadline) throw new Error(`Waited ${patience} ms in vain: ${what}.`);
    await pause(10);
  }
}
