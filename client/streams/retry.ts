const first = { least: 50, most: 200 };
const longest = 5_000;

/** Milliseconds to wait before attempt `attempt` (from 0): 50 to 200 at first, doubling, never above 5 seconds. */
export function retryDelay(attempt: number, random: () => number = Math.random): number {
  const most = Math.min(longest, first.most * 2 ** Math.min(attempt, 10));
  const least = (most * first.least) / first.most;
  return least + random() * (most - least);
}

export interface Pause {
  /** Resolves after `ms`, or at once when somebody calls `wake`. */
  wait(ms: number): Promise<void>;
  wake(): void;
}

/** Makes a pause that can be cut short, so that a returning line is used at once. */
export function createPause(): Pause {
  const waiting = new Set<() => void>();
  return {
    wait: (ms) =>
      new Promise((resolve) => {
        const end = () => {
          clearTimeout(timer);
          waiting.delete(end);
          resolve();
        };
        const timer = setTimeout(end, ms);
        waiting.add(end);
      }),
    wake: () => {
      for (const end of [...waiting]) end();
    },
  };
}
