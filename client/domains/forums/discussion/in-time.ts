/** Gives up a reading that is not answered in eight seconds: the connection is dead, and a new one may not be. */
export function inTime(): { context: { fetchOptions: { signal: AbortSignal } } } {
  return { context: { fetchOptions: { signal: AbortSignal.timeout(8_000) } } };
}
