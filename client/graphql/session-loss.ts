import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let lost = false;

/** Notes that the server no longer knows us, or knows us again. */
export function setSessionLost(isLost: boolean): void {
  if (lost === isLost) return;
  lost = isLost;
  for (const listener of listeners) listener();
}

/** True from the moment something we did was refused as UNAUTHENTICATED until we signed in again. */
export function useSessionLost(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => lost,
  );
}
