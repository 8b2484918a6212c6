import { useSyncExternalStore } from 'react';

const storageKey = 'trellis.singleKeys';
const listeners = new Set<() => void>();
let areOff = read();

/** Says whether a shortcut of one letter or sign may act; people who dictate or slip switch them off. */
export function areSingleKeysOn(): boolean {
  return !areOff;
}

/** Switches shortcuts of a single key on or off, on this device. */
export function setSingleKeys(on: boolean): void {
  areOff = !on;
  try {
    if (on) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, 'off');
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

/** The same, followed by React. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, areSingleKeysOn);
}

function read(): boolean {
  try {
    return localStorage.getItem(storageKey) === 'off';
  } catch {
    return false;
  }
}
