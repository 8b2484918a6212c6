import type { OpenDocument } from './data/open-document.ts';

type Listener = (key: string) => void;

const listeners = new WeakMap<OpenDocument, Set<Listener>>();

/** Brings the tab of a panel to the front, as when somebody presses a mark in the text. */
export function askForPanel(document: OpenDocument, key: string): void {
  for (const listener of listeners.get(document) ?? []) listener(key);
}

/** Calls back when a panel is asked for; returns how to stop. */
export function onPanelAsked(document: OpenDocument, listener: Listener): () => void {
  const all = listeners.get(document) ?? new Set();
  listeners.set(document, all);
  all.add(listener);
  return () => all.delete(listener);
}
