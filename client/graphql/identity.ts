import { useSyncExternalStore } from 'react';

const key = 'trellis.actingFor';
const listeners = new Set<() => void>();
let current = read();

/** The id of the body this tab acts for, or null; sent with each request and at the start of the socket. */
export function actingFor(): string | null {
  return current;
}

/** Acts for another body in this tab from now on; a new tab begins with the last choice. */
export function actFor(bodyId: string | null): void {
  if (bodyId !== current) becomeSomeone(bodyId);
}

/** Notes that another person (or nobody) uses this tab now, acting for that body; what was read is not theirs. */
export function becomeSomeone(bodyId: string | null): void {
  current = bodyId;
  keep(bodyId);
  for (const listener of listeners) listener();
}

/** Calls back after each change of the person or of the body acted for; returns how to stop. */
export function onIdentityChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The body this tab acts for, followed by React. */
export function useActingFor(): string | null {
  return useSyncExternalStore(onIdentityChange, actingFor);
}

// Two tabs may act for different bodies: each tab has its own, only its first value is shared.
function read(): string | null {
  try {
    return sessionStorage.getItem(key) ?? localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(bodyId: string | null): void {
  try {
    for (const storage of [sessionStorage, localStorage]) {
      if (bodyId) storage.setItem(key, bodyId);
      else storage.removeItem(key);
    }
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
