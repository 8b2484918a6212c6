import type { Work } from '../../../kernel/work.ts';

type Listener = (work: Work) => Promise<void>;

const listeners: Listener[] = [];

/**
 * Registers what a domain does when somebody leaves the house: what they belong to by name ends, and what they said of
 * themselves goes, in the same transaction. Called once, by the domain's door.
 */
export function onErasure(listener: Listener): void {
  listeners.push(listener);
}

/** Tells every domain that the actor leaves, in the order they came. */
export async function tellOfErasure(work: Work): Promise<void> {
  for (const listener of listeners) await listener(work);
}
