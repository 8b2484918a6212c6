const patience = 20_000;
const asking = new Set<AbortController>();

/**
 * `fetch` for `/graphql` over lines that fall silent. What was swallowed is asked again once `lineIsBack` is called;
 * reading twice is harmless, and a mutation carries its request's id. After 20 s without an answer it fails, so that
 * a dead connection does not keep one of the six that a browser opens to a house.
 */
export async function answeredFetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  for (;;) {
    const attempt = new AbortController();
    const limit = setTimeout(
      () => attempt.abort(new DOMException('No answer in time', 'TimeoutError')),
      patience,
    );
    asking.add(attempt);
    try {
      return await whole(input, init, attempt.signal);
    } catch (error) {
      if (attempt.signal.reason !== isBack || init.signal?.aborted) throw error;
      await emptied;
    } finally {
      clearTimeout(limit);
      asking.delete(attempt);
    }
  }
}

let emptied: Promise<unknown> = Promise.resolve();

/** A browser keeps up to six connections, and each that fell silent would swallow a request more: here they swallow nothing that counts. */
function emptyPool(): Promise<unknown> {
  return Promise.allSettled(
    Array.from({ length: 6 }, () =>
      fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(2_000) }),
    ),
  );
}

const isBack = new DOMException('The line is back', 'AbortError');

const listeners = new Set<() => void>();

/** Gives up what was asked over the line that fell silent, and asks it again. */
export function lineIsBack(): void {
  if (asking.size > 0) emptied = emptyPool();
  for (const attempt of [...asking]) attempt.abort(isBack);
  for (const listener of listeners) listener();
}

/** Calls back whenever the line is back; for as long as the page lives. */
export function onLineBack(listener: () => void): void {
  listeners.add(listener);
}

// The body is awaited too: a line may fall silent in the middle of an answer.
async function whole(input: RequestInfo | URL, init: RequestInit, own: AbortSignal): Promise<Response> {
  const signal = init.signal ? AbortSignal.any([own, init.signal]) : own;
  const response = await fetch(input, { ...init, signal });
  return new Response(await response.arrayBuffer(), response);
}
