import { closeCode, type Line } from './line.ts';
import { createPause, retryDelay } from './retry.ts';

/** Keeps a lossy subscription (presence, writing) up while it is wanted; what is lost on the way is not asked for again. */
export function watchLine<Data>(
  line: Line,
  request: { query: string; field: string; variables: Record<string, unknown> },
  onData: (data: Data) => void,
): () => void {
  const pause = createPause();
  let attempts = 0;
  let stopped = false;
  let unsubscribe = () => {};
  start();

  function start(): void {
    unsubscribe = line.subscribe(request, {
      next: ({ data }) => {
        attempts = 0;
        const value = data?.[request.field];
        if (value && !stopped) onData(value as Data);
      },
      error: (cause) => {
        if (closeCode(cause) !== 4401 && closeCode(cause) !== 4403) void again();
      },
      complete: () => void again(),
    });
  }

  async function again(): Promise<void> {
    if (stopped) return;
    await pause.wait(retryDelay(attempts++));
    if (!stopped) start();
  }

  return () => {
    stopped = true;
    pause.wake();
    unsubscribe();
  };
}
